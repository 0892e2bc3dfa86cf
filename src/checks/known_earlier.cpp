// Which problems were there before: those with the same rule and the same words in the same file,
// whatever line they stand in now.
#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "followup/check.h"

namespace followup {
namespace {

class KnownProblems {
 public:
  KnownProblems(const CheckResult& earlier, const CheckResult& result) : root_(result.root) {
    const auto& renamed = result.since->changes.renamed;
    for (const Diagnostic& problem : earlier.problems) {
      const std::string path = path_from(root_, *problem.source);
      const auto found = renamed.find(path);
      const std::string key = key_of(problem, found == renamed.end() ? path : found->second);
      ++by_words_[key];
      ++by_line_[fmt::format("{}\n{}", key, line_of(problem))];
    }
  }

  // Of several with the same words those are known first whose line is the same, too.
  bool take_by_line(const Diagnostic& problem) {
    const std::string key = key_of(problem, path_from(root_, *problem.source));
    return take(by_line_, fmt::format("{}\n{}", key, line_of(problem))) && take(by_words_, key);
  }
  bool take_by_words(const Diagnostic& problem) {
    return take(by_words_, key_of(problem, path_from(root_, *problem.source)));
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

  // The line that a problem begins in, however it is indented now, or as much as tells it from
  // others: a line may have ten million characters.
  std::string_view line_of(const Diagnostic& problem) {
    constexpr std::size_t most = 200;
    const LineIndex& lines = lines_.try_emplace(problem.source, problem.source->text).first->second;
    const std::string_view line = lines.line(lines.position(problem.place.begin).line);
    const std::size_t first = line.substr(0, most).find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view() : line.substr(first, most);
  }

  const std::string& root_;
  Counts by_words_;
  Counts by_line_;
  std::unordered_map<const Source*, LineIndex> lines_;
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
  result.known_earlier = result.known_earlier.value_or(0) + is_known.size() - left.size();
  result.problems = std::move(left);
}

}  // namespace followup
