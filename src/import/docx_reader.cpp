// Reading Word files (ISO/IEC 29500, strict and transitional).
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <unordered_set>

#include "followup/date.h"
#include "followup/failure.h"
#include "import/docx_body.h"
#include "import/docx_context.h"
#include "import/office_package.h"
#include "import/readers.h"
#include "import/xml_part.h"
#include "text/document_phrases.h"
#include "text/unicode.h"

namespace followup {
namespace {

// The XML of all parts together; pictures are not read. It takes up to twenty times as much memory.
constexpr std::size_t most_xml = most_text_of_document;

[[noreturn]] void fail_for_other_kind(std::string_view content_type) {
  const auto has = [&](std::string_view word) {
    return content_type.find(word) != std::string_view::npos;
  };
  if (has("spreadsheetml") || has("ms-excel")) {
    throw Failure("the file is an Excel file, though it is called a Word file");
  }
  if (has("presentationml") || has("ms-powerpoint")) {
    throw Failure("the file is a PowerPoint file, though it is called a Word file");
  }
  throw Failure("the file is no Word file: its main part is not a document");
}

// Parts of a kind that are there, in the order of the relationships. A target that leads nowhere is
// nothing that a reader could do anything about.
std::vector<std::string> parts_of_kind(OfficePackage& package,
                                       const std::vector<Relationship>& relationships,
                                       std::string_view kind) {
  std::vector<std::string> parts;
  std::unordered_set<std::string> seen;
  for (const Relationship& one : relationships) {
    if (one.kind != kind || one.is_external || !package.archive().has(one.target)) continue;
    if (seen.insert(one.target).second) parts.push_back(one.target);
  }
  return parts;
}

std::unordered_map<std::string, std::string> links_of(
    const std::vector<Relationship>& relationships) {
  std::unordered_map<std::string, std::string> links;
  for (const Relationship& one : relationships) {
    if (one.kind == "hyperlink" && one.is_external) links.emplace(one.id, one.target);
  }
  return links;
}

struct AsideKind {
  std::string_view relationship;
  std::string_view element;  // of each note; empty if the part is one aside
  std::string_view place;
};

constexpr std::array aside_kinds{
    AsideKind{"footnotes", "footnote", "footnote"},
    AsideKind{"endnotes", "endnote", "endnote"},
    AsideKind{"header", "", "page header"},
    AsideKind{"footer", "", "page footer"},
};

void read_notes(DocxBodyReader& reader, pugi::xml_node root, const AsideKind& kind) {
  std::size_t number = 0;
  for (const pugi::xml_node note : root) {
    // Those with a type are lines that separate notes from the text.
    const std::string_view type = attribute_named(note, "type");
    if (local_name(note) != kind.element || (!type.empty() && type != "normal")) continue;
    reader.read_aside(note, fmt::format("{} {}", kind.place, ++number));
  }
}

// "1 picture was left out", "2 pictures were left out".
void add_count(std::vector<std::string>& remarks, int count, std::string_view one,
               std::string_view several) {
  if (count == 1) remarks.push_back(fmt::format("1 {} was left out", one));
  if (count > 1) remarks.push_back(fmt::format("{} {} were left out", count, several));
}

std::vector<std::string> remarks_on(const DocxOmissions& omissions, bool has_macros) {
  std::vector<std::string> remarks;
  if (omissions.has_deletions) remarks.emplace_back("tracked deletions were left out");
  if (omissions.has_hidden_text) remarks.emplace_back("hidden text was left out");
  if (omissions.has_prompts) {
    remarks.emplace_back("prompts of form fields that nobody filled in were left out");
  }
  add_count(remarks, omissions.pictures, "picture", "pictures");
  add_count(remarks, omissions.comments, "comment", "comments");
  add_count(remarks, omissions.objects, "embedded document", "embedded documents");
  add_count(remarks, omissions.symbols, "symbol that is not known here",
            "symbols that are not known here");
  if (has_macros) remarks.emplace_back("macros were ignored");
  return remarks;
}

// "Page 3 of 7", "- 3 -", and what our own documents say: words that are no part of the text.
bool counts_pages(std::string_view text) {
  if (text.starts_with(phrases::as_of)) {
    text.remove_prefix(phrases::as_of.size());
    const std::string_view day = text.substr(0, text.find(' '));
    if (!parse_day(day)) return false;
    text.remove_prefix(day.size());
  }
  bool has_number = false;
  const std::string folded = fold_case(text);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" /-", at), folded.size());
    const std::string_view word = std::string_view(folded).substr(at, end - at);
    const bool is_number = word.find_first_not_of("0123456789") == std::string_view::npos;
    has_number = has_number || (is_number && !word.empty());
    if (!is_number && word != "page" && word != "of" && word != "–") return false;
    at = end + 1;
  }
  return has_number;
}

// The same header often stands in several parts, for first, odd and even pages.
void mark_asides(SourceDocument& document, std::size_t from) {
  std::unordered_set<std::string> seen;
  const auto begin = document.blocks.begin() + static_cast<std::ptrdiff_t>(from);
  const auto end = std::remove_if(begin, document.blocks.end(), [&](const auto& block) {
    const auto* paragraph = std::get_if<SourceParagraph>(&block);
    const bool is_of_pages = paragraph != nullptr && paragraph->place.starts_with("page ");
    if (!is_of_pages) return false;
    return counts_pages(paragraph->text) || !seen.insert(paragraph->place + paragraph->text).second;
  });
  document.blocks.erase(end, document.blocks.end());
  std::for_each(begin, document.blocks.end(), [](auto& block) {
    if (auto* paragraph = std::get_if<SourceParagraph>(&block)) paragraph->is_aside = true;
  });
}

}  // namespace

void DocxContext::spend(std::size_t bytes) {
  if (bytes > left) {
    throw Failure(fmt::format("the file holds more than {} MiB", most_text_of_document >> 20U));
  }
  left -= bytes;
}

SourceDocument read_docx(std::string_view bytes) {
  OfficePackage package(bytes, most_xml);
  ZipReader& archive = package.archive();
  if (!archive.has(package.main_part())) {
    throw Failure("the file is broken: the part that holds its text is missing");
  }
  const XmlPart main(archive.read(package.main_part()), package.main_part());
  const pugi::xml_node body = child_named(main.root(), "body");
  if (local_name(main.root()) != "document" || body.empty()) {
    fail_for_other_kind(package.content_type());
  }

  const std::vector<Relationship> relationships = package.relationships_of(package.main_part());
  DocxContext context;
  for (const std::string& part : parts_of_kind(package, relationships, "styles")) {
    context.styles = DocxStyles(XmlPart(archive.read(part), part).root());
  }
  for (const std::string& part : parts_of_kind(package, relationships, "numbering")) {
    context.numbering = DocxNumbering(XmlPart(archive.read(part), part).root());
  }
  context.links = links_of(relationships);

  SourceDocument document;
  DocxBodyReader reader(context, document);
  reader.read_body(body);
  const std::size_t body_size = document.blocks.size();
  for (const AsideKind& kind : aside_kinds) {
    for (const std::string& part : parts_of_kind(package, relationships, kind.relationship)) {
      const XmlPart aside(archive.read(part), part);
      context.links = links_of(package.relationships_of(part));
      if (kind.element.empty()) {
        reader.read_aside(aside.root(), std::string(kind.place));
      } else {
        read_notes(reader, aside.root(), kind);
      }
    }
  }
  mark_asides(document, body_size);

  const bool has_macros = !parts_of_kind(package, relationships, "vbaProject").empty();
  document.remarks = remarks_on(context.omissions, has_macros);
  return document;
}

}  // namespace followup
