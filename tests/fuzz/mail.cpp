// Plans with owners become letters, and these messages: no word of a plan adds a header or a
// reader.
#include "cli/mailed_reports.h"
#include "example_files.h"
#include "followup/failure.h"
#include "followup/report_kind.h"
#include "mail/message.h"
#include "memory_files.h"
#include "target.h"
#include "written.h"

namespace followup::fuzz {
namespace {

constexpr Day as_of = std::chrono::sys_days{std::chrono::year{2026} / 11 / 21};

void check_letter(const AddressedLetter& addressed, const PhraseBook& phrases) {
  Message message;
  message.from = {"Evaluation office", "evaluation@example.org"};
  message.to = addressed.to;
  message.subject = addressed.letter.subject;
  message.text = letter_as_text(addressed.letter, phrases);
  message.html = letter_as_html(addressed.letter, phrases);
  message.id = "followup.overdue.2026-11-21.1@example.org";
  message.list_id = "overdue.followup.example.org";
  check_shown(message.text);
  check_html(message.html);
  check_message(write_message(message));
}

void check_letters(const MailedReport& mailed, const MemoryFiles& files) {
  const auto kind = std::ranges::find(report_kinds(), mailed.report, &ReportKind::name);
  ReportRequest request;
  request.as_of = as_of;
  request.wants_digests = true;
  const auto maker = kind->make(request);
  const Repository repository = load_all(files, *maker);
  if (repository.configurations.empty()) return;  // and no file
  const Report report = maker->finish();
  const PhraseBook phrases(*repository.configurations.front());
  const auto everybody = [](const Digest&) { return true; };
  for (const AddressedLetter& letter : letters_to_owners(mailed.kind, report, phrases, everybody)) {
    check_letter(letter, phrases);
  }
  const Delivery delivery;
  const Mailbox coordinator{"Coordinator", "coordinator@example.org"};
  const auto letter = letter_about_everything(mailed.kind, report, phrases, coordinator, &delivery);
  if (letter) check_letter(*letter, phrases);
}

}  // namespace
}  // namespace followup::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace followup;
  const fuzz::MemoryFiles files(test::files_of(fuzz::text_of(data, size)));
  try {
    for (const MailedReport& mailed : mailed_reports()) fuzz::check_letters(mailed, files);
  } catch (const Failure&) {  // of phrases that cannot be filled in
    return 0;
  }
  return 0;
}
