// Builds the tree from libyaml's events; the only user of libyaml.
#include "followup/tree.h"

#include <fmt/core.h>
#include <yaml.h>

#include <algorithm>
#include <new>
#include <string>

#include "read/anchors.h"
#include "read/ignore_comments.h"
#include "read/line_slips.h"
#include "read/mapping_keys.h"
#include "read/offsets.h"
#include "read/plain_text.h"
#include "read/plan_kind.h"
#include "read/rules.h"
#include "read/syntax_advice.h"
#include "read/text_file.h"
#include "text/unicode.h"

namespace followup {
namespace {

struct EventDeleter {
  void operator()(yaml_event_t* event) const { yaml_event_delete(event); }
};

// A sequence or mapping whose end has not come yet.
struct Open {
  NodeKind kind;
  Place place;
  std::size_t first_child;  // in the stack of values; keys and values of a mapping alternate
  std::string_view anchor;  // in the arena; empty if it has none
  std::size_t values_before = 0;
  std::size_t bytes_before = 0;
  std::size_t depth = 1;  // with what is inside, as far as it is read
};

class TreeBuilder {
 public:
  TreeBuilder(const Source& source, const TreeLimits& limits)
      : source_(source),
        limits_(limits),
        offsets_(source.text),
        anchors_(source, limits, tree_.problems) {
    // Nodes take about as much as the text that they are made of.
    tree_.arena = std::make_unique<std::pmr::monotonic_buffer_resource>(
        std::max<std::size_t>(source.text.size(), 1024));
    has_ignore_comments_ = may_have_ignore_comments(source.text);
    if (yaml_parser_initialize(&parser_) == 0) throw std::bad_alloc();
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(
        &parser_, reinterpret_cast<const unsigned char*>(source.text.data()), source.text.size());
  }
  ~TreeBuilder() { yaml_parser_delete(&parser_); }
  TreeBuilder(const TreeBuilder&) = delete;
  TreeBuilder& operator=(const TreeBuilder&) = delete;

  Tree build() {
    while (!is_done_) {
      yaml_event_t event;
      if (yaml_parser_parse(&parser_, &event) == 0) {
        if (parser_.error == YAML_MEMORY_ERROR) throw std::bad_alloc();
        report_syntax_error();
        break;
      }
      const std::unique_ptr<yaml_event_t, EventDeleter> owned(&event);
      take(event);
    }
    if (!tree_.is_broken) anchors_.report_unused();
    if (!tree_.is_broken && values_.size() == 1) {
      tree_.root = values_.front();
      tree_.has_root = true;
    }
    if (has_ignore_comments_ && !tree_.is_broken) {
      tree_.ignore_comments = find_ignore_comments(source_.text, scalar_places_);
    }
    return std::move(tree_);
  }

 private:
  void take(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_DOCUMENT_START_EVENT:
        if (++documents_ > 1) {
          end_at_document(place_of(event));
        }
        break;
      case YAML_SCALAR_EVENT:
        take_scalar(event);
        break;
      case YAML_SEQUENCE_START_EVENT:
        open(NodeKind::sequence, event, event.data.sequence_start.anchor,
             event.data.sequence_start.tag);
        break;
      case YAML_MAPPING_START_EVENT:
        open(NodeKind::mapping, event, event.data.mapping_start.anchor,
             event.data.mapping_start.tag);
        break;
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        close(event);
        break;
      case YAML_ALIAS_EVENT:
        take_alias(event);
        break;
      case YAML_STREAM_END_EVENT:
        is_done_ = true;
        break;
      case YAML_NO_EVENT:
      case YAML_STREAM_START_EVENT:
      case YAML_DOCUMENT_END_EVENT:
        break;
    }
  }

  // Where another plan follows, this one is whole; otherwise the dashes stand in the middle of it.
  void end_at_document(Place place) {
    is_done_ = true;
    tree_.second_document = place;
    if (is_plan_or_nothing(std::string_view(source_.text).substr(place.end))) return;
    add_misreading(rules::yaml_second_document,
                   {place, "the lines below these dashes are not read",
                    "remove the dashes; a second plan goes into a file of its own"});
  }

  void add_misreading(const Rule& rule, SyntaxAdvice advice) {
    if (!tree_.misreadings.empty()) return;
    tree_.misreadings.push_back(
        {&rule, &source_, advice.place, std::move(advice.message), std::move(advice.help), {}});
  }

  Place place_of(const yaml_event_t& event) {
    return {offsets_.byte_at(event.start_mark.index), offsets_.byte_at(event.end_mark.index)};
  }

  void add_problem(const Rule& rule, Place place, std::string message, std::string help,
                   std::vector<RelatedPlace> related = {}) {
    tree_.problems.push_back(
        {&rule, &source_, place, std::move(message), std::move(help), std::move(related)});
  }

  void refuse_tag(const yaml_char_t* tag, Place place) {
    if (tag == nullptr) return;
    add_problem(rules::yaml_tag, place, "a text cannot start with !",
                "put the whole text in quotes: \"...\"");
  }

  static bool is_in_one_line(const yaml_event_t& event) {
    return event.start_mark.line == event.end_mark.line;
  }

  // Nothing can change plain words within a line; a name (&name) before them belongs to the place.
  static bool is_as_written(const yaml_event_t& event, Place place) {
    return event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE && is_in_one_line(event) &&
           event.data.scalar.length == place.end - place.begin;
  }

  // Words stay in the source where they stand there as they are; only what was folded or
  // unescaped is copied.
  std::string_view keep(const yaml_event_t& event, Place place) {
    const std::string_view value(reinterpret_cast<const char*>(event.data.scalar.value),
                                 event.data.scalar.length);
    const bool is_quoted = event.data.scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE ||
                           event.data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
    const std::string_view written =
        std::string_view(source_.text).substr(place.begin + (is_quoted ? 1 : 0), value.size());
    if (is_as_written(event, place) || written == value) return written;
    return copied(value);
  }

  std::string_view copied(std::string_view value) const {
    auto* copy = static_cast<char*>(tree_.arena->allocate(value.size() + 1, 1));
    std::copy(value.begin(), value.end(), copy);
    return {copy, value.size()};
  }

  void take_scalar(const yaml_event_t& event) {
    Place place = place_of(event);
    const bool is_plain = event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    const bool is_block = event.data.scalar.style == YAML_LITERAL_SCALAR_STYLE ||
                          event.data.scalar.style == YAML_FOLDED_SCALAR_STYLE;
    if (is_block) place = without_trailing_blanks(place);
    if (has_ignore_comments_) scalar_places_.push_back(is_block ? below_first_line(place) : place);
    std::string_view words = keep(event, place);
    if (is_block) {
      const std::size_t last = words.find_last_not_of(" \n");
      words = words.substr(0, last == std::string_view::npos ? 0 : last + 1);
    }
    const bool is_plain_key = is_plain && is_key();
    if (is_plain_key && may_have_mark_before(words)) {
      auto slip = find_mark_before_key(source_.text, words, place);
      if (slip) add_misreading(rules::yaml_syntax, *std::move(slip));
    }
    PlainText text{words, place, is_in_one_line(event)};
    bool is_readable = !is_plain || is_plain_key || tidy_plain_text(text, source_, tree_.problems);
    refuse_tag(event.data.scalar.tag, place);
    const auto* anchor = reinterpret_cast<const char*>(event.data.scalar.anchor);
    // What a mark at its beginning swallowed is not missing as well.
    if (event.data.scalar.tag != nullptr || (words.empty() && anchor != nullptr)) {
      is_readable = false;
      text.place = place;
    }
    ++total_values_;
    total_bytes_ += words.size();
    add_value(is_readable ? Node::scalar(text.words, text.place, is_plain)
                          : Node::unreadable(text.place));
    if (anchor != nullptr) {
      anchors_.keep(anchor, {values_.back(), 1, words.size(), 0, true, place});
    }
  }

  bool is_key() const {
    return !open_.empty() && open_.back().kind == NodeKind::mapping &&
           (values_.size() - open_.back().first_child) % 2 == 0;
  }

  // In the line of > or | a comment may stand.
  Place below_first_line(Place place) const {
    const std::size_t end = std::min(source_.text.find('\n', place.begin), source_.text.size());
    return {std::min(static_cast<std::uint32_t>(end), place.end), place.end};
  }

  Place without_trailing_blanks(Place place) const {
    std::uint32_t end = place.end;
    while (end > place.begin && (source_.text[end - 1] == '\n' || source_.text[end - 1] == ' ' ||
                                 source_.text[end - 1] == '\r')) {
      --end;
    }
    return {place.begin, end};
  }

  void open(NodeKind kind, const yaml_event_t& event, const yaml_char_t* anchor,
            const yaml_char_t* tag) {
    const Place place = place_of(event);
    refuse_tag(tag, place);
    if (open_.size() >= limits_.depth) {
      refuse_depth(place);
      return;
    }
    ++total_values_;
    const std::string_view name =
        anchor == nullptr ? std::string_view() : copied(reinterpret_cast<const char*>(anchor));
    open_.push_back({kind, place, values_.size(), name, total_values_ - 1, total_bytes_});
    if (anchor != nullptr) anchors_.begin(std::string(name));
  }

  void refuse_depth(Place place) {
    add_problem(
        rules::yaml_depth, place,
        fmt::format("this is nested deeper than {} levels; the rest of the file is not read",
                    limits_.depth),
        "a plan needs far fewer; look for a bracket that is never closed");
    tree_.is_broken = true;
    is_done_ = true;
  }

  // What stands around a value is as deep as the value and one more.
  void note_depth(std::size_t inner) {
    if (!open_.empty()) open_.back().depth = std::max(open_.back().depth, inner + 1);
  }

  void close(const yaml_event_t& event) {
    const Open ended = open_.back();
    open_.pop_back();
    note_depth(ended.depth);
    const Place place = without_trailing_blanks({ended.place.begin, place_of(event).end});
    const std::span<const Node> children(values_.data() + ended.first_child,
                                         values_.size() - ended.first_child);
    const Node node = ended.kind == NodeKind::sequence ? Node::sequence(keep_all(children), place)
                                                       : keep_mapping(children, place);
    values_.resize(ended.first_child);
    if (!ended.anchor.empty()) {
      anchors_.keep(std::string(ended.anchor),
                    {node, total_values_ - ended.values_before, total_bytes_ - ended.bytes_before,
                     ended.depth, true});
    }
    add_value(node);
  }

  // Room in the arena for `count` things of a kind that are still to be made.
  template <class T>
  T* allocate(std::size_t count) {
    return static_cast<T*>(tree_.arena->allocate(count * sizeof(T), alignof(T)));
  }

  template <class T>
  std::span<const T> keep_all(std::span<const T> things) {
    T* const kept = allocate<T>(things.size());
    std::uninitialized_copy(things.begin(), things.end(), kept);
    return {kept, things.size()};
  }

  Node keep_mapping(std::span<const Node> children, Place place) {
    if (has_usual_keys(children)) {
      auto* const entries = allocate<Entry>(children.size() / 2);
      for (std::size_t i = 0; i + 1 < children.size(); i += 2) {
        std::construct_at(entries + i / 2, Entry{children[i], children[i + 1]});
      }
      return Node::mapping({entries, children.size() / 2}, place);
    }
    const std::vector<Entry> found = entries_of(children, source_, tree_.problems);
    // Of {{name}} no key is left that could be read, which is reported.
    if (found.empty()) return Node::unreadable(place);
    return Node::mapping(keep_all<Entry>(found), place);
  }

  void take_alias(const yaml_event_t& event) {
    const Place place = place_of(event);
    Node node = Node::unreadable(place);
    const Anchor* anchor =
        anchors_.find(reinterpret_cast<const char*>(event.data.alias.anchor), place);
    if (anchor != nullptr && open_.size() + anchor->depth > limits_.depth) {
      refuse_depth(place);
    } else if (anchor != nullptr && anchors_.expand(*anchor, place)) {
      total_values_ += anchor->values;
      total_bytes_ += anchor->bytes;
      node = anchor->node.at(place);
      note_depth(anchor->depth);
    }
    add_value(node);
  }

  void add_value(const Node& node) { values_.push_back(node); }

  void report_syntax_error() {
    tree_.is_broken = true;
    if (parser_.error == YAML_READER_ERROR) {
      if (const auto found = find_control_character(source_.text)) {
        tree_.problems.clear();
        add_problem(rules::file_encoding, found->place,
                    fmt::format("a control character (U+{:04X}) stands here", found->code_point),
                    "remove it; it may come from copying out of another program");
        return;
      }
    }
    const SyntaxError found{parser_.context == nullptr ? "" : parser_.context,
                            parser_.problem == nullptr ? "" : parser_.problem,
                            offsets_.byte_at(parser_.problem_mark.index),
                            offsets_.byte_at(parser_.context_mark.index)};
    SyntaxAdvice advice = advise(source_.text, found);
    // A text that a # cut in the middle breaks the file a line later.
    const bool is_cut = !tree_.problems.empty() &&
                        tree_.problems.back().rule == &rules::comment_cuts_text &&
                        is_soon_after(tree_.problems.back().place.end, advice.place.begin);
    if (is_cut) {
      advice = {tree_.problems.back().place, std::move(tree_.problems.back().message),
                std::move(tree_.problems.back().help)};
    }
    // What was found before may only follow from the slip that broke the file.
    tree_.problems = tree_.misreadings;
    if (!tree_.problems.empty()) return;
    add_problem(rules::yaml_syntax, advice.place, std::move(advice.message),
                std::move(advice.help));
  }

  bool is_soon_after(std::uint32_t before, std::uint32_t after) const {
    const std::string_view text = source_.text;
    return after >= before && std::ranges::count(text.substr(before, after - before), '\n') <= 2;
  }

  const Source& source_;
  const TreeLimits& limits_;
  OffsetCursor offsets_;
  yaml_parser_t parser_{};
  Tree tree_;
  std::vector<Node> values_;  // children of what is open, waiting for its end
  std::vector<Open> open_;
  Anchors anchors_;
  std::vector<Place> scalar_places_;  // only kept where there may be ignore comments
  bool has_ignore_comments_ = false;
  int documents_ = 0;
  std::size_t total_values_ = 0;  // with what aliases repeat
  std::size_t total_bytes_ = 0;
  bool is_done_ = false;
};

}  // namespace

Tree read_tree(const Source& source, const TreeLimits& limits) {
  return TreeBuilder(source, limits).build();
}

}  // namespace followup
