// Writing XML into a string.
#include "formats/xml.h"

#include <cstdlib>
#include <new>

#include "text/unicode.h"

namespace followup {

namespace {

void* allocate(std::size_t size) {
  void* memory = std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

}  // namespace

void let_xml_fail_without_memory() {
  pugi::set_memory_management_functions(allocate, std::free);
}

std::string for_xml(std::string_view text) {
  return visible(text);
}

namespace {

// A stream would keep to itself that it has no more memory.
struct StringWriter : pugi::xml_writer {
  std::string text = {};

  void write(const void* data, std::size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }
};

std::string written(const pugi::xml_document& document, unsigned flags) {
  StringWriter writer;
  document.save(writer, "  ", flags, pugi::encoding_utf8);
  return std::move(writer.text);
}

}  // namespace

std::string write_xml(const pugi::xml_document& document) {
  return written(document, pugi::format_indent);
}

std::string write_xml_as_it_is(const pugi::xml_document& document) {
  return written(document, pugi::format_raw);
}

}  // namespace followup
