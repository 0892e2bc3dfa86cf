// What is said on standard error, as a terminal shows it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace followup {

// Breaks sentences that are wider than the terminal, which nothing stands for if there is none.
// What people copy stays whole: places, and what stands in quotes.
std::string wrapped_complaints(std::string_view text, std::optional<std::size_t> width);

}  // namespace followup
