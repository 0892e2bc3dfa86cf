// The words of the field.
#include <doctest/doctest.h>

#include "followup/vocabulary.h"

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
