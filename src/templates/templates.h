// The files that `followup new` starts from, as they lie in this folder and in examples/ci; CMake
// puts them into the program (templates.cmake). What stands between two @ is filled in later.
#pragma once

#include <string_view>

namespace followup::templates {

extern const std::string_view response_matrix;
extern const std::string_view action_plan;
extern const std::string_view configuration;
extern const std::string_view readme;
extern const std::string_view github_actions;
extern const std::string_view gitlab_ci;

}  // namespace followup::templates
