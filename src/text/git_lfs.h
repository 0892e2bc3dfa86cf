// What Git LFS leaves in the place of a file that it keeps elsewhere.
#pragma once

#include <string_view>

namespace followup {

inline constexpr std::string_view beginning_of_lfs_pointer =
    "version https://git-lfs.github.com/spec/";

}  // namespace followup
