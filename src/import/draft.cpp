// Keys in the order of followup-plan(5).
#include "import/draft.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <span>
#include <utility>

#include "import/field_table.h"
#include "import/heading_advice.h"
#include "import/ids.h"
#include "import/response.h"
#include "import/texts.h"
#include "import/tracking_draft.h"
#include "text/document_phrases.h"
#include "text/unicode.h"

namespace followup {
namespace {

using enum ImportField;

// The links of a plan, a line each, and what words lead to.
YamlList lines_and_links_in(const RawValue& value) {
  YamlList list = lines_in(value);
  for (const SourceParagraph& line : hidden_links(value).paragraphs) {
    for (const std::string& link : line.links) list.push_back({link});
  }
  return list;
}

void add_confirmation(YamlMap& map, std::optional<bool> confirmed) {
  if (confirmed) add(map, "confirmed", *confirmed ? "true" : "false");
}

// Which say what is said of all of them where the plan says it.
bool is_of_own_document(const RawRecommendation& one) {
  const auto found = one.fields.find(number);
  return found != one.fields.end() && is_marked_id(found->second);
}

// "Response matrix MA.0375" stands over our own document of a plan without a title.
bool stands_for_title(std::string_view words, std::string_view id) {
  constexpr std::array kinds{phrases::action_plan, phrases::response_matrix};
  return !id.empty() && std::ranges::any_of(kinds, [&](std::string_view kind) {
    return words == fmt::format("{} {}", kind, id);
  });
}

class PlanDraft {
 public:
  PlanDraft(const RawPlan& raw, const ImportRequest& request)
      : raw_(raw), request_(request), values_(request, raw, draft_.counts.remarks) {}
  // It points into itself.
  PlanDraft(const PlanDraft&) = delete;
  PlanDraft& operator=(const PlanDraft&) = delete;

  Draft make() {
    RawFields fields = raw_.fields;
    keep_hidden_links(fields, {title, note, donor, site});
    if (const RawValue led_to = hidden_links(raw_.description); !led_to.is_empty()) {
      append(fields[ImportField::links], led_to);
    }
    const bool is_matrix = !raw_.recommendations.empty();
    YamlMap& plan = draft_.plan;
    add(plan, "kind", is_matrix ? "response-matrix" : "action-plan");
    const std::string evaluated = text_of(taken(fields, evaluation));
    std::string title_of_document = text_of(taken(fields, title));
    const NumberedTitle numbered = numbered_title(evaluated);
    const std::string& named_by =
        request_.plan_name.empty() ? request_.file_name : request_.plan_name;
    const std::string stem = std::filesystem::path(named_by).stem().string();
    const std::string own_id = as_id(text_of(taken(fields, plan_id)));
    if (stands_for_title(title_of_document, own_id)) title_of_document.clear();
    // The number of the evaluation names the plan, unless the document has a number of its own;
    // then a first line above it only says which form it is.
    const bool is_named_by_evaluation = own_id.empty() && !numbered.id.empty();
    add(plan, "id",
        !own_id.empty()          ? own_id
        : is_named_by_evaluation ? numbered.id
                                 : as_id(single_blanks(visible(stem))));
    const bool has_title = !title_of_document.empty() && !is_named_by_evaluation;
    add(plan, "title", has_title ? title_of_document : numbered.title);
    add(plan, "description", text_of(raw_.description));
    std::string remarks = text_of(taken(fields, note));
    if (is_named_by_evaluation && remarks.empty()) remarks = title_of_document;
    add(plan, "note", remarks);
    std::vector<RawValue> unparsed = raw_.unparsed;
    add(plan, "adopted", values_.date(taken(fields, adopted), unparsed));
    add(plan, "period", values_.date(taken(fields, period), unparsed));
    const std::string shared = responsible_of_all();
    const RawValue own_responsible = taken(fields, responsible);
    add(plan, "responsible",
        values_.parties(shared.empty() ? own_responsible : first_responsible()));
    add_confirmation(plan, raw_.confirmed);
    YamlMap evaluated_map;
    add(evaluated_map, "title", evaluated);
    add(evaluated_map, "issued", values_.date(taken(fields, issued), unparsed));
    add(evaluated_map, "link", text_of(taken(fields, evaluation_link)));
    if (!evaluated_map.empty()) plan.push_back({"evaluation", YamlValue{std::move(evaluated_map)}});
    add(plan, "donor", text_of(taken(fields, donor)));
    add(plan, "countries", lines_in(taken(fields, country)));
    add(plan, "site", text_of(taken(fields, site)));
    add(plan, "partners", values_.parties(taken(fields, partners)));
    add(plan, "beneficiaries", lines_in(taken(fields, beneficiaries)));
    add(plan, "links", lines_and_links_in(taken(fields, ImportField::links)));
    if (is_matrix) responded_of_all_ = values_.date(taken(fields, responded), unparsed);
    for (auto& [field, value] : fields) unparsed.push_back(std::move(value));
    add_definitions(plan, raw_);
    if (is_matrix) add_recommendations(plan, shared);
    Ids ids(values_);
    add_sections(plan, raw_.sections, ids);
    values_.unparsed(plan, unparsed);
    std::ranges::copy(raw_.remarks, std::back_inserter(draft_.counts.remarks));
    std::ranges::move(remarks_on_headings(raw_), std::back_inserter(draft_.counts.remarks));
    for (const auto& [words, field] : raw_.headings) {
      draft_.counts.understood_headings.push_back(
          fmt::format("\"{}\" as {}", visible(words), name(field)));
    }
    return std::move(draft_);
  }

 private:
  const RawValue& first_responsible() const {
    return raw_.recommendations.front().fields.at(responsible);
  }

  // Who responds to every recommendation stands once, for the plan; so does who is named once, in
  // front of all.
  std::string responsible_of_all() const {
    if (raw_.fields.contains(responsible)) return {};
    if (std::ranges::any_of(raw_.recommendations, is_of_own_document)) return {};
    std::size_t count = 0;
    std::string shared;
    for (const RawRecommendation& one : raw_.recommendations) {
      const auto found = one.fields.find(responsible);
      if (found == one.fields.end()) continue;
      const std::string words = text_of(found->second);
      if (count++ > 0 && words != shared) return {};
      shared = words;
    }
    const bool is_named_once =
        count == 1 && raw_.recommendations.front().fields.contains(responsible);
    return count == raw_.recommendations.size() || is_named_once ? shared : std::string();
  }

  void add_recommendations(YamlMap& plan, const std::string& shared_responsible) {
    draft_.counts.recommendations = raw_.recommendations.size();
    plan.push_back({"recommendations",
                    YamlValue{recommendations_in(raw_.recommendations, shared_responsible, {})}});
  }

  // Those whose headings are lower than that of the one before are parts of it.
  YamlList recommendations_in(std::span<const RawRecommendation> all,
                              const std::string& shared_responsible, const std::string& above) {
    YamlList list;
    Ids ids(values_);
    for (std::size_t at = 0; at < all.size();) {
      const auto is_no_part = [&](const RawRecommendation& next) {
        return all[at].level == 0 || next.level <= all[at].level;
      };
      const auto end =
          std::find_if(all.begin() + static_cast<std::ptrdiff_t>(at) + 1, all.end(), is_no_part);
      const auto parts = static_cast<std::size_t>(end - all.begin()) - at - 1;
      list.push_back(
          {recommendation_of(all[at], ids, shared_responsible, all.subspan(at + 1, parts), above)});
      at += parts + 1;
    }
    return list;
  }

  // A short first line without a full stop is a heading, and so is what looks like one; our own
  // documents say which it is.
  static bool begins_with_title(const std::vector<SourceParagraph>& lines) {
    const SourceParagraph& first = lines.front();
    if (first.role != LineRole::plain) return first.role == LineRole::numbered;
    constexpr std::size_t longest_title = 100;  // in characters
    const std::string heading = single_blanks(first.text);
    return (lines.size() > 1 || first.heading_level > 0) &&
           count_characters(heading) <= longest_title && !heading.ends_with('.');
  }

  // Its number, title and words, which often stand in one cell. "B/1" is "1" below "B". Returns the
  // fields that stand in the record then.
  static RawFields name_recommendation(YamlMap& map, RawTracking& raw, Ids& ids,
                                       const std::string& above) {
    RawFields named;
    const RawValue words = taken(raw.fields, recommendation);
    const RawValue written = taken(raw.fields, number);
    std::string id = text_of(written);
    if (!above.empty() && id.starts_with(above + '/')) id.erase(0, above.size() + 1);
    add(map, "id", ids.next(id, written.is_empty() ? words.place : written.place));
    std::vector<SourceParagraph> lines = lines_of(words);
    std::erase_if(lines, [](const auto& line) { return single_blanks(line.text).empty(); });
    const bool is_marked = !lines.empty() && lines.front().role == LineRole::numbered;
    if (!is_marked) named[title] = taken(raw.fields, title);
    if (!named[title].is_empty()) {
      add(map, "title", text_of(named[title]));
    } else if (!lines.empty() && begins_with_title(lines)) {
      add(map, "title", single_blanks(lines.front().text));
      lines.erase(lines.begin());
    }
    add(map, "text", text_of({lines, words.place}));
    named[recommendation] = words;
    return named;
  }

  void answer(YamlMap& map, RawTracking& raw) const {
    const RawValue value = taken(raw.fields, response);
    ImportedResponse found = response_of(value, values_.vocabulary());
    std::string explained = text_of(taken(raw.fields, explanation));
    switch (found.answer) {
      case Answer::none:
        break;
      case Answer::found:
        add(map, "response", found.word);
        break;
      case Answer::unknown_word:
        values_.remark(value.place,
                       fmt::format("\"{}\" is none of the responses {}: it stands as the "
                                   "explanation. Write the response above it, or say under "
                                   "responses: in followup.yaml what such a word stands for",
                                   excerpt(found.word), response_names()));
        found.explanation =
            found.explanation.empty() ? found.word : found.word + '\n' + found.explanation;
        break;
      case Answer::no_box:
        values_.remark(value.place, "no box of the management response is ticked");
        break;
      case Answer::several_boxes:
        values_.remark(value.place, "more than one box of the management response is ticked");
        raw.unparsed.push_back(value);
        break;
    }
    const std::string own_date = values_.date(taken(raw.fields, responded), raw.unparsed);
    add(map, "responded", own_date.empty() ? responded_of_all_ : own_date);
    if (!found.explanation.empty() && !explained.empty()) found.explanation += '\n';
    add(map, "explanation", found.explanation + explained);
  }

  // What words lead to, where the plan keeps the words alone.
  static void keep_hidden_links(RawFields& fields, std::initializer_list<ImportField> of) {
    RawValue all;
    for (const ImportField field : of) {
      const auto found = fields.find(field);
      if (found != fields.end()) append(all, hidden_links(found->second));
    }
    if (!all.is_empty()) append(fields[ImportField::links], all);
  }

  // One that has actions is followed up by these alone.
  static void leave_tracking_to_actions(RawRecommendation& raw) {
    for (const ImportField field : {owner, partners, start, deadline, was, evidence}) {
      RawValue value = taken(raw.fields, field);
      if (!value.is_empty()) raw.unparsed.push_back(std::move(value));
    }
    for (RawMonitoring& entry : std::exchange(raw.monitoring, {})) {
      raw.unparsed.push_back(std::move(entry.comments));
      raw.unparsed.push_back(std::move(entry.status));
    }
  }

  YamlMap recommendation_of(RawRecommendation raw, Ids& ids, const std::string& shared_responsible,
                            std::span<const RawRecommendation> parts, const std::string& above) {
    YamlMap map;
    keep_hidden_links(raw.fields, {note, response, explanation});
    const auto numbered = raw.fields.find(number);
    const std::string number_of_all =
        numbered == raw.fields.end() ? std::string() : text_of(numbered->second);
    const RawFields named = name_recommendation(map, raw, ids, above);
    add(map, "note", text_of(taken(raw.fields, note)));
    const RawValue who = taken(raw.fields, responsible);
    if (shared_responsible.empty()) add(map, "responsible", values_.parties(who));
    add(map, "recommended_to", values_.parties(taken(raw.fields, recommended_to)));
    add(map, "priority", values_.priority(taken(raw.fields, priority)));
    answer(map, raw);
    if (!raw.actions.empty() && !raw.has_own_row) leave_tracking_to_actions(raw);
    draft_.counts.entries += add_tracking(map, raw, named, values_);
    if (!parts.empty()) {
      map.push_back({"recommendations",
                     YamlValue{recommendations_in(parts, shared_responsible, number_of_all)}});
    }
    if (!raw.actions.empty()) map.push_back({"actions", YamlValue{actions_of(raw.actions)}});
    values_.unparsed(map, raw.unparsed);
    return map;
  }

  YamlList actions_of(const std::vector<RawAction>& actions) {
    Ids ids(values_);
    return actions_of(actions, ids);
  }

  YamlList actions_of(const std::vector<RawAction>& actions, Ids& ids) {
    YamlList list;
    list.reserve(actions.size());
    for (const RawAction& action : actions) {
      list.push_back({action_of(action, ids)});
      if (action.actions.empty()) ++draft_.counts.actions;
    }
    return list;
  }

  YamlMap action_of(RawAction raw, Ids& ids) {
    YamlMap map;
    const RawValue written = taken(raw.fields, number);
    add(map, "id", ids.next(text_of(written), written.place));
    add_words_and_tracking(map, std::move(raw));
    return map;
  }

  void add_words_and_tracking(YamlMap& map, RawAction raw) {
    RawFields words;
    for (const ImportField field : {title, action, note}) {
      words[field] = taken(raw.fields, field);
      add(map, std::string(name(field)), text_of(words[field]));
    }
    draft_.counts.entries += add_tracking(map, raw, words, values_);
    if (!raw.actions.empty()) map.push_back({"actions", YamlValue{actions_of(raw.actions)}});
    add_parts_of_countries(map, raw.per_country);
    values_.unparsed(map, raw.unparsed);
  }

  void add_parts_of_countries(YamlMap& map, const std::vector<RawAction>& parts) {
    if (parts.empty()) return;
    YamlMap per_country;
    for (const RawAction& part : parts) {
      YamlMap one;
      add_words_and_tracking(one, part);
      per_country.push_back({part.country, YamlValue{std::move(one)}});
    }
    map.push_back({"per_country", YamlValue{std::move(per_country)}});
  }

  // Sections and actions below one parent have different ids.
  void add_sections(YamlMap& map, const std::vector<RawSection>& sections, Ids& ids) {
    YamlList list;
    for (const RawSection& section : sections) {
      if (section.title.is_empty() && section.number.is_empty()) {
        map.push_back({"actions", YamlValue{actions_of(section.actions, ids)}});
      } else {
        list.push_back({section_of(section, ids)});
      }
    }
    if (!list.empty()) map.push_back({"sections", YamlValue{std::move(list)}});
  }

  YamlMap section_of(const RawSection& section, Ids& ids) {
    YamlMap map;
    std::string id = text_of(section.number);
    std::string words = text_of(section.title);
    const auto named =
        section.title.is_empty() ? std::nullopt : id_and_title(section.title.paragraphs.front());
    if (named) {
      id = named->id;
      words = std::string(named->title);
    }
    const RawValue& named_by = section.title.is_empty() ? section.number : section.title;
    add(map, "id", ids.next(id, named_by.place));
    add(map, "title", words);
    // A section has no links of its own.
    add(map, "description", text_with_links(section.description));
    add(map, "note", text_with_links(section.note));
    add_confirmation(map, section.confirmed);
    Ids below(values_);
    if (!section.actions.empty()) {
      map.push_back({"actions", YamlValue{actions_of(section.actions, below)}});
    }
    add_sections(map, section.sections, below);
    values_.unparsed(map, section.unparsed);
    return map;
  }

  const RawPlan& raw_;
  const ImportRequest& request_;
  Draft draft_;
  ValueDraft values_;
  std::string responded_of_all_;  // the recommendations; a plan has no such date
};

}  // namespace

Draft draft_of(const RawPlan& raw, const ImportRequest& request) {
  return PlanDraft(raw, request).make();
}

}  // namespace followup
