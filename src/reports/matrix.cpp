// matrix: the document itself, laid out as people know it. Nothing that was written is left out.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "reports/action_plan_layout.h"
#include "reports/cells.h"
#include "reports/document_words.h"
#include "reports/maker.h"
#include "reports/response_matrix_layout.h"
#include "reports/table.h"
#include "text/document_phrases.h"

namespace followup {
namespace {

// Of the plans' titles when there are several; with one plan all headings are a level higher.
constexpr int title_level = 2;

// What one plan contributes; empty for a file without one.
struct Part {
  std::string title;
  std::vector<Block> blocks;
};

std::string_view name_of_document(PlanKind kind) {
  switch (kind) {
    case PlanKind::action_plan:
      return phrases::action_plan;
    case PlanKind::response_matrix:
      break;
  }
  return phrases::response_matrix;
}

std::string_view name_of_responsible(PlanKind kind) {
  switch (kind) {
    case PlanKind::action_plan:
      return "Responsible";
    case PlanKind::response_matrix:
      break;
  }
  return "Responsible for responding";
}

std::string title_of(const Plan& plan) {
  if (!plan.title.words.empty()) return std::string(plan.title.words);
  return fmt::format("{} {}", name_of_document(plan.kind), plan.shown_id);
}

Fields particulars(const Plan& plan) {
  DocumentFields fields;
  fields.add("plan", std::string(name_of_document(plan.kind)), plan.shown_id);
  fields.add("evaluation", "Evaluation title", plan.evaluation.title.words);
  fields.add("issued", "Evaluation issued", plan.evaluation.issued.written.words);
  fields.add("evaluation_link", "Evaluation report", plan.evaluation.link.words);
  fields.add("responsible", std::string(name_of_responsible(plan.kind)), plan.responsible);
  fields.add("adopted", "Adopted", plan.adopted.written.words);
  fields.add("period", "Period", plan.period.written.words);
  fields.add("donor", "Donor", plan.donor.words);
  fields.add("countries", "Countries", words_of(plan.countries));
  fields.add("site", "Site", plan.site.words);
  fields.add("partners", "Partners", plan.partners);
  fields.add("beneficiaries", "Beneficiaries", words_of(plan.beneficiaries));
  fields.add("links", "Links", words_of(plan.links));
  fields.add("note", "Note", plan.note.words);
  return fields.fields("particulars");
}

Table directory(const List<Party>& parties) {
  Table table;
  table.key = "parties";
  table.is_document = true;
  constexpr std::array keys{"party", "name", "type", "part_of", "email", "aliases"};
  for (std::size_t i = 0; i < keys.size(); ++i) {
    table.columns.push_back({keys.at(i), phrases::columns_of_parties.at(i)});
  }
  for (const Party& party : parties) {
    Cell aliases;
    if (!party.aliases.empty()) aliases = lines_of(words_of(party.aliases), LineRole::member);
    table.rows.push_back({text_or_nothing(party.key.words), text_or_nothing(party.name.words),
                          text_or_nothing(party.type.words), text_or_nothing(party.part_of.words),
                          text_or_nothing(party.email.words), std::move(aliases)});
  }
  return table;
}

Table own_words(const Plan& plan) {
  Table table;
  table.key = "own_words";
  table.is_document = true;
  table.columns = {{"word", phrases::columns_of_own_words[0]},
                   {"meaning", phrases::columns_of_own_words[1]}};
  const auto add = [&](std::string_view title, const List<WordMeaning>& words) {
    if (words.empty()) return;
    table.groups.push_back({std::string(title), table.rows.size()});
    for (const WordMeaning& word : words) {
      table.rows.push_back({text_or_nothing(word.word.words), text_or_nothing(word.meaning.words)});
    }
  };
  add(phrases::statuses, plan.statuses);
  add(phrases::responses, plan.responses);
  add(phrases::priorities, plan.priorities);
  return table;
}

Part document(const PlanInReport& in) {
  const Plan& plan = in.plan;
  Part part;
  part.title = title_of(plan);
  const auto add = [&](std::vector<Block> blocks) {
    std::ranges::move(blocks, std::back_inserter(part.blocks));
  };
  add(paragraphs({}, plan.description.words));
  part.blocks.emplace_back(particulars(plan));
  add(confirmation_of(plan.confirmed));
  if (plan.recommendations.empty() && plan.sections.empty() && plan.actions.empty()) {
    add(paragraphs({}, "Nothing stands in this plan yet."));
  }
  add(lay_out_sections(plan, in.outline, title_level + 1));
  add(lay_out_recommendations(plan, in.outline, title_level + 1));
  if (!plan.parties.empty()) {
    part.blocks.emplace_back(Heading{std::string(phrases::parties), title_level + 1});
    part.blocks.emplace_back(directory(plan.parties));
  }
  Table words = own_words(plan);
  if (!words.rows.empty()) {
    part.blocks.emplace_back(Heading{std::string(phrases::own_words), title_level + 1});
    part.blocks.emplace_back(std::move(words));
  }
  return part;
}

// The only plan is the whole document.
Report alone(Part part) {
  Report report;
  report.title = std::move(part.title);
  report.blocks = std::move(part.blocks);
  for (Block& block : report.blocks) {
    if (auto* heading = std::get_if<Heading>(&block)) --heading->level;
  }
  return report;
}

Report one_after_the_other(std::vector<Part> parts) {
  Report report;
  report.title = "Response matrices and action plans";
  for (Part& part : parts) {
    report.blocks.emplace_back(Heading{std::move(part.title), title_level});
    std::ranges::move(part.blocks, std::back_inserter(report.blocks));
  }
  return report;
}

class Matrix : public PartwiseMaker<Part> {
 public:
  explicit Matrix(const ReportRequest& wanted) : PartwiseMaker(wanted) {}

 protected:
  Part look_at(const PlanInReport& in) const override { return document(in); }
  bool says_what_was_chosen() const override { return false; }

  Report combine(std::vector<Part> parts) const override {
    std::erase_if(parts, [](const Part& part) { return part.blocks.empty(); });
    Report report =
        parts.size() == 1 ? alone(std::move(parts.front())) : one_after_the_other(std::move(parts));
    report.name = "matrix";
    report.orientation = Orientation::landscape;  // the classic table has many columns
    return report;
  }
};

}  // namespace

std::unique_ptr<ReportMaker> make_matrix(const ReportRequest& request) {
  return std::make_unique<Matrix>(request);
}

}  // namespace followup
