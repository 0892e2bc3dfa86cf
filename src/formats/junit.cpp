// JUnit XML: a suite for each file, a test case for each problem. Only what makes the run fail is a
// failure; other problems are passed test cases that say what they found.
#include <fmt/core.h>

#include <map>

#include "formats/ci.h"
#include "formats/formats.h"
#include "formats/places.h"
#include "formats/xml.h"

namespace followup {
namespace {

struct Suite {
  pugi::xml_node node;
  std::string path;
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t errors = 0;
};

class Suites {
 public:
  explicit Suites(const CheckResult& result) : result_(result) {
    root_ = document_.append_child("testsuites");
  }

  std::string write() {
    for (const Source* file : result_.files) start(*file);
    for (const Diagnostic& problem : result_.problems) add(problem);
    for (Suite& suite : suites_) {
      if (suite.tests == 0) add_case(suite, "no problems");
    }
    add_missing_files();
    finish();
    return write_xml(document_);
  }

 private:
  Suite& start(const Source& source) {
    const auto [known, is_new] = by_source_.try_emplace(&source, suites_.size());
    if (is_new) start(for_xml(path_in_repository(result_, source)));
    return suites_[known->second];
  }

  Suite& start(std::string path) {
    Suite& suite = suites_.emplace_back();
    suite.node = root_.append_child("testsuite");
    suite.path = std::move(path);
    suite.node.append_attribute("name") = suite.path.c_str();
    return suite;
  }

  static pugi::xml_node add_case(Suite& suite, const std::string& name) {
    ++suite.tests;
    pugi::xml_node test = suite.node.append_child("testcase");
    test.append_attribute("name") = name.c_str();
    test.append_attribute("classname") = suite.path.c_str();
    return test;
  }

  void add(const Diagnostic& problem) {
    Suite& suite = start(*problem.source);
    const Position at = places_.find(*problem.source, problem.place).begin;
    pugi::xml_node test =
        add_case(suite, fmt::format("{} at {}:{}", problem.rule->name, at.line, at.column));
    const std::string text =
        for_xml(fmt::format("{}:{}:{}: {}[{}]: {}", suite.path, at.line, at.column,
                            name(problem.severity), problem.rule->name, whole_message(problem)));
    if (!result_.is_failure(problem)) {
      test.append_child("system-out").text() = text.c_str();
      return;
    }
    ++suite.failures;
    pugi::xml_node failure = test.append_child("failure");
    failure.append_attribute("message") = for_xml(problem.message).c_str();
    failure.append_attribute("type") = std::string(problem.rule->name).c_str();
    failure.text() = text.c_str();
  }

  void add_missing_files() {
    if (result_.missing_files.empty()) return;
    Suite& suite = start(std::string("files that cannot be read"));
    for (const std::string& sentence : result_.missing_files) {
      pugi::xml_node error = add_case(suite, for_xml(sentence)).append_child("error");
      error.append_attribute("message") = for_xml(sentence).c_str();
      error.append_attribute("type") = "missing-file";
      ++suite.errors;
    }
  }

  void finish() {
    std::size_t tests = 0;
    std::size_t failures = 0;
    std::size_t errors = 0;
    for (Suite& suite : suites_) {
      set_counts(suite.node, suite.tests, suite.failures, suite.errors);
      tests += suite.tests;
      failures += suite.failures;
      errors += suite.errors;
    }
    root_.append_attribute("name") = "followup check";
    set_counts(root_, tests, failures, errors);
  }

  static void set_counts(pugi::xml_node node, std::size_t tests, std::size_t failures,
                         std::size_t errors) {
    node.append_attribute("tests") = tests;
    node.append_attribute("failures") = failures;
    node.append_attribute("errors") = errors;
  }

  const CheckResult& result_;
  PlaceFinder places_;
  pugi::xml_document document_;
  pugi::xml_node root_;
  std::vector<Suite> suites_;
  std::map<const Source*, std::size_t> by_source_;
};

}  // namespace

std::string write_junit(const CheckResult& result, const TextStyle&) {
  return Suites(result).write();
}

}  // namespace followup
