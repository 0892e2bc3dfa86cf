// A file that was asked for: it is a plan or there is a problem, and every place lies in the file.
#include "followup/plan.h"

#include "memory_files.h"
#include "places.h"
#include "target.h"
#include "text/unicode.h"

namespace followup::fuzz {
namespace {

void check_node(const Node& node, std::string_view text) {
  check_place(node.place(), text);
  require(!first_invalid_utf8(node.words()), "words are UTF-8");
  for (const Node& item : node.items()) check_node(item, text);
  for (const Entry& entry : node.entries()) {
    check_place(entry.key.place(), text);
    check_node(entry.value, text);
  }
}

class ReadFile : public FileVisitor {
 public:
  void expect(std::size_t, const Configurations&) override {}
  void visit(LoadedFile& file, std::size_t) override {
    check_problems(file.problems);
    check_node(file.tree.root, file.source.text);
    require(file.plan != nullptr || !file.problems.empty(), "what is no plan has a problem");
    require(file.plan != nullptr || file.is_lost, "what is no plan is lost");
  }
};

}  // namespace
}  // namespace followup::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace followup;
  const fuzz::MemoryFiles none({});
  LoadOptions options;
  options.files = &none;
  options.paths = {"-"};
  fuzz::ReadFile visitor;
  load(options, std::string(fuzz::text_of(data, size)), visitor);
  return 0;
}
