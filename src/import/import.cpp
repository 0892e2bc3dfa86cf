// Bytes → document → what each text is about → keys and values → YAML.
#include "followup/import.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "followup/failure.h"
#include "import/cell_lines.h"
#include "import/draft.h"
#include "import/field_table.h"
#include "import/heading_advice.h"
#include "import/layout.h"
#include "import/nesting.h"
#include "import/own_tables.h"
#include "import/prose_layout.h"
#include "import/source_kinds.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

HeadingChoice choice_of(const std::string& written) {
  const std::size_t equals = written.rfind('=');
  const bool has_both = equals != std::string::npos && equals != 0 && equals + 1 != written.size();
  if (!has_both) {
    throw Failure(fmt::format(
        "--map \"{}\" is no heading with a key; write \"Target date=deadline\"", written));
  }
  const std::string_view key = without_blanks_around(std::string_view(written).substr(equals + 1));
  const auto field = field_called(key);
  if (!field) {
    const std::vector<std::string_view> known = field_names();
    const std::string_view meant = nearest(key, known);
    throw Failure(fmt::format("--map: there is no \"{}\"{}; a heading can stand for {}", key,
                              did_you_mean_within(meant), fmt::join(known, ", ")));
  }
  return {std::string(without_blanks_around(std::string_view(written).substr(0, equals))), *field};
}

// One of two choices for a heading would be passed over.
void require_one_choice_each(const std::vector<HeadingChoice>& choices) {
  std::unordered_map<std::string, ImportField> chosen;
  for (const HeadingChoice& choice : choices) {
    const auto [known, is_new] = chosen.emplace(name_key(choice.heading), choice.field);
    if (is_new) continue;
    throw Failure(fmt::format("--map: \"{}\" stands for {} and again for {}; a heading has one key",
                              choice.heading, name(known->second), name(choice.field)));
  }
}

// A slip in --map would leave its column unread.
void require_use(const std::vector<HeadingChoice>& choices, const RawPlan& raw) {
  for (const HeadingChoice& choice : choices) {
    const bool is_used = std::ranges::any_of(raw.headings, [&](const auto& heading) {
      return name_key(heading.first) == name_key(choice.heading);
    });
    if (is_used) continue;
    std::vector<std::string_view> known;
    known.reserve(raw.headings.size());
    for (const auto& [words, field] : raw.headings) known.push_back(words);
    const std::string_view meant = nearest(choice.heading, known);
    throw Failure(fmt::format("--map: no column has the heading \"{}\"{}", choice.heading,
                              did_you_mean_at_end(meant)));
  }
}

std::string comment_of(const ImportRequest& request) {
  return fmt::format("Imported from {} on {}.", visible(request.file_name), iso(request.today));
}

// They would be taken for a part of what the document ends with.
std::vector<RawValue> taken_asides(SourceDocument& document) {
  std::vector<RawValue> asides;
  std::erase_if(document.blocks, [&](const auto& block) {
    const auto* paragraph = std::get_if<SourceParagraph>(&block);
    if (paragraph == nullptr || !paragraph->is_aside) return false;
    asides.push_back(value_of({*paragraph}, paragraph->place));
    return true;
  });
  return asides;
}

// Lists hold a part of several plans, and what actions take over is written in each row.
void refuse_what_cannot_be_read_back(const SourceDocument& document) {
  for (const auto& block : document.blocks) {
    const auto* table = std::get_if<SourceTable>(&block);
    if (table != nullptr && is_sheet_of_matrix(*table)) {
      throw Failure(
          "followup matrix wrote this workbook, and a sheet does not say what is a part of what: "
          "what was changed in it has to be changed in the plan. Next time send out what followup "
          "matrix --format docx writes of one plan, which import reads back whole");
    }
    if (table == nullptr || !is_table_of_actions(*table)) continue;
    throw Failure(
        "followup wrote this table of actions, as list, overdue and due do, and it holds only a "
        "part of each plan: what was changed in it has to be changed in the plans, whose files and "
        "lines its columns \"file\" and \"line\" name. Next time send out what followup matrix "
        "--format docx writes of one plan, which import reads back whole");
  }
  if (const std::size_t plans = plans_in(document); plans > 1) {
    throw Failure(
        fmt::format("the document holds {} plans, and a file holds one: cut it into one document "
                    "for each. Next time write one document for each plan, with followup matrix "
                    "--format docx --plan ID",
                    plans));
  }
}

// Tables say more surely what is what than labels in running text.
RawPlan sorted(const SourceDocument& document, const std::vector<HeadingChoice>& choices) {
  const bool has_tables = std::ranges::any_of(document.blocks, [](const auto& block) {
    return std::holds_alternative<SourceTable>(block);
  });
  std::optional<RawPlan> by_tables;
  if (has_tables) {
    by_tables = read_layout(document, choices);
    if (!by_tables->recommendations.empty() || !by_tables->sections.empty()) return *by_tables;
  }
  if (auto prose = read_prose(document)) return std::move(*prose);
  return by_tables ? std::move(*by_tables) : read_layout(document, choices);
}

}  // namespace

ImportedPlan import_plan(std::string_view bytes, const ImportRequest& request) {
  std::vector<HeadingChoice> choices;
  choices.reserve(request.headings.size());
  for (const std::string& written : request.headings) choices.push_back(choice_of(written));
  require_one_choice_each(choices);
  SourceDocument document = read_source(bytes, request);
  refuse_what_cannot_be_read_back(document);
  const std::vector<RawValue> asides = taken_asides(document);
  RawPlan raw = sorted(document, choices);
  std::ranges::copy(asides, std::back_inserter(raw.unparsed));
  sort_lines(raw);
  nest_actions(raw);
  require_use(choices, raw);
  Draft draft = draft_of(raw, request);
  ImportedPlan& imported = draft.counts;
  if (imported.recommendations == 0 && imported.actions == 0) {
    const std::string advice = advice_on_headings(document, choices);
    throw Failure(fmt::format(
        "no recommendation and no action was found in it: {}",
        advice.empty() ? "there is no table whose first row names what its columns hold, and no "
                         "label like \"Recommendation:\""
                       : advice));
  }
  for (const std::string& sentence : document.remarks) imported.remarks.push_back({{}, sentence});
  imported.yaml = write_yaml(draft.plan, comment_of(request));
  return std::move(imported);
}

}  // namespace followup
