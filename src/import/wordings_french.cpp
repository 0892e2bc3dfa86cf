// The French words of headings and labels.
#include <array>

#include "import/field_wordings.h"

namespace followup {
namespace {

using enum ImportField;

constexpr std::array rows{
    FieldWordings{evaluation, "titre de l évaluation|intitulé de l évaluation|nom de l évaluation"},
    FieldWordings{responsible,
                  "unité chargée de la réponse de la direction|"
                  "réponse de la direction préparée par|responsable de la réponse|"
                  "unité responsable de la réponse"},
    FieldWordings{recommendation,
                  "recommandations de l évaluation|recommandation de l évaluation|"
                  "recommandation ou question de l évaluation|texte de la recommandation|"
                  "libellé de la recommandation|recommandations|recommandation"},
    FieldWordings{recommended_to, "adressée à|adressé à|destinataires|destinataire|niveau cible"},
    FieldWordings{priority, "priorité|degré de priorité|niveau de priorité|ordre de priorité"},
    FieldWordings{response,
                  "réponse de la direction|réponse de l administration|réponse du management|"
                  "réponse|réponse de la direction acceptée partiellement acceptée ou rejetée|"
                  "acceptée partiellement acceptée ou rejetée|"
                  "acceptée partiellement acceptée rejetée|acceptée|"
                  "accepté partiellement accepté ou rejeté|"
                  "accepté partiellement accepté rejeté|accepté|observations de la direction|"
                  "observations de l administration|commentaires de la direction"},
    FieldWordings{explanation,
                  "explications|explication|observations sur la réponse|motif du rejet|"
                  "motifs du rejet|raisons du rejet"},
    FieldWordings{number,
                  "n°|numéro|n° de la recommandation|numéro de la recommandation|référence|réf|"
                  "n° de l action|n° d action|numéro de l action|n° action"},
    FieldWordings{action,
                  "actions clés|action clé|mesures clés|mesure clé|principales mesures|"
                  "principales actions|mesures principales|actions principales|mesures à prendre|"
                  "mesures à prendre et ou commentaires sur l acceptation partielle ou le rejet|"
                  "actions à entreprendre|action à entreprendre|actions à mener|action à mener|"
                  "actions à prendre|mesures prévues|mesure prévue|mesures envisagées|"
                  "mesures convenues|mesures proposées|mesure proposée|actions prévues|"
                  "action prévue|actions proposées|mesures correctives|mesure corrective|"
                  "actions correctives|action corrective|mesures|mesure|activités prévues|"
                  "activités|activité|tâches|tâche|quoi|mesure à prendre"},
    FieldWordings{owner,
                  "unité responsable|unités responsables|entité responsable|entités responsables|"
                  "bureau responsable|bureaux responsables|service responsable|"
                  "services responsables|structure responsable|structures responsables|"
                  "organisme responsable|organismes responsables|institution responsable|"
                  "institutions responsables|département responsable|division responsable|"
                  "personne responsable|personnes responsables|fonctionnaire responsable|"
                  "titre du fonctionnaire responsable|agent responsable|responsable de l action|"
                  "responsable de la mise en œuvre|responsables de la mise en œuvre|responsables|"
                  "responsable|responsabilités|responsabilité|suite à donner par|chef de file|"
                  "chefs de file|unité chef de file|points focaux|point focal|par qui|qui"},
    FieldWordings{partners,
                  "partenaires associés|partenaires|partenaire|entités d appui|unités d appui|"
                  "bureaux d appui"},
    FieldWordings{start, "date de début|date de démarrage|début"},
    FieldWordings{deadline,
                  "échéances|échéance|échéancier|date d échéance|délais|délai|"
                  "délai de mise en œuvre|délai d exécution|délais d exécution|"
                  "délai de réalisation|calendrier|calendrier d exécution|"
                  "calendrier d application|calendrier de mise en œuvre|date limite|"
                  "date limite de mise en œuvre|date butoir|date cible|date prévue|"
                  "date d achèvement|date d achèvement prévue|date prévue d achèvement|"
                  "date de fin|date de mise en œuvre|date de réalisation|date d application|"
                  "date d exécution|pour quand|quand|échéance révisée|délai révisé|"
                  "date révisée|nouvelle échéance|nouveau délai"},
    FieldWordings{was,
                  "échéance initiale|délai initial|date initiale|échéance d origine|"
                  "date d échéance initiale|date limite initiale"},
    FieldWordings{revision_reason,
                  "motif de la prolongation|motifs de la prolongation|raison de la prolongation|"
                  "motif du report|raison du report|motif de la révision"},
    FieldWordings{comments,
                  "commentaires ou mesures prises|commentaires|commentaire|observations|"
                  "observation|remarques|remarque|mesures prises|mesures prises à ce jour|"
                  "actions menées|actions réalisées|suite donnée|suites données|avancement|"
                  "avancées|progrès|progrès accomplis|progrès réalisés|point sur l avancement|"
                  "mises à jour|mise à jour|commentaires généraux|observations générales|"
                  "statut et commentaires|commentaires et statut|statut commentaires|"
                  "état et commentaires|statut et observations|statut observations|"
                  "état de mise en œuvre commentaires|état de mise en œuvre et commentaires|"
                  "état d avancement et commentaires"},
    FieldWordings{status,
                  "état d avancement|état d avancement de la mise en œuvre|état de mise en œuvre|"
                  "état de la mise en œuvre|état d exécution|état d application|"
                  "état de réalisation|statut de mise en œuvre|statut de la mise en œuvre|"
                  "stade de mise en œuvre|stade d exécution|niveau d avancement|"
                  "degré d avancement|niveau d exécution|niveau de mise en œuvre|"
                  "niveau de réalisation|état de la recommandation|"
                  "situation actuelle|situation|statut|état"},
    FieldWordings{evidence,
                  "justificatifs|pièces justificatives|documents justificatifs|"
                  "documents à l appui|moyens de vérification|sources de vérification|"
                  "éléments de preuve|preuves"},
    FieldWordings{indicator,
                  "indicateurs|indicateur|indicateurs de réussite|indicateurs de résultat|"
                  "indicateur de résultat|indicateurs de performance|indicateur de performance"},
    FieldWordings{country, "pays"},
    FieldWordings{monitoring, "suivi de la mise en œuvre|suivi de l application|suivi"},
    FieldWordings{closed, "date de clôture|date effective d achèvement"},
    FieldWordings{responded,
                  "date de la réponse|date de réponse|date de la réponse de la direction"},
    FieldWordings{plan_id,
                  "n° de l évaluation|numéro de l évaluation|n° d évaluation|"
                  "référence de l évaluation|réf de l évaluation|n° du rapport|"
                  "numéro du rapport|référence du rapport|n° du plan|numéro du plan|"
                  "référence du plan|n° du plan d action|numéro du plan d action|"
                  "évaluation n°|évaluation nº|évaluation no|rapport n°|rapport nº|rapport no|"
                  "rapport d évaluation n°|rapport d évaluation nº|rapport d évaluation no"},
    FieldWordings{issued,
                  "date de l évaluation|date du rapport|date du rapport d évaluation|"
                  "date d émission|date de publication|date d achèvement de l évaluation"},
};

}  // namespace

std::span<const FieldWordings> french_wordings() {
  return rows;
}

}  // namespace followup
