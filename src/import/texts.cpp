// Blanks and links.
#include "import/texts.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

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

std::vector<SourceParagraph> lines_of(const RawValue& value) {
  std::vector<SourceParagraph> lines;
  for (const SourceParagraph& paragraph : value.paragraphs) {
    SourceParagraph line = paragraph;
    for (std::size_t at = 0; at <= paragraph.text.size();) {
      const std::size_t end = std::min(paragraph.text.find('\n', at), paragraph.text.size());
      line.text = paragraph.text.substr(at, end - at);
      lines.push_back(line);
      line.links.clear();
      at = end + 1;
    }
  }
  return lines;
}

std::optional<Label> label_of(const SourceParagraph& line) {
  const bool is_words = line.role == LineRole::words || line.role == LineRole::title;
  return is_words ? std::nullopt : label_of(line.text);
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

bool is_link_alone(std::string_view text) {
  const std::string words = without_bullet(text);
  return (words.starts_with("http://") || words.starts_with("https://")) &&
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

std::vector<std::string> each_once(std::vector<std::string> texts) {
  std::unordered_set<std::string> seen;
  std::erase_if(texts, [&](const std::string& text) { return !seen.insert(text).second; });
  return texts;
}

std::vector<std::string> links_of(const std::vector<SourceParagraph>& paragraphs) {
  std::vector<std::string> links;
  const auto add = [&](std::string link) {
    if (!link.empty()) links.push_back(std::move(link));
  };
  for (const SourceParagraph& paragraph : paragraphs) {
    for (const std::string& target : paragraph.links) add(single_blanks(target));
    const bool is_said = !paragraph.links.empty() || paragraph.role == LineRole::words;
    if (!is_said && is_link_alone(paragraph.text)) add(without_bullet(paragraph.text));
  }
  return each_once(std::move(links));
}

}  // namespace followup
