// Headings as templates of the field have them.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "followup/schema.h"
#include "import/field_names.h"
#include "import/field_table.h"
#include "import/field_wordings.h"
#include "read/key_meanings.h"

namespace followup {
namespace {

std::string key_of(std::string_view heading) {
  const auto field = field_of_heading(heading);
  return field ? std::string(name(*field)) : std::string();
}

TEST_CASE("headings are known in several languages, with or without accents and plurals") {
  struct Row {
    std::string_view heading;
    std::string_view key;
  };
  const Row rows[]{
      {"Action by", "owner"},
      {"Lead unit", "owner"},
      {"Accountable officer", "owner"},
      {"Action #", "id"},
      {"Accepté / Partiellement accepté / Rejeté", "response"},
      {"Niveau de mise en œuvre", "status"},
      {"Date du rapport", "issued"},
      {"Evaluation completion date", "issued"},
      {"Date d’achèvement de l’évaluation", "issued"},
      {"Aliados", "partners"},
      {"Focal point(s)", "owner"},
      {"Responsible entity", "owner"},
      {"Title of responsible individual", "owner"},
      {"Implementation date", "deadline"},
      {"Target completion date", "deadline"},
      {"DueDate", "deadline"},
      {"Progress update", "comments"},
      {"Management comment", "response"},
      {"Accepted? (Yes/No)", "response"},
      {"Stage of implementation", "status"},
      {"Recommendation status", "status"},
      {"Actions to be taken, and/or comments about partial acceptance or rejection", "action"},
      {"Principales mesures", "action"},
      {"Mesure(s) clé(s)", "action"},
      {"Date butoir", "deadline"},
      {"ECHEANCE", "deadline"},
      {"Délai d’exécution", "deadline"},
      {"Unité(s) responsable(s)", "owner"},
      {"Responsable", "owner"},
      {"État d’avancement", "status"},
      {"ETAT D'AVANCEMENT", "status"},
      {"Avancement", "comments"},
      {"Observations", "comments"},
      {"Réponse de la direction", "response"},
      {"Recommandation", "recommendation"},
      {"Niveau de priorité", "priority"},
      {"Medidas clave", "action"},
      {"Acción(es) clave", "action"},
      {"Plazo de ejecución", "deadline"},
      {"Fecha limite", "deadline"},
      {"Unidad(es) responsable(s)", "owner"},
      {"Dependencia responsable", "owner"},
      {"Situación", "status"},
      {"Respuesta de la administración", "response"},
      {"Respuesta de la dirección", "response"},
      {"Recomendación", "recommendation"},
      {"Comentarios", "comments"},
      {"Tracking – Status", "status"},
      {"Tracking – Comments", "comments"},
      {"Monitoring – Comments", "comments"},
      {"Suivi – Commentaires", "comments"},
      {"Seguimiento – Comentarios", "comments"},
      {"Overall comments", "comments"},
      {"Date of issue", "issued"},
      {"Date d’émission", "issued"},
      {"Fecha de emisión", "issued"},
      {"Budget", ""},
      {"What needs doing", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.heading);
    CHECK(key_of(row.heading) == row.key);
  }
}

TEST_CASE("each of the words that name a field names that one") {
  for (const FieldWordings& row : field_wordings()) {
    for (std::size_t at = 0; at <= row.words.size();) {
      const std::size_t end = std::min(row.words.find('|', at), row.words.size());
      const std::string_view words = row.words.substr(at, end - at);
      INFO(name(row.field), ": ", words);
      CHECK(field_named(words) == row.field);
      at = end + 1;
    }
  }
}

bool is_key_of_plan(std::string_view key) {
  const std::vector<RecordDescription> records = describe_plan();
  return std::ranges::any_of(records, [&](const RecordDescription& record) {
    return std::ranges::any_of(record.keys,
                               [&](const KeyDescription& one) { return one.key == key; });
  });
}

TEST_CASE("what is written for a key is a name of one, and stands for one that is there") {
  for (const KeyMeaning& row : key_meanings()) {
    INFO(row.written);
    CHECK(is_key_of_plan(row.key));
    CHECK(row.written.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos);
  }
}

TEST_CASE("what the reader takes for a key is what an import takes it for") {
  // What documents call the same stands under several keys of a plan.
  struct Other {
    std::string_view heading;
    std::string_view key;
  };
  constexpr Other others[]{{"comments", "monitoring"}, {"comments", "note"},
                           {"recommendation", "text"}, {"recommendation", "recommendations"},
                           {"action", "actions"},      {"deadline", "date"},
                           {"deadline", "closed"}};
  for (const KeyMeaning& row : key_meanings()) {
    std::string heading(row.written);
    std::ranges::replace(heading, '_', ' ');
    const auto field = field_named(heading);
    if (!field || name(*field) == row.key) continue;
    const bool is_other = std::ranges::any_of(others, [&](const Other& other) {
      return other.heading == name(*field) && other.key == row.key;
    });
    INFO(row.written, " is ", name(*field), " to an import");
    CHECK(is_other);
  }
}

}  // namespace
}  // namespace followup
