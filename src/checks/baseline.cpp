// Takes what a baseline knows out of a result, and says what the baseline has too much of.
#include "checks/baseline.h"

#include <fmt/core.h>

#include <array>
#include <map>
#include <set>

#include "checks/table.h"
#include "followup/failure.h"

namespace followup {
namespace {

constexpr Rule stale{.name = "baseline-stale",
                     .severity = Severity::warning,
                     .summary = "A baseline holds more problems than there are",
                     .group = RuleGroup::consistency,
                     .reason = "What has been mended could come back without anybody noticing.",
                     .advice = "Write the baseline anew with --write-baseline."};

constexpr std::array rules{&stale};

using FileAndRule = std::pair<std::string, const Rule*>;
using Counts = std::map<FileAndRule, std::size_t>;

class Subtraction {
 public:
  Subtraction(const Baseline& baseline, CheckResult& result)
      : baseline_(baseline), result_(result) {
    for (const Diagnostic& problem : result_.problems) {
      if (!problem.rule->is_binding) ++counts_[key_of(problem)];
    }
  }

  void run(const CheckedFiles& files, const Coverage& others) {
    for (const BaselineEntry& entry : baseline_.entries) {
      const FileAndRule key{std::string(entry.file.words), rule_of(entry)};
      const std::size_t count = count_of(key);
      // Of more than were known nobody can say which are new: all are shown.
      if (count > 0 && count <= entry.count) known_.insert(key);
      const auto file = files.find(key.first);
      const Coverage* coverage = file != files.end()   ? &file->second
                                 : entry.is_file_there ? nullptr
                                                       : &others;
      if (coverage != nullptr && count < entry.count) report(entry, count, *key.second, *coverage);
    }
    result_.baselined = std::erase_if(result_.problems, [&](const Diagnostic& problem) {
      return !problem.rule->is_binding && known_.contains(key_of(problem));
    });
    result_.problems.insert(result_.problems.end(), too_much_.begin(), too_much_.end());
    sort_and_reduce(result_.problems);
  }

 private:
  FileAndRule key_of(const Diagnostic& problem) {
    const auto [path, is_new] = paths_.try_emplace(problem.source);
    if (is_new) path->second = path_from(baseline_.folder, *problem.source);
    return {path->second, problem.rule};
  }

  std::size_t count_of(const FileAndRule& key) const {
    const auto found = counts_.find(key);
    return found == counts_.end() ? 0 : found->second;
  }

  const Rule* rule_of(const BaselineEntry& entry) const {
    if (const Rule* rule = find_rule(entry.rule.words)) return rule;
    const Position at = LineIndex(baseline_.source.text).position(entry.place.begin);
    throw Failure(
        fmt::format("{}:{}:{}: there is no rule \"{}\"; write the baseline anew with "
                    "--write-baseline",
                    baseline_.source.path, at.line, at.column, entry.rule.words));
  }

  void report(const BaselineEntry& entry, std::size_t count, const Rule& rule,
              const Coverage& coverage) {
    const Severity severity = coverage.settings->of(stale).severity;
    if (!coverage.is_silence_certain(rule) || severity == Severity::ignore) return;
    const std::string left = count == 0   ? "none is left"
                             : count == 1 ? "1 is left"
                                          : fmt::format("{} are left", count);
    too_much_.push_back({&stale,
                         &baseline_.source,
                         entry.place,
                         fmt::format("the baseline has {} of \"{}\" in {}, and {}", entry.count,
                                     rule.name, entry.file.words, left),
                         "write the baseline anew with --write-baseline",
                         {},
                         severity});
  }

  const Baseline& baseline_;
  CheckResult& result_;
  std::map<const Source*, std::string> paths_;
  Counts counts_;
  std::set<FileAndRule> known_;
  Diagnostics too_much_;
};

}  // namespace

void subtract_baseline(const Baseline& baseline, const CheckedFiles& files, const Coverage& others,
                       CheckResult& result) {
  Subtraction(baseline, result).run(files, others);
}

std::span<const Rule* const> baseline_rules() {
  return rules;
}

}  // namespace followup
