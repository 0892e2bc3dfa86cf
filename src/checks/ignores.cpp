// Comments that silence rules: each must name one, say why, and be needed.
#include "checks/ignores.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "checks/table.h"

namespace followup {
namespace {

constexpr Rule malformed{
    .name = "ignore-malformed",
    .severity = Severity::error,
    .summary = "A comment says to ignore something, but not which rule",
    .group = RuleGroup::structure,
    .reason =
        "A comment that names no rule silences nothing; one that silenced everything would "
        "hide what nobody has looked at.",
    .advice =
        "Write the name of the rule in brackets: # followup: ignore[owner-undecided] and why.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM # followup: ignore the ministry's list
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    # followup: ignore[owner-undecided] the ministry names the owner in March 2027
    owner: {party: tbd, note: The ministry names the owner in March 2027}
    deadline: 2027-06
)"};

constexpr Rule unexplained{
    .name = "ignore-unexplained",
    .severity = Severity::warning,
    .summary = "A comment silences a rule without saying why",
    .group = RuleGroup::structure,
    .reason =
        "Who reads the plan next must be able to judge whether the problem may still be "
        "passed over.",
    .advice = "Write the reason behind the brackets.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    # followup: ignore[owner-undecided]
    owner: {party: tbd, note: The ministry names the owner in March 2027}
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    # followup: ignore[owner-undecided] the ministry names the owner in March 2027
    owner: {party: tbd, note: The ministry names the owner in March 2027}
    deadline: 2027-06
)"};

constexpr Rule unused{
    .name = "ignore-unused",
    .severity = Severity::warning,
    .summary = "A comment silences a rule that has nothing to say there",
    .group = RuleGroup::structure,
    .reason = "What is left over from an old problem would silence the next one of its kind.",
    .advice = "Remove the comment, or move it to the line of the problem or the line above.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    # followup: ignore[owner-undecided] the ministry names the owner in March 2027
    owner: IOM
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
)"};

constexpr std::array rules{&malformed, &unexplained, &unused};

// What the comments themselves are told cannot be silenced by them.
bool is_about_comments(const Rule& rule) {
  return std::ranges::find(rules, &rule) != rules.end();
}

}  // namespace

Ignores::Ignores(const Tree& tree) : comments_(tree.ignore_comments) {
  for (const IgnoreComment& comment : comments_) {
    for (const Text& written : comment.rules) {
      const Rule* rule = find_rule(written.words);
      const bool is_about_something = comment.is_for_file || comment.line.begin < comment.line.end;
      if (rule != nullptr && is_about_something && !comment.misspelt.is_present()) {
        auto& meeting = comment.is_for_file ? for_file_ : by_line_[comment.line.end];
        meeting.push_back(mentions_.size());
      }
      mentions_.push_back({&comment, &written, rule});
    }
  }
}

bool Ignores::note(const std::vector<std::size_t>& mentions, const Rule& rule,
                   bool Mention::*mark) {
  bool is_any = false;
  for (const std::size_t i : mentions) {
    if (mentions_[i].rule != &rule) continue;
    mentions_[i].*mark = true;
    is_any = true;
  }
  return is_any;
}

bool Ignores::meets(const Diagnostic& problem, bool Mention::*mark) {
  if (problem.rule->is_binding || is_about_comments(*problem.rule)) return false;
  const auto line = by_line_.lower_bound(problem.place.begin);
  if (line != by_line_.end()) {
    const Place place = mentions_[line->second.front()].comment->line;
    const bool is_in_line = problem.place.begin >= place.begin;
    if (is_in_line && note(line->second, *problem.rule, mark)) return true;
  }
  return note(for_file_, *problem.rule, mark);
}

std::size_t Ignores::silence(Diagnostics& problems) {
  if (is_empty()) return 0;
  return std::erase_if(problems, [&](const Diagnostic& d) { return meets(d, &Mention::is_used); });
}

void Ignores::refuse(const Source& source, const Diagnostics& problems) {
  for (const Diagnostic& problem : problems) {
    if (problem.source == &source) meets(problem, &Mention::is_refused);
  }
}

void Ignores::report(const Source& source, const Coverage& coverage, Diagnostics& problems) const {
  const auto add = [&](const Rule& rule, Place place, std::string message, std::string help) {
    if (!coverage.settings->looks_for(rule)) return;
    problems.push_back({&rule, &source, place, std::move(message), std::move(help), {}});
  };
  for (const IgnoreComment& comment : comments_) {
    if (comment.misspelt.is_present()) {
      add(malformed, comment.misspelt.place,
          fmt::format("\"{}\" is nearly \"ignore\", but silences nothing", comment.misspelt.words),
          "write # followup: ignore[rule] and why, or ignore-file[rule] for the whole file");
    } else if (comment.rules.empty()) {
      add(malformed, comment.place, "this comment does not say which rule to ignore",
          "write the name of the rule in brackets: # followup: ignore[rule] and why");
    } else if (comment.reason.words.empty()) {
      add(unexplained, comment.place, "this comment does not say why the rule is ignored",
          "write the reason behind the brackets");
    }
  }
  for (const Mention& mention : mentions_) {
    if (!mention.comment->misspelt.is_present()) report(mention, source, coverage, problems);
  }
}

void Ignores::report(const Mention& mention, const Source& source, const Coverage& coverage,
                     Diagnostics& problems) {
  if (mention.rule == nullptr) {
    report_unknown_rule(*mention.written, source, problems);
    return;
  }
  const Place place = mention.written->place;
  if (mention.rule->is_binding || is_about_comments(*mention.rule) || mention.is_refused) {
    if (!coverage.settings->looks_for(malformed)) return;
    problems.push_back({&malformed,
                        &source,
                        place,
                        fmt::format("\"{}\" cannot be ignored{}", mention.rule->name,
                                    mention.is_refused ? " in followup.yaml" : ""),
                        "mend what it points at, and remove it from the comment",
                        {}});
    return;
  }
  if (mention.is_used || !coverage.is_silence_certain(*mention.rule) ||
      !coverage.settings->looks_for(unused)) {
    return;
  }
  problems.push_back(
      {&unused,
       &source,
       place,
       fmt::format("\"{}\" has nothing to say {}", mention.rule->name,
                   mention.comment->is_for_file ? "in this file" : "about this line"),
       "remove the comment, or move it to the line of the problem or the line above",
       {}});
}

std::span<const Rule* const> ignore_rules() {
  return rules;
}

}  // namespace followup
