// Tables of what is compared word by word.
#include "changes/details.h"

#include <algorithm>

#include "changes/compared_text.h"

namespace followup {
namespace {

template <class Record>
struct DetailField {
  std::string_view key;
  ComparedText (*text)(const Record&) = nullptr;
};

// Owners of whom something is said, with what it is.
ComparedText names_with(const PartyList& parties, bool (*has)(const PartyMention&),
                        std::string_view words) {
  std::string all;
  Place place;
  for (const PartyMention& party : parties) {
    if (!has(party)) continue;
    if (all.empty()) place = party.name.place;
    all += fmt::format("{}{}{}", all.empty() ? "" : ", ", party.name.words, words);
  }
  return compared(all, place);
}

constexpr DetailField<Tracking> tracking_fields[]{
    {"lead",
     [](const Tracking& r) {
       return names_with(
           r.owner, [](const PartyMention& p) { return p.lead.is(true); }, "");
     }},
    {"confirmed",
     [](const Tracking& r) {
       return names_with(
           r.owner, [](const PartyMention& p) { return p.confirmed.is(false); },
           " to be confirmed");
     }},
    {"owner_note",
     [](const Tracking& r) {
       std::vector<Text> notes;
       for (const PartyMention& owner : r.owner) {
         if (owner.note.is_present()) notes.push_back(owner.note);
       }
       return compared(notes);
     }},
    {"start", [](const Tracking& r) { return compared(r.start.written); }},
    {"deadline_note", [](const Tracking& r) { return compared(r.deadline_note); }},
    {"closed", [](const Tracking& r) { return compared(r.closed.written); }},
    {"reason", [](const Tracking& r) { return compared(r.reason); }},
    {"verified_by", [](const Tracking& r) { return compared_names(r.verified_by); }},
    {"countries", [](const Tracking& r) { return compared(r.countries); }},
    {"tags", [](const Tracking& r) { return compared(r.tags); }},
    {"evidence", [](const Tracking& r) { return compared(r.evidence); }},
    {"links", [](const Tracking& r) { return compared(r.links); }},
    {"indicator", [](const Tracking& r) { return compared(r.indicator); }},
    {"note", [](const Tracking& r) { return compared(r.note); }},
};

constexpr DetailField<Recommendation> recommendation_fields[]{
    {"responsible", [](const Recommendation& r) { return compared_names(r.responsible); }},
    {"recommended_to", [](const Recommendation& r) { return compared_names(r.recommended_to); }},
    {"responded", [](const Recommendation& r) { return compared(r.responded.written); }},
    {"explanation", [](const Recommendation& r) { return compared(r.explanation); }},
};

constexpr DetailField<Section> section_fields[]{
    {"confirmed", [](const Section& s) { return compared(s.confirmed); }},
    {"note", [](const Section& s) { return compared(s.note); }},
};

constexpr DetailField<Plan> plan_fields[]{
    {"description", [](const Plan& p) { return compared(p.description); }},
    {"adopted", [](const Plan& p) { return compared(p.adopted.written); }},
    {"evaluation", [](const Plan& p) { return compared(p.evaluation.title); }},
    {"issued", [](const Plan& p) { return compared(p.evaluation.issued.written); }},
    {"note", [](const Plan& p) { return compared(p.note); }},
    {"link", [](const Plan& p) { return compared(p.evaluation.link); }},
    {"period", [](const Plan& p) { return compared(p.period.written); }},
    {"responsible", [](const Plan& p) { return compared_names(p.responsible); }},
    {"confirmed", [](const Plan& p) { return compared(p.confirmed); }},
    {"donor", [](const Plan& p) { return compared(p.donor); }},
    {"countries", [](const Plan& p) { return compared(p.countries); }},
    {"site", [](const Plan& p) { return compared(p.site); }},
    {"partners", [](const Plan& p) { return compared_names(p.partners); }},
    {"beneficiaries", [](const Plan& p) { return compared(p.beneficiaries); }},
    {"links", [](const Plan& p) { return compared(p.links); }},
};

template <class Record, std::size_t size>
void add_details(const Record& record, const DetailField<Record> (&fields)[size],
                 std::vector<ComparedDetail>& details) {
  for (const DetailField<Record>& field : fields) {
    ComparedText text = field.text(record);
    if (!text.key.empty()) details.push_back({field.key, std::move(text)});
  }
}

// Keys are few.
const ComparedText& text_of(std::string_view key, const std::vector<ComparedDetail>& details) {
  static const ComparedText nothing;
  const auto found = std::ranges::find(details, key, &ComparedDetail::key);
  return found == details.end() ? nothing : found->text;
}

void compare(std::string_view key, const ComparedText& before, const ComparedText& after,
             Change change, std::vector<Change>& changes) {
  if (before.key == after.key) return;
  change.field = key;
  change.from = before.words;
  change.to = after.words;
  point_at(after, change);
  changes.push_back(std::move(change));
}

void compare(const std::vector<ComparedDetail>& before, const std::vector<ComparedDetail>& after,
             const Change& change, std::vector<Change>& changes) {
  for (const ComparedDetail& detail : before) {
    compare(detail.key, detail.text, text_of(detail.key, after), change, changes);
  }
  for (const ComparedDetail& detail : after) {
    const bool is_new = text_of(detail.key, before).key.empty();
    if (is_new) compare(detail.key, {}, detail.text, change, changes);
  }
}

}  // namespace

std::vector<ComparedDetail> details_of(const Plan& plan) {
  std::vector<ComparedDetail> details;
  add_details(plan, plan_fields, details);
  return details;
}

std::vector<ComparedDetail> details_of(const Section& section) {
  std::vector<ComparedDetail> details;
  add_details(section, section_fields, details);
  return details;
}

std::vector<ComparedDetail> details_of(const Recommendation& recommendation) {
  std::vector<ComparedDetail> details;
  add_details(recommendation, recommendation_fields, details);
  add_details<Tracking>(recommendation, tracking_fields, details);
  return details;
}

std::vector<ComparedDetail> details_of(const Tracking& record) {
  std::vector<ComparedDetail> details;
  add_details(record, tracking_fields, details);
  return details;
}

// The reason of another status and the explanation of another response are said with these.
void compare_details(const ItemPair& pair, std::vector<Change>& changes) {
  std::vector<Change> found;
  compare(pair.before.details, pair.after.details, change_of(ChangeKind::detail_changed, pair),
          found);
  const bool has_other_response = pair.before.response.key != pair.after.response.key;
  const bool has_other_status = has_other_progress(pair);
  for (Change& change : found) {
    const bool is_new = !change.to.empty();
    if (is_new && has_other_status && change.field == "reason") continue;
    if (is_new && has_other_response && change.field == "explanation") continue;
    changes.push_back(std::move(change));
  }
}

void compare_details(const PlanState& before, const PlanState& after,
                     std::vector<Change>& changes) {
  compare(before.details, after.details, change_of(ChangeKind::detail_changed, after), changes);
}

}  // namespace followup
