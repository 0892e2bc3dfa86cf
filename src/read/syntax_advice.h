// Turns what libyaml says of a syntax error into a sentence for someone who never heard of YAML.
#pragma once

#include <string>
#include <string_view>

#include "followup/source.h"

namespace followup {

// As libyaml reports it, with offsets in bytes.
struct SyntaxError {
  std::string context;
  std::string problem;
  std::uint32_t problem_at = 0;
  std::uint32_t context_at = 0;
};

struct SyntaxAdvice {
  Place place;
  std::string message;
  std::string help;
};

SyntaxAdvice advise(std::string_view text, const SyntaxError& error);

}  // namespace followup
