// What a node of the tree holds.
#include "followup/tree.h"

#include <algorithm>

namespace followup {

bool Node::has_nothing() const {
  if (kind_ == NodeKind::sequence) {
    // [] is nothing on purpose; a dash with nothing after it is not.
    return !items().empty() &&
           std::ranges::all_of(items(), [](const Node& item) { return item.is_empty(); });
  }
  if (kind_ != NodeKind::scalar) return false;
  const std::string_view text = words();
  const bool is_blank = text.find_first_not_of(" \t\r\n") == std::string_view::npos;
  const bool is_null = text == "~" || text == "null" || text == "Null" || text == "NULL";
  return is_blank || (is_plain_ && is_null);
}

Node Node::at(Place place) const {
  Node node = *this;
  node.place_ = place;
  return node;
}

const Node* find(const Node& mapping, std::string_view key) {
  for (const Entry& entry : mapping.entries()) {
    if (entry.key.words() == key) return &entry.value;
  }
  return nullptr;
}

}  // namespace followup
