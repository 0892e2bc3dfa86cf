// The parts of Word and Excel files, and how one leads to another.
#include "import/office_package.h"

#include <algorithm>

#include "followup/failure.h"
#include "import/xml_part.h"
#include "import/xml_pieces.h"

namespace followup {
namespace {

std::string_view folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash);
}

// A target is relative to the folder of the part that names it, or begins at the root.
std::string resolve(std::string_view folder, std::string_view target) {
  std::string path(target.starts_with('/') ? std::string_view() : folder);
  std::size_t at = 0;
  while (at <= target.size()) {
    const std::size_t end = std::min(target.find('/', at), target.size());
    const std::string_view step = target.substr(at, end - at);
    at = end + 1;
    if (step.empty() || step == ".") continue;
    if (step == "..") {
      path.resize(folder_of(path).size());
      continue;
    }
    if (!path.empty()) path += '/';
    path += step;
  }
  return path;
}

std::string relationships_part(std::string_view part) {
  const std::string_view folder = folder_of(part);
  const std::string_view file = folder.empty() ? part : part.substr(folder.size() + 1);
  std::string name(folder);
  if (!name.empty()) name += '/';
  name += "_rels/";
  name += file;
  return name += ".rels";
}

constexpr std::string_view types_part = "[Content_Types].xml";

std::string read_content_type(ZipReader& archive, std::string_view part) {
  if (!archive.has(types_part)) return {};
  XmlPieces types(archive, types_part, {}, {"Override"});
  while (const pugi::xml_node type = types.next()) {
    if (resolve({}, attribute_named(type, "PartName")) != part) continue;
    return std::string(attribute_named(type, "ContentType"));
  }
  return {};
}

}  // namespace

OfficePackage::OfficePackage(std::string_view bytes, std::size_t most) : archive_(bytes, most) {
  if (archive_.has("mimetype") && archive_.has("content.xml")) {
    throw Failure(
        "the file is an OpenDocument file (.odt, .ods); save it as .docx or .xlsx and import that");
  }
  for (const Relationship& one : relationships_of({})) {
    if (one.kind == "officeDocument" && !one.is_external) main_part_ = one.target;
  }
  if (main_part_.empty()) {
    throw Failure("the file is no Word or Excel file: nothing in it says where its text is");
  }
  content_type_ = read_content_type(archive_, main_part_);
}

std::vector<Relationship> OfficePackage::relationships_of(std::string_view part) {
  const std::string name = relationships_part(part);
  std::vector<Relationship> all;
  if (!archive_.has(name)) return all;
  // A sheet of Excel has 65,530 links at most.
  constexpr std::size_t most = 100'000;
  XmlPieces list(archive_, name, {}, {"Relationship"});
  while (const pugi::xml_node node = list.next()) {
    if (all.size() == most) throw Failure("the file has more links than Word and Excel allow");
    Relationship one;
    one.id = attribute_named(node, "Id");
    const std::string_view type = attribute_named(node, "Type");
    one.kind = type.substr(type.rfind('/') + 1);
    one.is_external = attribute_named(node, "TargetMode") == "External";
    const std::string_view target = attribute_named(node, "Target");
    one.target = one.is_external ? std::string(target) : resolve(folder_of(part), target);
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace followup
