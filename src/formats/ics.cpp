// Deadlines for a calendar (RFC 5545), written with libical: as events of a day, which every
// calendar shows, or as tasks.
#include <fmt/format.h>
#include <libical/ical.h>

#include <memory>

#include "formats/formats.h"
#include "text/unicode.h"

namespace followup {
namespace {

struct ComponentFree {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, ComponentFree>;

// libical takes texts that end with a zero byte; `visible_lines` leaves none inside.
std::string safe(std::string_view words) {
  return visible_lines(words);
}

// The same for the same action for ever, so that a second import changes what is there. What is
// not plain is spelt in percent, so that two ids never become one.
std::string uid_of(const std::string& id) {
  std::string uid;
  for (const char c : id) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '/';
    if (is_plain) {
      uid += c;
    } else {
      uid += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  // Nobody's host: RFC 7986 wants no address that tells of a machine.
  return uid + "@followup.invalid";
}

icaltimetype date_of(Day day) {
  const std::chrono::year_month_day date{day};
  icaltimetype time = icaltime_null_date();
  time.year = static_cast<int>(date.year());
  time.month = static_cast<int>(static_cast<unsigned>(date.month()));
  time.day = static_cast<int>(static_cast<unsigned>(date.day()));
  return time;
}

icaltimetype midnight_of(Day day) {
  icaltimetype time = date_of(day);
  time.is_date = 0;
  time.hour = 0;
  time.minute = 0;
  time.second = 0;
  time.zone = icaltimezone_get_utc_timezone();
  return time;
}

void add_common(icalcomponent* component, const DatedItem& item, Day as_of) {
  icalcomponent_add_property(component, icalproperty_new_uid(uid_of(item.id).c_str()));
  icalcomponent_add_property(component, icalproperty_new_dtstamp(midnight_of(as_of)));
  icalcomponent_add_property(component, icalproperty_new_summary(safe(item.summary).c_str()));
  icalcomponent_add_property(component,
                             icalproperty_new_description(safe(item.description).c_str()));
  icalcomponent_add_property(component,
                             icalproperty_new_sequence(static_cast<int>(item.times_moved)));
  if (item.last_modified) {
    icalcomponent_add_property(component,
                               icalproperty_new_lastmodified(midnight_of(*item.last_modified)));
  }
  for (const std::string& category : item.categories) {
    icalcomponent_add_property(component, icalproperty_new_categories(safe(category).c_str()));
  }
}

icalcomponent* event(const DatedItem& item, Day as_of) {
  icalcomponent* component = icalcomponent_new(ICAL_VEVENT_COMPONENT);
  add_common(component, item, as_of);
  icalcomponent_add_property(component, icalproperty_new_dtstart(date_of(item.day)));
  // An event of a whole day ends on the next.
  icalcomponent_add_property(component,
                             icalproperty_new_dtend(date_of(item.day + std::chrono::days{1})));
  icalcomponent_add_property(component, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  return component;
}

icalcomponent* task(const DatedItem& item, Day as_of) {
  icalcomponent* component = icalcomponent_new(ICAL_VTODO_COMPONENT);
  add_common(component, item, as_of);
  icalcomponent_add_property(component, icalproperty_new_due(date_of(item.day)));
  icalcomponent_add_property(
      component,
      icalproperty_new_status(item.is_closed ? ICAL_STATUS_COMPLETED : ICAL_STATUS_NEEDSACTION));
  return component;
}

std::string write_calendar(const Report& report,
                           icalcomponent* (*component)(const DatedItem&, Day)) {
  const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
  icalcomponent_add_property(
      calendar.get(), icalproperty_new_prodid("-//followup//followup " FOLLOWUP_VERSION "//EN"));
  icalproperty* name = icalproperty_new_x(safe(report.title).c_str());
  icalproperty_set_x_name(name, "X-WR-CALNAME");
  icalcomponent_add_property(calendar.get(), name);
  for (const Block& block : report.blocks) {
    const auto* items = std::get_if<DatedItems>(&block);
    if (items == nullptr) continue;
    for (const DatedItem& item : items->items) {
      // A calendar has years of four digits and none before the first.
      if (std::chrono::year_month_day{item.day}.year() < std::chrono::year{1}) continue;
      icalcomponent_add_component(calendar.get(), component(item, report.as_of));
    }
  }
  const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(
      icalcomponent_as_ical_string_r(calendar.get()), icalmemory_free_buffer);
  return text.get();
}

}  // namespace

std::string write_ics(const Report& report, const TextStyle&) {
  return write_calendar(report, event);
}

std::string write_ics_todo(const Report& report, const TextStyle&) {
  return write_calendar(report, task);
}

}  // namespace followup
