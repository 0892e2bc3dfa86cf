// Reads a baseline. It is JSON, which is YAML too, so that it is read with places like everything
// else.
#include "read/baseline_reader.h"

#include <fmt/core.h>

#include <charconv>
#include <filesystem>
#include <system_error>

#include "followup/baseline.h"
#include "followup/failure.h"
#include "read/file_system.h"
#include "read/text_file.h"
#include "text/lines_of.h"
#include "text/percent_encoding.h"

namespace followup {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largest_baseline = 256U << 20U;

[[noreturn]] void refuse(const Source& source, Place place, std::string_view message) {
  const Position at = LineIndex(source.text).position(place.begin);
  throw Failure(
      fmt::format("{}:{}:{}: {}; remove the file and write the baseline anew with "
                  "--write-baseline",
                  source.path, at.line, at.column, message));
}

void refuse_first(const Source& source, const Diagnostics& problems) {
  if (!problems.empty()) refuse(source, problems.front().place, problems.front().message);
}

const Node& expect(const Source& source, const Node& value, NodeKind kind,
                   std::string_view expected) {
  if (value.kind() != kind) refuse(source, value.place(), fmt::format("expected {}", expected));
  return value;
}

std::size_t read_count(const Source& source, const Node& value) {
  const std::string_view words = value.words();
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), count);
  if (error != std::errc() || end != words.data() + words.size() || count == 0) {
    refuse(source, value.place(), "expected a number of problems");
  }
  return count;
}

void read_entries(Baseline& baseline) {
  const Source& source = baseline.source;
  const Node& root = expect(source, baseline.tree.root, NodeKind::mapping, "a baseline");
  const Node* files = find(root, "problems");
  if (files == nullptr) refuse(source, root.place(), "this is no baseline: it has no \"problems\"");
  const Node* version = find(root, "schema_version");
  if (version == nullptr || version->words() != "1") {
    refuse(source, version == nullptr ? root.place() : version->place(),
           "expected a baseline with \"schema_version\": 1");
  }
  expect(source, *files, NodeKind::mapping, "files with their problems");
  for (const Entry& file : files->entries()) {
    expect(source, file.value, NodeKind::mapping, "rules, each with a number");
    std::error_code error;
    const std::string path = percent_decoded(file.key.words());
    const bool is_there = fs::exists(fs::path(baseline.folder) / path, error);
    for (const Entry& rule : file.value.entries()) {
      baseline.entries.push_back({file.key.text(),
                                  rule.key.text(),
                                  {rule.key.place().begin, rule.value.place().end},
                                  read_count(source, rule.value),
                                  is_there});
    }
  }
}

std::unique_ptr<Baseline> read_bytes(const std::string& path) {
  auto baseline = std::make_unique<Baseline>();
  try {
    baseline->source.path = fs::path(path).lexically_normal().string();
    baseline->source.text = read_file(path, largest_baseline);
    baseline->folder = fs::weakly_canonical(fs::absolute(path)).parent_path().string();
  } catch (const std::system_error& error) {
    throw Failure(fmt::format("cannot read the baseline \"{}\": {}", path, error.code().message()));
  }
  return baseline;
}

void understand(Baseline& baseline) {
  Diagnostics problems;
  prepare_text(baseline.source, problems);
  refuse_first(baseline.source, problems);
  baseline.tree = read_tree(baseline.source);
  refuse_first(baseline.source, baseline.tree.problems);
  if (!baseline.tree.has_root) refuse(baseline.source, {}, "the baseline is empty");
  read_entries(baseline);
}

// Of a text with conflicts: as it was before the others were merged into it.
std::string own_side(std::string_view text) {
  std::string own;
  bool is_own = true;
  for_each_line(text, [&](std::string_view line) {
    if (line.starts_with("<<<<<<< ")) return;
    if (line.starts_with("||||||| ") || line.starts_with("=======")) {
      is_own = false;
    } else if (line.starts_with(">>>>>>> ")) {
      is_own = true;
    } else if (is_own) {
      own += line;
      own += '\n';
    }
  });
  return own;
}

}  // namespace

std::unique_ptr<Baseline> read_baseline(const std::string& path) {
  auto baseline = read_bytes(path);
  understand(*baseline);
  return baseline;
}

bool is_baseline_in_conflict(const std::string& path) {
  try {
    const auto baseline = read_bytes(path);
    baseline->source.text = own_side(baseline->source.text);
    understand(*baseline);
    return true;
  } catch (const Failure&) {
    return false;
  }
}

}  // namespace followup
