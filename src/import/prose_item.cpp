// Which words of an item are whose: of the item, or of one of its sub-actions.
#include "import/prose_item.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "import/item_numbers.h"

namespace followup {
namespace {

using enum ImportField;

// A part is cut where a number begins a sub-action.
struct Piece {
  std::size_t part = 0;
  const ProsePart* of = nullptr;
  const SourceParagraph* paragraph = nullptr;
};

struct Cut {
  std::size_t piece = 0;
  std::size_t begin = 0;  // of the number
  std::size_t end = 0;
  std::string number;
};

std::vector<Piece> pieces_of(const ProseItem& item) {
  std::vector<Piece> pieces;
  std::size_t count = 0;
  for (const ProsePart& part : item.parts) count += part.value.paragraphs.size();
  pieces.reserve(count);
  for (std::size_t i = 0; i < item.parts.size(); ++i) {
    for (const SourceParagraph& paragraph : item.parts[i].value.paragraphs) {
      pieces.push_back({i, &item.parts[i], &paragraph});
    }
  }
  return pieces;
}

// The words of the action begin with the first number, and each further one stands after it, in
// these words or those of a later label. One number alone divides nothing.
std::vector<Cut> cuts_of(const std::vector<Piece>& pieces, const std::string& number) {
  if (number.empty()) return {};
  const auto words = std::ranges::find_if(
      pieces, [](const Piece& piece) { return piece.of->field == ImportField::action; });
  if (words == pieces.end()) return {};
  auto at = static_cast<std::size_t>(words - pieces.begin());
  std::string wanted = first_below(number);
  const auto first = number_at(words->paragraph->text, 0);
  if (!first || first->number != wanted) return {};
  std::vector<Cut> cuts{{at, first->begin, first->end, wanted}};
  for (std::size_t from = first->end; at < pieces.size();) {
    wanted = next_beside(cuts.back().number);
    const auto next = find_number(pieces[at].paragraph->text, wanted, from);
    if (next) {
      cuts.push_back({at, next->begin, next->end, wanted});
      from = next->end;
    } else {
      ++at;
      from = 0;
    }
  }
  return cuts.size() > 1 ? cuts : std::vector<Cut>();
}

bool is_list_of_names(ImportField field) {
  return field == owner || field == partners;
}

// The full stop of the sentence is none of the name: "WHO: ILO, WTO." It stays where it belongs to
// an abbreviation, and where it says that something is missing: "U.N.", "etc.", "WHO....".
std::string_view without_full_stop(std::string_view text) {
  if (!text.ends_with('.')) return text;
  const std::string_view word = text.substr(text.find_last_of(" \n") + 1);
  const bool is_abbreviation = word.find('.') + 1 != word.size() || word == "etc.";
  return is_abbreviation ? text : bare(text.substr(0, text.size() - 1));
}

void trim_end(RawValue& value, ImportField field, bool is_sub_action) {
  if (value.is_empty()) return;
  std::string& last = value.paragraphs.back().text;
  std::string_view words = bare(last);
  const bool is_name_or_date = is_list_of_names(field) || field == deadline || field == start;
  if (is_name_or_date) words = without_full_stop(words);
  if (is_name_or_date || is_sub_action) {
    words = words.substr(0, words.find_last_not_of(",; ") + 1);
  }
  last = std::string(words);
}

void put(RawAction& action, ImportField field, const std::string& label, RawValue value) {
  if (value.is_empty()) return;
  if (field == comments) {
    action.monitoring.push_back({std::move(value), {}});
  } else if (field == status) {
    action.monitoring.push_back({{}, std::move(value)});
  } else if (!action.fields.contains(field)) {
    action.fields.emplace(field, std::move(value));
  } else {
    std::string& first = value.paragraphs.front().text;
    first = label + ' ' + first;
    action.unparsed.push_back(std::move(value));
  }
}

// Gathers the paragraphs of one text, and puts it where it belongs when the next one begins.
class ActionMaker {
 public:
  ActionMaker(const ProseItem& item, std::vector<ImportRemark>& remarks)
      : item_(item), remarks_(remarks) {
    if (!item.number.empty()) action_.fields[number] = text(item.number);
    if (!item.title.is_empty()) action_.fields[title] = item.title;
    action_.unparsed = item.unparsed;
  }

  RawAction make() {
    const std::vector<Piece> pieces = pieces_of(item_);
    const std::vector<Cut> cuts = cuts_of(pieces, item_.number);
    auto cut = cuts.begin();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const Piece& piece = pieces[i];
      if (i == 0 || piece.part != pieces[i - 1].part) {
        begin_part(piece, cuts.empty() || cut != cuts.end());
      }
      std::size_t from = 0;
      for (; cut != cuts.end() && cut->piece == i; ++cut) {
        add(*piece.paragraph, from, cut->begin);
        begin_sub_action(*cut);
        from = cut->end;
      }
      add(*piece.paragraph, from, piece.paragraph->text.size());
    }
    end_text();
    return std::move(action_);
  }

 private:
  RawValue text(const std::string& words) const {
    RawValue value{{SourceParagraph{}}, item_.place};
    value.paragraphs.front().text = words;
    return value;
  }

  // What is labelled after the last sub-action is said of all of them.
  void begin_part(const Piece& piece, bool has_more_sub_actions) {
    end_text();
    if (!has_more_sub_actions) {
      if (is_in_sub_action_ && has_labels_below_ && !is_remarked_) {
        is_remarked_ = true;
        remarks_.push_back(
            {piece.of->value.place,
             fmt::format("\"{}\" after the last sub-action is taken for the whole of {}",
                         piece.of->label, item_.number)});
      }
      is_in_sub_action_ = false;
    }
    has_labels_below_ = has_labels_below_ || is_in_sub_action_;
    field_ = piece.of->field;
    label_ = piece.of->label;
    value_.place = piece.of->value.place;
    is_words_of_sub_action_ = false;
  }

  void begin_sub_action(const Cut& cut) {
    const std::string place = value_.place;
    end_text();
    action_.actions.emplace_back().fields[number] = text(cut.number);
    is_in_sub_action_ = true;
    is_words_of_sub_action_ = true;
    field_ = ImportField::action;
    value_.place = place;
  }

  void add(const SourceParagraph& paragraph, std::size_t begin, std::size_t end) {
    SourceParagraph& copy = value_.paragraphs.emplace_back();
    copy.text = std::string(bare(std::string_view(paragraph.text).substr(begin, end - begin)));
    copy.is_list_item = paragraph.is_list_item && begin == 0;
    copy.place = paragraph.place;
    // Nobody knows which words of the paragraph they stand behind; the action has them all.
    if (begin == 0) copy.links = paragraph.links;
  }

  void end_text() {
    RawValue value = value_of(value_.paragraphs, value_.place);
    value_ = {};
    trim_end(value, field_, is_words_of_sub_action_);
    RawAction& target = is_in_sub_action_ ? action_.actions.back() : action_;
    put(target, field_, label_, std::move(value));
  }

  const ProseItem& item_;
  std::vector<ImportRemark>& remarks_;
  RawAction action_;
  ImportField field_ = note;  // of the text that is gathered
  std::string label_;
  RawValue value_;
  bool is_in_sub_action_ = false;
  bool is_words_of_sub_action_ = false;
  bool has_labels_below_ = false;  // of a sub-action itself
  bool is_remarked_ = false;
};

}  // namespace

std::string_view bare(std::string_view text) {
  constexpr std::string_view around = " \t\n|";
  const std::size_t first = text.find_first_not_of(around);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(around) + 1 - first);
}

RawAction action_of(const ProseItem& item, std::vector<ImportRemark>& remarks) {
  return ActionMaker(item, remarks).make();
}

}  // namespace followup
