// From the text of a file to its plan, or to what is wrong with it.
#pragma once

#include <string>

#include "followup/repository.h"

namespace followup {

// Fills in what follows from the source of the file, wherever it was read from. One that was not
// named may hold something else than a plan.
void read_plan_file(LoadedFile& file, bool is_named);

// About the file as a whole.
void add_file_problem(LoadedFile& file, const Rule& rule, std::string message, std::string help);

}  // namespace followup
