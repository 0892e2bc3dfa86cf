// From changes to problems with a place.
#include "checks/changed.h"

#include <fmt/core.h>

#include <unordered_map>

#include "checks/table.h"
#include "text/counted.h"

namespace followup {
namespace {

using SourcesByPath = std::unordered_map<std::string_view, const Source*>;

class ProblemPlaces {
 public:
  ProblemPlaces(const ChangesSince& since, const Repository& checked) {
    for (const auto& file : since.before->files) before_.emplace(file->source.path, &file->source);
    SourcesByPath by_real_path;
    for (const auto& file : checked.files) {
      by_real_path.emplace(file->source.real_path, &file->source);
    }
    // The same file may be shown by another path where all are read.
    for (const auto& file : since.after->files) {
      const auto found = by_real_path.find(file->source.real_path);
      if (found != by_real_path.end()) now_.emplace(file->source.path, found->second);
    }
  }

  // What is gone is pointed out in what it stood in, or else where it was itself. False if nothing
  // of it is checked.
  bool set(const Change& change, Diagnostic& problem) const {
    const bool is_all_gone = is_gone(change.kind) && change.file_of_rest.empty();
    if (is_all_gone) {
      problem.source = before_.at(change.file);
      problem.place = change.place;
    } else {
      const auto now = now_.find(is_gone(change.kind) ? change.file_of_rest : change.file);
      if (now == now_.end()) return false;
      problem.source = now->second;
      problem.place = is_gone(change.kind) ? change.place_of_rest : change.place;
    }
    if (is_gone(change.kind)) {
      problem.related.push_back({before_.at(change.file), change.place, "it stood here"});
    }
    return true;
  }

 private:
  static bool is_gone(ChangeKind kind) {
    return kind == ChangeKind::removed || kind == ChangeKind::monitoring_deleted ||
           kind == ChangeKind::revision_deleted;
  }

  SourcesByPath before_;
  SourcesByPath now_;
};

}  // namespace

std::string name_of(const Change& change) {
  return fmt::format("{} {}", name(change.item), change.id);
}

std::string from_to_in_words(const Change& change) {
  const auto quoted = [](const std::string& words) {
    return words == unreadable ? words : fmt::format("\"{}\"", words);
  };
  const std::string_view former_doubt = doubt_about_former(change);
  const std::string former = quoted(change.from) + std::string(former_doubt);
  if (change.to.empty()) return fmt::format("was taken away (it was {})", former);
  const std::string present = quoted(change.to) + std::string(doubt_about_present(change));
  const std::string words = change.from.empty()
                                ? fmt::format("was set to {}", present)
                                : fmt::format("was changed from {}{} to {}", former,
                                              former_doubt.empty() ? "" : ",", present);
  return !change.days || *change.days == 0 ? words
                                           : fmt::format("{}, {}", words, days_later(*change.days));
}

Diagnostics problems_of(const ChangesSince& since, const Repository& checked) {
  const ProblemPlaces places(since, checked);
  Diagnostics found;
  for (const auto subject : checks_of_changes()) {
    for (const ChangeCheck& check : subject) {
      for (const Change& change : since.changes.changes) {
        std::optional<ChangeProblem> problem = check.look(change);
        Diagnostic added;
        if (!problem || !places.set(change, added)) continue;
        added.rule = &check.rule;
        added.message = std::move(problem->message);
        added.help = std::move(problem->help);
        found.push_back(std::move(added));
      }
    }
  }
  return found;
}

}  // namespace followup
