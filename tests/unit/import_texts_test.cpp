// Two real texts against the same plans written down by hand, and against losing words.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <map>
#include <set>

#include "followup/failure.h"
#include "followup/import.h"
#include "table_file.h"

namespace followup {
namespace {

const std::string folder = std::string(FOLLOWUP_SOURCE_DIR) + "/tests/import/documents/";

// Who is known makes lists of names out of "ILO, IOM, WHO, WTO.".
constexpr std::string_view directory = R"(parties:
  ILO:
  IOM:
  WHO:
  WTO:
  World Bank:
  IMF:
  Rockefeller Foundation:
  Commonwealth Secretariat:
  MH:
  Rukhshona Kurbonova:
  COM:
  RO Vienna:
  IOM HQ:
)";

ImportedPlan imported(std::string_view text, const std::string& file_name,
                      const Configuration* configuration = nullptr) {
  ImportRequest request;
  request.file_name = file_name;
  request.today = std::chrono::sys_days{std::chrono::year{2026} / 11 / 26};
  request.configuration = configuration;
  return import_plan(text, request);
}

std::string without_breaks(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

// "WHO (lead)" and "group: Selected stakeholders", one after the other.
std::string mention(const YAML::Node& node) {
  if (node.IsScalar()) return node.Scalar();
  if (node.IsSequence()) {
    std::string all;
    for (const YAML::Node& item : node) all += (all.empty() ? "" : " + ") + mention(item);
    return all;
  }
  if (node["group"]) return "group: " + without_breaks(node["group"].Scalar());
  return node["party"].Scalar() + (node["lead"] ? " (lead)" : "") +
         (node["note"] ? " (" + node["note"].Scalar() + ")" : "");
}

bool names_parties(const std::string& key) {
  return key == "owner" || key == "partners" || key == "responsible" || key == "recommended_to";
}

// Each value with its path; things are counted, because ids may differ.
void flatten(const YAML::Node& node, const std::string& path,
             std::map<std::string, std::string>& values) {
  if (node.IsSequence()) {
    for (std::size_t i = 0; i < node.size(); ++i) {
      flatten(node[i], fmt::format("{}[{}]", path, i + 1), values);
    }
    return;
  }
  if (!node.IsMap()) {
    if (!node.IsNull()) values.emplace(path, without_breaks(node.Scalar()));
    return;
  }
  for (const auto& entry : node) {
    const auto key = entry.first.Scalar();
    const std::string below = path.empty() ? key : path + "." + key;
    if (names_parties(key)) {
      if (!entry.second.IsNull()) values.emplace(below, mention(entry.second));
    } else {
      flatten(entry.second, below, values);
    }
  }
}

std::map<std::string, std::string> values_of(const YAML::Node& node) {
  std::map<std::string, std::string> values;
  flatten(node, "", values);
  return values;
}

using Difference = std::array<std::string, 3>;  // path, by hand, imported; "-" is nothing

std::set<Difference> differences(const std::map<std::string, std::string>& by_hand,
                                 const std::map<std::string, std::string>& imported) {
  std::set<Difference> found;
  for (const auto& [path, words] : by_hand) {
    const auto other = imported.find(path);
    const std::string theirs = other == imported.end() ? "-" : other->second;
    if (words != theirs) found.insert({path, words, theirs});
  }
  for (const auto& [path, words] : imported) {
    if (!by_hand.contains(path)) found.insert({path, "-", words});
  }
  return found;
}

TEST_CASE("Texts are imported as they were written down by hand, but for what is not certain") {
  const auto configuration = read_configuration("followup.yaml", std::string(directory));
  std::map<std::string, std::set<Difference>> allowed;
  for (const std::vector<std::string>& row : test::read_table("tests/import/by_hand.tsv")) {
    REQUIRE(row.size() == 5);
    CHECK_FALSE(row[4].empty());  // the reason
    allowed[row[0]].insert({row[1], row[2], row[3]});
  }
  for (const auto& [text, plan] : {std::pair{"mhw.txt", "migration-of-health-workers.yaml"},
                                   std::pair{"ma-0375.txt", "ma-0375.yaml"}}) {
    const std::string yaml =
        imported(test::read_text(folder + text), text, configuration.get()).yaml;
    const auto found = differences(
        values_of(YAML::LoadFile(std::string(FOLLOWUP_SOURCE_DIR) + "/examples/documents/" + plan)),
        values_of(YAML::Load(yaml)));
    for (const Difference& one : found) {
      if (allowed[text].contains(one)) continue;
      FAIL_CHECK(fmt::format("not listed: {}\t{}\t{}\t{}", text, one[0], one[1], one[2]));
    }
    for (const Difference& one : allowed[text]) {
      if (found.contains(one)) continue;
      FAIL_CHECK(
          fmt::format("listed, but no difference: {}\t{}\t{}\t{}", text, one[0], one[1], one[2]));
    }
  }
}

using Words = std::map<std::string, std::size_t>;

// Runs of letters and digits, each with how often it stands there.
void count_words(std::string_view text, Words& words) {
  std::string word;
  for (const char c : std::string(text) + ' ') {
    const bool is_letter =
        static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0;
    if (is_letter) {
      word += c;
    } else if (!word.empty()) {
      ++words[std::exchange(word, {})];
    }
  }
}

void count_words(const YAML::Node& node, Words& words) {
  if (node.IsScalar()) count_words(node.Scalar(), words);
  if (node.IsSequence()) {
    for (const YAML::Node& item : node) count_words(item, words);
  }
  if (node.IsMap()) {
    for (const auto& entry : node) count_words(entry.second, words);
  }
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
  return text;
}

// What keys say instead.
std::string without_labels(std::string text) {
  text = replaced(replaced(std::move(text), "\u00A0", ""), "  ", " ");
  for (const std::string label :
       {"WHAT :", "WHAT:", "WHO:", "WHEN:", "PARTNERS:", "ACTION PLAN:"}) {
    text = replaced(std::move(text), label, " ");
  }
  return text;
}

// Words of the text that stand there more often than in the plan.
std::string lost_of_prose(const std::string& text) {
  Words of_text;
  Words of_plan;
  count_words(without_labels(text), of_text);
  count_words(YAML::Load(imported(text, "plan.txt").yaml), of_plan);
  std::string lost;
  for (const auto& [word, count] : of_text) {
    if (of_plan[word] < count) lost += fmt::format("{} ({}) ", word, count - of_plan[word]);
  }
  return lost;
}

std::vector<std::string> lines_of_text(const std::string& text) {
  std::vector<std::string> lines{""};
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines, const std::string& between) {
  std::string text;
  for (const std::string& line : lines) text += line + between;
  return text;
}

// The text in ways that it should not be, each with its name.
std::map<std::string, std::string> damaged(const std::string& text) {
  std::map<std::string, std::string> all{
      {"as it is", text},
      {"CRLF", replaced(text, "\n", "\r\n")},
      {"no line end at the end", text.substr(0, text.find_last_not_of("\n|") + 1)},
      {"small labels", replaced(replaced(text, "WHAT:", "what:"), "WHEN:", "when:")},
      {"WHO is misspelt", replaced(text, "WHO: ", "WHOO: ")},
      {"WHAT is misspelt once", replaced(text, "WHAT: Define", "WHTA: Define")},
      {"empty lines", replaced(text, "\n", "\n\n")},
      {"a line a label", replaced(replaced(text, " WHO:", "\nWHO:"), " WHEN:", "\nWHEN:")},
      {"more blanks", replaced(text, " ", "\u00A0 ")},
  };
  const std::vector<std::string> lines = lines_of_text(text);
  all.emplace("one line", joined(lines, " "));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::vector<std::string> fewer = lines;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    all.emplace(fmt::format("without line {}", i + 1), joined(fewer, "\n"));
  }
  return all;
}

TEST_CASE("No word of a text is lost, however it is damaged") {
  for (const auto& damage : damaged(test::read_text(folder + "mhw.txt"))) {
    CAPTURE(damage.first);
    CHECK(lost_of_prose(damage.second) == std::string());
  }
  CHECK(lost_of_prose("1. WHAT: WHO: PARTNERS: WHEN:\nWHO: WHAT: Train\nWHEN:\n").empty());
  CHECK_THROWS_AS(imported("WHAT: WHO: PARTNERS: WHEN:\n", "plan.txt"), Failure);
}

// Every line of the text that is nowhere in the plan as a whole.
std::vector<std::string> lost_of_matrix(const std::string& text) {
  const std::vector<std::string> interpreted{
      "☒",
      "☐",  // become the response
      "Key action",
      "Time frame",
      "Responsible individual",
      "Implementation monitoring",
      "Comments or action",
      "Status",  // become keys
  };
  std::string plan;
  for (const auto& [path, words] : values_of(YAML::Load(imported(text, "plan.txt").yaml))) {
    plan += words + "\n";
  }
  const auto bare = [](std::string line) {
    for (const std::string mark : {"\r", "\t", "\u00A0", "· "}) line = replaced(line, mark, " ");
    while (line.find("  ") != std::string::npos) line = replaced(line, "  ", " ");
    line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
  };
  std::vector<std::string> lost;
  for (const std::string& written : lines_of_text(text)) {
    std::string line = bare(written);
    const bool is_interpreted = std::ranges::any_of(
        interpreted, [&](const std::string& beginning) { return line.starts_with(beginning); });
    if (is_interpreted || line.empty()) continue;
    for (const std::string label :
         {"Evaluation title/year:",
          "Person or entity responsible for responding to this "
          "recommendation:",
          "Recommended to:", "Priority level (1 to 3):", "Management response:", "Explanation:"}) {
      if (line.starts_with(label)) line = bare(line.substr(label.size()));
    }
    if (line.starts_with("Evaluation recommendation")) line = line.substr(line.find("– ") + 4);
    if (plan.find(line) == std::string::npos) lost.push_back(line);
  }
  return lost;
}

TEST_CASE("No line of a matrix is lost, however it is damaged") {
  const std::string text = test::read_text(folder + "ma-0375.txt");
  const std::vector<std::string> lines = lines_of_text(text);
  std::map<std::string, std::string> all{
      {"as it is", text},
      {"CRLF", replaced(text, "\n", "\r\n")},
      {"no line end at the end", text.substr(0, text.find_last_not_of('\n') + 1)},
      {"a cell too many", replaced(text, "\tStatus \n", "\tStatus \n\t\n")},
      {"a heading is misspelt", replaced(text, "\tKey action\n", "\tKeey actoin\n")},
      {"columns are missing", replaced(replaced(text, "\tKey action\n", ""), "\tStatus \n", "")},
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].empty()) continue;
    std::vector<std::string> fewer = lines;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    all.emplace(fmt::format("without line {}", i + 1), joined(fewer, "\n"));
  }
  for (const auto& damage : all) {
    CAPTURE(damage.first);
    CHECK(fmt::format("{}", fmt::join(lost_of_matrix(damage.second), "\n")) == "");
  }
}

}  // namespace
}  // namespace followup
