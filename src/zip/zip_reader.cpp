// Reading zip archives with libzip.
#include "zip/zip_reader.h"

#include <fmt/core.h>

#include <algorithm>

#include "followup/failure.h"
#include "text/unicode.h"
#include "zip/libzip.h"

namespace followup {
namespace {

// How names are compared. Some programs write them as Windows does, with backslashes.
std::string folded_name(std::string_view name) {
  std::string folded(name);
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '\\') c = '/';
  }
  return folded;
}

// Word and Excel put an encrypted document into a container of the old format, in which this name
// stands as UTF-16.
bool holds_encrypted_package(std::string_view bytes) {
  using namespace std::string_view_literals;
  return bytes.find("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv) != std::string_view::npos;
}

// Why the bytes cannot be opened as an archive.
std::string why_no_archive(std::string_view bytes) {
  if (bytes.empty()) return "the file is empty";
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    if (holds_encrypted_package(bytes)) return "the file is protected by a password";
    return "the file is in the old format of Word and Excel (.doc, .xls); open it there and save "
           "it as .docx or .xlsx";
  }
  if (bytes.starts_with("PK")) {
    return "the file is broken: its end is missing or damaged; get it again from where it came "
           "from";
  }
  return "the file is broken: it is not what .docx and .xlsx files are, a zip archive";
}

// Why a file of the archive cannot be read.
std::string why_broken(zip_error_t& error, std::string_view name) {
  const int code = error.zip_err;
  if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD || code == ZIP_ER_ENCRNOTSUPP) {
    return "the file is protected by a password";
  }
  if (code == ZIP_ER_COMPNOTSUPP) {
    return fmt::format("the file is compressed in a way that is not known here: \"{}\"",
                       visible(name));
  }
  return fmt::format("the file is broken: \"{}\" in it is damaged ({})", visible(name),
                     visible(libzip().zip_error_strerror(&error)));
}

struct ErrorCloser {
  void operator()(zip_error_t* error) const { libzip().zip_error_fini(error); }
};

zip_t* open_archive(std::string_view bytes) {
  const Libzip& zip = libzip();
  zip_error_t error;
  zip.zip_error_init(&error);
  const std::unique_ptr<zip_error_t, ErrorCloser> closer(&error);
  if (bytes.empty()) throw Failure(why_no_archive(bytes));
  zip_source_t* source = zip.zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) throw Failure(zip.zip_error_strerror(&error));
  zip_t* archive = zip.zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    zip.zip_source_free(source);
    throw Failure(why_no_archive(bytes));
  }
  return archive;
}

}  // namespace

void ZipReader::Closer::operator()(void* archive) const {
  libzip().zip_discard(static_cast<zip_t*>(archive));
}

ZipReader::ZipReader(std::string_view bytes, std::size_t most)
    : archive_(open_archive(bytes)), most_(most), left_(most) {
  auto* archive = static_cast<zip_t*>(archive_.get());
  const auto count = static_cast<std::uint64_t>(
      std::max<zip_int64_t>(0, libzip().zip_get_num_entries(archive, 0)));
  names_.reserve(count);
  places_.reserve(count);
  for (std::uint64_t i = 0; i < count; ++i) {
    const char* name = libzip().zip_get_name(archive, i, 0);
    if (name == nullptr) throw Failure(why_broken(*libzip().zip_get_error(archive), "a name"));
    // Which of two is meant would depend on the program that opens the file.
    if (!places_.emplace(folded_name(name), i).second) {
      throw Failure(fmt::format("the file is broken: \"{}\" is in it twice", visible(name)));
    }
    names_.emplace_back(name);
  }
}

bool ZipReader::has(std::string_view name) const {
  return places_.contains(folded_name(name));
}

std::string ZipReader::read(std::string_view name) {
  Stream stream(*this, name);
  constexpr std::size_t piece = 64U << 10U;
  std::string all;
  std::vector<char> buffer(piece);
  while (const std::size_t size = stream.read(buffer)) all.append(buffer.data(), size);
  return all;
}

ZipReader::Stream::Stream(ZipReader& reader, std::string_view name) : reader_(reader), name_(name) {
  const auto place = reader.places_.find(folded_name(name));
  if (place == reader.places_.end()) {
    throw Failure(fmt::format("the file is broken: \"{}\" is missing in it", visible(name)));
  }
  auto* archive = static_cast<zip_t*>(reader.archive_.get());
  zip_stat_t stated;
  if (libzip().zip_stat_index(archive, place->second, 0, &stated) != 0) {
    throw Failure(why_broken(*libzip().zip_get_error(archive), name));
  }
  unread_ = stated.size;
  file_.reset(libzip().zip_fopen_index(archive, place->second, 0));
  if (!file_) throw Failure(why_broken(*libzip().zip_get_error(archive), name));
}

void ZipReader::Stream::Closer::operator()(void* file) const {
  libzip().zip_fclose(static_cast<zip_file_t*>(file));
}

std::size_t ZipReader::Stream::read(std::span<char> buffer) {
  auto* file = static_cast<zip_file_t*>(file_.get());
  // One byte more than may be read tells whether there is more.
  std::size_t size = buffer.size();
  if (reader_.left_ < size) size = reader_.left_ + 1;
  const zip_int64_t got = libzip().zip_fread(file, buffer.data(), size);
  if (got < 0) throw Failure(why_broken(*libzip().zip_file_get_error(file), name_));
  const auto count = static_cast<std::size_t>(got);
  if (count > reader_.left_) {
    throw Failure(fmt::format("the file expands to more than {} MiB", reader_.most_ >> 20U));
  }
  // Nor may it have another size than the archive says, which libzip does not look at.
  if (count > unread_ || (count == 0 && !buffer.empty() && unread_ > 0)) {
    throw Failure(
        fmt::format("the file is broken: \"{}\" in it is not as long as it says", visible(name_)));
  }
  reader_.left_ -= count;
  unread_ -= count;
  return count;
}

}  // namespace followup
