// Cutting elements out of a stream of XML. Only what divides elements is looked at here: tags,
// quotes in tags, comments, CDATA. pugixml reads what was cut out.
#include "import/xml_pieces.h"

#include <fmt/core.h>

#include <algorithm>
#include <span>
#include <utility>

#include "followup/failure.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::size_t chunk = std::size_t{64} << 10U;
constexpr std::size_t largest_piece = std::size_t{16} << 20U;

std::string_view without_prefix(std::string_view name) {
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

}  // namespace

XmlPieces::XmlPieces(ZipReader& archive, std::string_view name,
                     std::vector<std::string_view> opened, std::vector<std::string_view> wanted)
    : stream_(archive, name),
      name_(visible(name)),
      opened_(std::move(opened)),
      wanted_(std::move(wanted)) {
  fill();
  if (std::string_view(buffer_).substr(0, 4).find('\0') != std::string_view::npos) {
    throw Failure(fmt::format("\"{}\" in it is not written in UTF-8", name_));
  }
}

// More of the stream behind what is there; false at its end.
bool XmlPieces::fill() {
  const std::size_t start = std::min(piece_, at_);
  if (buffer_.size() - start > largest_piece) {
    throw Failure(fmt::format("one element of \"{}\" in it has more than {} MiB", name_,
                              largest_piece >> 20U));
  }
  const std::size_t size = buffer_.size();
  buffer_.resize(size + chunk);
  const std::size_t count = stream_.read(std::span(buffer_).subspan(size));
  buffer_.resize(size + count);
  return count > 0;
}

// The offset behind `what`.
std::size_t XmlPieces::find(std::string_view what, std::size_t from) {
  while (true) {
    const std::size_t found = buffer_.find(what, from);
    if (found != std::string::npos) return found + what.size();
    if (buffer_.size() >= what.size()) from = std::max(from, buffer_.size() - what.size() + 1);
    if (!fill()) throw Failure(fmt::format("the file is broken: \"{}\" in it is cut off", name_));
  }
}

// The offset behind the '>' that is not in quotes.
std::size_t XmlPieces::end_of_tag(std::size_t from) {
  std::size_t at = from;
  while (true) {
    const std::size_t stop = buffer_.find_first_of("\"'>", at);
    if (stop == std::string::npos) {
      at = buffer_.size();
      if (!fill()) throw Failure(fmt::format("the file is broken: \"{}\" in it is cut off", name_));
      continue;
    }
    if (buffer_[stop] == '>') return stop + 1;
    at = find(std::string_view(buffer_[stop] == '"' ? "\"" : "'"), stop + 1);
  }
}

// The offset behind what begins with the '<' at `start`.
std::size_t XmlPieces::end_of_markup(std::size_t start) {
  constexpr std::string_view comment = "<!--";
  constexpr std::string_view characters = "<![CDATA[";
  while (buffer_.size() - start < characters.size() && fill()) {
  }
  const std::string_view markup = std::string_view(buffer_).substr(start);
  if (markup.starts_with(comment)) return find("-->", start + comment.size());
  if (markup.starts_with(characters)) return find("]]>", start + characters.size());
  if (markup.starts_with("<?")) return find("?>", start + 2);
  if (markup.starts_with("<!")) {
    throw Failure(fmt::format("\"{}\" in it has a document type, as no program writes it", name_));
  }
  return end_of_tag(start + 1);
}

bool XmlPieces::begins_piece(std::string_view name, bool is_empty) {
  if (depth_ == 0) root_ = name;
  if (depth_ == 1) {
    is_in_opened_ = std::ranges::find(opened_, name) != opened_.end();
    if (is_in_opened_) {
      is_in_opened_ = !is_empty;
      return false;
    }
  }
  if (depth_ != 1 && !(depth_ == 2 && is_in_opened_)) return false;
  return std::ranges::find(wanted_, name) != wanted_.end();
}

// Takes account of a tag; true if a piece ends with it.
bool XmlPieces::is_piece_after(std::size_t start, std::size_t end) {
  const std::string_view tag = std::string_view(buffer_).substr(start, end - start);
  if (tag[1] == '!' || tag[1] == '?') return false;
  if (tag[1] == '/') {
    if (depth_ == 0) throw Failure(fmt::format("the file is broken: \"{}\" is no XML", name_));
    --depth_;
    return piece_ != no_piece && depth_ == depth_of_piece_;
  }
  const bool is_empty = tag[tag.size() - 2] == '/';
  const std::size_t end_of_name = tag.find_first_of(" \t\r\n/>", 1);
  if (piece_ == no_piece &&
      begins_piece(without_prefix(tag.substr(1, end_of_name - 1)), is_empty)) {
    piece_ = start;
    depth_of_piece_ = depth_;
    if (is_empty) return true;
  }
  if (!is_empty) ++depth_;
  return false;
}

pugi::xml_node XmlPieces::parse() {
  const auto parsed = document_.load_buffer_inplace(
      buffer_.data() + piece_, at_ - piece_, pugi::parse_default | pugi::parse_ws_pcdata_single,
      pugi::encoding_utf8);
  piece_ = no_piece;
  if (!parsed) {
    throw Failure(
        fmt::format("the file is broken: \"{}\" is no XML ({})", name_, parsed.description()));
  }
  return document_.document_element();
}

pugi::xml_node XmlPieces::next() {
  while (root_.empty() || depth_ > 0) {
    if (piece_ == no_piece && at_ > chunk) {
      buffer_.erase(0, at_);
      at_ = 0;
    }
    const std::size_t start = buffer_.find('<', at_);
    if (start == std::string::npos) {
      at_ = buffer_.size();
      if (fill()) continue;
      throw Failure(fmt::format("the file is broken: \"{}\" in it is cut off", name_));
    }
    at_ = start;
    at_ = end_of_markup(start);
    if (is_piece_after(start, at_)) return parse();
  }
  return {};
}

std::string characters_of(pugi::xml_node node) {
  std::string characters;
  for (const pugi::xml_node part : node) {
    if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) {
      characters += part.value();
    }
  }
  return characters;
}

std::string relationship_id(pugi::xml_node node) {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    const std::string_view name = attribute.name();
    if (name.ends_with(":id")) return attribute.value();
  }
  return {};
}

bool is_true(pugi::xml_attribute attribute) {
  const std::string_view value = attribute.value();
  return value == "1" || value == "true";
}

}  // namespace followup
