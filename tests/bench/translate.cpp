// Writes the actions that `followup list --format ndjson` names in the formats of other programs:
// the data files of Taskwarrior, and a journal that ledger and hledger read.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::string_view usage =
    "usage: followup list PLANS --format ndjson | followup-bench-translate DIR\n";

struct Action {
  std::string id;
  std::string plan;
  std::string title;  // empty: it has none
  std::string text;
  std::vector<std::string> owners;
  std::string last_day;  // empty: it has none
  std::string state;     // open, closed or dropped
};

std::string text_of(const json& row, const char* key) {
  const json& value = row.at(key);
  return value.is_null() ? std::string{} : value.get<std::string>();
}

Action read_action(const std::string& line) {
  const json row = json::parse(line);
  return {.id = text_of(row, "id"),
          .plan = text_of(row, "plan"),
          .title = text_of(row, "title"),
          .text = text_of(row, "action"),
          .owners = row.at("owners").get<std::vector<std::string>>(),
          .last_day = text_of(row, "latest_day"),
          .state = text_of(row, "state")};
}

// At noon, so that it is the same day in almost every zone.
long long seconds_at(const std::string& day) {
  using namespace std::chrono;
  const year_month_day date{year{std::stoi(day)},
                            month{static_cast<unsigned>(std::stoi(day.substr(5)))},
                            std::chrono::day{static_cast<unsigned>(std::stoi(day.substr(8)))}};
  return duration_cast<seconds>((sys_days{date} + hours{12}).time_since_epoch()).count();
}

class Output {
 public:
  explicit Output(const fs::path& path) : path_{path}, file_{path, std::ios::binary} {}

  void write(std::string_view text) { file_ << text; }

  void close() {
    file_.close();
    if (!file_) throw std::runtime_error{fmt::format("cannot write {}", path_.string())};
  }

 private:
  fs::path path_;
  std::ofstream file_;
};

std::string_view task_status(std::string_view state) {
  if (state == "open") return "pending";
  return state == "closed" ? "completed" : "deleted";
}

// A task is a line of attributes, pending ones in one file, the others in another. The first owner
// is the project, as there can be one only.
class Tasks {
 public:
  explicit Tasks(const fs::path& folder)
      : pending_{folder / "pending.data"}, completed_{folder / "completed.data"} {
    Output settings{folder / "taskrc"};
    settings.write(fmt::format("data.location={}\nverbose=label\n", folder.string()));
    for (const std::string_view key : {"item", "plan", "title", "owners"}) {
      settings.write(fmt::format("uda.{}.type=string\n", key));
    }
    settings.close();
  }

  void add(const Action& action) {
    ++number_;
    constexpr std::string_view entered = "1672574400";  // 2023-01-01
    const bool is_open = action.state == "open";
    line_ = "[";
    attribute("description", action.text);
    if (!action.last_day.empty()) attribute("due", std::to_string(seconds_at(action.last_day)));
    if (!is_open) attribute("end", entered);
    attribute("entry", entered);
    attribute("item", action.id);
    attribute("owners", fmt::format("{}", fmt::join(action.owners, ", ")));
    attribute("plan", action.plan);
    attribute("project", action.owners.empty() ? "nobody" : action.owners.front());
    attribute("status", task_status(action.state));
    if (!action.title.empty()) attribute("title", action.title);
    attribute("uuid", fmt::format("{:08x}-0000-4000-8000-{:012x}", number_, number_));
    line_.back() = ']';
    line_ += '\n';
    (is_open ? pending_ : completed_).write(line_);
  }

  void close() {
    pending_.close();
    completed_.close();
  }

 private:
  // The texts of the generator have no square brackets, which would have to be escaped too.
  void attribute(std::string_view key, std::string_view text) {
    line_.append(key).append(":").append(json(text).dump()).append(" ");
  }

  Output pending_;
  Output completed_;
  std::string line_;
  int number_ = 0;
};

// A transaction for each action, of one unit for each owner; cleared when nothing is left to do.
class Journal {
 public:
  explicit Journal(const fs::path& folder) : file_{folder / "actions.journal"} {}

  void add(const Action& action) {
    // A transaction needs a day: the last one of all plans where the action has none.
    const std::string day = action.last_day.empty() ? "2030-12-31" : action.last_day;
    const std::string_view mark = action.state == "open" ? "" : "* ";
    file_.write(fmt::format("{} {}({}) {}\n", day, mark, action.id, action.text));
    file_.write(fmt::format("    ; plan: {}, state: {}\n", action.plan, action.state));
    if (!action.title.empty()) file_.write(fmt::format("    ; title: {}\n", action.title));
    for (const std::string& owner : action.owners) {
      file_.write(fmt::format("    Owner:{}  1 share\n", owner));
    }
    file_.write(fmt::format("    Promised  {} share\n\n", -static_cast<int>(action.owners.size())));
  }

  void close() { file_.close(); }

 private:
  Output file_;
};

void translate(const fs::path& folder) {
  fs::create_directories(folder);
  Tasks tasks{folder};
  Journal journal{folder};
  for (std::string line; std::getline(std::cin, line);) {
    const Action action = read_action(line);
    tasks.add(action);
    journal.add(action);
  }
  tasks.close();
  journal.close();
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 2) throw std::runtime_error{std::string{usage}};
    translate(argv[1]);
  } catch (const std::exception& problem) {
    fmt::print(stderr, "followup-bench-translate: {}\n", problem.what());
    return 2;
  }
}
