// The elements of an XML file in an archive one by one, so that a file of any length is read in
// bounded memory: that of the largest element that is asked for.
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "zip/zip_reader.h"

namespace followup {

// Names are compared without their prefixes. All throw Failure for what is no XML, has a document
// type (entities could expand without end) or an element of more than 16 MiB.
class XmlPieces {
 public:
  // `wanted` are children of the root, or of those of its children that are `opened`. The archive
  // must outlive it.
  XmlPieces(ZipReader& archive, std::string_view name, std::vector<std::string_view> opened,
            std::vector<std::string_view> wanted);

  // Valid until the next call; empty after the last one.
  pugi::xml_node next();

  // The name of the root, known after the first call of next().
  const std::string& root() const { return root_; }

 private:
  bool fill();
  std::size_t find(std::string_view what, std::size_t from);
  std::size_t end_of_tag(std::size_t from);
  std::size_t end_of_markup(std::size_t start);
  bool is_piece_after(std::size_t start, std::size_t end);
  pugi::xml_node parse();
  bool begins_piece(std::string_view name, bool is_empty);

  ZipReader::Stream stream_;
  std::string name_;
  std::vector<std::string_view> opened_;
  std::vector<std::string_view> wanted_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;           // elements that are open
  std::size_t piece_ = no_piece;    // where the piece begins
  std::size_t depth_of_piece_ = 0;  // elements around it
  bool is_in_opened_ = false;
  std::string root_;
  pugi::xml_document document_;

  static constexpr std::size_t no_piece = std::string::npos;
};

// Its own characters, as they were written.
std::string characters_of(pugi::xml_node node);
// The attribute `r:id`, whatever its prefix.
std::string relationship_id(pugi::xml_node node);
// "1" or "true".
bool is_true(pugi::xml_attribute attribute);

}  // namespace followup
