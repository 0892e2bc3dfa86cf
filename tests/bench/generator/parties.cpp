// Offices of the documents that followup starts from, and plain roles in them; no persons.
#include "parties.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <span>
#include <string_view>

#include "yaml_writer.h"

namespace bench {
namespace {

struct Party {
  std::string_view key;
  std::string_view name;  // empty: the key is the name
  std::string_view type;
  std::string_view part_of;
  std::string_view alias;
};

constexpr Party verifiers[] = {
    {"External Auditor", "", "agency", "", ""},
    {"External Evaluator", "", "agency", "", ""},
};

constexpr Party owners[] = {
    {"IOM", "International Organization for Migration", "agency", "", "OIM"},
    {"WHO", "World Health Organization", "agency", "", ""},
    {"ILO", "International Labour Organization", "agency", "", ""},
    {"WTO", "World Trade Organization", "agency", "", ""},
    {"World Bank", "", "agency", "", "WB"},
    {"IMF", "International Monetary Fund", "agency", "", ""},
    {"Commonwealth Secretariat", "", "agency", "", "Commonwealth"},
    {"Rockefeller Foundation", "", "agency", "", ""},
    {"DENOSA", "", "agency", "", ""},
    {"MRC", "Medical Research Council", "agency", "", ""},
    {"CDC", "Centers for Disease Control and Prevention", "agency", "", ""},
    {"MoH Cambodia", "Ministry of Health of Cambodia", "agency", "", ""},
    {"MoH Kazakhstan", "Ministry of Health of Kazakhstan", "agency", "", ""},
    {"MoH Kyrgyzstan", "Ministry of Health of Kyrgyzstan", "agency", "", ""},
    {"MoH Philippines", "Department of Health of the Philippines", "agency", "", "DOH Philippines"},
    {"MoH Russian Federation", "Ministry of Health of the Russian Federation", "agency", "", ""},
    {"MoH Tajikistan", "Ministry of Health of Tajikistan", "agency", "", ""},
    {"MoH Thailand", "Ministry of Public Health of Thailand", "agency", "", "MoPH Thailand"},
    {"MoH Uzbekistan", "Ministry of Health of Uzbekistan", "agency", "", ""},
    {"IOM HQ", "IOM Headquarters", "office", "IOM", ""},
    {"RO Vienna", "IOM Regional Office Vienna", "office", "IOM", ""},
    {"RO Bangkok", "IOM Regional Office Bangkok", "office", "IOM", ""},
    {"IOM Cambodia", "", "office", "RO Bangkok", ""},
    {"IOM Philippines", "", "office", "RO Bangkok", ""},
    {"IOM Thailand", "", "office", "RO Bangkok", ""},
    {"IOM Kazakhstan", "", "office", "RO Vienna", ""},
    {"IOM Kyrgyzstan", "", "office", "RO Vienna", ""},
    {"IOM Moscow", "", "office", "RO Vienna", ""},
    {"IOM Tajikistan", "", "office", "RO Vienna", "IOM TJ"},
    {"IOM Uzbekistan", "", "office", "RO Vienna", ""},
    {"IOM Development Fund", "", "unit", "IOM HQ", "IDF"},
    {"MHD", "Migration Health Division", "unit", "IOM HQ", ""},
    {"MH Cambodia", "Migration Health Unit Cambodia", "unit", "IOM Cambodia", ""},
    {"MH Kazakhstan", "Migration Health Unit Kazakhstan", "unit", "IOM Kazakhstan", ""},
    {"MH Philippines", "Migration Health Unit Philippines", "unit", "IOM Philippines", ""},
    {"MH Tajikistan", "Migration Health Unit Tajikistan", "unit", "IOM Tajikistan", ""},
    {"MH Thailand", "Migration Health Unit Thailand", "unit", "IOM Thailand", ""},
    {"COM Cambodia", "Chief of Mission Cambodia", "post", "IOM Cambodia", ""},
    {"COM Kazakhstan", "Chief of Mission Kazakhstan", "post", "IOM Kazakhstan", ""},
    {"COM Philippines", "Chief of Mission Philippines", "post", "IOM Philippines", ""},
    {"COM Tajikistan", "Chief of Mission Tajikistan", "post", "IOM Tajikistan", ""},
    {"COM Thailand", "Chief of Mission Thailand", "post", "IOM Thailand", ""},
    {"Regional Coordinator Central Asia", "", "post", "RO Vienna", ""},
    {"Regional Health Adviser", "", "post", "RO Bangkok", ""},
    {"WHO HQ", "WHO Headquarters", "office", "WHO", ""},
    {"AFRO", "WHO Regional Office for Africa", "office", "WHO", ""},
    {"AMRO", "WHO Regional Office for the Americas", "office", "WHO", ""},
    {"EMRO", "WHO Regional Office for the Eastern Mediterranean", "office", "WHO", ""},
    {"EURO", "WHO Regional Office for Europe", "office", "WHO", ""},
    {"SEARO", "WHO Regional Office for South-East Asia", "office", "WHO", ""},
    {"WPRO", "WHO Regional Office for the Western Pacific", "office", "WHO", ""},
    {"Health Workforce Department", "", "unit", "WHO HQ", ""},
    {"Director Health Workforce", "", "post", "Health Workforce Department", ""},
    {"Labour Migration Branch", "", "unit", "ILO", ""},
    {"Planning Department Cambodia", "", "unit", "MoH Cambodia", ""},
    {"Planning Department Philippines", "", "unit", "MoH Philippines", ""},
    {"Planning Department Tajikistan", "", "unit", "MoH Tajikistan", ""},
    {"Planning Department Thailand", "", "unit", "MoH Thailand", ""},
    {"Republican TB Centre", "", "unit", "MoH Tajikistan", ""},
};

constexpr std::string_view countries[] = {
    "Cambodia",           "Kazakhstan", "Kyrgyzstan", "Philippines",
    "Russian Federation", "Tajikistan", "Thailand",   "Uzbekistan",
};

// chief.of.mission@example.org: a domain that belongs to nobody, so that no mail can go astray.
std::string address_of(const Party& party) {
  std::string address;
  for (const char letter : party.key) {
    const auto code = static_cast<unsigned char>(letter);
    address += letter == ' ' ? '.' : static_cast<char>(std::tolower(code));
  }
  return address + "@example.org";
}

void write_party(YamlWriter& yaml, const Party& party) {
  yaml.begin_mapping(party.key);
  if (!party.name.empty()) yaml.value("name", party.name);
  yaml.value("type", party.type);
  if (!party.part_of.empty()) yaml.value("part_of", party.part_of);
  yaml.value("email", address_of(party));
  if (!party.alias.empty()) yaml.value("aliases", party.alias);
  yaml.end_mapping();
}

// The names chosen must differ: nobody owns an action twice.
template <typename Draw>
std::vector<std::string> distinct(int count, Draw draw) {
  std::vector<std::string> chosen;
  while (chosen.size() < static_cast<std::size_t>(count)) {
    std::string candidate = draw();
    if (std::find(chosen.begin(), chosen.end(), candidate) == chosen.end()) {
      chosen.push_back(std::move(candidate));
    }
  }
  return chosen;
}

}  // namespace

std::string configuration_text() {
  YamlWriter yaml;
  yaml.begin_mapping("parties");
  for (const Party& party : owners) write_party(yaml, party);
  for (const Party& party : verifiers) write_party(yaml, party);
  yaml.end_mapping();
  yaml.begin_mapping("statuses");
  yaml.value("Implemented", "completed");
  yaml.value("Initiated", "ongoing");
  yaml.end_mapping();
  return yaml.text();
}

std::vector<std::string> choose_parties(Random& random, int count) {
  std::vector<std::string> keys =
      distinct(count, [&] { return std::string{random.one_of(owners).key}; });
  for (std::string& key : keys) {
    const Party& party = *std::ranges::find(owners, key, &Party::key);
    if (!party.alias.empty() && random.happens(30)) key = party.alias;
  }
  return keys;
}

std::string choose_verifier(Random& random) {
  return std::string{random.one_of(verifiers).key};
}

std::string ministry_of(const std::string& country) {
  return "MoH " + country;
}

std::vector<std::string> choose_countries(Random& random, int count) {
  return distinct(count, [&] { return std::string{random.one_of(countries)}; });
}

}  // namespace bench
