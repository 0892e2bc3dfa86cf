// Reading boxes and words.
#include "import/response.h"

#include <algorithm>
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
  // "Partially accepted. The office has no budget …"
  const std::size_t end = text.find_first_of(".,:;\n");
  if (end != std::string::npos) {
    std::string word = single_blanks(std::string_view(text).substr(0, end));
    if (vocabulary.response(word)) {
      return {Answer::found, std::move(word),
              single_blanks(std::string_view(text).substr(end + 1))};
    }
  }
  return {Answer::unknown_word, std::move(text), {}};
}

}  // namespace followup
