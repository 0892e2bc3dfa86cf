// What a node of the tree holds.
#include "followup/tree.h"

#include <algorithm>

namespace followup {

Node Node::scalar(std::string_view words, Place place, bool is_plain) {
  Node node;
  node.is_plain_ = is_plain;
  node.place_ = place;
  node.size_ = static_cast<std::uint32_t>(words.size());
  node.content_ = words.data();
  return node;
}

Node Node::sequence(std::span<const Node> items, Place place) {
  Node node;
  node.kind_ = NodeKind::sequence;
  node.place_ = place;
  node.size_ = static_cast<std::uint32_t>(items.size());
  node.content_ = items.data();
  return node;
}

Node Node::mapping(std::span<const Entry> entries, Place place) {
  Node node;
  node.kind_ = NodeKind::mapping;
  node.place_ = place;
  node.size_ = static_cast<std::uint32_t>(entries.size());
  node.content_ = entries.data();
  return node;
}

Node Node::unreadable(Place place) {
  Node node;
  node.kind_ = NodeKind::unreadable;
  node.place_ = place;
  return node;
}

std::span<const Entry> Node::entries() const {
  if (kind_ != NodeKind::mapping) return {};
  return {static_cast<const Entry*>(content_), size_};
}

bool Node::is_empty() const {
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
