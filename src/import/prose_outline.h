// Sections and items by their numbers, as they come.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/prose_item.h"

namespace followup {

class ProseOutline {
 public:
  // The sections that are open, and with them the numbers of their items, end here. One with a
  // dotted number or a deeper heading stands below the one before.
  void section(const std::string& number, const RawValue& title, int heading_level);
  // A heading in front of an item, in the same line; it stands below the section.
  void running_section(const RawValue& title);
  // Stands below the item whose number its own goes on from.
  void item(const ProseItem& item);
  // What nothing labels.
  void words(const RawValue& value);

  // Whether an item may have this number: it is the first or the next of its section.
  bool is_expected(std::string_view number) const;
  // The number that the next item of the section has.
  std::string next_number() const;
  bool knows(std::string_view number) const;  // as that of an open section or item
  bool has_begun() const { return has_begun_; }

  RawPlan& plan() { return plan_; }

 private:
  struct OpenSection {
    std::string number;
    int level = 0;
    bool is_running = false;
  };

  RawSection* current_section();
  std::vector<RawSection>& sections_below_open();
  std::vector<RawAction>& actions_of_section();

  RawPlan plan_;
  std::vector<OpenSection> open_sections_;
  std::vector<std::string> open_items_;
  std::string last_number_ = "0";  // of the items that stand directly in the section
  bool has_begun_ = false;         // a section or an item
};

}  // namespace followup
