// The XML of Checkstyle, which many CI systems and review tools read.
#include "formats/ci.h"
#include "formats/formats.h"
#include "formats/places.h"
#include "formats/xml.h"

namespace followup {
namespace {

const char* severity_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
    case Severity::ignore:
      return "info";
  }
  return "";
}

}  // namespace

std::string write_checkstyle(const CheckResult& result, const TextStyle&) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("checkstyle");
  root.append_attribute("version") = "4.3";
  PlaceFinder places;
  pugi::xml_node file;
  const Source* source = nullptr;
  for (const Diagnostic& problem : result.problems) {
    // clang-tidy does not know that every problem has a source.
    if (source == nullptr || problem.source != source) {
      source = problem.source;
      file = root.append_child("file");
      file.append_attribute("name") = for_xml(path_in_repository(result, *problem.source)).c_str();
    }
    const Position at = places.find(*problem.source, problem.place).begin;
    pugi::xml_node error = file.append_child("error");
    error.append_attribute("line") = at.line;
    error.append_attribute("column") = at.column;
    error.append_attribute("severity") = severity_of(problem.severity);
    error.append_attribute("message") = for_xml(whole_message(problem)).c_str();
    error.append_attribute("source") = ("followup." + std::string(problem.rule->name)).c_str();
  }
  return write_xml(document);
}

}  // namespace followup
