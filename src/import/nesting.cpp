// Trees of what a document says in one line after the other.
#include "import/nesting.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_set>
#include <utility>

#include "import/texts.h"

namespace followup {
namespace {

using enum ImportField;

// Deeper numbers stand beside each other; no plan of an office goes that far.
constexpr std::size_t deepest = 12;

std::string number_of(const RawAction& action) {
  const auto found = action.fields.find(number);
  return found == action.fields.end() ? std::string() : text_of(found->second);
}

// "2.1" and "2/a" of "2".
bool continues(std::string_view part, std::string_view above) {
  return !above.empty() && part.size() > above.size() + 1 && part.starts_with(above) &&
         std::string_view("./-_").find(part[above.size()]) != std::string_view::npos;
}

// As in a path, which says no more than where the part stands.
void shorten_number(RawAction& part, std::string_view above) {
  const std::string whole = number_of(part);
  if (!whole.starts_with(above) || whole[above.size()] != '/') return;
  RawValue& value = part.fields[number];
  SourceParagraph shorter = value.paragraphs.front();
  shorter.text = whole.substr(above.size() + 1);
  value.paragraphs = {shorter};
}

bool is_followed_up(const RawAction& action) {
  constexpr std::array progress{closed, reason, verified_by, evidence};
  return !action.monitoring.empty() || !action.revisions.empty() ||
         std::ranges::any_of(progress,
                             [&](ImportField field) { return action.fields.contains(field); });
}

bool say_the_same(const RawAction& one, const RawAction& other, ImportField field) {
  const auto at = one.fields.find(field);
  const auto beside = other.fields.find(field);
  const bool is_there = at != one.fields.end();
  if (is_there != (beside != other.fields.end())) return false;
  return !is_there || text_of(at->second) == text_of(beside->second);
}

// What belongs together goes together: a remark on a deadline is none on another.
void drop_inherited(RawAction& part, const RawAction& above) {
  constexpr std::array when{start, deadline, deadline_note};
  const auto is_same = [&](ImportField field) { return say_the_same(part, above, field); };
  for (const ImportField field : {owner, partners}) {
    if (is_same(field)) part.fields.erase(field);
  }
  if (!std::ranges::all_of(when, is_same)) return;
  for (const ImportField field : when) part.fields.erase(field);
}

// A key of the plan, which has each name once.
bool can_be_key(const std::string& country) {
  return !country.empty() && country.find('\n') == std::string::npos;
}

// What divides no action is a label of its own.
void keep_countries(std::vector<RawAction>& actions) {
  for (RawAction& action : actions) {
    keep_countries(action.actions);
    if (action.country.empty()) continue;
    SourceParagraph name;
    name.text = std::exchange(action.country, {});
    append(action.fields[country], {{name}, {}});
  }
}

// Takes actions from the front of `left` as long as they stand below the number.
std::vector<RawAction> below(std::span<RawAction>& left, std::string_view above,
                             std::size_t depth) {
  std::vector<RawAction> all;
  while (!left.empty()) {
    if (depth > 0 && !continues(number_of(left.front()), above)) break;
    RawAction action = std::move(left.front());
    left = left.subspan(1);
    const std::string own = number_of(action);
    if (!own.empty() && !is_followed_up(action)) {
      if (depth < deepest) action.actions = below(left, own, depth + 1);
      std::unordered_set<std::string> countries;
      while (!left.empty() && can_be_key(left.front().country) &&
             countries.insert(left.front().country).second) {
        action.per_country.push_back(std::move(left.front()));
        left = left.subspan(1);
      }
    }
    for (std::vector<RawAction>* parts : {&action.actions, &action.per_country}) {
      for (RawAction& part : *parts) drop_inherited(part, action);
    }
    if (depth > 0) shorten_number(action, above);
    all.push_back(std::move(action));
  }
  return all;
}

void nest(std::vector<RawAction>& actions) {
  const bool is_nested =
      std::ranges::any_of(actions, [](const RawAction& one) { return !one.actions.empty(); });
  if (!is_nested) {
    std::span<RawAction> left = actions;
    std::vector<RawAction> nested = below(left, {}, 0);
    actions = std::move(nested);
  }
  keep_countries(actions);
}

void nest(std::span<RawSection> sections) {
  for (RawSection& section : sections) {
    nest(section.actions);
    nest(section.sections);
  }
}

int level_of(const RawSection& section) {
  return section.title.is_empty() ? 0 : section.title.paragraphs.front().heading_level;
}

std::vector<RawSection> sections_below(std::span<RawSection>& left, int above) {
  std::vector<RawSection> all;
  while (!left.empty()) {
    const int level = level_of(left.front());
    if (level != 0 && level <= above) break;
    RawSection section = std::move(left.front());
    left = left.subspan(1);
    if (level != 0) section.sections = sections_below(left, level);
    all.push_back(std::move(section));
  }
  return all;
}

}  // namespace

void nest_sections(std::vector<RawSection>& sections) {
  std::span<RawSection> left = sections;
  std::vector<RawSection> nested = sections_below(left, 0);
  sections = std::move(nested);
}

void nest_actions(RawPlan& plan) {
  for (RawRecommendation& one : plan.recommendations) nest(one.actions);
  nest(plan.sections);
}

}  // namespace followup
