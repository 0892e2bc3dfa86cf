// Problems for people: where, what, the line with a caret under the very words, and what to do.
#include <fmt/core.h>

#include <algorithm>

#include "formats/colour.h"
#include "formats/formats.h"
#include "formats/places.h"
#include "formats/wrap.h"
#include "text/counted.h"
#include "text/unicode.h"

namespace followup {
namespace {

// An excerpt shows at most this much of a line.
constexpr std::size_t widest_excerpt = 160;
// Messages quote what was written, which may be a page.
constexpr std::size_t widest_message = 240;
constexpr std::size_t widest_help = 600;

Paint paint_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Paint::red;
    case Severity::warning:
      return Paint::yellow;
    case Severity::note:
    case Severity::ignore:
      return Paint::blue;
  }
  return Paint::bold;
}

std::string_view last_part(std::string_view text, std::size_t width) {
  const auto clusters = graphemes(text);
  std::size_t taken = 0;
  std::size_t size = 0;
  for (std::size_t i = clusters.size(); i > 0; --i) {
    const Grapheme& cluster = clusters[i - 1];
    if (taken + cluster.width > width) break;
    taken += cluster.width;
    size += cluster.bytes.size();
  }
  return text.substr(text.size() - size);
}

std::string_view first_part(std::string_view text, std::size_t width) {
  std::size_t taken = 0;
  std::size_t size = 0;
  for (const Grapheme& cluster : graphemes(text)) {
    if (taken + cluster.width > width) break;
    taken += cluster.width;
    size += cluster.bytes.size();
  }
  return text.substr(0, size);
}

// At most so many bytes before or after the end of a text, whole characters: bounded before
// anything is measured, because a line may have ten million characters.
constexpr std::size_t most_bytes = 640;

std::string_view beginning(std::string_view text) {
  std::size_t size = std::min(text.size(), most_bytes);
  while (size > 0 && size < text.size() && is_inside_character(text[size])) --size;
  return text.substr(0, size);
}

std::string_view ending(std::string_view text) {
  if (text.size() > most_bytes) text.remove_prefix(text.size() - most_bytes);
  while (!text.empty() && is_inside_character(text.front())) text.remove_prefix(1);
  return text;
}

constexpr std::string_view dots = "...";

// Safe to show, and cut with "..." where it does not fit.
std::string fitted(std::string_view raw, std::size_t width) {
  const std::string_view start = beginning(raw);
  std::string text = visible(start);
  if (start.size() == raw.size() && display_width(text) <= width) return text;
  if (width < dots.size()) return {};
  return std::string(first_part(text, width - dots.size())).append(dots);
}

// The line and under it carets; a long line is shown around the place, with "..." for the rest.
std::string excerpt(const PlacedText& placed, const TextStyle& style, Paint colour) {
  const std::string number = fmt::format("{:>5} | ", placed.begin.line);
  const std::string margin(number.size() - 2, ' ');
  const std::size_t width =
      std::max<std::size_t>(style.width.value_or(widest_excerpt), number.size() + 20) -
      number.size();
  std::string left = visible(ending(placed.before));
  if (display_width(left) > width / 2) {
    left = std::string(dots).append(last_part(left, width / 2 - dots.size()));
  }
  const std::size_t indent = display_width(left);
  const std::string marked = fitted(placed.marked, width - indent);
  const std::size_t marked_width = display_width(marked);
  const std::string right = fitted(placed.after, width - indent - marked_width);
  const std::string carets(std::max<std::size_t>(1, marked_width), '^');
  return fmt::format("{}{}{}{}\n{}| {}{}\n", number, left, marked, right, margin,
                     std::string(indent, ' '), paint(carets, colour, style.has_colour));
}

std::string indented(std::string_view label, std::string_view words, const TextStyle& style) {
  const std::string first = fmt::format("      = {}: ", label);
  const auto width = style.width && *style.width > first.size() + 20
                         ? std::optional(*style.width - first.size())
                         : std::nullopt;
  std::string text;
  for (const std::string& line : wrap(fitted(words, widest_help), width)) {
    text += (text.empty() ? first : std::string(first.size(), ' ')) + line + "\n";
  }
  return text;
}

// One line, as editors read it; on a narrow terminal the message stands in lines of its own.
std::string heading(const Diagnostic& d, const PlacedText& placed, const TextStyle& style) {
  const std::string place =
      fmt::format("{}:{}:{}: ", visible(d.source->path), placed.begin.line, placed.begin.column);
  const std::string rule = fmt::format("{}[{}]:", name(d.severity), d.rule->name);
  const std::string message = fitted(d.message, widest_message);
  std::string text = place + paint(rule, paint_of(d.severity), style.has_colour);
  const std::size_t width = display_width(place) + rule.size() + 1 + display_width(message);
  if (!style.width || width <= *style.width) {
    return fmt::format("{} {}\n", text, paint(message, Paint::bold, style.has_colour));
  }
  text += "\n";
  constexpr std::size_t indent = 2;
  for (const std::string& line : wrap(message, *style.width - indent)) {
    text += std::string(indent, ' ') + paint(line, Paint::bold, style.has_colour) + "\n";
  }
  return text;
}

std::string closing(const CheckResult& result) {
  const std::string looked_at =
      fmt::format("{} with {} checked as of {}", counted(result.plans, "plan", "plans"),
                  counted(result.actions, "action", "actions"), iso(result.as_of));
  std::string others;
  const auto mention = [&](std::size_t count, std::string_view one, std::string_view many) {
    if (count > 0) others += "; " + counted(count, one, many);
  };
  mention(result.other_files, "other YAML file is no plan", "other YAML files are no plan");
  mention(result.ignored, "problem is ignored by a comment", "problems are ignored by comments");
  mention(result.baselined, "problem is in the baseline", "problems are in the baseline");
  if (result.known_earlier.value_or(0) > 0) {
    others +=
        fmt::format("; {} at {} already",
                    counted(*result.known_earlier, "problem was there", "problems were there"),
                    visible(result.since->name));
  } else if (result.since != nullptr) {
    others += fmt::format("; compared with {}", visible(result.since->name));
  }
  if (!result.has_looked_for_all) others += "; only the rules of --only were looked for";
  mention(result.not_shown.size(), "problem is not shown (--max-problems)",
          "problems are not shown (--max-problems)");
  if (result.problems.empty() && result.not_shown.empty()) {
    return fmt::format("No problems: {}{}.", looked_at, others);
  }
  std::string counts;
  const auto add = [&](std::size_t count, std::string_view one, std::string_view many) {
    if (count > 0) counts += (counts.empty() ? "" : ", ") + counted(count, one, many);
  };
  add(result.count(Severity::error), "error", "errors");
  add(result.count(Severity::warning), "warning", "warnings");
  add(result.count(Severity::note), "note", "notes");
  return fmt::format("{}; {}{}.", counts, looked_at, others);
}

}  // namespace

std::string write_text(const CheckResult& result, const TextStyle& style) {
  PlaceFinder places;
  std::string text;
  for (const Diagnostic& d : result.problems) {
    if (!text.empty()) text += "\n";
    const PlacedText placed = places.find(*d.source, d.place);
    text += heading(d, placed, style);
    if (!d.source->text.empty()) text += excerpt(placed, style, paint_of(d.severity));
    for (const RelatedPlace& other : d.related) {
      const PlacedText there = places.find(*other.source, other.place);
      text += indented("see",
                       at_revision(other.source->revision,
                                   fmt::format("{}:{}:{}: {}", other.source->path, there.begin.line,
                                               there.begin.column, other.message)),
                       style);
    }
    if (!d.help.empty()) text += indented("help", d.help, style);
  }
  if (!style.is_quiet) {
    if (!text.empty()) text += "\n";
    for (const std::string& line : wrap(closing(result), style.width)) text += line + "\n";
  }
  return text;
}

}  // namespace followup
