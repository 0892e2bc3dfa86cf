// The style and the script of a page, the same in all pages.
#pragma once

#include <string_view>

namespace followup {

std::string_view html_style();
std::string_view html_script();

// What the page's security policy knows them by, with the line break after the tag. After a change
// tests/pages says the new one.
inline constexpr std::string_view html_style_digest =
    "sha256-9Dal/MnqZL0JJb9C/xDRg7loWIa8f0VegNp7fxnPnEI=";
inline constexpr std::string_view html_script_digest =
    "sha256-Uukiq5aSbXnq/eKMd2MXDtdZg8orEGOFHr8VZZCaMI8=";

}  // namespace followup
