// The words of the field.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "followup/vocabulary.h"
#include "plan/vocabulary_words.h"

namespace followup {
namespace {

Text text(std::string_view words) {
  return {words, {}};
}

TEST_CASE("statuses of other systems are understood") {
  struct Row {
    std::string_view word;
    Status status;
    State state;
  };
  const Row rows[]{
      {"Completed", Status::completed, State::closed},
      {"ongoing", Status::ongoing, State::open},
      {"On-going", Status::ongoing, State::open},
      {"IN PROGRESS", Status::ongoing, State::open},
      {"Scheduled", Status::not_started, State::open},
      {"Not Initiated", Status::not_started, State::open},
      {"On hold", Status::delayed, State::open},
      {"Closed – Implemented", Status::verified, State::closed},
      {"No Longer Applicable", Status::cancelled, State::dropped},
      {"superseded", Status::superseded, State::dropped},
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    REQUIRE(parse_status(row.word).has_value());
    CHECK(*parse_status(row.word) == row.status);
    CHECK(state_of(*parse_status(row.word)) == row.state);
  }
  CHECK_FALSE(parse_status("overdue").has_value());
  CHECK_FALSE(parse_status("").has_value());
}

TEST_CASE("French and Spanish words are understood in any gender, with and without accents") {
  CHECK(parse_status("En cours") == Status::ongoing);
  for (const std::string_view word : {"Achevé", "ACHEVÉE", "achevé(e)", "ACHEVE", "acheve\u0301"}) {
    CAPTURE(word);
    CHECK(parse_status(word) == Status::completed);
  }
  for (const std::string_view word : {"Concluido", "concluida", "Concluido/a", "concluido(a)"}) {
    CAPTURE(word);
    CHECK(parse_status(word) == Status::completed);
  }
  CHECK(parse_status("Mise en oeuvre") == Status::completed);
  CHECK(parse_status("non mis en œuvre") == Status::not_started);
  CHECK(parse_response("D’accord") == Response::accepted);
  CHECK(parse_response("Partiellement acceptée") == Response::partially_accepted);
  CHECK(parse_response("Si") == Response::accepted);
  CHECK(parse_response("RECHAZADA") == Response::rejected);
  CHECK(parse_priority("Elevee") == Priority::high);
  CHECK(parse_priority("Media") == Priority::medium);
}

TEST_CASE("what is not agreed is rejected, and what is only noted is no response") {
  for (const std::string_view word : {"Not agreed", "not accepted", "Disagree", "Disagreed"}) {
    CAPTURE(word);
    CHECK(parse_response(word) == Response::rejected);
  }
  for (const std::string_view word : {"Agreed in principle", "Noted", "Accepted with comments"}) {
    CAPTURE(word);
    CHECK_FALSE(parse_response(word).has_value());
  }
}

// A word that stands for two meanings would have the first of them.
template <class Meaning>
void check_words(std::span<const WordRow<Meaning>> rows,
                 std::optional<Meaning> (*parse)(std::string_view), const std::string& page) {
  for (const WordRow<Meaning>& row : rows) {
    CAPTURE(row.word);
    CHECK(parse(row.word) == row.meaning);
    CHECK(page.find(row.word) != std::string::npos);
  }
}

TEST_CASE("every word has one meaning, and stands in the manual") {
  std::ifstream file(std::filesystem::path(FOLLOWUP_SOURCE_DIR) / "man/followup-plan.5");
  const std::string page((std::istreambuf_iterator<char>(file)), {});
  check_words(status_words(), parse_status, page);
  check_words(response_words(), parse_response, page);
  check_words(priority_words(), parse_priority, page);
}

TEST_CASE("the plan's own words come before the repository's and the built-in ones") {
  Vocabulary vocabulary;
  const WordMeaning plan[]{{text("Implemented"), text("verified")}};
  const WordMeaning repository[]{{text("implemented"), text("ongoing")},
                                 {text("Initiated"), text("delayed")}};
  vocabulary.add_statuses(plan);
  vocabulary.add_statuses(repository);
  CHECK(vocabulary.status("IMPLEMENTED") == Status::verified);
  CHECK(vocabulary.status("initiated") == Status::delayed);
  CHECK(vocabulary.status("Completed") == Status::completed);
}

TEST_CASE("an own word whose meaning does not exist is explained, but hides no other") {
  Vocabulary vocabulary;
  const WordMeaning plan[]{{text("With the ministry"), text("waiting")},
                           {text("Completed"), text("finisht")},
                           {text("Initiated"), text("ongonig")}};
  const WordMeaning repository[]{{text("initiated"), text("delayed")}};
  vocabulary.add_statuses(plan);
  vocabulary.add_statuses(repository);
  CHECK(vocabulary.explains_status("with the ministry"));
  CHECK_FALSE(vocabulary.explains_status("with the court"));
  CHECK_FALSE(vocabulary.status("with the ministry").has_value());
  CHECK(vocabulary.status("completed") == Status::completed);
  CHECK(vocabulary.status("initiated") == Status::delayed);
}

TEST_CASE("every canonical name is read back as itself") {
  for (const Status status :
       {Status::not_started, Status::ongoing, Status::delayed, Status::completed, Status::verified,
        Status::cancelled, Status::superseded}) {
    CHECK(parse_status(name(status)) == status);
  }
  for (const Response response :
       {Response::accepted, Response::partially_accepted, Response::rejected, Response::pending}) {
    CHECK(parse_response(name(response)) == response);
  }
}

}  // namespace
}  // namespace followup
