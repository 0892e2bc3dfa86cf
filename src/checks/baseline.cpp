// Takes what a baseline knows out of a result, and says what the baseline has too much of.
#include "checks/baseline.h"

#include <fmt/core.h>

#include <array>
#include <map>
#include <set>
#include <vector>

#include "checks/table.h"
#include "followup/failure.h"
#include "text/percent_encoding.h"

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

// How many problems of each rule there are in each file, by its path in the baseline.
class ProblemCounts {
 public:
  ProblemCounts(const Baseline& baseline, const CheckResult& result) : folder_(baseline.folder) {
    for (const Diagnostic& problem : result.problems) {
      if (!problem.rule->is_binding) ++counts_[key_of(problem)];
    }
  }

  FileAndRule key_of(const Diagnostic& problem) {
    const auto [path, is_new] = paths_.try_emplace(problem.source);
    if (is_new) path->second = path_from(folder_, *problem.source);
    return {path->second, problem.rule};
  }

  std::size_t count_of(const FileAndRule& key) const {
    const auto found = counts_.find(key);
    return found == counts_.end() ? 0 : found->second;
  }

 private:
  const std::string& folder_;
  std::map<const Source*, std::string> paths_;
  std::map<FileAndRule, std::size_t> counts_;
};

const Rule* rule_of(const BaselineEntry& entry, const Source& source) {
  if (const Rule* rule = find_rule(entry.rule.words)) return rule;
  const Position at = LineIndex(source.text).position(entry.place.begin);
  throw Failure(
      fmt::format("{}:{}:{}: there is no rule \"{}\"; write the baseline anew with "
                  "--write-baseline",
                  source.path, at.line, at.column, entry.rule.words));
}

// Looks through the entries of a baseline beside the problems that there are.
class BaselineReview {
 public:
  BaselineReview(const Baseline& baseline, const CheckedFiles& files, const Coverage& others)
      : baseline_(baseline), files_(files), others_(others) {
    keys_.reserve(baseline.entries.size());
    for (const BaselineEntry& entry : baseline.entries) {
      keys_.emplace_back(percent_decoded(entry.file.words), rule_of(entry, baseline.source));
    }
  }

  // Of more than were known nobody can say which are new: all are shown.
  std::set<FileAndRule> known(const ProblemCounts& counts) const {
    std::set<FileAndRule> known;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      const std::size_t count = counts.count_of(keys_[i]);
      if (count > 0 && count <= baseline_.entries[i].count) known.insert(keys_[i]);
    }
    return known;
  }

  // What the baseline has too much of; with `earlier` only what it did not have too much of then.
  Diagnostics too_much(const ProblemCounts& counts, const ProblemCounts* earlier) const {
    Diagnostics found;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      const BaselineEntry& entry = baseline_.entries[i];
      const std::size_t count = counts.count_of(keys_[i]);
      const bool was_too_much = earlier != nullptr && earlier->count_of(keys_[i]) < entry.count;
      if (count < entry.count && !was_too_much) report(entry, count, keys_[i], found);
    }
    return found;
  }

 private:
  // None if the file was not looked at.
  const Coverage* coverage_of(const BaselineEntry& entry, const std::string& file) const {
    const auto found = files_.find(file);
    if (found != files_.end()) return &found->second;
    return entry.is_file_there ? nullptr : &others_;
  }

  void report(const BaselineEntry& entry, std::size_t count, const FileAndRule& key,
              Diagnostics& found) const {
    const Coverage* coverage = coverage_of(entry, key.first);
    if (coverage == nullptr) return;
    const Severity severity = coverage->settings->of(stale).severity;
    if (!coverage->is_silence_certain(*key.second) || severity == Severity::ignore) return;
    const std::string left = count == 0   ? "none is left"
                             : count == 1 ? "1 is left"
                                          : fmt::format("{} are left", count);
    found.push_back({&stale,
                     &baseline_.source,
                     entry.place,
                     fmt::format("the baseline has {} of \"{}\" in {}, and {}", entry.count,
                                 key.second->name, entry.file.words, left),
                     "write the baseline anew with --write-baseline",
                     {},
                     severity});
  }

  const Baseline& baseline_;
  const CheckedFiles& files_;
  const Coverage& others_;
  std::vector<FileAndRule> keys_;  // of the entries
};

}  // namespace

void subtract_baseline(const Baseline& baseline, const CheckedFiles& files, const Coverage& others,
                       CheckResult& result) {
  const BaselineReview review(baseline, files, others);
  ProblemCounts counts(baseline, result);
  const std::set<FileAndRule> known = review.known(counts);
  const Diagnostics too_much = review.too_much(counts, nullptr);
  result.baselined = std::erase_if(result.problems, [&](const Diagnostic& problem) {
    return !problem.rule->is_binding && known.contains(counts.key_of(problem));
  });
  result.problems.insert(result.problems.end(), too_much.begin(), too_much.end());
  sort_and_reduce(result.problems);
}

Diagnostics newly_stale(const Baseline& baseline, const CheckedFiles& files, const Coverage& others,
                        const CheckResult& earlier, const CheckResult& result) {
  const ProblemCounts counts_then(baseline, earlier);
  return BaselineReview(baseline, files, others)
      .too_much(ProblemCounts(baseline, result), &counts_then);
}

std::span<const Rule* const> baseline_rules() {
  return rules;
}

}  // namespace followup
