// Fonts are ones that every Word has, and LibreOffice others of the same widths.
#include "formats/docx_parts.h"

#include <fmt/core.h>

#include <chrono>
#include <utility>

#include "formats/docx_text.h"
#include "text/document_phrases.h"
#include "text/line_styles.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

constexpr std::string_view content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>
</Types>
)";

constexpr std::string_view package_relations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="document" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
<Relationship Id="app" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>
</Relationships>
)";

constexpr std::string_view settings =
    R"(<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:defaultTabStop w:val="720"/>
<w:characterSpacingControl w:val="doNotCompress"/>
<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
</w:settings>
)";

constexpr std::string_view defaults =
    R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults>
<w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="en" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:after="200"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="1F3864"/><w:sz w:val="36"/><w:szCs w:val="36"/></w:rPr></w:style>
)";

constexpr std::string_view other_styles =
    R"(<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="160" w:after="60"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="20" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="FormText"><w:name w:val="Form Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="40" w:after="60" w:line="247" w:lineRule="auto"/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableGap"><w:name w:val="Table Gap"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="8"/><w:szCs w:val="8"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="FormGap"><w:name w:val="Form Gap"/><w:basedOn w:val="TableGap"/><w:pPr><w:spacing w:before="0" w:after="0" w:line="280" w:lineRule="exact"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:color w:val="595959"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B5394"/><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="7F8790"/><w:left w:val="single" w:sz="4" w:space="0" w:color="7F8790"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="7F8790"/><w:right w:val="single" w:sz="4" w:space="0" w:color="7F8790"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="7F8790"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="7F8790"/></w:tblBorders></w:tblPr></w:style>
)";

constexpr const char* relations_namespace =
    "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view office_relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string_view look_of(LineRole role) {
  switch (role) {
    case LineRole::plain:
    case LineRole::numbered_words:
    case LineRole::labelled:
    case LineRole::words:
    case LineRole::dated:
    case LineRole::undated:
    case LineRole::overall:
      break;
    case LineRole::title:
    case LineRole::numbered:
    case LineRole::country:
      return "<w:rPr><w:b/><w:bCs/></w:rPr>";
    // A name that needs two lines must not look like two.
    case LineRole::member:
    case LineRole::member_with_remarks:
    case LineRole::group:
    case LineRole::group_with_remarks:
      return R"(<w:pPr><w:ind w:left="142" w:hanging="142"/></w:pPr>)";
  }
  return {};
}

std::string styles() {
  // In half points, from the outermost on.
  constexpr int sizes[] = {28, 24, 22, 20, 20, 20};
  std::string all(defaults);
  int level = 0;
  for (const int size : sizes) {
    all += fmt::format(
        R"(<w:style w:type="paragraph" w:styleId="Heading{0}"><w:name w:val="heading {0}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="100"/><w:outlineLvl w:val="{1}"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="1F3864"/><w:sz w:val="{2}"/><w:szCs w:val="{2}"/></w:rPr></w:style>
)",
        level + 1, level, size);
    all += fmt::format(
        R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="{1}{0}{2}"><w:name w:val="{3}{0}{4}"/><w:basedOn w:val="{1}{0}"/><w:next w:val="Normal"/><w:qFormat/></w:style>
)",
        level + 1, heading_id, end_of_numbered_id, heading_name, end_of_numbered_name);
    ++level;
  }
  all += other_styles;
  for (const LineStyle& style : line_styles) {
    const std::string_view base = style.base.empty() ? "Normal" : style.base;
    // Who goes on writing after a member adds another, and after anything else a plain line.
    const std::string_view next = is_member(style.role) ? style.id : base;
    all += fmt::format(
        R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="{}"><w:name w:val="{}"/><w:basedOn w:val="{}"/><w:next w:val="{}"/><w:qFormat/>{}</w:style>
)",
        style.id, style.name, base, next, look_of(style.role));
  }
  return all + "</w:styles>\n";
}

std::string core_properties(const Report& report) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("cp:coreProperties");
  const std::pair<const char*, const char*> namespaces[] = {
      {"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
      {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
      {"xmlns:dcterms", "http://purl.org/dc/terms/"},
      {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}};
  for (const auto& [name, address] : namespaces) root.append_attribute(name) = address;
  root.append_child("dc:title").text() = visible(report.title).c_str();
  root.append_child("dc:language").text() = "en";
  // Other years are no dates of a file.
  const int year = static_cast<int>(std::chrono::year_month_day(report.as_of).year());
  if (year < 1601 || year > 9999) return write_xml_as_it_is(document);
  for (const char* name : {"dcterms:created", "dcterms:modified"}) {
    pugi::xml_node day = root.append_child(name);
    day.append_attribute("xsi:type") = "dcterms:W3CDTF";
    day.text() = fmt::format("{}T00:00:00Z", iso(report.as_of)).c_str();
  }
  return write_xml_as_it_is(document);
}

std::string application() {
  return "<Properties "
         "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
         "<Application>followup</Application></Properties>\n";
}

std::string document_relations(std::span<const std::string> targets) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("Relationships");
  root.append_attribute("xmlns") = relations_namespace;
  const auto add = [&](const std::string& id, std::string_view type, const std::string& target) {
    pugi::xml_node relation = root.append_child("Relationship");
    relation.append_attribute("Id") = id.c_str();
    relation.append_attribute("Type") = fmt::format("{}{}", office_relations, type).c_str();
    relation.append_attribute("Target") = target.c_str();
    return relation;
  };
  for (const char* part : {"styles", "settings"}) add(part, part, fmt::format("{}.xml", part));
  add("footer1", "footer", "footer1.xml");
  std::size_t number = 0;
  for (const std::string& target : targets) {
    add(fmt::format("link{}", ++number), "hyperlink", target).append_attribute("TargetMode") =
        "External";
  }
  return write_xml_as_it_is(document);
}

// "As of 2026-11-21", and on the right "Page 1 of 3".
std::string footer(const Report& report) {
  pugi::xml_document document;
  pugi::xml_node paragraph = append_root(document, "w:ftr").append_child("w:p");
  pugi::xml_node properties = paragraph.append_child("w:pPr");
  append_valued(properties, "w:pStyle", "Footer");
  pugi::xml_node tab = append_valued(properties.append_child("w:tabs"), "w:tab", "right");
  tab.append_attribute("w:pos") = text_width(report.orientation);
  DocxText text;
  text.add_text(paragraph, std::string(phrases::as_of) + iso(report.as_of));
  paragraph.append_child("w:r").append_child("w:tab");
  const auto add_field = [&](const char* name) {
    pugi::xml_node field = paragraph.append_child("w:fldSimple");
    field.append_attribute("w:instr") = name;
    text.add_text(field, "1");
  };
  text.add_text(paragraph, "Page ");
  add_field("PAGE");
  text.add_text(paragraph, " of ");
  add_field("NUMPAGES");
  return write_xml_as_it_is(document);
}

}  // namespace

PageSize page_size(Orientation orientation) {
  constexpr int short_side = 11906;
  constexpr int long_side = 16838;
  switch (orientation) {
    case Orientation::portrait:
      break;
    case Orientation::landscape:
      return {long_side, short_side};
  }
  return {short_side, long_side};
}

int text_width(Orientation orientation) {
  return page_size(orientation).width - 2 * page_margin;
}

pugi::xml_node append_root(pugi::xml_document& document, const char* name) {
  pugi::xml_node root = document.append_child(name);
  const std::pair<const char*, const char*> namespaces[] = {
      {"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
      {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
      {"xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"},
      {"xmlns:w14", "http://schemas.microsoft.com/office/word/2010/wordml"}};
  for (const auto& [prefix, address] : namespaces) root.append_attribute(prefix) = address;
  root.append_attribute("mc:Ignorable") = "w14";
  return root;
}

void append_section(pugi::xml_node body, Orientation orientation) {
  pugi::xml_node section = body.append_child("w:sectPr");
  pugi::xml_node footer = section.append_child("w:footerReference");
  footer.append_attribute("w:type") = "default";
  footer.append_attribute("r:id") = "footer1";
  const PageSize page = page_size(orientation);
  pugi::xml_node size = section.append_child("w:pgSz");
  size.append_attribute("w:w") = page.width;
  size.append_attribute("w:h") = page.height;
  if (page.width > page.height) size.append_attribute("w:orient") = "landscape";
  pugi::xml_node margins = section.append_child("w:pgMar");
  for (const char* side : {"w:top", "w:right", "w:bottom", "w:left"}) {
    margins.append_attribute(side) = page_margin;
  }
  for (const char* part : {"w:header", "w:footer"})
    margins.append_attribute(part) = page_margin / 2;
  margins.append_attribute("w:gutter") = 0;
}

std::vector<ZipEntry> docx_files(const Report& report, std::string document,
                                 std::span<const std::string> targets) {
  const auto with_declaration = [](std::string_view xml) {
    return std::string(declaration).append(xml);
  };
  return {{"[Content_Types].xml", with_declaration(content_types)},
          {"_rels/.rels", with_declaration(package_relations)},
          {"word/document.xml", std::move(document)},
          {"word/_rels/document.xml.rels", document_relations(targets)},
          {"word/styles.xml", with_declaration(styles())},
          {"word/settings.xml", with_declaration(settings)},
          {"word/footer1.xml", footer(report)},
          {"docProps/core.xml", core_properties(report)},
          {"docProps/app.xml", with_declaration(application())}};
}

}  // namespace followup
