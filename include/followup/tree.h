// YAML as a tree that keeps the place of every key and value. Nothing is interpreted: a scalar is
// its words.
#pragma once

#include <memory>
#include <memory_resource>
#include <span>

#include "followup/diagnostic.h"
#include "followup/ignore_comment.h"
#include "followup/source.h"

namespace followup {

enum class NodeKind : std::uint8_t {
  scalar,
  sequence,
  mapping,
  unreadable,  // reported by the tree; nobody complains about it again
};

struct Entry;

// A value of the tree. Nodes are shared where an alias repeats an anchor, never changed once read.
// There are many of them, so what they hold is one pointer whose type follows from their kind.
class Node {
 public:
  Node() = default;
  static Node scalar(std::string_view words, Place place, bool is_plain) {
    return {NodeKind::scalar, is_plain, place, words.size(), words.data()};
  }
  static Node sequence(std::span<const Node> items, Place place) {
    return {NodeKind::sequence, false, place, items.size(), items.data()};
  }
  static Node mapping(std::span<const Entry> entries, Place place);
  static Node unreadable(Place place) { return {NodeKind::unreadable, false, place, 0, nullptr}; }

  NodeKind kind() const { return kind_; }
  bool is_plain() const { return is_plain_; }  // a scalar without quotes, > or |
  Place place() const { return place_; }
  // Of a scalar; empty otherwise.
  std::string_view words() const {
    if (kind_ != NodeKind::scalar) return {};
    return {static_cast<const char*>(content_), size_};
  }
  // Of a sequence; empty otherwise.
  std::span<const Node> items() const {
    if (kind_ != NodeKind::sequence) return {};
    return {static_cast<const Node*>(content_), size_};
  }
  // Of a mapping, in the order of the file; empty otherwise.
  std::span<const Entry> entries() const;
  // Nothing after the key or dash, only blanks in quotes, ~ or null, or a list of
  // nothing but such.
  bool is_empty() const {
    // As nearly all are.
    const bool is_usual = kind_ == NodeKind::scalar && size_ > std::string_view("null").size() &&
                          static_cast<unsigned char>(words().front()) > ' ';
    return !is_usual && has_nothing();
  }
  Text text() const { return {words(), place_}; }
  Node at(Place place) const;  // the same value in another place

 private:
  bool has_nothing() const;

  Node(NodeKind kind, bool is_plain, Place place, std::size_t size, const void* content)
      : kind_(kind),
        is_plain_(is_plain),
        place_(place),
        size_(static_cast<std::uint32_t>(size)),
        content_(content) {}

  NodeKind kind_ = NodeKind::scalar;
  bool is_plain_ = false;
  Place place_;
  std::uint32_t size_ = 0;
  const void* content_ = nullptr;
};

struct Entry {
  Node key;
  Node value;
};

inline Node Node::mapping(std::span<const Entry> entries, Place place) {
  return {NodeKind::mapping, false, place, entries.size(), entries.data()};
}

inline std::span<const Entry> Node::entries() const {
  if (kind_ != NodeKind::mapping) return {};
  return {static_cast<const Entry*>(content_), size_};
}

// Bounds on what a file may ask of the reader; a file beyond them is a problem, not a failure.
struct TreeLimits {
  std::size_t depth = 100;
  // What aliases may add to the file, in values and in bytes of text.
  std::size_t expanded_values = 100'000;
  std::size_t expanded_bytes = 8U << 20U;
};

// The words and nodes of a document. Texts that a plan took from the tree live as long as it does.
struct Tree {
  std::unique_ptr<std::pmr::monotonic_buffer_resource> arena;
  Node root;
  bool has_root = false;   // false for a file without any value, or when the reading stopped
  bool is_broken = false;  // the reading stopped at an error; what follows was not looked at
  Place second_document;   // where a second document starts; empty if there is none
  std::vector<IgnoreComment> ignore_comments;  // in the order of the file
  Diagnostics problems;
  // The first thing that is YAML, but makes another plan of a plan than its author meant.
  Diagnostics misreadings;
};

// Reads the first document of a source. Never throws for what the source holds.
Tree read_tree(const Source& source, const TreeLimits& limits = {});

// The value of a key of a mapping, or nullptr.
const Node* find(const Node& mapping, std::string_view key);

}  // namespace followup
