// Which problems were there before: those with the same rule and the same words in the same file,
// whatever line they stand in now.
#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "followup/check.h"

namespace followup {
namespace {

// The line that a problem begins in, however it is indented now, or as much as tells it from
// others.
std::string_view line_of(const Diagnostic& problem) {
  constexpr std::size_t most = 200;
  const std::string_view text = problem.source->text;
  const std::size_t at = std::min<std::size_t>(problem.place.begin, text.size());
  const std::size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
  const std::string_view line = text.substr(begin, text.find('\n', at) - begin);
  const std::size_t first = line.find_first_not_of(' ');
  return first == std::string_view::npos ? std::string_view() : line.substr(first, most);
}

class KnownProblems {
 public:
  KnownProblems(const CheckResult& earlier, const CheckResult& result) {
    for (const Diagnostic& problem : earlier.problems) {
      const std::string& path = problem.source->path;
      const auto renamed = result.renamed.find(path);
      const std::string key =
          key_of(problem, renamed == result.renamed.end() ? path : renamed->second);
      ++by_words_[key];
      ++by_line_[fmt::format("{}\n{}", key, line_of(problem))];
    }
  }

  // Of several with the same words those are known first whose line is the same, too.
  bool take_by_line(const Diagnostic& problem) {
    const std::string key = key_of(problem, problem.source->path);
    return take(by_line_, fmt::format("{}\n{}", key, line_of(problem))) && take(by_words_, key);
  }
  bool take_by_words(const Diagnostic& problem) {
    return take(by_words_, key_of(problem, problem.source->path));
  }

 private:
  using Counts = std::unordered_map<std::string, std::size_t>;

  static std::string key_of(const Diagnostic& problem, const std::string& path) {
    return fmt::format("{}\n{}\n{}", path, problem.rule->name, problem.message);
  }

  static bool take(Counts& counts, const std::string& key) {
    const auto found = counts.find(key);
    if (found == counts.end() || found->second == 0) return false;
    --found->second;
    return true;
  }

  Counts by_words_;
  Counts by_line_;
};

}  // namespace

void leave_out_known(const CheckResult& earlier, CheckResult& result) {
  KnownProblems known(earlier, result);
  std::vector<char> is_known(result.problems.size());
  const auto mark = [&](bool (KnownProblems::*take)(const Diagnostic&)) {
    for (std::size_t i = 0; i < is_known.size(); ++i) {
      // What keeps a plan from being read is nothing to get used to.
      if (is_known[i] != 0 || result.problems[i].rule->is_binding) continue;
      is_known[i] = static_cast<char>((known.*take)(result.problems[i]));
    }
  };
  mark(&KnownProblems::take_by_line);
  mark(&KnownProblems::take_by_words);
  Diagnostics left;
  for (std::size_t i = 0; i < is_known.size(); ++i) {
    if (is_known[i] == 0) left.push_back(std::move(result.problems[i]));
  }
  result.known_earlier = is_known.size() - left.size();
  result.problems = std::move(left);
}

}  // namespace followup
