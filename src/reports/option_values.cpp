// Sentences about values of options.
#include "reports/option_values.h"

#include <fmt/format.h>

#include "text/expected_words.h"
#include "text/spelling.h"

namespace followup {
namespace {

std::string advice_of(const ExpectedWord* expected) {
  return expected == nullptr || expected->advice.empty() ? std::string()
                                                         : fmt::format("; {}", expected->advice);
}

}  // namespace

Failure unknown_value(std::string_view option, std::string_view value,
                      std::span<const std::string_view> possible) {
  const ExpectedWord* expected = expected_word(option, value, possible);
  const std::string_view meant = expected == nullptr ? nearest(value, possible) : expected->meant;
  Failure failure(fmt::format("{} \"{}\" is not known{}; write {}{}", option, value,
                              did_you_mean_within(meant), fmt::join(possible, ", "),
                              advice_of(expected)));
  return failure;
}

Edtf parse_date_option(std::string_view option, std::string_view written) {
  auto parsed = parse_edtf(written);
  if (const auto* refusal = std::get_if<Refusal>(&parsed)) {
    throw Failure(fmt::format("{} \"{}\" {}{}{}", option, written, refusal->reason,
                              refusal->advice.empty() ? "" : "; ", refusal->advice));
  }
  return std::get<Edtf>(parsed);
}

CalendarDate parse_single_date_option(std::string_view option, std::string_view written) {
  const Edtf date = parse_date_option(option, written);
  if (date.is_window) {
    throw Failure(fmt::format("{} \"{}\" is a window; write one date", option, written));
  }
  return date.first;
}

}  // namespace followup
