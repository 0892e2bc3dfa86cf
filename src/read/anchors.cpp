// Bounds what aliases repeat, and says which of them repeat nothing.
#include "read/anchors.h"

#include <fmt/core.h>

#include "read/rules.h"

namespace followup {

void Anchors::keep(const std::string& name, const Anchor& anchor) {
  Anchor& kept = anchors_[name];
  report_if_unused(kept, name);
  kept = anchor;
}

const Anchor* Anchors::find(const std::string& name, Place place) {
  const auto found = anchors_.find(name);
  if (found != anchors_.end()) found->second.is_used = true;
  if (found != anchors_.end() && found->second.is_complete) return &found->second;
  const bool is_inside_itself = found != anchors_.end();
  add_problem(rules::yaml_alias, place,
              is_inside_itself
                  ? fmt::format("\"*{}\" repeats what it is part of", name)
                  : fmt::format("a text cannot start with *: \"*{0}\" repeats \"&{0}\", which is "
                                "not there",
                                name),
              "a text that starts with an asterisk needs quotes: \"*...\"");
  return nullptr;
}

bool Anchors::expand(const Anchor& anchor, Place place) {
  if (expanded_values_ + anchor.values <= limits_.expanded_values &&
      expanded_bytes_ + anchor.bytes <= limits_.expanded_bytes) {
    expanded_values_ += anchor.values;
    expanded_bytes_ += anchor.bytes;
    return true;
  }
  if (!is_expansion_reported_) {
    add_problem(rules::yaml_expansion, place,
                fmt::format("aliases repeat more than {} values or {} MiB of text in this file",
                            limits_.expanded_values, limits_.expanded_bytes >> 20U),
                "write out what is meant instead of repeating it with an alias");
  }
  is_expansion_reported_ = true;
  return false;
}

void Anchors::report_unused() {
  for (const auto& [name, anchor] : anchors_) report_if_unused(anchor, name);
}

void Anchors::report_if_unused(const Anchor& anchor, std::string_view name) {
  if (anchor.named_text == Place{} || anchor.is_used) return;
  add_problem(rules::yaml_alias, anchor.named_text,
              fmt::format("\"&{}\" is not read as part of the text", name),
              "a text that starts with & needs quotes: \"&...\"");
}

void Anchors::add_problem(const Rule& rule, Place place, std::string message, std::string help) {
  problems_.push_back({&rule, &source_, place, std::move(message), std::move(help), {}});
}

}  // namespace followup
