// Reading boxes and words.
#include "import/response.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "import/field_names.h"
#include "import/texts.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view empty_box = "☐";
constexpr std::string_view ticked_box = "☒";

bool has_boxes(std::string_view text) {
  return text.find(empty_box) != std::string_view::npos ||
         text.find(ticked_box) != std::string_view::npos;
}

struct Box {
  bool is_ticked = false;
  std::string label;
};

std::vector<Box> boxes_of(std::string_view line) {
  std::vector<Box> boxes;
  for (std::size_t at = 0; at < line.size();) {
    const bool is_ticked = line.substr(at).starts_with(ticked_box);
    const bool is_box = is_ticked || line.substr(at).starts_with(empty_box);
    const std::size_t size = is_box ? ticked_box.size() : character_size(line[at]);
    if (is_box) {
      boxes.push_back({is_ticked, {}});
    } else if (!boxes.empty()) {
      boxes.back().label += line.substr(at, size);
    }
    at += size;
  }
  for (Box& box : boxes) box.label = single_blanks(box.label);
  return boxes;
}

// "Accept (Agreed)" is the box and the office's own word for it.
std::optional<std::string> own_word(const std::string& label) {
  const std::size_t open = label.find('(');
  if (open == std::string::npos || label.back() != ')') return std::nullopt;
  return single_blanks(std::string_view(label).substr(open + 1, label.size() - open - 2));
}

// What goes on after the word of a box that nobody ticked: "☐ Reject We agree, because …". Brackets
// belong to the form.
std::string words_after(const std::string& label, const Vocabulary& vocabulary) {
  if (vocabulary.response(label)) return {};
  constexpr int most_words = 4;  // of a response
  std::string rest;
  std::size_t end = label.find(' ');
  for (int words = 0; words < most_words && end != std::string::npos; ++words) {
    if (vocabulary.response(label.substr(0, end))) rest = label.substr(end + 1);
    end = label.find(' ', end + 1);
  }
  return rest.starts_with('(') ? std::string() : rest;
}

ImportedResponse ticked(const std::vector<Box>& boxes, std::string explanation,
                        const Vocabulary& vocabulary) {
  const auto ticked = std::ranges::count(boxes, true, &Box::is_ticked);
  if (ticked != 1) {
    return {ticked == 0 ? Answer::no_box : Answer::several_boxes, {}, std::move(explanation)};
  }
  const std::string& label = std::ranges::find(boxes, true, &Box::is_ticked)->label;
  if (const auto word = own_word(label); word && vocabulary.response(*word)) {
    return {Answer::found, *word, std::move(explanation)};
  }
  if (const auto response = vocabulary.response(label)) {
    return {Answer::found, std::string(name(*response)), std::move(explanation)};
  }
  return {Answer::unknown_word, label, std::move(explanation)};
}

// Where a word may end, and how long the mark is that divides it from its comment.
struct EndOfWord {
  std::size_t at = 0;
  std::size_t mark = 0;
};

// A hyphen only between blanks, because words have hyphens too.
std::vector<EndOfWord> ends_of_word(std::string_view text) {
  constexpr std::array<std::string_view, 9> marks{".", ",", ":", ";", "\n", "(", "–", "—", " - "};
  constexpr std::size_t most_ends = 8;
  constexpr std::size_t longest_word = 120;  // in bytes
  std::vector<EndOfWord> ends;
  for (std::size_t at = 0; at < std::min(text.size(), longest_word); ++at) {
    for (const std::string_view mark : marks) {
      if (text.substr(at).starts_with(mark)) ends.push_back({at, mark.size()});
    }
    if (ends.size() == most_ends) break;
  }
  return ends;
}

// What follows the word; brackets around all of it go with the mark.
std::string comment_after(const EndOfWord& end, std::string_view text) {
  const bool is_bracket = text[end.at] == '(';
  std::string comment = single_blanks(text.substr(is_bracket ? end.at : end.at + end.mark));
  const bool is_all = comment.find(')') == comment.size() - 1;
  return is_bracket && is_all ? comment.substr(1, comment.size() - 2) : comment;
}

// "Accepted (partially)" is not accepted: what takes half of the word back is no comment.
bool takes_back(std::string_view comment, Response response) {
  if (response != Response::accepted && response != Response::rejected) return false;
  constexpr std::array<std::string_view, 12> words{"partial",      "partly",        "in part",
                                                   "in principle", "partiellement", "en partie",
                                                   "en principe",  "sous réserve",  "parcialmente",
                                                   "en parte",     "en principio",  "con reservas"};
  const std::string folded = fold_case(comment.substr(comment.starts_with('(') ? 1 : 0));
  return std::ranges::any_of(words,
                             [&](std::string_view word) { return folded.starts_with(word); });
}

// "Partially accepted. The office has no budget …". The longest word counts: an office's own may
// have such a mark inside.
std::optional<ImportedResponse> word_and_comment(const std::string& text,
                                                 const Vocabulary& vocabulary) {
  std::vector<EndOfWord> ends = ends_of_word(text);
  std::ranges::reverse(ends);
  for (const EndOfWord& end : ends) {
    std::string word = single_blanks(std::string_view(text).substr(0, end.at));
    const auto response = vocabulary.response(word);
    if (!response) continue;
    std::string comment = comment_after(end, text);
    if (takes_back(comment, *response)) return std::nullopt;
    return ImportedResponse{Answer::found, std::move(word), std::move(comment)};
  }
  return std::nullopt;
}

}  // namespace

ImportedResponse response_of(const RawValue& value, const Vocabulary& vocabulary) {
  std::vector<Box> boxes;
  RawValue words;
  for (SourceParagraph& line : lines_of(value)) {
    if (const auto label = label_of(line); label && label->field == ImportField::explanation) {
      line.text = std::string(label->rest);
    }
    if (!has_boxes(line.text)) {
      words.paragraphs.push_back(line);
      continue;
    }
    // What stands before the first box is no label of one.
    const std::size_t first = std::min(line.text.find(empty_box), line.text.find(ticked_box));
    if (!single_blanks(line.text.substr(0, first)).empty()) {
      words.paragraphs.push_back(line);
      words.paragraphs.back().text = line.text.substr(0, first);
    }
    std::ranges::move(boxes_of(line.text), std::back_inserter(boxes));
  }
  std::string text = text_of(words);
  for (const Box& box : boxes) {
    const std::string after = box.is_ticked ? std::string() : words_after(box.label, vocabulary);
    if (!after.empty()) text += (text.empty() ? "" : "\n") + after;
  }
  if (!boxes.empty()) return ticked(boxes, std::move(text), vocabulary);
  if (text.empty()) return {};
  if (vocabulary.response(text)) return {Answer::found, std::move(text), {}};
  if (auto commented = word_and_comment(text, vocabulary)) return std::move(*commented);
  return {Answer::unknown_word, std::move(text), {}};
}

}  // namespace followup
