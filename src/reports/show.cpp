// show: everything about one action or recommendation.
#include <algorithm>

#include "reports/line_counter.h"
#include "reports/show_item.h"
#include "reports/table.h"
#include "text/spelling.h"

namespace followup {
namespace {

struct Match {
  std::string id;
  std::vector<Block> blocks;
};

// Of what has another id only those near enough to have been meant are kept.
struct Part {
  std::vector<Match> matches;
  std::vector<std::string> near;
};

constexpr std::size_t most_named = 8;

// The whole id, or the end of it from a slash on.
bool is_named(std::string_view id, std::string_view subject) {
  if (!id.ends_with(subject)) return false;
  const std::size_t before = id.size() - subject.size();
  return before == 0 || id[before - 1] == '/';
}

std::string_view last_steps(std::string_view id, std::string_view subject) {
  // Compared is as much of the id as was written.
  std::size_t steps = static_cast<std::size_t>(std::ranges::count(subject, '/')) + 1;
  std::size_t at = id.size();
  while (steps > 0 && at != std::string_view::npos && at > 0) {
    at = id.rfind('/', at - 1);
    --steps;
  }
  return at == std::string_view::npos || at == 0 ? id : id.substr(at + 1);
}

class Show : public PartwiseMaker<Part> {
 public:
  explicit Show(const ReportRequest& wanted) : PartwiseMaker(wanted) {}

 protected:
  Part look_at(const PlanInReport& in) const override {
    Part part;
    const std::string& subject = request().subject;
    const auto look = [&](const std::string& id, const auto& make) {
      if (is_named(id, subject)) {
        const bool is_there =
            std::ranges::any_of(part.matches, [&](const Match& m) { return m.id == id; });
        if (!is_there) part.matches.push_back({id, make()});
        return;
      }
      const std::string_view end = last_steps(id, subject);
      if (!nearest(subject, std::span(&end, 1)).empty()) part.near.push_back(id);
    };
    // A recommendation that is followed up itself is shown as one.
    for (const RecommendationView& view : in.outline.recommendations) {
      look(view.id, [&] { return show_recommendation(view, in); });
    }
    for (const DividedAction& divided : in.outline.divided) {
      look(divided.id, [&] { return show_divided(divided, in); });
    }
    for (const TrackedAction& action : in.outline.actions) {
      look(action.id, [&] { return show_action(action, in); });
    }
    return part;
  }

  Report combine(std::vector<Part> parts) const override {
    std::vector<Match> matches;
    std::vector<std::string> near;
    for (Part& part : parts) {
      std::ranges::move(part.matches, std::back_inserter(matches));
      std::ranges::move(part.near, std::back_inserter(near));
    }
    const auto whole = std::ranges::find(matches, request().subject, &Match::id);
    if (whole != matches.end()) matches = {std::move(*whole)};
    Report report;
    report.name = "show";
    if (matches.size() == 1) {
      report.title = fmt::format("{} as of {}", matches.front().id, iso(as_of()));
      report.blocks = std::move(matches.front().blocks);
      return report;
    }
    report.title = fmt::format("As of {}", iso(as_of()));
    report.blocks = empty_item();
    if (!request().subject.empty()) report.failures.push_back(complaint(matches, near));
    return report;
  }

 private:
  std::string complaint(const std::vector<Match>& matches,
                        const std::vector<std::string>& near) const {
    const std::string& subject = request().subject;
    if (matches.empty()) {
      return fmt::format(
          "no action or recommendation is called \"{}\"{}", subject,
          near.empty()
              ? "; followup list shows the ids"
              : fmt::format("; did you mean {}?", listed(near, [](const auto& id) { return id; })));
    }
    return fmt::format("{} are called \"{}\": {}; write more of the id", matches.size(), subject,
                       listed(matches, [](const Match& match) { return match.id; }));
  }

  template <class Things, class Name>
  static std::string listed(const Things& things, const Name& name) {
    std::string list;
    for (std::size_t i = 0; i < things.size() && i < most_named; ++i) {
      list += fmt::format("{}{}", i == 0 ? "" : ", ", name(things[i]));
    }
    if (things.size() > most_named) list += fmt::format(" and {} more", things.size() - most_named);
    return list;
  }
};

}  // namespace

std::unique_ptr<ReportMaker> make_show(const ReportRequest& request) {
  return std::make_unique<Show>(request);
}

}  // namespace followup
