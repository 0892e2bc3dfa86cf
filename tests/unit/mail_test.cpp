// What makes mail correct, where a message alone does not show it: addresses, ids, the record of
// what was sent, files of messages. Messages themselves are read back in tests/mail.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "followup/failure.h"
#include "followup/phrases.h"
#include "mail/mbox.h"
#include "mail/message.h"
#include "mail/message_id.h"
#include "mail/phrase_book.h"
#include "mail/sendmail.h"
#include "mail/sent_record.h"
#include "scratch_folder.h"
#include "table_file.h"
#include "text/mailbox.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

void write(const std::string& path, std::string_view text) {
  std::ofstream(path, std::ios::binary) << text;
}

Message sample() {
  Message message;
  message.from = {"Evaluation office", "evaluation@example.org"};
  message.to = {"IOM Tajikistan", "iom@example.org"};
  message.subject = "1 action overdue";
  message.text = "One action.\n\nFrom here on it is late.\n";
  message.html = "<p>One action.</p>\n";
  message.id = "followup.overdue.2026-11-26.1@example.org";
  message.list_id = "overdue.followup.example.org";
  return message;
}

// Lines of the header, unfolded.
std::vector<std::string> header_of(const Message& message) {
  const std::string written = with_line_feeds(write_message(message));
  std::vector<std::string> lines;
  std::istringstream text(written.substr(0, written.find("\n\n")));
  for (std::string line; std::getline(text, line);) {
    if (line.starts_with(' ') || line.starts_with('\t')) {
      lines.back() += line;
    } else {
      lines.push_back(line);
    }
  }
  return lines;
}

TEST_CASE("an address stands alone or behind a name") {
  CHECK(parse_mailbox("iom@example.org")->address == "iom@example.org");
  const auto named = parse_mailbox(" \"IOM, Tajikistan\" <iom@example.org> ");
  REQUIRE(named);
  CHECK(named->name == "IOM, Tajikistan");
  CHECK(named->address == "iom@example.org");
  for (const char* wrong :
       {"", "iom", "iom@", "@example.org", "a@example.org, b@example.org", "<>", "IOM <iom>",
        "iom@example.org>", "a@example.org\nBcc: b@example.org", "м@example.org", "a b@example.org",
        "IOM <a@example.org> <b@example.org", "a@b@example.org", "a@example..org"}) {
    CAPTURE(wrong);
    CHECK(!parse_mailbox(wrong));
  }
}

TEST_CASE("words of a plan cannot add a header or a reader") {
  const std::vector<std::string> plain = header_of(sample());
  for (const char* nasty :
       {"a\r\nBcc: b@example.org", "a\nBcc: b@example.org", "a\rX-Evil: 1", "a\u2028Bcc: b",
        "a, b@example.org", "\"a\" <b@example.org>", "=?utf-8?q?a=0d=0aBcc:_b?=", "a\\\"b",
        "a\x1b[31m", "Управление; (x)"}) {
    CAPTURE(nasty);
    Message message = sample();
    message.subject = nasty;
    message.to.name = nasty;
    message.from.name = nasty;
    message.reply_to = Mailbox{nasty, "answers@example.org"};
    const std::vector<std::string> header = header_of(message);
    CHECK(header.size() == plain.size() + 1);
    for (const std::string& line : header) {
      CAPTURE(line);
      CHECK(!line.starts_with("Bcc"));
      CHECK(!line.starts_with("X-Evil"));
      CHECK(std::ranges::all_of(line, [](char c) { return c == '\t' || (c >= ' ' && c <= '~'); }));
    }
  }
}

TEST_CASE("a message is the same for the same digest and no other") {
  const DigestIdentity digest{
      "overdue", *parse_day("2026-11-26"), false, "IOM@example.org", {"/plans", "--plan A"}};
  const std::string id = message_id(digest, "example.org");
  DigestIdentity other = digest;
  other.address = "iom@example.org";  // the same mailbox
  CHECK(message_id(other, "example.org") == id);
  other.is_for_coordinator = true;
  CHECK(message_id(other, "example.org") != id);
  other = digest;
  other.as_of = *parse_day("2026-11-27");
  CHECK(message_id(other, "example.org") != id);
  other = digest;
  other.selection = {"/plans--plan", "A"};
  CHECK(message_id(other, "example.org") != id);
  other = digest;
  other.report = "due";
  CHECK(message_id(other, "example.org") != id);
  CHECK(is_message_id(id));
  CHECK(is_message_id("<" + id + ">"));
  CHECK(without_brackets("<" + id + ">") == id);
  CHECK(!is_message_id("plans"));
}

TEST_CASE("every phrase has its row, and says only what is filled in") {
  const std::size_t count = static_cast<std::size_t>(Phrase::unjudged_action) + 1;
  REQUIRE(phrase_table().size() == count);
  for (std::size_t i = 0; i < count; ++i) {
    const PhraseRow& row = phrase_table()[i];
    CHECK(static_cast<std::size_t>(row.phrase) == i);
    CHECK(find_phrase(row.name) == &row);
    CHECK(!row.english.empty());
  }
  CHECK(PhraseBook().say(Phrase::days, {{"count", "3"}}) == "3 days");
  CHECK(PhraseBook().days(1) == "1 day");
}

TEST_CASE("what was sent is remembered, and for how long") {
  const test::ScratchFolder folder;
  constexpr std::int64_t day = std::int64_t{24} * 60 * 60;
  {
    SentRecord record(folder.path().string(), 0);
    CHECK(record.state_of("a") == SendingState::not_sent);
    record.note({"a", "IOM <iom@example.org>", "1 action \xff"}, SendingState::sending);
    record.note({"a", "IOM <iom@example.org>", "1 action"}, SendingState::sent);
    record.note({"b", "WHO <who@example.org>", "2 actions"}, SendingState::sending);
    record.note({"c", "ILO <ilo@example.org>", "3 actions"}, SendingState::sending);
    record.note({"c", "ILO <ilo@example.org>", "3 actions"}, SendingState::not_sent);
  }
  {
    const SentRecord record(folder.path().string(), (SentRecord::days_remembered - 1) * day);
    CHECK(record.state_of("a") == SendingState::sent);
    CHECK(record.state_of("b") == SendingState::sending);
    CHECK(record.state_of("c") == SendingState::not_sent);
    REQUIRE(record.in_doubt().size() == 1);
    CHECK(record.in_doubt().front().to == "WHO <who@example.org>");
  }
  {
    const SentRecord record(folder.path().string(), (SentRecord::days_remembered + 1) * day);
    CHECK(record.state_of("a") == SendingState::not_sent);
    CHECK(record.state_of("b") == SendingState::sending);  // nobody has said what became of it
  }
}

TEST_CASE("what owners were told is known as long as the record") {
  const test::ScratchFolder folder;
  SentMessage owner{"a", "WHO <who@example.org>", "2 actions"};
  owner.digest = "digest";
  owner.actions = 2;
  owner.told = {"AP/1", "AP/\xd0\xb6"};
  SentMessage other = owner;
  other.id = "b";
  other.to = "ILO <ilo@example.org>";
  {
    SentRecord record(folder.path().string(), 1);
    record.note(owner, SendingState::sent);
    record.note(other, SendingState::not_sent);
    record.note({"c", "Coordinator", "3 actions"}, SendingState::sent);
  }
  const SentRecord record(folder.path().string(), 2);
  REQUIRE(record.find("a") != nullptr);
  CHECK(record.find("a")->actions == 2);
  CHECK(record.find("a")->told == owner.told);
  CHECK(record.find("d") == nullptr);
  std::string readers;
  for (const SentMessage& message : record.of_digest("digest")) readers += message.to + " ";
  CHECK(readers == "ILO <ilo@example.org> WHO <who@example.org> ");
}

TEST_CASE("what is in doubt is told from the oldest on, and of one run by reader") {
  const test::ScratchFolder folder;
  SentRecord(folder.path().string(), 1).note({"c", "WHO", "1 action"}, SendingState::sending);
  SentRecord record(folder.path().string(), 2);
  record.note({"a", "UNHCR", "1 action"}, SendingState::sending);
  record.note({"b", "ILO", "1 action"}, SendingState::sending);
  std::string readers;
  for (const SentMessage& message : record.in_doubt()) readers += message.to + " ";
  CHECK(readers == "WHO ILO UNHCR ");
}

TEST_CASE("the record is not written through links, which another account may have made") {
  const test::ScratchFolder folder;
  fs::create_directory(folder.file("state"));
  write(folder.file("other"), "");
  for (const char* name : {"state/sent.lock", "state/sent.ndjson"}) {
    CAPTURE(name);
    fs::create_symlink(folder.file("other"), folder.file(name));
    CHECK_THROWS_AS(SentRecord(folder.file("state"), 1), Failure);
    fs::remove(folder.file(name));
  }
}

TEST_CASE("a line that is not whole was never acted upon; one that is wrong stops everything") {
  const test::ScratchFolder folder;
  const std::string path = folder.file("sent.ndjson");
  const std::string line =
      R"({"id":"a","state":"sending","time":0,"to":"IOM","subject":"1 action"})"
      "\n";
  write(path, line + line.substr(0, 30));
  {
    SentRecord record(folder.path().string(), 0);
    CHECK(record.state_of("a") == SendingState::sending);
    record.note({"b", "WHO", "1 action"}, SendingState::sent);
  }
  CHECK(SentRecord(folder.path().string(), 0).state_of("b") == SendingState::sent);
  for (const char* wrong :
       {"rubbish\n", "{}\n", "[]\n", "\n",
        "{\"id\":\"a\",\"state\":\"lost\",\"time\":0,\"to\":\"\",\"subject\":\"\"}\n",
        "{\"id\":1,\"state\":\"sent\",\"time\":0,\"to\":\"\",\"subject\":\"\"}\n"}) {
    CAPTURE(wrong);
    write(path, line + wrong);
    CHECK_THROWS_WITH_AS(SentRecord(folder.path().string(), 0), doctest::Contains("line 2"),
                         Failure);
    CHECK(test::read_text(path) == line + wrong);
  }
}

TEST_CASE("a file of messages grows by those that it lacks") {
  const test::ScratchFolder folder;
  const std::string path = folder.file("mbox");
  const auto add = [&](const Message& message) {
    Mbox mbox(path);
    mbox.add(message);
    mbox.add(message);
    mbox.write();
  };
  add(sample());
  const std::string once = test::read_text(path);
  CHECK(once.starts_with("From evaluation@example.org Thu Jan  1 00:00:00 1970\n"));
  CHECK(once.ends_with("\n\n"));
  CHECK(once.find("\n>From here on") != std::string::npos);
  add(sample());
  CHECK(test::read_text(path) == once);
  Message other = sample();
  other.id = "followup.overdue.2026-11-27.1@example.org";
  add(other);
  CHECK(test::read_text(path).starts_with(once));
  CHECK(test::read_text(path).size() > once.size());
  write(path, "a plan\n");
  CHECK_THROWS_AS(add(sample()), Failure);
  CHECK(test::read_text(path) == "a plan\n");
  CHECK_THROWS_AS(Mbox("/dev/null"), Failure);
  CHECK_THROWS_AS(Mbox(folder.path().string()), Failure);
}

TEST_CASE("a program that takes messages is found, run, and believed as far as it says") {
  const test::ScratchFolder folder;
  const std::string folders = fmt::format("{}:/usr/bin:/bin", folder.path().string());
  const auto program = [&](const char* words) {
    write(folder.file("take"), fmt::format("#!/bin/sh\n{}\n", words));
    fs::permissions(folder.file("take"), fs::perms::owner_all);
    return find_mail_program("take -t  -oi", folders);
  };
  const auto result = [&](const char* words) {
    return hand_over(program(words), "To: a@example.org\n\nHello\n").result;
  };
  CHECK(program("true").words == std::vector<std::string>{"take", "-t", "-oi"});
  const std::string got = folder.file("got");
  CHECK(result(fmt::format("echo \"$@\" > {0}; cat >> {0}", got).c_str()) ==
        Handover::Result::accepted);
  CHECK(test::read_text(got) == "-t -oi\nTo: a@example.org\n\nHello\n");
  CHECK(result("cat > /dev/null; exit 75") == Handover::Result::refused);
  CHECK(result("exit 1") == Handover::Result::refused);
  CHECK(result("there-is-no-such-program -t") == Handover::Result::refused);
  CHECK(result("cat > /dev/null; there-is-no-such-program") == Handover::Result::in_doubt);
  CHECK(result("kill -9 $$") == Handover::Result::in_doubt);
  CHECK(result("true") == Handover::Result::in_doubt);  // it has read nothing
  // timeout(1) finds what stands behind it where the program itself would be found.
  program("cat > /dev/null");
  CHECK(hand_over(find_mail_program("timeout 1m take -t", folders), "To: a@example.org\n").result ==
        Handover::Result::accepted);
  CHECK_THROWS_AS(find_mail_program("there-is-no-such-program -t", folder.path().string()),
                  Failure);
  CHECK_THROWS_AS(find_mail_program("  ", folder.path().string()), Failure);
  CHECK_THROWS_AS(find_mail_program(folder.file("none"), ""), Failure);
}

}  // namespace
}  // namespace followup
