// check --show-config: what is in force, and who says so.
#pragma once

#include "cli/execution.h"
#include "followup/check.h"

namespace followup {

// Learns which configurations there are and looks at no plan.
class ConfigurationVisitor : public FileVisitor {
 public:
  explicit ConfigurationVisitor(Checker& checker) : checker_(checker) {}

  void expect(std::size_t files, const Configurations& configurations) override {
    checker_.expect(files, configurations);
  }
  void visit(LoadedFile&, std::size_t) override {}

 private:
  Checker& checker_;
};

Report configuration_report(Execution& execution, const Repository& repository,
                            const Checker& checker);

}  // namespace followup
