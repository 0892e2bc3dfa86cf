// Zip archives in memory, written with libzip.
#include "small_archive.h"

#include <fmt/format.h>

#include <stdexcept>

#include "zip/libzip.h"

namespace followup {
namespace {

template <class Result>
Result checked(Result result, bool is_good) {
  if (!is_good) throw std::runtime_error("libzip did not write an archive for a test");
  return result;
}

}  // namespace

std::string make_archive(const ArchiveFiles& files) {
  const Libzip& zip = libzip();
  zip_source_t* target = zip.zip_source_buffer_create(nullptr, 0, 0, nullptr);
  checked(target, target != nullptr);
  zip_t* archive = zip.zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  checked(archive, archive != nullptr);
  zip.zip_source_keep(target);
  for (const auto& [name, content] : files) {
    zip_source_t* source = zip.zip_source_buffer(archive, content.data(), content.size(), 0);
    const zip_int64_t index = zip.zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    checked(index, index >= 0);
  }
  const int closed = zip.zip_close(archive);
  checked(closed, closed == 0);

  zip_stat_t size;
  const int opened = zip.zip_source_open(target);
  checked(opened, opened == 0 && zip.zip_source_stat(target, &size) == 0);
  std::string bytes(size.size, '\0');
  const zip_int64_t read = zip.zip_source_read(target, bytes.data(), bytes.size());
  checked(read, read == static_cast<zip_int64_t>(bytes.size()));
  zip.zip_source_close(target);
  zip.zip_source_free(target);
  return bytes;
}

std::string make_docx(std::string_view body, std::string_view relationships, ArchiveFiles more) {
  constexpr std::string_view office =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  constexpr std::string_view package =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  more.emplace_back("_rels/.rels",
                    fmt::format(R"(<Relationships xmlns="{}"><Relationship Id="r1" )"
                                R"(Type="{}/officeDocument" Target="w/main.xml"/></Relationships>)",
                                package, office));
  more.emplace_back(
      "w/main.xml",
      fmt::format(
          R"(<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="urn:w" xmlns:r="urn:r" )"
          R"(xmlns:w14="urn:w14" xmlns:mc="urn:mc" xmlns:v="urn:v"><w:body>{}</w:body>)"
          R"(</w:document>)",
          body));
  more.emplace_back(
      "w/_rels/main.xml.rels",
      fmt::format(R"(<Relationships xmlns="{}">{}</Relationships>)", package, relationships));
  return make_archive(more);
}

}  // namespace followup
