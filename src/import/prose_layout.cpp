// Walks through the lines of a text and says where items begin and end.
#include "import/prose_layout.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "import/item_numbers.h"
#include "import/prose_item.h"
#include "import/prose_lines.h"
#include "import/prose_outline.h"
#include "text/unicode.h"

namespace followup {
namespace {

using enum ImportField;

// "ACTION PLAN: Migration of Health Workers": what kind of plan it is says its kind.
std::string_view without_kind(std::string_view title) {
  for (const std::string_view kind :
       {"action plan", "plan d'action", "plan d’action", "plan de acción", "план действий",
        "план мероприятий", "خطة العمل"}) {
    const std::size_t colon = title.find(':');
    if (colon == std::string_view::npos || bare(title.substr(colon + 1)).empty()) return title;
    if (name_key(bare(title.substr(0, colon))) == kind) return bare(title.substr(colon + 1));
  }
  return title;
}

bool ends_sentence(std::string_view text) {
  return !text.empty() && std::string_view(".!?;)").find(text.back()) != std::string_view::npos;
}

bool begins_with_small_letter(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

class ProseReader {
 public:
  explicit ProseReader(std::vector<ProseLine> lines) : lines_(std::move(lines)) {
    next_labelled_.resize(lines_.size());
    std::size_t next = lines_.size();
    for (std::size_t i = lines_.size(); i-- > 0;) {
      if (!lines_[i].labels.empty()) next = i;
      next_labelled_[i] = next;
    }
  }

  RawPlan read() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      links_ = std::move(lines_[i].paragraph.links);
      if (lines_[i].labels.empty()) {
        read_words(i);
      } else {
        read_labels(i);
      }
    }
    end_item();
    RawPlan& plan = outline_.plan();
    if (fold_case(words_of(plan.description)).find("confirm") != std::string::npos) {
      plan.remarks.push_back({plan.description.place,
                              "the description says something of confirming; if owners and "
                              "partners are still to confirm, write confirmed: false"});
    }
    return std::move(plan);
  }

 private:
  std::string_view text_of_line(std::size_t i) const { return lines_[i].paragraph.text; }

  std::string_view before_labels(std::size_t i) const {
    return bare(text_of_line(i).substr(0, lines_[i].labels.front().begin));
  }

  // Links go with the first words that are made of a line.
  RawValue value_in(std::size_t i, std::string_view words) {
    const SourceParagraph& line = lines_[i].paragraph;
    RawValue value{{SourceParagraph{}}, line.place};
    SourceParagraph& paragraph = value.paragraphs.front();
    paragraph.text = std::string(bare(words));
    paragraph.is_list_item = line.is_list_item;
    if (paragraph.text.empty() && links_.empty()) return {};
    paragraph.links = std::exchange(links_, {});
    return value;
  }

  // A heading has no links; they stay beside it.
  void keep_links(std::size_t i) {
    if (links_.empty()) return;
    RawValue links = value_in(i, {});
    outline_.plan().unparsed.push_back(std::move(links));
  }

  RawValue title_in(std::size_t i, std::string_view words) {
    words = bare(words);
    while (words.ends_with(':')) words = bare(words.substr(0, words.size() - 1));
    if (words.ends_with('.') && !words.ends_with("..") && !words.ends_with("etc.")) {
      words.remove_suffix(1);
    }
    return value_in(i, words);
  }

  // The number in front of a heading or of an item.
  std::optional<ItemNumber> number_of(std::string_view words) const {
    const auto found = number_at(words, 0);
    if (!found || found->is_divided) return found;
    // "3.5 million people" numbers nothing, unless there is a 3.
    const bool is_sentence = begins_with_small_letter(words.substr(found->end));
    return is_sentence && !outline_.knows(number_above(found->number)) ? std::nullopt : found;
  }

  void read_labels(std::size_t i) {
    begin_line(i);
    const std::vector<ProseLabel>& labels = lines_[i].labels;
    for (std::size_t k = 0; k < labels.size(); ++k) {
      if (k > 0 && item_->fields.contains(labels[k].field)) begin_item_inside(i, k);
      const std::size_t end = k + 1 < labels.size() ? labels[k + 1].begin : text_of_line(i).size();
      const std::string_view words = text_of_line(i).substr(labels[k].end, end - labels[k].end);
      const std::string_view label =
          text_of_line(i).substr(labels[k].begin, labels[k].end - labels[k].begin);
      ProsePart& part = item_->parts.emplace_back(
          ProsePart{labels[k].field, std::string(label), value_in(i, words)});
      part.value.place = lines_[i].paragraph.place;
      item_->fields.insert(part.field);
      if (part.field == action && number_at(bare(words), 0)) item_->has_numbered_words = true;
    }
  }

  void begin_line(std::size_t i) {
    const std::string_view front = before_labels(i);
    if (front.empty()) {
      if (!item_ || begins_item(i, 0)) begin_item(i, {}, {});
    } else if (continues_item(i)) {
      append(item_->parts.back().value, value_in(i, front));
    } else {
      begin_numbered_item(i, front);
    }
  }

  // A line that was broken in the middle of a sentence.
  bool continues_item(std::size_t i) const {
    if (!item_ || item_->parts.empty() || lines_[i].is_after_gap) return false;
    const ImportField field = lines_[i].labels.front().field;
    const RawValue& open = item_->parts.back().value;
    if (field == action || item_->fields.contains(field) || number_of(before_labels(i))) {
      return false;
    }
    return !open.is_empty() && !ends_sentence(open.paragraphs.back().text);
  }

  // Whether the label begins another item, though no number and no title stands before it: it says
  // again what is done, or what the item began with.
  bool begins_item(std::size_t i, std::size_t k) const {
    if (!item_->fields.contains(action)) return false;
    const std::vector<ProseLabel>& labels = lines_[i].labels;
    if (labels[k].field == action) return true;
    return labels[k].field == item_->parts.front().field && k + 1 < labels.size() &&
           labels[k + 1].field == action;
  }

  // "1. IDENTIFICATION 1.1 Definitions" are two, and in "Plans without an end date 3." a heading
  // stands before the number.
  void begin_numbered_item(std::size_t i, std::string_view words) {
    if (const auto numbered = number_of(words)) {
      const std::string number(numbered->number);
      const std::string_view rest = words.substr(numbered->end);
      const std::string below = first_below(number);
      const auto second = find_number(rest, below);
      begin_item(i, number, second ? rest.substr(0, second->begin) : rest);
      if (second) begin_item(i, below, rest.substr(second->end));
      return;
    }
    const auto last = number_at_end(words);
    end_item();
    if (!last || !outline_.is_expected(last->number)) return begin_item(i, {}, words);
    const RawValue heading = title_in(i, words.substr(0, last->begin));
    outline_.plan().remarks.push_back(
        {heading.place, fmt::format("\"{}\" before the number {} is taken for a heading",
                                    visible(words_of(heading)), last->number)});
    outline_.running_section(heading);
    begin_item(i, std::string(last->number), {});
  }

  void begin_item(std::size_t i, std::string number, std::string_view words) {
    end_item();
    item_.emplace();
    item_->number = std::move(number);
    item_->title = title_in(i, words);
    item_->place = lines_[i].paragraph.place;
  }

  // A label that the item has already, in the same line: its words may end with the number and the
  // title of the next item.
  void begin_item_inside(std::size_t i, std::size_t k) {
    RawValue& before = item_->parts.back().value;
    if (!before.is_empty()) {
      std::string& words = before.paragraphs.back().text;
      for (const std::string& wanted : next_numbers()) {
        const auto found = find_number(words, wanted);
        if (!found) continue;
        const std::string title = words.substr(found->end);
        words.resize(found->begin);
        return begin_item(i, wanted, title);
      }
    }
    if (begins_item(i, k)) begin_item(i, {}, {});
  }

  std::vector<std::string> next_numbers() const {
    const std::string& number = item_->number;
    if (number.empty()) return {outline_.next_number()};
    std::vector<std::string> numbers{next_beside(number)};
    if (!item_->has_numbered_words) numbers.push_back(first_below(number));
    for (std::string_view above = number_above(number); !above.empty();
         above = number_above(above)) {
      numbers.push_back(next_beside(above));
    }
    return numbers;
  }

  void end_item() {
    if (!item_) return;
    const bool has_words =
        !item_->number.empty() || !item_->title.is_empty() || !item_->unparsed.empty() ||
        std::ranges::any_of(item_->parts, [](const auto& part) { return !part.value.is_empty(); });
    if (has_words) outline_.item(*item_);
    item_.reset();
  }

  void read_words(std::size_t i) {
    const std::string_view words = bare(text_of_line(i));
    if (!item_ || is_heading(i)) keep_links(i);
    const bool is_first = !outline_.has_begun() && !item_;
    if (is_first && !number_of(words) && outline_.plan().fields.empty()) {
      outline_.plan().fields.emplace(title, value_in(i, without_kind(words)));
      return;
    }
    if (!is_heading(i)) return read_more(i);
    const std::size_t next = next_labelled_[i];
    if (next == i + 1 && before_labels(next).empty()) return begin_heading_of_item(i, words);
    end_item();
    const auto numbered = number_of(words);
    outline_.section(numbered ? std::string(numbered->number) : std::string(),
                     title_in(i, numbered ? words.substr(numbered->end) : words),
                     lines_[i].paragraph.heading_level);
  }

  void begin_heading_of_item(std::size_t i, std::string_view words) {
    if (number_of(words)) return begin_numbered_item(i, words);
    begin_item(i, {}, words);
  }

  // An item follows, and the line is one by its style, number or capital letters.
  bool is_heading(std::size_t i) const {
    constexpr std::size_t longest = 300;  // in bytes
    const std::string_view words = bare(text_of_line(i));
    const std::size_t next = next_labelled_[i];
    if (next == lines_.size() || words.empty() || words.size() > longest) return false;
    if (item_ && !opens_item(next)) return false;
    if (lines_[i].paragraph.heading_level > 0) return true;
    const std::string_view before = last_words();
    if (number_of(words)) return !before.ends_with(':');
    return is_in_capitals(words) &&
           (lines_[i].is_after_gap || before.empty() || ends_sentence(before));
  }

  // Whether the labelled line begins an item, after what the present one has said.
  bool opens_item(std::size_t next) const {
    const ImportField field = lines_[next].labels.front().field;
    return !before_labels(next).empty() || item_->fields.contains(field) || field == action;
  }

  // What the item ends with up to now.
  std::string_view last_words() const {
    if (!item_ || item_->parts.empty() || item_->parts.back().value.is_empty()) return {};
    return item_->parts.back().value.paragraphs.back().text;
  }

  // A line without a label belongs to the one before, unless that is a name or a date and ended.
  void read_more(std::size_t i) {
    const RawValue value = value_in(i, text_of_line(i));
    if (!item_) return outline_.words(value);
    const bool is_open = !item_->parts.empty() && !lines_[i].is_after_gap;
    if (is_open && (item_->parts.back().field == action || !ends_sentence(last_words()))) {
      append(item_->parts.back().value, value);
    } else {
      item_->unparsed.push_back(value);
    }
  }

  std::vector<ProseLine> lines_;
  std::vector<std::size_t> next_labelled_;  // for each line, itself or one after it
  std::vector<std::string> links_;          // of the present line
  std::optional<ProseItem> item_;
  ProseOutline outline_;
};

}  // namespace

std::optional<RawPlan> read_prose(const SourceDocument& document) {
  std::vector<ProseLine> lines = prose_lines(document);
  if (lines.empty()) return std::nullopt;
  return ProseReader(std::move(lines)).read();
}

}  // namespace followup
