// From each colon back to the words that may name something.
#include "import/prose_labels.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/unicode.h"

namespace followup {
namespace {

using enum ImportField;

// What running text can label; a "note" or "title" with a colon is a sentence more often.
constexpr std::array labelled{action,   owner,  partners, start,     deadline,
                              comments, status, evidence, indicator, priority};

constexpr std::array<std::string_view, 15> question_words{
    "what",   "who", "when", "quoi",  "qui",  "quand", "qué", "quién",
    "cuándo", "что", "кто",  "когда", "ماذا", "من",    "متى",
};

enum class Letters : std::uint8_t {
  caseless,  // Arabic
  small,
  capitalised,
  capitals,
};

Letters letters_of(std::string_view words) {
  bool has_small = false;
  bool has_capital = false;
  bool begins_with_capital = false;
  for (std::size_t at = 0; at < words.size();) {
    const std::string_view character = words.substr(at, character_size(words[at]));
    at += character.size();
    const char lead = character.front();
    const bool is_ascii = character.size() == 1;
    const bool is_letter =
        !is_ascii || (lead >= 'a' && lead <= 'z') || (lead >= 'A' && lead <= 'Z');
    const bool is_arabic = lead >= '\xD8' && lead <= '\xDB';
    const bool is_mark = lead == '\xE2';  // dashes, quotes and the like
    if (!is_letter || is_arabic || is_mark) continue;
    const bool is_capital = fold_case(character) != character;
    if (is_capital && !has_small && !has_capital) begins_with_capital = true;
    (is_capital ? has_capital : has_small) = true;
  }
  if (!has_small && !has_capital) return Letters::caseless;
  if (!has_small) return Letters::capitals;
  return begins_with_capital ? Letters::capitalised : Letters::small;
}

struct Candidate {
  ProseLabel label;
  Letters letters = Letters::small;
};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

bool is_mark(char c) {
  return std::string_view(".,;:!?()[]|").find(c) != std::string_view::npos;
}

bool is_question(ImportField field, std::string_view words) {
  return field == partners || std::ranges::count(question_words, fold_case(words)) > 0;
}

// The longest label that ends with the colon; it has few words, and no mark between them.
std::optional<Candidate> label_before(std::string_view text, std::size_t colon, std::size_t from) {
  constexpr std::size_t most_words = 4;
  constexpr std::size_t longest = 60;  // in bytes
  std::size_t end = colon;
  while (end > from && is_blank(text[end - 1]) && colon - end < longest) --end;
  std::optional<Candidate> found;
  std::size_t words = 0;
  for (std::size_t at = end; at > from && end - at < longest && words < most_words;) {
    --at;
    if (is_mark(text[at])) break;
    const bool is_start = at == from || is_blank(text[at - 1]) || is_mark(text[at - 1]);
    if (!is_start || is_blank(text[at])) continue;
    ++words;
    const bool is_dash =
        text[at] == '-' || text[at] == '/' || text.substr(at).starts_with("\xE2\x80");
    const auto label = label_of(text.substr(at, colon + 1 - at));
    if (is_dash || !label || std::ranges::count(labelled, label->field) == 0) continue;
    const std::string_view name = text.substr(at, end - at);
    found =
        Candidate{{label->field, at, colon + 1, is_question(label->field, name)}, letters_of(name)};
  }
  return found;
}

std::vector<Candidate> candidates_in(std::string_view text) {
  std::vector<Candidate> all;
  std::size_t from = 0;
  for (std::size_t colon = text.find(':'); colon != std::string_view::npos;
       colon = text.find(':', colon + 1)) {
    if (const auto found = label_before(text, colon, from)) all.push_back(*found);
    from = colon + 1;
  }
  return all;
}

// "PARTNERS: ILO, WHO: six regions" names the World Health Organization.
bool is_name_in_list(std::string_view text, const ProseLabel& label, ImportField before) {
  if (before != owner && before != partners) return false;
  if (!text.substr(label.begin).starts_with("WHO")) return false;
  const std::string_view front = without_blanks_around(text.substr(0, label.begin));
  return front.ends_with(',') || front.ends_with('/') || front.ends_with(';') ||
         front.ends_with('&') || front.ends_with(" and");
}

// How a document writes its labels.
struct Style {
  bool has_capitals = false;  // at the beginning, or throughout
  bool is_in_capitals = false;
};

Style style_of(const std::vector<std::vector<Candidate>>& candidates) {
  std::size_t questions = 0;
  std::size_t in_capitals = 0;
  Style style;
  for (const std::vector<Candidate>& line : candidates) {
    for (const Candidate& candidate : line) {
      if (!candidate.label.is_question) continue;
      ++questions;
      if (candidate.letters == Letters::capitals) ++in_capitals;
      style.has_capitals = style.has_capitals || candidate.letters == Letters::capitals ||
                           candidate.letters == Letters::capitalised;
    }
  }
  style.is_in_capitals = in_capitals * 2 > questions;
  return style;
}

bool is_label(const Candidate& candidate, const Style& style) {
  switch (candidate.letters) {
    case Letters::caseless:
    case Letters::capitals:
      return true;
    case Letters::capitalised:
      return candidate.label.is_question || !style.is_in_capitals;
    case Letters::small:
      return !style.has_capitals;
  }
  return false;
}

}  // namespace

std::vector<std::vector<ProseLabel>> labels_in(const std::vector<SourceParagraph>& paragraphs) {
  std::vector<std::vector<Candidate>> candidates;
  candidates.reserve(paragraphs.size());
  for (const SourceParagraph& paragraph : paragraphs) {
    candidates.push_back(candidates_in(paragraph.text));
  }
  const Style style = style_of(candidates);
  std::vector<std::vector<ProseLabel>> labels(paragraphs.size());
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    ImportField before = note;
    for (const Candidate& candidate : candidates[i]) {
      if (!is_label(candidate, style)) continue;
      if (is_name_in_list(paragraphs[i].text, candidate.label, before)) continue;
      labels[i].push_back(candidate.label);
      before = candidate.label.field;
    }
  }
  return labels;
}

bool is_in_capitals(std::string_view text) {
  return letters_of(text) == Letters::capitals;
}

}  // namespace followup
