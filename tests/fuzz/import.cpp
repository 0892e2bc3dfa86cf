#include "import.h"

#include <fmt/core.h>

#include "followup/failure.h"
#include "followup/import.h"
#include "memory_files.h"
#include "places.h"
#include "read/name_slips.h"
#include "read/rules.h"
#include "target.h"

namespace followup::fuzz {
namespace {

// Import keeps names in their own words, and the reader says what is odd about them.
bool is_about_name(const Diagnostic& problem) {
  if (problem.rule != &rules::value_shape) return false;
  const std::string_view text = problem.source->text;
  const std::string_view written =
      text.substr(problem.place.begin, problem.place.end - problem.place.begin);
  const Source source{{}, fmt::format("name: {}\n", written)};
  const Tree tree = read_tree(source);
  const Node* name = find(tree.root, "name");
  return name != nullptr && find_name_slip(name->words());
}

class ReadPlan : public FileVisitor {
 public:
  void expect(std::size_t, const Configurations&) override {}
  void visit(LoadedFile& file, std::size_t) override {
    check_problems(file.problems);
    for (const Diagnostic& problem : file.problems)
      require(is_about_name(problem), problem.message);
    require(file.plan != nullptr, "what is imported is a plan");
  }
};

std::optional<std::string> imported(std::string_view bytes, const std::string& file_name) {
  static const Configuration none;
  ImportRequest request;
  request.file_name = file_name;
  request.configuration = &none;
  try {
    return import_plan(bytes, request).yaml;
  } catch (const Failure&) {
    return std::nullopt;
  }
}

}  // namespace

void check_import(std::string_view bytes, const std::string& file_name) {
  const auto yaml = imported(bytes, file_name);
  if (!yaml) return;
  const MemoryFiles files({{"imported.yaml", *yaml}});
  ReadPlan visitor;
  load_all(files, visitor);
}

}  // namespace followup::fuzz
