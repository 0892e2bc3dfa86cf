// show: everything about one action or recommendation.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <span>

#include "reports/by_plan.h"
#include "reports/show_item.h"
#include "reports/table.h"
#include "text/spelling.h"

namespace followup {
namespace {

struct Match {
  std::string id;
  std::vector<Block> blocks;
};

// Of many only one can be shown: the one with the whole id, or else the first, if it is alone.
struct Part {
  std::string plan;
  std::vector<std::string> ids;  // of all matches
  std::optional<Match> first;
  std::optional<Match> whole;
  std::vector<std::string> near;  // other ids, near enough to have been meant

  void add(Part more) {
    append(ids, std::move(more.ids));
    append(near, std::move(more.near));
    if (!first) first = std::move(more.first);
    if (!whole) whole = std::move(more.whole);
  }
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
    part.plan = in.plan.shown_id;
    const std::string& subject = request().subject;
    std::set<std::string_view> there;
    const auto look = [&](const std::string& id, const auto& make) {
      if (is_named(id, subject)) {
        if (!there.insert(id).second) return;
        part.ids.push_back(id);
        if (id == subject) {
          part.whole = {id, make()};
        } else if (!part.first) {
          part.first = {id, make()};
        }
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
    Part sum = sum_of(std::move(parts));
    std::optional<Match> shown = std::move(sum.whole);
    if (!shown && sum.ids.size() == 1) shown = std::move(sum.first);
    Report report;
    report.name = "show";
    if (shown) {
      report.title = fmt::format("{} as of {}", shown->id, iso(as_of()));
      report.blocks = std::move(shown->blocks);
      return report;
    }
    report.title = fmt::format("As of {}", iso(as_of()));
    report.blocks = empty_item();
    if (!request().subject.empty()) report.failures.push_back(complaint(sum.ids, sum.near));
    return report;
  }

 private:
  std::string complaint(const std::vector<std::string>& ids,
                        const std::vector<std::string>& near) const {
    const std::string& subject = request().subject;
    if (ids.empty()) {
      return fmt::format("no action or recommendation is called \"{}\"{}", subject,
                         near.empty() ? "; followup list shows the ids"
                                      : fmt::format("; did you mean {}?", listed(near)));
    }
    return fmt::format("{} are called \"{}\": {}; write more of the id", ids.size(), subject,
                       listed(ids));
  }

  static std::string listed(const std::vector<std::string>& ids) {
    const std::span named = std::span(ids).first(std::min(ids.size(), most_named));
    std::string list = fmt::format("{}", fmt::join(named, ", "));
    if (ids.size() > most_named) list += fmt::format(" and {} more", ids.size() - most_named);
    return list;
  }
};

}  // namespace

std::unique_ptr<ReportMaker> make_show(const ReportRequest& request) {
  return std::make_unique<Show>(request);
}

}  // namespace followup
