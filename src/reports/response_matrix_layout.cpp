// After the template of the IOM Development Fund.
#include "reports/response_matrix_layout.h"

#include <fmt/core.h>

#include <array>
#include <span>
#include <unordered_map>

#include "reports/document_table.h"
#include "text/document_phrases.h"
#include "text/unicode.h"

namespace followup {
namespace {

struct Box {
  Response response;
  std::string_view words;
};

constexpr std::array boxes{
    Box{Response::accepted, "Accept"},
    Box{Response::partially_accepted, "Partially accept"},
    Box{Response::rejected, "Reject"},
};

// An own word stands beside the box that it stands for; one that stands for none has its own box.
Choices choices(std::string_view written, std::optional<Response> response) {
  Choices all{"Management response", {}};
  bool is_answered = false;
  for (const Box& box : boxes) {
    const bool is_ticked = response == box.response;
    const std::string key = word_key(written);
    const bool is_own_word = key != word_key(name(box.response)) && key != word_key(box.words);
    std::string words(box.words);
    if (is_ticked && is_own_word) words += fmt::format(" ({})", written);
    all.choices.push_back({std::move(words), is_ticked});
    is_answered = is_answered || is_ticked;
  }
  if (!is_answered && !written.empty()) all.choices.push_back({std::string(written), true});
  return all;
}

class ResponseMatrixLayout {
 public:
  explicit ResponseMatrixLayout(const Outline& outline) : days_(deadline_days(outline)) {
    for (const RecommendationView& view : outline.recommendations) {
      responses_.emplace(view.recommendation, view.response);
    }
  }

  // `parent` is the id of the recommendation above, if there is one.
  void add(std::span<const Recommendation> recommendations, int level, std::string_view parent) {
    std::size_t position = 0;
    for (const Recommendation& recommendation : recommendations) {
      const std::string id = id_below(parent, shown_id(recommendation.id, ++position));
      blocks_.emplace_back(
          Heading{std::string(phrases::recommendation) + numbered(id, recommendation.title.words),
                  level, LineRole::numbered});
      add(recommendation);
      add(recommendation.recommendations, level + 1, id);
    }
  }

  std::vector<Block> blocks() { return std::move(blocks_); }

 private:
  void add(std::vector<Block> blocks) { std::ranges::move(blocks, std::back_inserter(blocks_)); }

  void add(const Recommendation& recommendation) {
    add(paragraphs({}, recommendation.text.words));
    add(paragraphs("Note: ", recommendation.note.words));
    DocumentFields fields;
    fields.add("responsible", "Responsible for responding", recommendation.responsible);
    fields.add("recommended_to", "Recommended to", recommendation.recommended_to);
    fields.add("priority", "Priority level", recommendation.priority.words);
    fields.add("indicator", "Indicator", recommendation.indicator.words);
    fields.add("countries", "Countries", words_of(recommendation.countries));
    fields.add("tags", "Tags", words_of(recommendation.tags));
    fields.add("links", "Links", words_of(recommendation.links));
    fields.add("responded", "Responded", recommendation.responded.written.words);
    if (!fields.is_empty()) blocks_.emplace_back(fields.fields("recommendation"));
    // One that only holds others needs no answer of its own.
    if (recommendation.response.is_present() || recommendation.recommendations.empty()) {
      blocks_.emplace_back(choices(recommendation.response.words, responses_.at(&recommendation)));
    }
    add(paragraphs("Explanation: ", recommendation.explanation.words));
    DocumentTable table(TableForm::response_matrix, days_);
    table.add(recommendation);
    table.add(recommendation.actions);
    if (!table.is_empty()) blocks_.emplace_back(table.table());
  }

  DeadlineDays days_;
  std::unordered_map<const Recommendation*, std::optional<Response>> responses_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> lay_out_recommendations(const Plan& plan, const Outline& outline, int level) {
  ResponseMatrixLayout layout(outline);
  layout.add(plan.recommendations, level, {});
  return layout.blocks();
}

}  // namespace followup
