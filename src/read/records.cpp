// The keys of every record of a plan: one row a key. Unknown-key problems and suggestions come from
// these tables.
#include <array>
#include <utility>

#include "followup/configuration.h"
#include "read/value_reader.h"

namespace followup {
namespace {

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

bool read_evaluation(ValueReader& reader, const Node& value, Plan& into) {
  return reader.read_record(value, into.evaluation);
}

bool read_per_country(ValueReader& reader, const Node& value, Action& into) {
  return reader.read_per_country(value, into.per_country);
}

template <class T, std::size_t A, std::size_t B>
constexpr std::array<Field<T>, A + B> join(const std::array<Field<T>, A>& a,
                                           const std::array<Field<T>, B>& b) {
  std::array<Field<T>, A + B> all{};
  for (std::size_t i = 0; i < A; ++i) all[i] = a[i];
  for (std::size_t i = 0; i < B; ++i) all[A + i] = b[i];
  return all;
}

template <class T>
constexpr auto part_fields = std::array{
    field<T, &Tracking::title>("title"),
    field<T, &Tracking::owner>("owner"),
    field<T, &Tracking::partners>("partners"),
    Field<T>{"start", read_start<T>},
    Field<T>{"deadline", read_deadline<T>},
    field<T, &Tracking::deadline_note>("deadline_note"),
    field<T, &Tracking::status>("status"),
    field<T, &Tracking::monitoring>("monitoring"),
    field<T, &Tracking::closed>("closed"),
    field<T, &Tracking::reason>("reason"),
    field<T, &Tracking::verified_by>("verified_by"),
    field<T, &Tracking::priority>("priority"),
    field<T, &Tracking::tags>("tags"),
    field<T, &Tracking::evidence>("evidence"),
    field<T, &Tracking::links>("links"),
    field<T, &Tracking::indicator>("indicator"),
    field<T, &Tracking::revisions>("revisions"),
    field<T, &Tracking::note>("note"),
};

// A part of an action has its name from its country; everything else has an id.
template <class T>
constexpr auto tracking_fields = join(part_fields<T>,
                                      std::array{
                                          field<T, &Tracking::id>("id"),
                                          field<T, &Tracking::countries>("countries"),
                                      });

constexpr auto country_fields =
    join(part_fields<CountryPart>, std::array{field<CountryPart, &Action::action>("action")});

constexpr auto action_fields =
    join(tracking_fields<Action>, std::array{
                                      field<Action, &Action::action>("action"),
                                      field<Action, &Action::actions>("actions"),
                                      Field<Action>{"per_country", read_per_country},
                                  });

constexpr auto recommendation_fields =
    join(tracking_fields<Recommendation>,
         std::array{
             field<Recommendation, &Recommendation::text>("text"),
             field<Recommendation, &Recommendation::responsible>("responsible"),
             field<Recommendation, &Recommendation::recommended_to>("recommended_to"),
             field<Recommendation, &Recommendation::response>("response"),
             field<Recommendation, &Recommendation::responded>("responded"),
             field<Recommendation, &Recommendation::explanation>("explanation"),
             field<Recommendation, &Recommendation::recommendations>("recommendations"),
             field<Recommendation, &Recommendation::actions>("actions"),
         });

constexpr std::array monitoring_fields{
    field<MonitoringEntry, &MonitoringEntry::note>("note"),
    field<MonitoringEntry, &MonitoringEntry::date>("date"),
    field<MonitoringEntry, &MonitoringEntry::status>("status"),
    field<MonitoringEntry, &MonitoringEntry::links>("links"),
    field<MonitoringEntry, &MonitoringEntry::by>("by"),
};

constexpr std::array revision_fields{
    Field<Revision>{"was", read_was},
    field<Revision, &Revision::date>("date"),
    field<Revision, &Revision::reason>("reason"),
    field<Revision, &Revision::by>("by"),
};

constexpr std::array section_fields{
    field<Section, &Section::id>("id"),
    field<Section, &Section::title>("title"),
    field<Section, &Section::description>("description"),
    field<Section, &Section::note>("note"),
    field<Section, &Section::confirmed>("confirmed"),
    field<Section, &Section::sections>("sections"),
    field<Section, &Section::actions>("actions"),
};

constexpr std::array evaluation_fields{
    field<Evaluation, &Evaluation::title>("title"),
    field<Evaluation, &Evaluation::issued>("issued"),
    field<Evaluation, &Evaluation::link>("link"),
};

constexpr std::array party_fields{
    field<Party, &Party::name>("name"),       field<Party, &Party::type>("type"),
    field<Party, &Party::part_of>("part_of"), field<Party, &Party::email>("email"),
    field<Party, &Party::aliases>("aliases"),
};

constexpr std::array plan_fields{
    field<Plan, &Plan::kind_word>("kind"),
    field<Plan, &Plan::id>("id"),
    field<Plan, &Plan::title>("title"),
    field<Plan, &Plan::description>("description"),
    field<Plan, &Plan::note>("note"),
    field<Plan, &Plan::adopted>("adopted"),
    Field<Plan>{"period", read_period},
    field<Plan, &Plan::responsible>("responsible"),
    field<Plan, &Plan::confirmed>("confirmed"),
    Field<Plan>{"evaluation", read_evaluation},
    field<Plan, &Plan::donor>("donor"),
    field<Plan, &Plan::countries>("countries"),
    field<Plan, &Plan::site>("site"),
    field<Plan, &Plan::partners>("partners"),
    field<Plan, &Plan::beneficiaries>("beneficiaries"),
    field<Plan, &Plan::links>("links"),
    field<Plan, &Plan::parties>("parties"),
    field<Plan, &Plan::statuses>("statuses"),
    field<Plan, &Plan::responses>("responses"),
    field<Plan, &Plan::priorities>("priorities"),
    field<Plan, &Plan::recommendations>("recommendations"),
    field<Plan, &Plan::sections>("sections"),
    field<Plan, &Plan::actions>("actions"),
};

constexpr std::array configuration_fields{
    field<Configuration, &Configuration::parties>("parties"),
    field<Configuration, &Configuration::statuses>("statuses"),
    field<Configuration, &Configuration::responses>("responses"),
    field<Configuration, &Configuration::priorities>("priorities"),
    field<Configuration, &Configuration::checks>("checks"),
    field<Configuration, &Configuration::exclude>("exclude"),
};

}  // namespace

template <>
const RecordType<Action>& record_type() {
  static constexpr RecordType<Action> type{"an action", action_fields};
  return type;
}

template <>
const RecordType<CountryPart>& record_type() {
  static constexpr RecordType<CountryPart> type{"a country's part of an action", country_fields};
  return type;
}

template <>
const RecordType<Recommendation>& record_type() {
  static constexpr RecordType<Recommendation> type{"a recommendation", recommendation_fields};
  return type;
}

template <>
const RecordType<MonitoringEntry>& record_type() {
  static constexpr RecordType<MonitoringEntry> type{"a monitoring entry", monitoring_fields};
  return type;
}

template <>
const RecordType<Revision>& record_type() {
  static constexpr RecordType<Revision> type{"a revision of a deadline", revision_fields};
  return type;
}

template <>
const RecordType<Section>& record_type() {
  static constexpr RecordType<Section> type{"a section", section_fields};
  return type;
}

template <>
const RecordType<Evaluation>& record_type() {
  static constexpr RecordType<Evaluation> type{"an evaluation", evaluation_fields};
  return type;
}

template <>
const RecordType<Party>& record_type() {
  static constexpr RecordType<Party> type{"a party", party_fields};
  return type;
}

template <>
const RecordType<Plan>& record_type() {
  static constexpr RecordType<Plan> type{"a plan", plan_fields};
  return type;
}

template <>
const RecordType<Configuration>& record_type() {
  static constexpr RecordType<Configuration> type{"followup.yaml", configuration_fields};
  return type;
}

}  // namespace followup
