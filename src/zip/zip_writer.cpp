// Writing archives with libzip.
#include "zip/zip_writer.h"

#include <fmt/core.h>

#include <memory>

#include "followup/failure.h"
#include "zip/libzip.h"

namespace followup {
namespace {

// 1980-01-01, 0:00, as MS-DOS counts.
constexpr zip_uint16_t first_day = (1U << 5U) | 1U;

[[noreturn]] void fail(zip_error_t* error) {
  throw Failure(
      fmt::format("the zip archive cannot be made: {}", libzip().zip_error_strerror(error)));
}

struct SourceCloser {
  void operator()(zip_source_t* source) const { libzip().zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, SourceCloser>;

struct ArchiveCloser {
  void operator()(zip_t* archive) const { libzip().zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, ArchiveCloser>;

void add(zip_t* archive, const ZipEntry& entry) {
  const Libzip& lib = libzip();
  Source bytes(lib.zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0));
  if (!bytes) fail(lib.zip_get_error(archive));
  const zip_int64_t index =
      lib.zip_file_add(archive, entry.name.c_str(), bytes.get(), ZIP_FL_ENC_UTF_8);
  if (index < 0) fail(lib.zip_get_error(archive));
  static_cast<void>(bytes.release());  // it is the archive's now
  const auto position = static_cast<zip_uint64_t>(index);
  if (lib.zip_file_set_dostime(archive, position, 0, first_day, 0) != 0) {
    fail(lib.zip_get_error(archive));
  }
}

std::string content(zip_source_t* source) {
  const Libzip& lib = libzip();
  zip_stat_t found{};
  std::string bytes;
  const bool is_open = lib.zip_source_stat(source, &found) == 0 && lib.zip_source_open(source) == 0;
  if (!is_open) throw Failure("the zip archive cannot be read back");
  bytes.resize(found.size);
  const zip_int64_t read = lib.zip_source_read(source, bytes.data(), bytes.size());
  lib.zip_source_close(source);
  if (read < 0 || static_cast<std::size_t>(read) != bytes.size()) {
    throw Failure("the zip archive cannot be read back");
  }
  return bytes;
}

}  // namespace

std::string write_zip(std::span<const ZipEntry> entries) {
  const Libzip& lib = libzip();
  zip_error_t error;
  lib.zip_error_init(&error);
  const Source whole(lib.zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!whole) fail(&error);
  lib.zip_source_keep(whole.get());  // the archive lets go of it when it is closed
  Archive archive(lib.zip_open_from_source(whole.get(), ZIP_CREATE | ZIP_TRUNCATE, &error));
  if (!archive) {
    lib.zip_source_free(whole.get());
    fail(&error);
  }
  for (const ZipEntry& entry : entries) add(archive.get(), entry);
  if (lib.zip_close(archive.get()) != 0) fail(lib.zip_get_error(archive.get()));
  static_cast<void>(archive.release());  // closing has freed it
  return content(whole.get());
}

}  // namespace followup
