#include "plan/named_id.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "text/counted.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::size_t most_named = 8;

std::string_view last_steps(std::string_view id, std::string_view written) {
  // Compared is as much of the id as was written.
  std::size_t steps = static_cast<std::size_t>(std::ranges::count(written, '/')) + 1;
  std::size_t at = id.size();
  while (steps > 0 && at != std::string_view::npos && at > 0) {
    at = id.rfind('/', at - 1);
    --steps;
  }
  return at == std::string_view::npos || at == 0 ? id : id.substr(at + 1);
}

void append(std::vector<std::string>& all, std::vector<std::string> more) {
  std::ranges::move(more, std::back_inserter(all));
}

// "MHW/1.2" for "MHW/1/1.2": a document shows only the last number.
bool leaves_out_steps(std::string_view id, std::string_view written) {
  const std::size_t slash = written.find('/');
  return slash != std::string_view::npos && id.size() > written.size() &&
         id.starts_with(written.substr(0, slash + 1)) && id.ends_with(written.substr(slash));
}

// Those between whose first and last step some are left out, or that differ in nothing but small
// and capital letters, or else all.
std::vector<std::string> likeliest(const std::vector<std::string>& near, std::string_view written) {
  std::vector<std::string> same;
  std::ranges::copy_if(near, std::back_inserter(same), [&](const std::string& id) {
    return leaves_out_steps(id, written) ||
           fold_case(last_steps(id, written)) == fold_case(written);
  });
  return same.empty() ? near : same;
}

}  // namespace

bool is_named(std::string_view id, std::string_view written) {
  if (!id.ends_with(written)) return false;
  const std::size_t before = id.size() - written.size();
  return before == 0 || id[before - 1] == '/';
}

bool IdMatches::add(std::string_view id, std::string_view written) {
  if (is_named(id, written)) {
    ids.emplace_back(id);
    return true;
  }
  const std::string_view end = last_steps(id, written);
  const bool is_near =
      leaves_out_steps(id, written) || !nearest(written, std::span(&end, 1)).empty();
  if (is_near) near.emplace_back(id);
  return false;
}

void IdMatches::add(IdMatches more) {
  append(ids, std::move(more.ids));
  append(near, std::move(more.near));
}

std::string complaint(const IdMatches& matches, std::string_view written, std::string_view kinds) {
  if (matches.ids.empty()) {
    return fmt::format("no {} is called \"{}\"{}", kinds, written,
                       matches.near.empty()
                           ? std::string("; followup list shows the ids")
                           : fmt::format("; did you mean {}?",
                                         first_of(likeliest(matches.near, written), most_named)));
  }
  return fmt::format("{} are called \"{}\": {}; write more of the id", matches.ids.size(), written,
                     first_of(matches.ids, most_named));
}

}  // namespace followup
