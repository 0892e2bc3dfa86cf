// Archives that are sound, and archives that are not.
#include "zip/zip_reader.h"

#include <doctest/doctest.h>

#include <array>

#include "failure_of.h"
#include "small_archive.h"

namespace followup {
namespace {

constexpr std::size_t plenty = 1U << 20U;

std::string read_failure(const std::string& bytes, const std::string& name,
                         std::size_t most = plenty) {
  return failure_of([&] { ZipReader(bytes, most).read(name); });
}

// Sets a byte of the header of the only file, at this offset of the directory's record. The
// record before the file itself has the same fields two bytes earlier.
void set_in_headers(std::string& bytes, std::size_t offset, char value) {
  const std::size_t directory = bytes.find("PK\x01\x02");
  bytes[directory + offset] = value;
  bytes[offset - 2] = value;
}

TEST_CASE("what is in an archive") {
  const std::string bytes =
      make_archive({{"Word/Document.xml", "hello"}, {"../../etc/passwd", "root"}});
  ZipReader archive(bytes, plenty);
  CHECK(archive.names() == std::vector<std::string>{"Word/Document.xml", "../../etc/passwd"});
  CHECK(archive.has("word/document.xml"));
  CHECK_FALSE(archive.has("document.xml"));
  CHECK(archive.read("word/DOCUMENT.xml") == "hello");
  // A name like any other: nothing is written anywhere.
  CHECK(archive.read("../../etc/passwd") == "root");
  CHECK(read_failure(bytes, "a\nb") == "the file is broken: \"a b\" is missing in it");
}

TEST_CASE("a file of an archive piece by piece") {
  const std::string bytes = make_archive({{"a", "abcde"}});
  ZipReader archive(bytes, plenty);
  ZipReader::Stream stream(archive, "a");
  std::array<char, 3> buffer{};
  CHECK(stream.read(buffer) == 3);
  CHECK(stream.read(buffer) == 2);
  CHECK(stream.read(buffer) == 0);
}

TEST_CASE("no archive expands to more than is allowed") {
  const std::string bytes =
      make_archive({{"zeros", std::string(8U << 20U, '\0')}, {"more", std::string(10, 'x')}});
  CHECK(bytes.size() < 20000);
  CHECK(read_failure(bytes, "zeros") == "the file expands to more than 1 MiB");
  CHECK(read_failure(bytes, "zeros", 8U << 20U).empty());
  // All files together.
  ZipReader archive(bytes, (8U << 20U) + 9);
  CHECK(archive.read("zeros").size() == 8U << 20U);
  CHECK(failure_of([&] { archive.read("more"); }) == "the file expands to more than 8 MiB");
}

TEST_CASE("archives that are broken or locked") {
  const std::string sound = make_archive({{"a.xml", std::string(500, 'x') + "y"}});
  CHECK(read_failure("", "a.xml") == "the file is empty");
  CHECK(read_failure("Dear all,", "a.xml") ==
        "the file is broken: it is not what .docx and .xlsx files are, a zip archive");
  for (std::size_t size = 4; size < sound.size(); ++size) {
    CHECK(
        read_failure(sound.substr(0, size), "a.xml") ==
        "the file is broken: its end is missing or damaged; get it again from where it came from");
  }

  std::string damaged = sound;
  damaged[38] = static_cast<char>(damaged[38] ^ 0x55);
  CHECK(
      read_failure(damaged, "a.xml").starts_with("the file is broken: \"a.xml\" in it is damaged"));

  std::string encrypted = sound;
  set_in_headers(encrypted, 8, 1);
  CHECK(read_failure(encrypted, "a.xml") == "the file is protected by a password");

  std::string strange = sound;
  set_in_headers(strange, 10, 97);
  CHECK(read_failure(strange, "a.xml") ==
        "the file is compressed in a way that is not known here: \"a.xml\"");

  for (const char lie : {'\0', '\x01', '\x03'}) {
    std::string lying = sound;
    set_in_headers(lying, 25, lie);  // the size is 501: 0xF5, 1
    CHECK(read_failure(lying, "a.xml") ==
          (lie == '\x01' ? "" : "the file is broken: \"a.xml\" in it is not as long as it says"));
  }
}

TEST_CASE("two files of the same name mean different things to different programs") {
  const std::string bytes = make_archive({{"a.xml", "1"}, {"A.XML", "2"}});
  CHECK(read_failure(bytes, "a.xml") == "the file is broken: \"A.XML\" is in it twice");
}

TEST_CASE("files of the old format are told apart from encrypted ones") {
  const std::string old = "\xD0\xCF\x11\xE0 and so on";
  CHECK(read_failure(old, "a").starts_with("the file is in the old format of Word and Excel"));
  std::string name;
  for (const char c : std::string("EncryptedPackage")) name += {c, '\0'};
  CHECK(read_failure(old + name, "a") == "the file is protected by a password");
}

}  // namespace
}  // namespace followup
