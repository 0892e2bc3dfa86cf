// One function for each way in which an action can stand on the as-of date.
#include "tracking.h"

#include <fmt/format.h>

#include <string_view>

#include "parties.h"
#include "words.h"

namespace bench {
namespace {

constexpr std::string_view completed_words[] = {"completed", "Completed", "Done", "Implemented"};
constexpr std::string_view ongoing_words[] = {"ongoing", "Ongoing", "In Progress", "Initiated"};
constexpr std::string_view not_started_words[] = {"not-started", "Not Initiated", "Planned"};
constexpr std::string_view cancelled_words[] = {"cancelled", "No Longer Applicable", "Withdrawn"};

struct Entry {
  std::string date;
  std::string_view status = {};  // empty: a remark that does not count
  std::string link = {};
};

// A link, for a path would have to exist in the folder.
std::string link_to_record(Random& random) {
  return fmt::format("https://example.org/records/{}.pdf", random.between(100000, 999999));
}

void write_entry(YamlWriter& yaml, Random& random, const Entry& entry) {
  yaml.begin_item();
  yaml.folded("note", report_sentence(random));
  yaml.value("date", entry.date);
  if (!entry.link.empty()) yaml.value("links", entry.link);
  if (!entry.status.empty()) yaml.value("status", entry.status);
  yaml.end_item();
}

void write_monitoring(YamlWriter& yaml, Random& random, std::initializer_list<Entry> entries) {
  yaml.begin_list("monitoring");
  for (const Entry& entry : entries) write_entry(yaml, random, entry);
  yaml.end_list();
}

void write_deadline(YamlWriter& yaml, const Deadline& deadline) {
  yaml.value("deadline", deadline.text);
  if (!deadline.note.empty()) yaml.value("deadline_note", deadline.note);
}

// Most deadlines are points; some of those follow a start.
void write_deadline_ending_in(YamlWriter& yaml, Random& random, Month latest, Month counted_from) {
  if (random.happens(20)) {
    write_deadline(yaml, wide_deadline(random, latest));
    return;
  }
  const Month start = months_after(counted_from, random.between(1, 3));
  // A quarter starts two months before its latest month.
  const bool start_is_early_enough = start < months_after(latest, -2);
  if (start_is_early_enough && random.happens(25)) yaml.value("start", month_text(start));
  write_deadline(yaml, point_deadline(random, latest, counted_from));
}

// Within five months of the as-of date: no office would call the action stale.
Month recent_month(Random& random) {
  return months_after(as_of_month, -random.between(1, 5));
}

Month earlier_month(Random& random) {
  return months_after(as_of_month, -random.between(6, 20));
}

void write_revision(YamlWriter& yaml, Random& random, Month present) {
  const Month before = months_after(present, -random.between(6, 12));
  yaml.begin_list("revisions");
  yaml.begin_item();
  yaml.value("was", month_text(before));
  yaml.value("date", any_day_text(random, months_after(before, -1)));
  yaml.folded("reason", reason_sentence(random));
  yaml.end_item();
  yaml.end_list();
}

void write_completed(YamlWriter& yaml, Random& random, Month counted_from) {
  const Month closed = months_after(as_of_month, -random.between(1, 24));
  const Month latest = months_after(closed, random.between(-5, 8));
  // A month later, for no deadline ends in the month of the as-of date.
  const Month deadline = latest == as_of_month ? months_after(latest, 1) : latest;
  write_deadline_ending_in(yaml, random, deadline, counted_from);
  const std::string day = any_day_text(random, closed);
  const bool tells_by_its_entries_alone = random.happens(25);
  if (!tells_by_its_entries_alone) {
    yaml.value("status", random.one_of(completed_words));
    yaml.value("closed", random.happens(70) ? day : month_text(closed));
  }
  const std::string_view entry_status = random.one_of(completed_words);
  if (random.happens(75)) {
    yaml.value("evidence", link_to_record(random));
    write_monitoring(yaml, random, {{day, entry_status}});
    return;
  }
  write_monitoring(yaml, random,
                   {{any_day_text(random, months_after(closed, -2)), "Completed"},
                    {day, entry_status, link_to_record(random)}});
}

void write_verified(YamlWriter& yaml, Random& random, Month counted_from) {
  const Month closed = months_after(as_of_month, -random.between(2, 24));
  write_deadline_ending_in(yaml, random, months_after(closed, 1), counted_from);
  const std::string day = any_day_text(random, closed);
  yaml.value("status", "verified");
  yaml.value("closed", day);
  yaml.value("verified_by", choose_verifier(random));
  yaml.value("evidence", link_to_record(random));
  write_monitoring(yaml, random, {{day, "Completed"}});
}

void write_dropped(YamlWriter& yaml, Random& random, Month counted_from) {
  const Month latest = months_after(as_of_month, -random.between(1, 24));
  write_deadline_ending_in(yaml, random, latest, counted_from);
  yaml.value("status", random.happens(70) ? random.one_of(cancelled_words) : "superseded");
  yaml.folded("reason", reason_sentence(random));
}

// Work that goes on: by its own status, or by what its entries add up to.
void write_ongoing_work(YamlWriter& yaml, Random& random) {
  if (random.happens(65)) {
    yaml.value("status", random.one_of(ongoing_words));
    write_monitoring(yaml, random, {{any_day_text(random, recent_month(random))}});
    return;
  }
  write_monitoring(yaml, random,
                   {{month_text(earlier_month(random)), "Completed", link_to_record(random)},
                    {any_day_text(random, recent_month(random)), random.one_of(ongoing_words)}});
}

void write_overdue(YamlWriter& yaml, Random& random, Month counted_from) {
  const Month latest = months_after(as_of_month, -random.between(1, 22));
  const int way = random.between(1, 100);
  if (way <= 20) {
    // No start: one that has passed would be a slip of its own.
    write_deadline(yaml, point_deadline(random, latest, counted_from));
    yaml.value("status", random.one_of(not_started_words));
    write_monitoring(yaml, random, {{any_day_text(random, recent_month(random))}});
    return;
  }
  write_deadline_ending_in(yaml, random, latest, counted_from);
  if (way <= 80) {
    write_ongoing_work(yaml, random);
    return;
  }
  yaml.value("status", "delayed");
  write_monitoring(yaml, random, {{any_day_text(random, recent_month(random)), "Delayed"}});
  write_revision(yaml, random, latest);
}

void write_upcoming(YamlWriter& yaml, Random& random, Month counted_from) {
  if (random.happens(60)) {
    const Month latest = months_after(as_of_month, random.between(1, 30));
    write_deadline_ending_in(yaml, random, latest, counted_from);
    write_ongoing_work(yaml, random);
    return;
  }
  const Month start = months_after(as_of_month, random.between(1, 4));
  const Month latest = months_after(start, random.between(4, 26));
  yaml.value("start", month_text(start));
  write_deadline(yaml, point_deadline(random, latest, counted_from));
  if (random.happens(50)) {
    yaml.value("status", random.one_of(not_started_words));
    return;
  }
  write_monitoring(yaml, random, {{month_text(start), "Scheduled"}});
}

void write_without_day(YamlWriter& yaml, Random& random) {
  write_deadline(yaml, deadline_without_day(random));
  write_ongoing_work(yaml, random);
}

}  // namespace

void write_tracking(YamlWriter& yaml, Random& random, const Surroundings& around) {
  if (!around.owners.empty()) yaml.one_or_list("owner", around.owners);
  if (!around.partners.empty()) yaml.one_or_list("partners", around.partners);
  const Month from = around.counted_from;
  const int standing = random.between(1, 100);
  if (standing <= 20) return write_overdue(yaml, random, from);
  if (standing <= 48) return write_completed(yaml, random, from);
  if (standing <= 55) return write_verified(yaml, random, from);
  if (standing <= 62) return write_dropped(yaml, random, from);
  if (standing <= 92) return write_upcoming(yaml, random, from);
  return write_without_day(yaml, random);
}

}  // namespace bench
