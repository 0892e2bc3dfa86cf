// Numbers say what stands below what.
#include "import/prose_outline.h"

#include <algorithm>

#include "import/item_numbers.h"

namespace followup {

// The one that is open is the last one at each depth.
RawSection* ProseOutline::current_section() {
  RawSection* section = nullptr;
  for (std::size_t depth = 0; depth < open_sections_.size(); ++depth) {
    section = section == nullptr ? &plan_.sections.back() : &section->sections.back();
  }
  return section;
}

std::vector<RawSection>& ProseOutline::sections_below_open() {
  RawSection* above = current_section();
  return above == nullptr ? plan_.sections : above->sections;
}

std::vector<RawAction>& ProseOutline::actions_of_section() {
  if (RawSection* section = current_section()) return section->actions;
  if (plan_.sections.empty()) plan_.sections.emplace_back();
  return plan_.sections.back().actions;
}

void ProseOutline::section(const std::string& number, const RawValue& title, int heading_level) {
  constexpr std::size_t deepest = 5;
  const auto stands_below = [&](const OpenSection& open) {
    if (open.is_running) return false;
    if (is_below(number, open.number)) return true;
    return heading_level > 0 && open.level > 0 && heading_level > open.level;
  };
  while (!open_sections_.empty() &&
         (open_sections_.size() >= deepest || !stands_below(open_sections_.back()))) {
    open_sections_.pop_back();
  }
  RawSection& added = sections_below_open().emplace_back();
  added.title = title;
  added.number = one_line(number, title.place);
  open_sections_.push_back({number, heading_level, false});
  open_items_.clear();
  last_number_ = "0";
  has_begun_ = true;
}

void ProseOutline::running_section(const RawValue& title) {
  while (!open_sections_.empty() && open_sections_.back().is_running) open_sections_.pop_back();
  sections_below_open().emplace_back().title = title;
  open_sections_.push_back({{}, 0, true});
  open_items_.clear();
  has_begun_ = true;
}

void ProseOutline::item(const ProseItem& item) {
  while (!open_items_.empty() && !is_below(item.number, open_items_.back())) {
    open_items_.pop_back();
  }
  std::vector<RawAction>* actions = &actions_of_section();
  for (std::size_t depth = 0; depth < open_items_.size(); ++depth) {
    actions = &actions->back().actions;
  }
  actions->push_back(action_of(item, plan_.remarks));
  if (!item.number.empty()) open_items_.push_back(item.number);
  if (number_above(item.number).empty() && !item.number.empty()) last_number_ = item.number;
  has_begun_ = true;
}

void ProseOutline::words(const RawValue& value) {
  RawSection* section = current_section();
  if (section == nullptr) {
    if (has_begun_) {
      plan_.unparsed.push_back(value);
    } else {
      append(plan_.description, value);
    }
  } else if (section->actions.empty() && section->sections.empty()) {
    append(section->description, value);
  } else {
    section->unparsed.push_back(value);
  }
}

bool ProseOutline::is_expected(std::string_view number) const {
  return number == "1" || number == next_number();
}

std::string ProseOutline::next_number() const {
  return next_beside(last_number_);
}

bool ProseOutline::knows(std::string_view number) const {
  return std::ranges::count(open_items_, number) > 0 ||
         std::ranges::count(open_sections_, number, &OpenSection::number) > 0;
}

}  // namespace followup
