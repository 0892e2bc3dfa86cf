// Finds ignore comments between the values of a file.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "followup/ignore_comment.h"

namespace followup {

// Cheap, and true for every text that has one.
bool may_have_ignore_comments(std::string_view text);

// `scalars` are the places of all texts of the file in its order: what stands inside of one is no
// comment.
std::vector<IgnoreComment> find_ignore_comments(std::string_view text,
                                                std::span<const Place> scalars);

}  // namespace followup
