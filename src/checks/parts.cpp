// What is followed up in its parts has its status and the like there.
#include <fmt/core.h>

#include <array>
#include <span>

#include "checks/table.h"

namespace followup {
namespace {

// A key that only means something on what is followed up itself.
struct TrackingKey {
  std::string_view key;
  Place (*place)(const Tracking&);  // begin == end if it is not written
};

Place place_of(const List<Text>& texts) {
  return texts.empty() ? Place{} : texts.front().place;
}

Place place_of(const PartyList& parties) {
  return parties.empty() ? Place{} : parties.front().name.place;
}

template <class T>
Place place_of_first(const List<T>& records) {
  return records.empty() ? Place{} : records.front().place;
}

constexpr std::array progress_keys{
    TrackingKey{"closed", [](const Tracking& r) { return r.closed.written.place; }},
    TrackingKey{"verified_by", [](const Tracking& r) { return place_of(r.verified_by); }},
    TrackingKey{"evidence", [](const Tracking& r) { return place_of(r.evidence); }},
    TrackingKey{"monitoring", [](const Tracking& r) { return place_of_first(r.monitoring); }},
    TrackingKey{"revisions", [](const Tracking& r) { return place_of_first(r.revisions); }},
};

constexpr std::array status_keys{
    TrackingKey{"status", [](const Tracking& r) { return r.status.place; }},
    TrackingKey{"reason", [](const Tracking& r) { return r.reason.place; }},
};

constexpr std::array duty_keys{
    TrackingKey{"owner", [](const Tracking& r) { return place_of(r.owner); }},
    TrackingKey{"partners", [](const Tracking& r) { return place_of(r.partners); }},
    TrackingKey{"start", [](const Tracking& r) { return r.start.written.place; }},
    TrackingKey{"deadline", [](const Tracking& r) { return r.deadline.written.place; }},
};

void refuse(std::span<const TrackingKey> keys, const Tracking& record, const std::string& name,
            const Problems& problems) {
  for (const TrackingKey& key : keys) {
    const Place place = key.place(record);
    if (place == Place{}) continue;
    problems.add(
        place,
        fmt::format("\"{}\" cannot stand on {}, which is followed up in its parts", key.key, name),
        "write it on each part that it is about");
  }
}

constexpr Rule tracking_above_parts{
    .name = "tracking-above-parts",
    .severity = Severity::error,
    .summary = "A status, closing date or the like stands above the parts that are followed up",
    .group = RuleGroup::statuses,
    .reason =
        "An action with sub-actions or countries is as far as these are. A status above them would "
        "hide that one of them is late. In the same way the actions of a recommendation have the "
        "owners and deadlines, not the recommendation.",
    .advice = "Write it on each part that it is about.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: WHO
    deadline: 2027-06
    status: ongoing
    per_country:
      Cambodia:
      Thailand:
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: WHO
    deadline: 2027-06
    per_country:
      Cambodia: {status: ongoing}
      Thailand:
)",
};

void find_tracking_above_parts(const PlanContext& context, const Problems& problems) {
  // Parts take owner and dates from the action above them, but not how far it is.
  for (const DividedAction& divided : context.outline.divided) {
    const std::string name = fmt::format("action {}", divided.id);
    refuse(status_keys, *divided.action, name, problems);
    refuse(progress_keys, *divided.action, name, problems);
  }
  // A recommendation may sum its actions up in a status; the actions have the rest.
  for (const RecommendationView& view : context.outline.recommendations) {
    if (view.is_tracked || view.actions.size() == 0) continue;
    const std::string name = fmt::format("recommendation {}", view.id);
    refuse(progress_keys, *view.recommendation, name, problems);
    refuse(duty_keys, *view.recommendation, name, problems);
  }
}

constexpr std::array<PlanCheck, 1> checks{{{tracking_above_parts, find_tracking_above_parts}}};

}  // namespace

std::span<const PlanCheck> part_checks() {
  return checks;
}

}  // namespace followup
