// What the formats for CI systems have in common: paths from the root of the repository, one
// sentence a problem, and fingerprints.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "followup/check.h"

namespace followup {

// Relative to the root of the repository, with slashes; the path as shown where it lies elsewhere.
std::string path_in_repository(const CheckResult& result, const Source& source);

// Message and help in one line that is safe to show.
std::string whole_message(const Diagnostic& problem);

// A name for a problem that stays when lines move, and that no other problem of a result has.
class Fingerprints {
 public:
  std::string of(const Diagnostic& problem, std::string_view path);

 private:
  std::map<std::uint64_t, std::size_t> seen_;
};

}  // namespace followup
