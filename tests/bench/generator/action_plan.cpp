// An action plan of several agencies: sections, items, sub-items, and actions of countries.
#include <fmt/format.h>

#include <algorithm>

#include "parties.h"
#include "plan_header.h"
#include "words.h"

namespace bench {
namespace {

class ActionPlanWriter {
 public:
  explicit ActionPlanWriter(const PlanSize& plan) : plan_{plan}, random_{random_for(plan)} {}

  std::string text() {
    write_header();
    yaml_.begin_list("sections");
    for (int section = 1; left_ > 0; ++section) write_section(section);
    yaml_.end_list();
    return yaml_.text();
  }

 private:
  void write_header() {
    yaml_.value("kind", "action-plan");
    yaml_.value("id", plan_id(plan_));
    yaml_.value("title", short_title(random_) + ", joint plan");
    yaml_.folded("description", advice_sentence(random_));
    yaml_.value("adopted", any_day_text(random_, adopted_));
    yaml_.value("period", plan_period(adopted_));
    yaml_.one_or_list("responsible", choose_parties(random_, 1));
    yaml_.one_or_list("countries", choose_countries(random_, 3));
  }

  // One section in four holds two sub-sections instead of actions of its own.
  void write_section(int number) {
    yaml_.begin_item();
    yaml_.value("id", std::to_string(number));
    yaml_.value("title", short_title(random_));
    if (left_ > 1 && random_.happens(25)) {
      write_subsections(number);
    } else {
      write_items(random_.between(4, 7));
    }
    yaml_.end_item();
  }

  void write_subsections(int section) {
    yaml_.begin_list("sections");
    for (int number = 1; number <= 2 && left_ > 0; ++number) {
      yaml_.begin_item();
      yaml_.quoted("id", fmt::format("{}.{}", section, number));
      yaml_.value("title", short_title(random_));
      write_items(random_.between(2, 4));
      yaml_.end_item();
    }
    yaml_.end_list();
  }

  void write_items(int count) {
    yaml_.begin_list("actions");
    for (int number = 1; number <= count && left_ > 0; ++number) {
      yaml_.begin_item();
      write_item(number);
      yaml_.end_item();
    }
    yaml_.end_list();
  }

  void write_item(int number) {
    const int way = random_.between(1, 100);
    if (left_ >= 2 && way <= 30) return write_subitems(number);
    if (left_ >= 2 && way <= 40) return write_for_countries(number);
    write_words(yaml_, random_, std::to_string(number));
    write_tracking(yaml_, random_, owned_by_anyone(random_, adopted_));
    --left_;
  }

  // The item says who; its sub-items take that from it and say the rest.
  void write_subitems(int item) {
    const Surroundings shared = owned_by_anyone(random_, adopted_);
    yaml_.value("id", std::to_string(item));
    yaml_.value("title", short_title(random_));
    yaml_.one_or_list("owner", shared.owners);
    if (!shared.partners.empty()) yaml_.one_or_list("partners", shared.partners);
    yaml_.begin_list("actions");
    const int count = std::min(left_, random_.between(2, 4));
    for (int number = 1; number <= count; ++number) {
      yaml_.begin_item();
      write_words(yaml_, random_, fmt::format("{}.{}", item, number));
      write_tracking(yaml_, random_, {.counted_from = adopted_, .owners = {}, .partners = {}});
      yaml_.end_item();
    }
    yaml_.end_list();
    left_ -= count;
  }

  void write_for_countries(int number) {
    write_words(yaml_, random_, std::to_string(number));
    const std::vector<std::string> countries =
        choose_countries(random_, std::min(left_, random_.between(2, 3)));
    yaml_.begin_mapping("per_country");
    for (const std::string& country : countries) {
      yaml_.begin_mapping(country);
      write_tracking(yaml_, random_,
                     {.counted_from = adopted_, .owners = {ministry_of(country)}, .partners = {}});
      yaml_.end_mapping();
      --left_;
    }
    yaml_.end_mapping();
  }

  PlanSize plan_;
  Random random_;
  Month adopted_ = month_of_adoption(random_);
  YamlWriter yaml_;
  int left_ = plan_.tracked_actions;
};

}  // namespace

std::string action_plan_text(const PlanSize& plan) {
  return ActionPlanWriter{plan}.text();
}

}  // namespace bench
