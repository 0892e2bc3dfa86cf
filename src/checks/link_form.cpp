// The form of a link: scheme, host, no blanks.
#include "checks/link_form.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view no_link = "is not a link";
constexpr std::string_view write_whole =
    "write the whole address, such as https://www.example.org/report";

bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '\x7F';
}

// Of a blank as a keyboard or as Word makes it (U+00A0); the size of the words without one.
std::size_t first_blank(std::string_view words) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool is_no_break_space =
        words[at] == '\xC2' && at + 1 < words.size() && words[at + 1] == '\xA0';
    if (is_no_break_space || is_blank(words[at])) return at;
  }
  return words.size();
}

// Whatever the case of its letters.
bool begins_with(std::string_view words, std::string_view folded_beginning) {
  return fold_case(words.substr(0, folded_beginning.size())) == folded_beginning;
}

// Hosts of other scripts are fine: every byte of theirs lies above ASCII.
bool is_host(std::string_view host) {
  if (host.starts_with('[') && host.ends_with(']')) {  // an address of IPv6
    const std::string_view address = host.substr(1, host.size() - 2);
    return address.find(':') != std::string_view::npos &&
           address.find_first_not_of("0123456789abcdefABCDEF:.") == std::string_view::npos;
  }
  const bool has_empty_part =
      host.empty() || host.starts_with('.') || host.find("..") != std::string_view::npos;
  return !has_empty_part && std::ranges::all_of(host, [](char c) {
    return is_ascii_letter_or_digit(c) || c == '.' || c == '-' || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

constexpr std::size_t longest_scheme = std::string_view("https").size();

bool is_scheme_of_web(std::string_view folded) {
  return folded == "http" || folded == "https" || folded == "ftp";
}

// What follows the "//" of a link.
std::optional<LinkSlip> slip_of_address(std::string_view address) {
  const std::string_view authority = address.substr(0, address.find_first_of("/?#"));
  const std::size_t at = authority.rfind('@');
  std::string_view host = at == std::string_view::npos ? authority : authority.substr(at + 1);
  const std::size_t colon = host.find(':', host.starts_with('[') ? host.find(']') : 0);
  std::string_view port;
  if (colon != std::string_view::npos) {
    port = host.substr(colon + 1);
    host = host.substr(0, colon);
  }
  if (host.size() <= longest_scheme && is_scheme_of_web(fold_case(host))) {
    return LinkSlip{"begins twice", "keep the last https:// and what follows it"};
  }
  if (host.empty()) return LinkSlip{"names no site", std::string(write_whole)};
  if (!is_host(host)) {
    return LinkSlip{fmt::format("names \"{}\", which cannot be a site", host),
                    "copy the address from the browser once more"};
  }
  if (port.find_first_not_of("0123456789") != std::string_view::npos) {
    return LinkSlip{fmt::format("has \"{}\" after the colon, where a number belongs", port),
                    "copy the address from the browser once more"};
  }
  return std::nullopt;
}

std::optional<LinkSlip> slip_of_mail(std::string_view address) {
  address = address.substr(0, address.find('?'));
  const std::size_t at = address.find('@');
  const bool is_address = at != std::string_view::npos && at > 0 && at == address.rfind('@') &&
                          is_host(address.substr(at + 1));
  if (is_address) return std::nullopt;
  return LinkSlip{"names no address",
                  "write mailto: and an address, such as mailto:who@example.org"};
}

LinkSlip slip_of_blank(std::string_view words, std::size_t blank) {
  const std::string_view rest = words.substr(blank);
  if (rest.find("://") != std::string_view::npos || rest.find("www.") != std::string_view::npos) {
    return {"has a blank in it", "write each link on a line of its own, after a dash"};
  }
  return {"has a blank in it",
          "keep only the link, words about it belong under note:; a blank that is part of the "
          "address is written %20"};
}

LinkSlip slip_of_scheme(const std::string& scheme) {
  if (scheme == "file") {
    return {"leads to a file of one computer",
            "put the file where others can open it; a file of this repository is named by its path "
            "under evidence:"};
  }
  if (scheme == "doi") return {"is not a link", "write https://doi.org/ and the number after it"};
  static constexpr std::array<std::string_view, 4> known{"https", "http", "ftp", "mailto"};
  const std::string_view meant = nearest(scheme, known);
  return {fmt::format("begins with \"{}:\", which followup does not know", scheme),
          meant.empty() ? "write a link that begins with https://, http://, ftp:// or mailto:"
                        : did_you_mean(fmt::format("{}:", meant))};
}

LinkSlip slip_without_scheme(std::string_view words) {
  if (begins_with(words, "www.")) {
    return {"does not begin with https://", fmt::format("write https://{}", words)};
  }
  return {std::string(no_link),
          fmt::format("{}; a file of this repository is named by its path under evidence:",
                      write_whole)};
}

// Empty if the words do not begin with "name:".
std::string_view scheme_of(std::string_view words) {
  const std::size_t colon = words.find(':');
  if (colon == std::string_view::npos || colon < 2) return {};
  const std::string_view scheme = words.substr(0, colon);
  const bool has_form = std::ranges::all_of(
      scheme, [](char c) { return is_ascii_letter_or_digit(c) || c == '+' || c == '-'; });
  return has_form ? scheme : std::string_view();
}

}  // namespace

bool is_meant_as_link(std::string_view words) {
  if (words.find("://") != std::string_view::npos) return true;
  constexpr std::array<std::string_view, 5> beginnings{"www.",
                                                       "mailto:", "http:", "https:", "ftp:"};
  return std::ranges::any_of(
      beginnings, [&](std::string_view beginning) { return begins_with(words, beginning); });
}

std::optional<LinkSlip> slip_of_link(std::string_view words) {
  const std::string scheme = fold_case(scheme_of(words));
  const std::string_view rest = scheme.empty() ? words : words.substr(scheme.size() + 1);
  const std::size_t blank = first_blank(words);
  const std::size_t slashes = rest.find("://");
  if (slashes != std::string_view::npos && !rest.starts_with("//")) {
    return LinkSlip{"has something before the link", "keep only the link, from https:// on"};
  }
  const bool is_web = is_scheme_of_web(scheme);
  if (!is_web && scheme != "mailto" && !rest.starts_with("//") && blank < words.size()) {
    return LinkSlip{std::string(no_link), fmt::format("words belong under note:; {}", write_whole)};
  }
  if (scheme.empty()) return slip_without_scheme(words);
  if (blank < words.size()) return slip_of_blank(words, blank);
  if (scheme == "mailto") return slip_of_mail(rest);
  if (!is_web) return slip_of_scheme(scheme);
  if (rest.starts_with("//")) return slip_of_address(rest.substr(2));
  std::string address(rest.substr(std::min(rest.find_first_not_of("/\\"), rest.size())));
  std::ranges::replace(address, '\\', '/');
  return LinkSlip{fmt::format("has no // after \"{}:\"", scheme),
                  fmt::format("write {}://{}", scheme, address)};
}

}  // namespace followup
