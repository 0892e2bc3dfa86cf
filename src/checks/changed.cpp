// From changes to problems with a place.
#include "checks/changed.h"

#include <fmt/core.h>

#include <unordered_map>

#include "checks/table.h"
#include "text/counted.h"

namespace followup {
namespace {

using SourcesByPath = std::unordered_map<std::string_view, const Source*>;

SourcesByPath sources_of(const Repository& repository) {
  SourcesByPath sources;
  for (const auto& file : repository.files) sources.emplace(file->source.path, &file->source);
  return sources;
}

class ProblemPlaces {
 public:
  ProblemPlaces(const EarlierPlans& earlier, const Repository& repository)
      : earlier_(earlier), before_(sources_of(*earlier.repository)), now_(sources_of(repository)) {}

  // What is gone is pointed out in what it stood in, or else where it was itself.
  void set(const Change& change, Diagnostic& problem) const {
    if (!is_gone(change.kind)) {
      problem.source = now_.at(change.file);
      problem.place = change.place;
      return;
    }
    const Source* former = before_.at(change.file);
    if (change.file_of_rest.empty()) {
      problem.source = former;
      problem.place = change.place;
      return;
    }
    problem.source = now_.at(change.file_of_rest);
    problem.place = change.place_of_rest;
    problem.related.push_back(
        {former, change.place, fmt::format("it stood here at {}", earlier_.name)});
  }

 private:
  static bool is_gone(ChangeKind kind) {
    return kind == ChangeKind::removed || kind == ChangeKind::monitoring_deleted ||
           kind == ChangeKind::revision_deleted;
  }

  const EarlierPlans& earlier_;
  SourcesByPath before_;
  SourcesByPath now_;
};

}  // namespace

std::string name_of(const Change& change) {
  return fmt::format("{} {}", name(change.item), change.id);
}

std::string from_to_in_words(const Change& change) {
  if (change.to.empty()) return fmt::format("was taken away (it was \"{}\")", change.from);
  std::string words = change.from.empty() ? fmt::format("was set to \"{}\"", change.to)
                                          : fmt::format("was changed from \"{}\" to \"{}\"",
                                                        change.from, change.to);
  if (!change.days || *change.days == 0) return words;
  const bool is_later = *change.days > 0;
  const auto days = static_cast<std::size_t>(is_later ? *change.days : -*change.days);
  return fmt::format("{}, {} {}", words, counted(days, "day", "days"),
                     is_later ? "later" : "earlier");
}

Diagnostics problems_of(const Changes& changes, const EarlierPlans& earlier,
                        const Repository& repository) {
  const ProblemPlaces places(earlier, repository);
  Diagnostics found;
  for (const auto subject : checks_of_changes()) {
    for (const ChangeCheck& check : subject) {
      for (const Change& change : changes.changes) {
        std::optional<ChangeProblem> problem = check.look(change);
        if (!problem) continue;
        Diagnostic& added = found.emplace_back();
        added.rule = &check.rule;
        added.message = std::move(problem->message);
        added.help = std::move(problem->help);
        places.set(change, added);
      }
    }
  }
  return found;
}

}  // namespace followup
