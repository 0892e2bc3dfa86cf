// What is an address of e-mail.
#include "text/address.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"

namespace followup {
namespace {

bool has_forbidden_character(std::string_view words) {
  // What a mail program would take for a name, a list or a comment.
  if (words.find_first_of(" \t\r\n<>()[]:;,\\\"") != std::string_view::npos) return true;
  return has_odd_blank(words) || visible(words) != words;
}

bool has_empty_part(std::string_view words) {
  return words.starts_with('.') || words.ends_with('.') ||
         words.find("..") != std::string_view::npos;
}

bool is_domain(std::string_view domain) {
  return fold_case(domain) == "localhost" || domain.find('.') != std::string_view::npos;
}

// What is not ASCII is another script, which has a form in ASCII too.
bool can_stand_in_domain(char c) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.";
  return static_cast<unsigned char>(c) >= 0x80 || plain.find(c) != std::string_view::npos;
}

}  // namespace

bool is_address(std::string_view words) {
  const std::size_t at = words.find('@');
  if (at == std::string_view::npos || at == 0) return false;
  const std::string_view domain = words.substr(at + 1);
  return domain.find('@') == std::string_view::npos && !has_forbidden_character(words) &&
         !has_empty_part(words.substr(0, at)) && !has_empty_part(domain) && is_domain(domain);
}

bool can_be_mailed(std::string_view words) {
  if (!is_address(words)) return false;
  const std::size_t at = words.find('@');
  const std::string_view local = words.substr(0, at);
  // Some programs would take "=?" for the beginning of an encoded word, and write to another.
  return local.find("=?") == std::string_view::npos &&
         std::ranges::all_of(local, [](char c) { return c > ' ' && c <= '~'; }) &&
         std::ranges::all_of(words.substr(at + 1), can_stand_in_domain);
}

}  // namespace followup
