// Words as they are compared.
#pragma once

#include <fmt/core.h>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "followup/party.h"
#include "followup/plan.h"
#include "followup/plan_state.h"
#include "text/unicode.h"

namespace followup {

ComparedText compared(std::string_view words, Place place);
ComparedText compared(const Text& text);
ComparedText compared(const Flag& flag);
ComparedDate compared(const Date& date);
// One text with commas, where the first of them stands.
ComparedText compared(std::span<const Text> list);
ComparedText compared_names(const PartyList& parties);

// Words of a vocabulary are the same if they mean the same. No key of a word has a blank in it.
template <class Meaning>
ComparedText compared_word(std::string_view word, const std::optional<Meaning>& meaning,
                           Place place) {
  if (!meaning) return {std::string(word), word_key(word), place};
  return {std::string(word), fmt::format(" {}", static_cast<int>(*meaning)), place};
}

}  // namespace followup
