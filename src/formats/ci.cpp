// Paths, sentences and fingerprints for CI systems.
#include "formats/ci.h"

#include <fmt/core.h>

#include "text/unicode.h"

namespace followup {
namespace {

// FNV-1a, which is the same on every machine.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211U;
  }
  return hash;
}

}  // namespace

std::string path_in_repository(const CheckResult& result, const Source& source) {
  const std::string_view path = source.real_path;
  const bool is_inside = !result.root.empty() && path.starts_with(result.root) &&
                         path.substr(result.root.size()).starts_with('/');
  return is_inside ? std::string(path.substr(result.root.size() + 1)) : source.path;
}

std::string whole_message(const Diagnostic& problem) {
  if (problem.help.empty()) return visible(problem.message);
  const std::string_view mark = problem.message.ends_with('?') ? "" : ";";
  return visible(fmt::format("{}{} {}", problem.message, mark, problem.help));
}

std::string Fingerprints::of(const Diagnostic& problem, std::string_view path) {
  const std::uint64_t hash =
      hash_of(fmt::format("{}\n{}\n{}", problem.rule->name, path, problem.message));
  const std::size_t before = seen_[hash]++;
  return fmt::format("{:016x}", before == 0 ? hash : hash_of(fmt::format("{}\n{}", hash, before)));
}

}  // namespace followup
