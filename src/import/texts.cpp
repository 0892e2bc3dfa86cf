// Blanks and links.
#include "import/texts.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "text/document_phrases.h"
#include "text/line_styles.h"
#include "text/lines_of.h"
#include "text/unicode.h"

namespace followup {

std::string single_blanks(std::string_view text) {
  std::string words;
  words.reserve(text.size());
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\t';
    if (!is_blank) {
      if (c == '\n' && !words.empty() && words.back() == ' ') words.pop_back();
      words += c;
    } else if (!words.empty() && words.back() != ' ' && words.back() != '\n') {
      words += ' ';
    }
  }
  const std::size_t last = words.find_last_not_of(" \n");
  words.resize(last == std::string::npos ? 0 : last + 1);
  return words.erase(0, std::min(words.find_first_not_of(" \n"), words.size()));
}

std::string text_of(const RawValue& value) {
  std::string text;
  for (const SourceParagraph& paragraph : value.paragraphs) {
    const std::string line = single_blanks(paragraph.text);
    if (line.empty()) continue;
    if (!text.empty()) text += '\n';
    text += line;
  }
  return text;
}

std::string excerpt(const std::string& text) {
  constexpr std::size_t most = 60;  // characters
  std::string line = visible(text);
  std::size_t characters = 0;
  for (std::size_t at = 0; at < line.size(); at += character_size(line[at])) {
    if (characters++ == most) return line.substr(0, at) + "…";
  }
  return line;
}

std::vector<SourceParagraph> lines_of(const RawValue& value) {
  std::vector<SourceParagraph> lines;
  for (const SourceParagraph& paragraph : value.paragraphs) {
    SourceParagraph line = paragraph;
    for_each_line(paragraph.text, [&](std::string_view words) {
      line.text = words;
      lines.push_back(line);
      line.links.clear();
    });
  }
  return lines;
}

bool is_running_text(const SourceParagraph& line) {
  return line.role == LineRole::words || line.role == LineRole::dated ||
         line.role == LineRole::undated || line.role == LineRole::numbered_words;
}

bool is_member(const SourceParagraph& line) {
  return is_member(line.role);
}

std::optional<Label> label_of(const SourceParagraph& line) {
  if (is_running_text(line) || line.role == LineRole::title) return std::nullopt;
  const auto named = id_and_title(line);
  if (!named) return label_of(line.text);
  const bool is_heading = line.heading_level > 0;
  if (!is_heading || !named->id.starts_with(phrases::recommendation)) return std::nullopt;
  return Label{ImportField::recommendation, named->title,
               named->id.substr(phrases::recommendation.size())};
}

std::optional<IdAndTitle> id_and_title(const SourceParagraph& line) {
  const bool is_numbered = line.role == LineRole::numbered || line.role == LineRole::numbered_words;
  if (!is_numbered) return std::nullopt;
  const std::string_view text = without_blanks_around(line.text);
  const std::size_t dash = std::min(text.find(phrases::after_id), text.size());
  const std::size_t title = std::min(dash + phrases::after_id.size(), text.size());
  return IdAndTitle{text.substr(0, dash), text.substr(title)};
}

bool is_marked_id(const RawValue& number) {
  return !number.is_empty() && number.paragraphs.front().role == LineRole::numbered;
}

std::string without_bullet(std::string_view text) {
  std::string words = single_blanks(text);
  for (const std::string_view bullet : {"·", "•", "▪", "◦", "‣", "-", "–", "*", "o"}) {
    if (!words.starts_with(bullet) || words.size() <= bullet.size()) continue;
    if (words[bullet.size()] == ' ') return words.substr(bullet.size() + 1);
  }
  return words;
}

bool is_dash(std::string_view text) {
  const std::string words = single_blanks(text);
  return words == "–" || words == "—" || words == "-";
}

RawValue value_in(const SourceCell& cell) {
  RawValue value = value_of(cell.paragraphs, cell.place);
  return is_dash(words_of(value)) ? RawValue{} : value;
}

std::string in_one_line(const RawValue& value) {
  std::string words = words_of(value);
  std::ranges::replace(words, '\n', ' ');
  return single_blanks(words);
}

bool is_link_alone(std::string_view text) {
  const std::string words = without_bullet(text);
  constexpr std::array<std::string_view, 4> beginnings{"https://", "http://", "ftp://", "mailto:"};
  return std::ranges::any_of(beginnings,
                             [&](std::string_view one) {
                               return words.starts_with(one) && words.size() > one.size();
                             }) &&
         words.find_first_of(" \n") == std::string::npos;
}

bool says(const SourceParagraph& line, const std::string& link) {
  return line.text.find(link) != std::string::npos;
}

RawValue hidden_links(const RawValue& value) {
  RawValue hidden;
  for (const SourceParagraph& line : value.paragraphs) {
    SourceParagraph led_to;
    std::ranges::copy_if(line.links, std::back_inserter(led_to.links),
                         [&](const std::string& link) { return !says(line, link); });
    if (!led_to.links.empty()) append(hidden, {{std::move(led_to)}, value.place});
  }
  return hidden;
}

std::string text_with_links(const RawValue& value) {
  RawValue all = value;
  for (SourceParagraph& line : all.paragraphs) {
    for (const std::string& link : line.links) {
      if (!says(line, link)) line.text += fmt::format(" ({})", link);
    }
  }
  return text_of(all);
}

std::vector<std::string> each_once(std::vector<std::string> texts) {
  std::unordered_set<std::string> seen;
  std::erase_if(texts, [&](const std::string& text) { return !seen.insert(text).second; });
  return texts;
}

std::vector<std::string> targets_of(const SourceParagraph& line) {
  std::vector<std::string> targets = line.links;
  if (line.role != LineRole::plain && !is_member(line)) {
    std::erase_if(targets, [&](const std::string& target) { return says(line, target); });
  }
  return targets;
}

std::vector<std::string> links_of(const std::vector<SourceParagraph>& paragraphs) {
  std::vector<std::string> links;
  const auto add = [&](std::string link) {
    if (!link.empty()) links.push_back(std::move(link));
  };
  for (const SourceParagraph& paragraph : paragraphs) {
    const std::vector<std::string> targets = targets_of(paragraph);
    for (const std::string& target : targets) add(single_blanks(target));
    const bool is_said = !targets.empty() || is_running_text(paragraph);
    if (!is_said && is_link_alone(paragraph.text)) add(without_bullet(paragraph.text));
  }
  return each_once(std::move(links));
}

bool begins_like_note(std::string_view text) {
  constexpr std::array<std::string_view, 4> marks{"*", "(*)", "†", "¹"};
  constexpr std::array<std::string_view, 14> words{
      "note",    "notes",   "n.b.",     "nb",        "legend", "key",     "source",
      "sources", "légende", "remarque", "remarques", "nota",   "leyenda", "fuente"};
  const auto begins = [&](std::string_view mark) { return text.starts_with(mark); };
  if (std::ranges::any_of(marks, begins)) return true;
  const std::string first = name_key(text.substr(0, text.find(':')));
  return text.find(':') != std::string_view::npos && std::ranges::count(words, first) > 0;
}

}  // namespace followup
