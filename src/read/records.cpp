// The keys of every record of a plan: one row a key. Unknown-key problems, suggestions and the
// schemas for editors come from these tables.
#include <algorithm>
#include <array>
#include <utility>

#include "read/shared_descriptions.h"
#include "read/value_reader.h"

namespace followup {
namespace {

template <class T>
bool read_id(ValueReader& reader, const Node& value, T& into) {
  return reader.read_name(value, into.id);
}

template <class T>
bool read_deadline(ValueReader& reader, const Node& value, T& into) {
  return reader.read_time_frame(value, into.deadline, rules::deadline_invalid);
}

template <class T>
bool read_start(ValueReader& reader, const Node& value, T& into) {
  if (!reader.read_time_frame(value, into.start, rules::start_invalid)) return false;
  if (into.start.form != TimeFrameForm::none) return true;
  into.start.form = TimeFrameForm::unreadable;
  reader.add_problem(rules::start_invalid, value.place(), "\"none\" is not a start",
                     "leave start: out if there is none");
  return false;
}

bool read_was(ValueReader& reader, const Node& value, Revision& into) {
  return reader.read_time_frame(value, into.was, rules::deadline_invalid);
}

bool read_period(ValueReader& reader, const Node& value, Plan& into) {
  return reader.read_period(value, into.period);
}

bool read_per_country(ValueReader& reader, const Node& value, Action& into) {
  return reader.read_per_country(value, into.per_country);
}

std::string_view name_of_country_part() {
  return record_type<CountryPart>().name;
}

template <class T, std::size_t A, std::size_t B>
constexpr std::array<RecordKey<T>, A + B> join(const std::array<RecordKey<T>, A>& a,
                                               const std::array<RecordKey<T>, B>& b) {
  std::array<RecordKey<T>, A + B> all{};
  for (std::size_t i = 0; i < A; ++i) all[i] = a[i];
  for (std::size_t i = 0; i < B; ++i) all[A + i] = b[i];
  return all;
}

constexpr std::string_view id_description =
    "A number or short name that stays when the list changes, unlike its siblings' and without a "
    "slash.";

template <class T>
constexpr auto part_fields = std::array{
    field<T, &Tracking::title>("title", "Short words for tables."),
    field<T, &Tracking::owner>("owner",
                               "Who carries it; several own it together. tbd needs a "
                               "reason in the note."),
    field<T, &Tracking::partners>("partners", "Who helps."),
    RecordKey<T>{{"start", "From when it is worked on.", ValueKind::start}, read_start<T>},
    RecordKey<T>{{"deadline",
                  "By when it is to be done; open and past its last day it is overdue. tbd "
                  "and none need a reason in deadline_note.",
                  ValueKind::deadline},
                 read_deadline<T>},
    field<T, &Tracking::deadline_note>("deadline_note",
                                       "The document's own words for the "
                                       "deadline, or the reason why there is none."),
    field<T, &Tracking::status>("status",
                                "How far it is. Never overdue: that follows from the "
                                "deadline.")
        .as(ValueKind::open_word)
        .with(canonical_statuses),
    field<T, &Tracking::monitoring>("monitoring",
                                    "Comments and what was done, each with the "
                                    "status of its piece of the work."),
    field<T, &Tracking::closed>("closed", "When it was closed; needs a closed status."),
    field<T, &Tracking::reason>("reason", "Why it was cancelled; required then."),
    field<T, &Tracking::verified_by>("verified_by", "Who confirmed that it is done."),
    field<T, &Tracking::priority>("priority",
                                  "1 (high), 2 (medium), 3 (low) or n/a; actions take "
                                  "it from their recommendation.")
        .as(ValueKind::open_word)
        .with(canonical_priorities),
    field<T, &Tracking::tags>("tags", "Words of your own to find it by."),
    field<T, &Tracking::evidence>("evidence", "Links or paths of files that show that it is done."),
    field<T, &Tracking::links>("links", "Links for further reading."),
    field<T, &Tracking::indicator>("indicator", "By what success is measured."),
    field<T, &Tracking::revisions>("revisions", "How the deadline was moved: from when and why."),
    field<T, &Tracking::note>("note", "A remark; where the owner is tbd, the reason."),
};

// A part of an action has its name from its country; everything else has an id.
template <class T>
constexpr auto tracking_fields =
    join(part_fields<T>,
         std::array{
             RecordKey<T>{{"id", id_description, ValueKind::identifier}, read_id<T>},
             field<T, &Tracking::countries>("countries",
                                            "The countries that it concerns; only labels, it "
                                            "stays one action."),
         });

constexpr auto country_fields =
    join(part_fields<CountryPart>,
         std::array{
             field<CountryPart, &Action::action>("action", "The full words of what is to be done."),
         });

constexpr auto action_fields =
    join(tracking_fields<Action>,
         std::array{
             field<Action, &Action::action>("action", "The full words of what is to be done."),
             field<Action, &Action::actions>("actions",
                                             "Sub-actions; these are followed up instead, and "
                                             "take from here what they do not say."),
             RecordKey<Action>{
                 {.key = "per_country",
                  .description =
                      "One part for each country, each followed up by itself; what a country does "
                      "not say it takes from here.",
                  .kind = ValueKind::countries,
                  .record = name_of_country_part},
                 read_per_country},
         });

constexpr auto recommendation_fields = join(
    tracking_fields<Recommendation>,
    std::array{
        field<Recommendation, &Recommendation::text>("text",
                                                     "The full words of the recommendation."),
        field<Recommendation, &Recommendation::responsible>("responsible",
                                                            "Who responds, if not the "
                                                            "one of the plan."),
        field<Recommendation, &Recommendation::recommended_to>("recommended_to",
                                                               "To whom it is "
                                                               "addressed."),
        field<Recommendation, &Recommendation::response>(
            "response",
            "The management's answer; "
            "required unless it holds other recommendations.")
            .as(ValueKind::open_word)
            .with(canonical_responses),
        field<Recommendation, &Recommendation::responded>("responded",
                                                          "When the response was given; "
                                                          "durations below count from it."),
        field<Recommendation, &Recommendation::explanation>("explanation",
                                                            "Why; required if it is "
                                                            "rejected or partially accepted."),
        field<Recommendation, &Recommendation::recommendations>(
            "recommendations",
            "Recommendations "
            "below this one, each with a response of its own."),
        field<Recommendation, &Recommendation::actions>("actions", "The key actions that follow."),
    });

constexpr std::array monitoring_fields{
    field<MonitoringEntry, &MonitoringEntry::note>("note", "What was done, or a comment."),
    field<MonitoringEntry, &MonitoringEntry::date>("date",
                                                   "When it was done; or for when it is "
                                                   "planned, with a status such as Scheduled."),
    field<MonitoringEntry, &MonitoringEntry::status>(
        "status",
        "The present status of this piece "
        "of the work; without one the entry is a remark.")
        .as(ValueKind::open_word)
        .with(canonical_statuses),
    field<MonitoringEntry, &MonitoringEntry::links>("links", "Links that show it."),
    field<MonitoringEntry, &MonitoringEntry::by>("by", "Who reports it."),
};

constexpr std::array revision_fields{
    RecordKey<Revision>{{"was", "The deadline before.", ValueKind::deadline}, read_was}.required(),
    field<Revision, &Revision::date>("date", "When it was moved."),
    field<Revision, &Revision::reason>("reason", "Why it was moved.").required(),
    field<Revision, &Revision::by>("by", "Who moved it."),
};

constexpr std::array section_fields{
    RecordKey<Section>{{"id", id_description, ValueKind::identifier}, read_id<Section>},
    field<Section, &Section::title>("title", "The words of the heading."),
    field<Section, &Section::description>("description", "What the section is about."),
    field<Section, &Section::note>("note", "A remark."),
    field<Section, &Section::confirmed>("confirmed",
                                        "false if the owners and partners below are "
                                        "still to be confirmed."),
    field<Section, &Section::sections>("sections", "Sections below this one."),
    field<Section, &Section::actions>("actions", "The actions of this section."),
};

constexpr std::array evaluation_fields{
    field<Evaluation, &Evaluation::title>("title", "The title of the evaluation or audit."),
    field<Evaluation, &Evaluation::issued>("issued", "When its report was issued."),
    field<Evaluation, &Evaluation::link>("link", "Where its report is."),
};

constexpr std::array party_fields{
    field<Party, &Party::name>("name", "The full name."),
    field<Party, &Party::type>("type",
                               "What it is: an agency, an office, a unit, a post or a "
                               "person.")
        .as(ValueKind::word)
        .with(party_types),
    field<Party, &Party::part_of>("part_of", "The party that it belongs to."),
    field<Party, &Party::email>("email", "Its e-mail address."),
    field<Party, &Party::aliases>("aliases", "Other names for the same party."),
};

constexpr std::array plan_fields{
    field<Plan, &Plan::kind_word>(
        "kind",
        "action-plan: who does what by when. response-matrix: "
        "recommendations, the management's answers to them, and what follows.")
        .as(ValueKind::word)
        .with(plan_kinds)
        .required(),
    RecordKey<Plan>{
        {"id",
         "The name of the plan in paths and reports; the default is the name of the file "
         "without its ending.",
         ValueKind::identifier},
        read_id<Plan>},
    field<Plan, &Plan::title>("title", "The title of the plan."),
    field<Plan, &Plan::description>("description", "What the plan is about."),
    field<Plan, &Plan::note>("note", "A remark."),
    field<Plan, &Plan::adopted>("adopted", "When the plan was adopted; durations count from it."),
    RecordKey<Plan>{{"period", "The time that the plan covers; it is no deadline of its actions.",
                     ValueKind::period},
                    read_period},
    field<Plan, &Plan::responsible>("responsible",
                                    "Who answers for the plan; in a matrix, who "
                                    "responds."),
    field<Plan, &Plan::confirmed>("confirmed",
                                  "false if the owners and partners are still to be "
                                  "confirmed."),
    field<Plan, &Plan::evaluation>("evaluation",
                                   "The evaluation or audit that the plan answers "
                                   "to."),
    field<Plan, &Plan::donor>("donor", "Who pays for it."),
    field<Plan, &Plan::countries>("countries",
                                  "Labels for all actions that do not have their "
                                  "own."),
    field<Plan, &Plan::site>("site", "Where it takes place."),
    field<Plan, &Plan::partners>("partners", "Who helps; not taken over by actions."),
    field<Plan, &Plan::beneficiaries>("beneficiaries", "For whom it is done."),
    field<Plan, &Plan::links>("links", "Links for further reading."),
    field<Plan, &Plan::parties>("parties", directory_description),
    field<Plan, &Plan::statuses>("statuses", own_statuses_description)
        .with(canonical_statuses, known_statuses),
    field<Plan, &Plan::responses>("responses", own_responses_description)
        .with(canonical_responses, known_responses),
    field<Plan, &Plan::priorities>("priorities", own_priorities_description)
        .with(canonical_priorities, known_priorities),
    field<Plan, &Plan::recommendations>("recommendations",
                                        "What an evaluation or audit asks for, "
                                        "and the answers to it."),
    field<Plan, &Plan::sections>("sections", "The headings under which the actions stand."),
    field<Plan, &Plan::actions>("actions", "What is to be done."),
};

template <class T>
bool has_key(std::span<const RecordKey<T>> fields, std::string_view words) {
  return std::ranges::any_of(fields, [&](const RecordKey<T>& f) { return f.key == words; });
}

}  // namespace

bool is_key(std::string_view words) {
  return has_key<Recommendation>(recommendation_fields, words) ||
         has_key<Action>(action_fields, words) || has_key<Plan>(plan_fields, words) ||
         has_key<MonitoringEntry>(monitoring_fields, words) ||
         has_key<Revision>(revision_fields, words) || has_key<Party>(party_fields, words) ||
         has_key<Evaluation>(evaluation_fields, words) ||
         std::ranges::find(mention_rows(), words, &KeyRow::key) != mention_rows().end();
}

template <>
const RecordType<Action>& record_type() {
  static constexpr RecordType<Action> type{
      "action", "an action", "Something that is to be done: by whom, by when, and how far it is.",
      action_fields, "action"};
  return type;
}

template <>
const RecordType<CountryPart>& record_type() {
  static constexpr RecordType<CountryPart> type{
      "country_part", "a country's part of an action",
      "The part of one country; what it does not say it takes from the action above.",
      country_fields};
  return type;
}

template <>
const RecordType<Recommendation>& record_type() {
  static constexpr RecordType<Recommendation> type{
      "recommendation", "a recommendation",
      "What an evaluation asks for, the answer to it, and the actions that follow. Without actions "
      "it may itself have an owner, a deadline and a status.",
      recommendation_fields, "text"};
  return type;
}

template <>
const RecordType<MonitoringEntry>& record_type() {
  static constexpr RecordType<MonitoringEntry> type{"monitoring_entry", "a monitoring entry",
                                                    "A comment, or what was done.",
                                                    monitoring_fields, "note"};
  return type;
}

template <>
const RecordType<Revision>& record_type() {
  static constexpr RecordType<Revision> type{"revision", "a revision of a deadline",
                                             "A deadline that was moved.", revision_fields, "was"};
  return type;
}

template <>
const RecordType<Section>& record_type() {
  static constexpr RecordType<Section> type{"section", "a section", "A heading; sections nest.",
                                            section_fields, "title"};
  return type;
}

template <>
const RecordType<Evaluation>& record_type() {
  static constexpr RecordType<Evaluation> type{"evaluation", "an evaluation",
                                               "The evaluation or audit that a plan answers to.",
                                               evaluation_fields, "title"};
  return type;
}

template <>
const RecordType<Party>& record_type() {
  static constexpr RecordType<Party> type{
      "party", "a party",
      "An agency, office, unit, post or person that owns, helps, responds or confirms.",
      party_fields, "name"};
  return type;
}

template <>
const RecordType<Plan>& record_type() {
  static constexpr RecordType<Plan> type{
      "plan", "a plan",
      "Who does what by when (an action plan), or recommendations and the answers to them (a "
      "response matrix).",
      plan_fields};
  return type;
}

}  // namespace followup
