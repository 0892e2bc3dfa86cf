// Recognising the words of field_wordings.h in headings and labels.
#include "import/field_names.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "import/field_wordings.h"
#include "import/item_numbers.h"
#include "text/accents.h"
#include "text/unicode.h"

namespace followup {
namespace {

using enum ImportField;

// What stands for a blank in names of columns.
bool divides_words(char c) {
  return std::string_view(" \t\n/\\*.,;:'\"!?&_-[]{}<>|").find(c) != std::string_view::npos;
}

// "action(s)", "unidad(es)": the plural is meant too.
void open_plurals(std::string& folded) {
  for (const std::string_view ending : {"(s)", "(es)"}) {
    for (std::size_t at = folded.find(ending); at != std::string::npos;
         at = folded.find(ending, at)) {
      folded.replace(at, ending.size(), ending.substr(1, ending.size() - 2));
    }
  }
}

// Small letters with single blanks between words: "Key action(s) *" is "key actions", and
// "Priority level (1 to 3):" is "priority level".
std::string phrase_of(std::string_view text) {
  std::string folded = without_accents(fold_case(text));
  open_plurals(folded);
  std::string phrase;
  std::size_t open = 0;  // brackets
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t size = character_size(folded[at]);
    const std::string_view character = std::string_view(folded).substr(at, size);
    at += size;
    if (character == "(") ++open;
    const bool is_kept = open == 0 && character != "’" && character != "–" && character != "—" &&
                         character != "ـ" && !divides_words(character.front());
    if (character == ")" && open > 0) --open;
    if (is_kept) {
      phrase += character;
    } else if (!phrase.empty() && phrase.back() != ' ') {
      phrase += ' ';
    }
  }
  if (!phrase.empty() && phrase.back() == ' ') phrase.pop_back();
  return phrase;
}

const std::unordered_map<std::string, ImportField>& by_words() {
  static const auto all = [] {
    std::unordered_map<std::string, ImportField> fields_by_words;
    for (const FieldWordings& row : field_wordings()) {
      for (std::size_t at = 0; at < row.words.size();) {
        const std::size_t end = std::min(row.words.find('|', at), row.words.size());
        fields_by_words.emplace(without_accents(row.words.substr(at, end - at)), row.field);
        at = end + 1;
      }
    }
    return fields_by_words;
  }();
  return all;
}

std::optional<ImportField> exactly(std::string_view phrase) {
  const auto found = by_words().find(std::string(phrase));
  return found == by_words().end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string_view> words_in(std::string_view phrase) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
    words.push_back(phrase.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// "Tracking – Comments": what stands beside the word for monitoring is the part of it.
std::optional<ImportField> part_of_monitoring(std::string_view phrase) {
  for (std::size_t end = phrase.find(' '); end != std::string_view::npos;
       end = phrase.find(' ', end + 1)) {
    if (exactly(phrase.substr(0, end)) != monitoring) continue;
    const auto part = exactly(phrase.substr(end + 1));
    if (part == comments || part == status) return part;
  }
  return std::nullopt;
}

// The longest run of words in the phrase that is a name; a heading has few words.
std::optional<ImportField> longest_inside(std::string_view phrase) {
  const std::vector<std::string_view> words = words_in(phrase);
  constexpr std::size_t most_words = 8;
  if (words.size() > most_words) return std::nullopt;
  std::optional<ImportField> best;
  std::size_t best_size = 0;
  for (std::size_t first = 0; first < words.size(); ++first) {
    for (std::size_t last = first; last < words.size(); ++last) {
      const char* const begin = words[first].data();
      const std::string_view run(
          begin, static_cast<std::size_t>(words[last].data() + words[last].size() - begin));
      const auto field = exactly(run);
      // One short word among others says too little: "who" in "those who".
      const bool is_enough = run.size() * 2 >= phrase.size();
      // "Implementation monitoring: comments" is about the comments.
      const bool is_beside_monitoring = best == monitoring && field != monitoring;
      if (!field || (!is_enough && !is_beside_monitoring)) continue;
      if (run.size() <= best_size && !is_beside_monitoring) continue;
      best = field;
      best_size = run.size();
    }
  }
  return best;
}

// Where the phrase of a label ends in the text that begins with it: after the colon, or before
// the first box. Nothing if it ends in the middle of a sentence.
std::optional<Label> label_before_colon(std::string_view text) {
  constexpr std::size_t longest_label = 120;  // in bytes
  const std::size_t colon = text.find_first_of(":\n");
  const std::size_t box = std::min(text.find("☐"), text.find("☒"));
  const std::size_t end = std::min(colon, box);
  if (end > longest_label || text[end] == '\n') return std::nullopt;
  const std::string_view words = without_blanks_around(text.substr(0, end));
  const auto field = exactly(phrase_of(words));
  if (!field) return std::nullopt;
  return Label{*field, without_blanks_around(text.substr(end == colon ? end + 1 : end)), {}, words};
}

// "Recommendation 3", "Evaluation recommendation A – Role", "Рекомендация № 2. …".
std::optional<Label> numbered_recommendation(std::string_view text) {
  constexpr std::size_t longest_name = 60;  // in bytes
  const std::string_view line = text.substr(0, std::min(text.find('\n'), longest_name));
  for (std::size_t end = line.find(' '); end != std::string_view::npos;
       end = line.find(' ', end + 1)) {
    if (exactly(phrase_of(line.substr(0, end))) != ImportField::recommendation) continue;
    std::string_view rest = without_blanks_around(text.substr(end));
    for (const std::string_view mark : {"№", "#", "No.", "no.", "N°", "n°"}) {
      if (rest.starts_with(mark)) rest = without_blanks_around(rest.substr(mark.size()));
    }
    const std::string_view number = number_in_front(rest);
    if (number.empty()) continue;
    return Label{ImportField::recommendation, without_divider_in_front(rest.substr(number.size())),
                 number};
  }
  return std::nullopt;
}

bool has_word_of(std::string_view heading, std::span<const std::string_view> words) {
  if (heading.size() > longest_heading) return false;
  const std::string phrase = phrase_of(heading);
  return std::ranges::any_of(
      words_in(phrase), [&](std::string_view word) { return std::ranges::count(words, word) > 0; });
}

}  // namespace

std::optional<ImportField> field_of_heading(std::string_view heading) {
  if (heading.size() > longest_heading) return std::nullopt;
  const std::string phrase = phrase_of(heading);
  if (phrase.empty()) return std::nullopt;
  if (const auto field = exactly(phrase)) return field;
  if (const auto part = part_of_monitoring(phrase)) return part;
  return longest_inside(phrase);
}

bool may_name_completion(std::string_view heading) {
  constexpr std::array<std::string_view, 9> words{
      "completion date",       "date of completion",   "date de realisation",
      "date d achevement",     "date d execution",     "fecha de finalizacion",
      "fecha de cumplimiento", "fecha de terminacion", "fecha de ejecucion"};
  return heading.size() <= longest_heading && std::ranges::count(words, phrase_of(heading)) > 0;
}

bool may_name_moved_deadline(std::string_view heading) {
  constexpr std::array<std::string_view, 14> words{
      "revised", "new",      "extended", "revise",   "revisee",  "nouveau", "nouvelle",
      "reporte", "reportee", "prolonge", "revisado", "revisada", "nuevo",   "nueva"};
  return has_word_of(heading, words);
}

bool may_name_number_of_item(std::string_view label) {
  constexpr std::array<std::string_view, 7> words{
      "recommendation", "recommandation", "recomendacion", "rec", "action", "accion", "item"};
  return has_word_of(label, words);
}

std::optional<ImportField> field_named(std::string_view text) {
  if (text.size() > longest_heading) return std::nullopt;
  return exactly(phrase_of(text));
}

std::optional<Label> label_of(std::string_view text) {
  if (const auto label = label_before_colon(text)) return label;
  return numbered_recommendation(text);
}

}  // namespace followup
