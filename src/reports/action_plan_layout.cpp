// A section's own actions stand before its sections, so that none seems to belong to the last one.
#include "reports/action_plan_layout.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "reports/document_table.h"

namespace followup {
namespace {

TableForm form_of(PlanKind kind) {
  switch (kind) {
    case PlanKind::response_matrix:
      return TableForm::response_matrix;
    case PlanKind::action_plan:
      break;
  }
  return TableForm::action_plan;
}

class ActionPlanLayout {
 public:
  ActionPlanLayout(TableForm form, const Outline& outline)
      : form_(form), days_(deadline_days(outline)) {}

  void add(std::span<const Action> actions) {
    if (actions.empty()) return;
    DocumentTable table(form_, days_);
    table.add(actions);
    blocks_.emplace_back(table.table());
  }

  void add(std::span<const Section> sections, int level) {
    std::size_t position = 0;
    for (const Section& section : sections) {
      const std::string id = shown_id(section.id, ++position);
      const std::string_view known = section.id.words;
      blocks_.emplace_back(
          Heading{numbered(section.title.words.empty() ? id : known, section.title.words), level,
                  known.empty() ? LineRole::plain : LineRole::numbered});
      add(paragraphs({}, section.description.words));
      add(paragraphs("Note: ", section.note.words));
      add(confirmation_of(section.confirmed));
      add(section.actions);
      add(section.sections, level + 1);
    }
  }

  std::vector<Block> blocks() { return std::move(blocks_); }

 private:
  void add(std::vector<Block> blocks) { std::ranges::move(blocks, std::back_inserter(blocks_)); }

  TableForm form_;
  DeadlineDays days_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> lay_out_sections(const Plan& plan, const Outline& outline, int level) {
  ActionPlanLayout layout(form_of(plan.kind), outline);
  layout.add(plan.actions);
  layout.add(plan.sections, level);
  return layout.blocks();
}

}  // namespace followup
