// Deadlines as iCalendar (RFC 5545), all-day events or tasks.
#include <fmt/core.h>

#include <map>
#include <memory>

#include "formats/formats.h"
#include "formats/libical.h"
#include "formats/memory.h"
#include "text/unicode.h"

namespace followup {
namespace {

struct Delete {
  void operator()(icalcomponent* component) const { libical().icalcomponent_free(component); }
  void operator()(char* text) const { libical().icalmemory_free_buffer(text); }
};

// "20261121". iCalendar has four digits for a year.
std::string digits(Day day) {
  std::string text = iso(day);
  std::erase(text, '-');
  return text;
}

bool can_be_written(Day day) {
  const std::chrono::year year = std::chrono::year_month_day{day}.year();
  return year >= std::chrono::year{0} && year <= std::chrono::year{9999};
}

// libical itself writes no year from 3000 on, and a plan may say 9999.
icalproperty* new_property(const char* name, const std::string& value) {
  icalproperty* property = libical().icalproperty_new_x(value.c_str());
  libical().icalproperty_set_x_name(property, name);
  return property;
}

icalproperty* new_date(const char* name, Day day) {
  icalproperty* property = new_property(name, digits(day));
  libical().icalproperty_add_parameter(property,
                                       libical().icalparameter_new_value(ICAL_VALUE_DATE));
  return property;
}

// iCalendar asks for times here, and a report has only days.
icalproperty* new_time(const char* name, Day day) {
  return new_property(name, digits(day) + "T000000Z");
}

// Ids of any characters as letters, digits and -._+ only: calendar servers name files by the UID.
// No two ids become the same.
std::string safe_id(std::string_view id) {
  std::string safe;
  for (const char c : id) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '-' || c == '.';
    if (is_plain) {
      safe += c;
    } else if (c == '/') {
      safe += '_';
    } else {
      safe += fmt::format("+{:02X}", static_cast<unsigned char>(c));
    }
  }
  return safe;
}

// libical writes commas and semicolons of these properties as they are, so that one category would
// become two. Characters that visible() leaves nowhere stand for them until the text is there; a
// line can only become shorter by that.
struct Mark {
  std::string_view character;
  std::string_view stand_in;
  std::string_view escaped;
};
constexpr Mark comma{",", "\uFDD0", "\\,"};
constexpr Mark semicolon{";", "\uFDD1", "\\;"};

std::string with_replaced(std::string_view text, std::string_view what, std::string_view by) {
  std::string replaced;
  replaced.reserve(text.size());
  std::size_t begin = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos;
       at = text.find(what, begin)) {
    replaced += text.substr(begin, at - begin);
    replaced += by;
    begin = at + what.size();
  }
  replaced += text.substr(begin);
  return replaced;
}

std::string with_stand_ins(std::string_view words) {
  std::string text = visible(words);
  for (const Mark& mark : {comma, semicolon}) {
    text = with_replaced(text, mark.character, mark.stand_in);
  }
  return text;
}

// A line of just one octet too many is folded by libical between the two that end it.
std::string with_whole_line_ends(std::string_view text) {
  return with_replaced(text, "\r\r\n \n", "\r\n");
}

std::string with_marks(std::string text) {
  for (const Mark& mark : {comma, semicolon}) {
    text = with_replaced(text, mark.stand_in, mark.escaped);
  }
  return text;
}

// By the UID a calendar knows an entry again. Its second half is no address (RFC 2606).
class Uids {
 public:
  explicit Uids(std::string_view domain) : domain_(domain) {}

  // Plans with mistakes may have an id twice; neither entry may replace the other.
  std::string of(const DatedItem& item) {
    const std::size_t count = ++seen_[item.id];
    const std::string safe = safe_id(item.id);
    return count == 1 ? fmt::format("{}@{}", safe, domain_)
                      : fmt::format("{}@{}.{}", safe, count, domain_);
  }

 private:
  std::string_view domain_;
  std::map<std::string_view, std::size_t> seen_;
};

struct EntryKind {
  icalcomponent_kind component;
  std::string_view uid_domain;
  void (*add_day)(icalcomponent*, const DatedItem&);
};

void add(icalcomponent* component, icalproperty* property) {
  libical().icalcomponent_add_property(component, property);
}

void add_event_day(icalcomponent* event, const DatedItem& item) {
  add(event, new_date("DTSTART", item.day));
  // Without an end an event lasts one day too, but not every program knows.
  const Day next = item.day + std::chrono::days{1};
  if (can_be_written(next)) add(event, new_date("DTEND", next));
  add(event, libical().icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
}

icalproperty_status status_of(State state) {
  switch (state) {
    case State::open:
      return ICAL_STATUS_NEEDSACTION;
    case State::closed:
      return ICAL_STATUS_COMPLETED;
    case State::dropped:
      return ICAL_STATUS_CANCELLED;
  }
  return ICAL_STATUS_NEEDSACTION;
}

void add_task_day(icalcomponent* task, const DatedItem& item) {
  add(task, new_date("DUE", item.day));
  add(task, libical().icalproperty_new_status(status_of(item.state)));
}

constexpr EntryKind event{ICAL_VEVENT_COMPONENT, "followup.invalid", add_event_day};
constexpr EntryKind task{ICAL_VTODO_COMPONENT, "todo.followup.invalid", add_task_day};

icalcomponent* new_entry(const EntryKind& kind, const DatedItem& item, const std::string& uid,
                         Day as_of) {
  icalcomponent* entry = libical().icalcomponent_new(kind.component);
  add(entry, libical().icalproperty_new_uid(uid.c_str()));
  add(entry, new_time("DTSTAMP", as_of));
  kind.add_day(entry, item);
  add(entry, libical().icalproperty_new_summary(visible(item.summary).c_str()));
  add(entry, libical().icalproperty_new_description(visible_lines(item.description).c_str()));
  for (const std::string& category : item.categories) {
    add(entry, libical().icalproperty_new_categories(with_stand_ins(category).c_str()));
  }
  if (item.last_modified && can_be_written(*item.last_modified)) {
    add(entry, new_time("LAST-MODIFIED", *item.last_modified));
  }
  add(entry, libical().icalproperty_new_sequence(static_cast<int>(item.times_moved)));
  return entry;
}

// At most what libical takes for the entries and for their text.
std::size_t memory_for(const DatedItems& dated) {
  constexpr std::size_t each_entry = 6000;
  constexpr std::size_t each_letter = 4;
  std::size_t bytes = 0;
  for (const DatedItem& item : dated.items) {
    bytes += each_entry + each_letter * (item.summary.size() + item.description.size());
  }
  return bytes;
}

std::string write_calendar(const Report& report, const EntryKind& kind) {
  constexpr std::size_t any_calendar = 1U << 20U;
  be_sure_of_memory(any_calendar + bytes_of_all<DatedItems>(report, memory_for));
  const std::unique_ptr<icalcomponent, Delete> calendar(libical().icalcomponent_new_vcalendar());
  add(calendar.get(), libical().icalproperty_new_version("2.0"));
  add(calendar.get(), libical().icalproperty_new_prodid(
                          fmt::format("-//followup//{}//EN", FOLLOWUP_VERSION).c_str()));
  add(calendar.get(), libical().icalproperty_new_calscale("GREGORIAN"));
  add(calendar.get(), new_property("X-WR-CALNAME", with_stand_ins(report.title)));
  Uids uids(kind.uid_domain);
  for (const Block& block : report.blocks) {
    const auto* dated = std::get_if<DatedItems>(&block);
    if (dated == nullptr) continue;
    for (const DatedItem& item : dated->items) {
      if (!can_be_written(item.day)) continue;
      libical().icalcomponent_add_component(calendar.get(),
                                            new_entry(kind, item, uids.of(item), report.as_of));
    }
  }
  const std::unique_ptr<char, Delete> text(
      libical().icalcomponent_as_ical_string_r(calendar.get()));
  return with_marks(with_whole_line_ends(text.get()));
}

}  // namespace

std::string write_ics(const Report& report, const TextStyle&) {
  return write_calendar(report, event);
}

std::string write_ics_todo(const Report& report, const TextStyle&) {
  return write_calendar(report, task);
}

}  // namespace followup
