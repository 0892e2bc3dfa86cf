// A management response to an evaluation: recommendation, response, key actions, monitoring.
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "parties.h"
#include "plan_header.h"
#include "words.h"

namespace bench {
namespace {

constexpr std::string_view accepted_words[] = {"accepted", "Accepted", "agreed"};
constexpr std::string_view priorities[] = {"1", "2", "2", "3", "n/a"};

// A, B … Z, AA, AB …, as the columns of a spreadsheet.
std::string letters_of(int position) {
  std::string letters;
  for (int rest = position; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters;
}

class MatrixWriter {
 public:
  explicit MatrixWriter(const PlanSize& plan) : plan_{plan}, random_{random_for(plan)} {}

  std::string text() {
    write_header();
    yaml_.begin_list("recommendations");
    for (int left = plan_.tracked_actions; left > 0;) left -= write_recommendation(left);
    yaml_.end_list();
    return yaml_.text();
  }

 private:
  void write_header() {
    const Month issued = months_after(responded_, -1);
    yaml_.value("kind", "response-matrix");
    yaml_.value("id", plan_id(plan_));
    yaml_.value("title", short_title(random_) + ", management response");
    yaml_.value("period", plan_period(responded_));
    yaml_.value("responsible", office_);
    yaml_.begin_mapping("evaluation");
    yaml_.value("title", "Evaluation of the programme on health of migrants");
    yaml_.value("issued", month_text(issued));
    yaml_.value("link", fmt::format("https://www.example.org/evaluations/{}", plan_.number));
    yaml_.end_mapping();
    yaml_.one_or_list("countries", choose_countries(random_, 2));
  }

  // Answers how many tracked actions it wrote.
  int write_recommendation(int at_most) {
    yaml_.begin_item();
    write_id(letters_of(++recommendations_));
    yaml_.value("title", short_title(random_));
    yaml_.folded("text", advice_sentence(random_));
    yaml_.value("recommended_to", office_);
    yaml_.value("priority", random_.one_of(priorities));
    const int written = write_response(at_most);
    yaml_.end_item();
    return written;
  }

  // After some 250,000 others comes one that YAML takes for nothing.
  void write_id(const std::string& letters) {
    if (letters == "NULL") {
      yaml_.quoted("id", letters);
    } else {
      yaml_.value("id", letters);
    }
  }

  int write_response(int at_most) {
    const int way = random_.between(1, 100);
    if (way <= 6) return write_rejection();
    const bool is_partial = way <= 18;
    yaml_.value("response", is_partial ? "partially-accepted" : random_.one_of(accepted_words));
    yaml_.value("responded", any_day_text(random_, responded_));
    if (is_partial || random_.happens(10)) yaml_.folded("explanation", reason_sentence(random_));
    if (way <= 30) {
      write_tracking(yaml_, random_, owned_by_anyone(random_, responded_));
      return 1;
    }
    return write_key_actions(std::min(at_most, random_.between(2, 6)));
  }

  int write_rejection() {
    yaml_.value("response", "rejected");
    yaml_.value("responded", any_day_text(random_, responded_));
    yaml_.folded("explanation", reason_sentence(random_));
    return 0;
  }

  int write_key_actions(int count) {
    yaml_.begin_list("actions");
    for (int number = 1; number <= count; ++number) {
      yaml_.begin_item();
      write_words(yaml_, random_, std::to_string(number));
      write_tracking(yaml_, random_, owned_by_anyone(random_, responded_));
      yaml_.end_item();
    }
    yaml_.end_list();
    return count;
  }

  PlanSize plan_;
  Random random_;
  Month responded_ = month_of_adoption(random_);
  std::string office_ = choose_parties(random_, 1).front();
  YamlWriter yaml_;
  int recommendations_ = 0;
};

}  // namespace

std::string response_matrix_text(const PlanSize& plan) {
  return MatrixWriter{plan}.text();
}

}  // namespace bench
