// The words themselves. A new word is added to its row, a new language is another block of rows.
#include <array>

#include "import/field_wordings.h"

namespace followup {
namespace {

using enum ImportField;

// Small letters, without punctuation; accents make no difference. Sources: the templates of the IOM
// Development Fund, UNDP, UN Women, UNICEF, UNFPA, WFP, WHO, FAO and ILO, the reports of OIOS, and
// the same words in the other languages of the United Nations in which these are filled in.
constexpr std::array rows{
    // English
    FieldWordings{evaluation,
                  "evaluation title year|evaluation title|title of evaluation|"
                  "title of the evaluation|name of evaluation|name of the evaluation"},
    FieldWordings{responsible,
                  "person or entity responsible for responding to this recommendation|"
                  "person or entity responsible|responsible for responding|"
                  "management response prepared by|"
                  "unit responsible for providing management response|"
                  "person in charge for follow up to management response"},
    FieldWordings{recommendation,
                  "evaluation recommendation or issue|evaluation recommendations|"
                  "evaluation recommendation|recommendation or issue|recommendation text|"
                  "recommendations|recommendation|audit recommendations|audit recommendation"},
    FieldWordings{recommended_to,
                  "recommended to|addressed to|addressee|addressees|directed to|target level"},
    FieldWordings{priority, "priority level|level of priority|priority rating|priority"},
    FieldWordings{response,
                  "management response|management s response|response of management|response|"
                  "accepted partially accepted rejected|accepted partially accepted or rejected|"
                  "management response accepted partially accepted or rejected|accepted|"
                  "management comments|management comment|management position"},
    FieldWordings{explanation,
                  "explanation|justification|comments on the response|rationale|client comments|"
                  "reason for rejection|reasons for rejection|"
                  "reason for partial acceptance or rejection|"
                  "reasons for partial acceptance or rejection"},
    FieldWordings{number,
                  "recommendation number|recommendation no|recommendation #|recommendation id|"
                  "recommendation ref|rec number|rec no|rec #|rec id|rec ref|rec|number|no|nr|#|"
                  "id|ref|reference|action number|action no|action #|action id|action ref|item no"},
    FieldWordings{action,
                  "key actions|key action|key actions planned|management key actions|"
                  "planned actions|planned action|actions planned|actions to be taken|"
                  "actions to be taken and or comments about partial acceptance or rejection|"
                  "agreed actions|agreed action|agreed management actions|"
                  "agreed management action|management actions|management action|"
                  "management action plan|proposed actions|proposed action|follow up actions|"
                  "follow up action|corrective actions|corrective action|required actions|"
                  "required action|actions required|action required|action points|action point|"
                  "actions|action|measures to be taken|measures|measure|activities|activity|"
                  "tasks|task|what|action to be taken"},
    FieldWordings{title, "action title|short title"},
    FieldWordings{owner,
                  "responsible individual or units|responsible individual or unit|"
                  "responsible units|responsible unit|responsible party|responsible parties|"
                  "responsible office|responsible offices|responsible entities|"
                  "responsible entity|responsible person|responsible persons|"
                  "responsible individual|responsible individuals|"
                  "title of responsible individual|responsible officer|responsible official|"
                  "responsible staff|responsible department|responsible division|"
                  "responsible section|responsible agency|responsible agencies|"
                  "responsible institution|responsible institutions|responsible organization|"
                  "responsible organisation|responsible for implementation|"
                  "responsible focal point|responsible|responsibility|responsibilities|"
                  "person responsible|persons responsible|unit responsible|units responsible|"
                  "office responsible|offices responsible|entity responsible|accountable unit|"
                  "accountable officer|accountable official|responsible manager|"
                  "accountable person|owners|owner|action owner|action owners|action by|"
                  "action lead|by whom|lead agency|lead agencies|lead unit|lead units|"
                  "lead office|lead offices|lead entity|lead entities|lead department|"
                  "lead division|lead organization|lead organisation|lead responsibility|"
                  "lead person|lead|recommendation lead office|implementing agency|"
                  "implementing agencies|implementing unit|implementing office|focal points|"
                  "focal point|focal person|person in charge|assigned to|who"},
    FieldWordings{partners,
                  "partners|partner|project partners|implementing partners|supporting units|"
                  "supporting unit|supporting offices|supporting office|supporting entities|"
                  "supporting entity|support units|support unit|in cooperation with|"
                  "in collaboration with|other units involved"},
    FieldWordings{start, "start date|starting date|planned start date|start"},
    FieldWordings{deadline,
                  "time frame or deadline|time frame deadline|time frame|timeframe|time line|"
                  "timelines|timeline|timing|schedule|deadlines|deadline|action deadline|"
                  "implementation deadline|implementation timeline|implementation date|due date|"
                  "duedate|due by|due|target date|target completion date|"
                  "target implementation date|expected completion date|"
                  "expected date of completion|expected implementation date|"
                  "planned completion date|planned implementation date|estimated completion date|"
                  "completion date|completion date time frame|date of completion|"
                  "date of implementation|end date|by when|when|revised due date|"
                  "revised deadline|revised target date|"
                  "revised completion date|revised implementation date|revised date|"
                  "new deadline|new due date|extended deadline|current deadline|current due date"},
    FieldWordings{was,
                  "original deadline|original due date|original target date|"
                  "original completion date|original implementation date|original date|"
                  "initial deadline|initial due date|initial target date|previous deadline|"
                  "previous due date"},
    FieldWordings{revision_reason,
                  "reason for extension|reasons for extension|reason for the extension|"
                  "reason for revision|reasons for revision|reason for the revision|"
                  "reason for change of date|justification for extension"},
    FieldWordings{comments,
                  "comments or action taken|comments or actions taken|comments|comment|"
                  "actions taken|action taken|actions taken to date|action taken to date|"
                  "progress|progress made|progress to date|progress achieved|progress update|"
                  "progress updates|progress report|progress notes|update on progress|"
                  "implementation progress|status update|status updates|latest update|updates|"
                  "update|remarks|overall comments|general comments|general remarks"},
    FieldWordings{status,
                  "implementation status|status of implementation|implementation stage|"
                  "stage of implementation|state of implementation|completion status|"
                  "progress status|periodic status|current status|action status|status of action|"
                  "status of actions|status of recommendation|status of recommendations|"
                  "recommendation status|status"},
    FieldWordings{evidence,
                  "evidence|means of verification|sources of verification|source of verification|"
                  "supporting documents|supporting document|supporting documentation|"
                  "supporting evidence|documents|evidence of implementation"},
    FieldWordings{indicator,
                  "indicators|indicator|success indicators|success indicator|"
                  "indicators of success|indicator of success|performance indicators|"
                  "performance indicator"},
    FieldWordings{country, "countries|country|areas covered"},
    FieldWordings{note, "notes|note"},
    FieldWordings{monitoring, "implementation monitoring|tracking|follow up|monitoring"},
    FieldWordings{closed,
                  "closed|closed on|closure date|date of closure|date closed|date completed|"
                  "completed on|actual completion date|actual date of completion"},
    FieldWordings{reason, "reason"},
    FieldWordings{verified_by, "verified by|validated by"},
    FieldWordings{tags, "tags"},
    FieldWordings{links, "links"},
    FieldWordings{responded,
                  "responded|response date|date of response|date of management response"},
    FieldWordings{plan_id, "response matrix|action plan"},
    FieldWordings{issued,
                  "evaluation issued|date of evaluation|date of the evaluation|evaluation date|"
                  "report date|date of report|date of the report|date of issue|date of issuance|"
                  "issue date|date issued|issued on|issued|date of publication|publication date"},
    FieldWordings{evaluation_link, "evaluation report"},
    FieldWordings{adopted, "adopted|date adopted"},
    FieldWordings{period, "period|project duration"},
    FieldWordings{donor, "donor"},
    FieldWordings{site, "site|management site"},
    FieldWordings{beneficiaries, "beneficiaries|project beneficiaries"},
    // French
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
                  "mises à jour|mise à jour|commentaires généraux|observations générales"},
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
    FieldWordings{responded, "date de la réponse|date de réponse"},
    FieldWordings{issued,
                  "date de l évaluation|date du rapport|date du rapport d évaluation|"
                  "date d émission|date de publication"},
    // Spanish
    FieldWordings{evaluation, "título de la evaluación|nombre de la evaluación"},
    FieldWordings{responsible,
                  "responsable de la respuesta|unidad responsable de la respuesta|"
                  "respuesta de la administración preparada por"},
    FieldWordings{recommendation,
                  "recomendaciones de la evaluación|recomendación de la evaluación|"
                  "recomendación o cuestión de la evaluación|texto de la recomendación|"
                  "recomendaciones|recomendación"},
    FieldWordings{recommended_to, "dirigida a|dirigido a|destinatarios|destinatario"},
    FieldWordings{priority, "prioridad|nivel de prioridad|grado de prioridad"},
    FieldWordings{response,
                  "respuesta de la administración|respuesta de la dirección|"
                  "respuesta de la gerencia|respuesta gerencial|respuesta administrativa|"
                  "respuesta|"
                  "respuesta de la administración aceptada parcialmente aceptada o rechazada|"
                  "aceptada parcialmente aceptada o rechazada|"
                  "aceptada parcialmente aceptada rechazada|aceptada|"
                  "aceptado parcialmente aceptado o rechazado|"
                  "aceptado parcialmente aceptado rechazado|aceptado|"
                  "observaciones de la administración|comentarios de la administración|"
                  "observaciones de la dirección|comentarios de la dirección|"
                  "comentarios de la gerencia"},
    FieldWordings{explanation,
                  "explicaciones|explicación|justificación|motivo del rechazo|motivos del rechazo"},
    FieldWordings{number,
                  "número|n º|nº|núm|número de la recomendación|nº de la recomendación|referencia|"
                  "número de la acción|nº de la acción|n º de la acción|nº acción|n º acción"},
    FieldWordings{
        action,
        "acciones clave|acción clave|medidas clave|medida clave|principales medidas|"
        "principales acciones|medidas principales|acciones principales|"
        "medidas previstas|medida prevista|acciones previstas|acción prevista|"
        "acciones planificadas|acción planificada|medidas que deben adoptarse|"
        "medidas que deben adoptarse u observaciones sobre la aceptación parcial o el rechazo|"
        "medidas por adoptar|medidas a adoptar|medidas a tomar|acciones a tomar|"
        "acciones a realizar|medidas propuestas|medida propuesta|acciones propuestas|"
        "acción propuesta|medidas acordadas|acciones acordadas|medidas correctivas|"
        "medida correctiva|acciones correctivas|acción correctiva|acciones|acción|"
        "medidas|medida|actividades previstas|actividades|actividad|tareas|tarea|qué"},
    FieldWordings{owner,
                  "unidad responsable|unidades responsables|dependencia responsable|"
                  "dependencias responsables|oficina responsable|oficinas responsables|"
                  "entidad responsable|entidades responsables|organismo responsable|"
                  "organismos responsables|institución responsable|instituciones responsables|"
                  "departamento responsable|división responsable|área responsable|"
                  "áreas responsables|parte responsable|partes responsables|persona responsable|"
                  "personas responsables|funcionario responsable|responsable de la ejecución|"
                  "responsable de la aplicación|responsable de la implementación|responsables|"
                  "responsable|responsabilidades|responsabilidad|entidad principal|"
                  "puntos focales|punto focal|a cargo de|quién"},
    FieldWordings{partners,
                  "socios|asociados|aliados|oficinas de apoyo|entidades de apoyo|unidades de apoyo|"
                  "contrapartes"},
    FieldWordings{start, "fecha de inicio|fecha de comienzo|inicio"},
    FieldWordings{deadline,
                  "plazos|plazo|plazo de ejecución|plazos de ejecución|plazo de aplicación|"
                  "plazo de implementación|plazo de cumplimiento|fecha límite|"
                  "fecha límite de ejecución|fecha tope|fecha prevista|"
                  "fecha prevista de finalización|fecha estimada de finalización|"
                  "fecha de finalización|fecha de conclusión|fecha de terminación|"
                  "fecha de cumplimiento|fecha de ejecución|fecha de aplicación|"
                  "fecha de implementación|fecha de vencimiento|fecha meta|calendario|cronograma|"
                  "marco temporal|para cuándo|cuándo|plazo revisado|fecha revisada|"
                  "fecha límite revisada|nuevo plazo|nueva fecha|nueva fecha límite"},
    FieldWordings{was,
                  "plazo original|plazo inicial|fecha original|fecha inicial|"
                  "fecha límite original|fecha límite inicial|fecha prevista original"},
    FieldWordings{revision_reason,
                  "motivo de la prórroga|motivos de la prórroga|motivo de la ampliación|"
                  "motivo del cambio de fecha|justificación de la prórroga"},
    FieldWordings{comments,
                  "comentarios|comentario|observaciones|observación|medidas adoptadas|"
                  "medidas tomadas|acciones realizadas|acciones tomadas|acciones emprendidas|"
                  "avances|avance|avances realizados|progresos|progreso|progresos realizados|"
                  "actualizaciones|actualización|comentarios generales|observaciones generales"},
    FieldWordings{status,
                  "estado de la aplicación|estado de aplicación|estado de la ejecución|"
                  "estado de ejecución|estado de la implementación|estado de implementación|"
                  "estado de avance|estado de cumplimiento|grado de aplicación|grado de avance|"
                  "nivel de avance|nivel de cumplimiento|estado de la recomendación|"
                  "estado actual|situación actual|estado|situación"},
    FieldWordings{evidence,
                  "medios de verificación|medio de verificación|fuentes de verificación|"
                  "documentos justificativos|documentos de apoyo|documentación de apoyo|"
                  "documentos|evidencias|evidencia"},
    FieldWordings{indicator,
                  "indicadores|indicador|indicadores de éxito|indicadores de desempeño|"
                  "indicador de desempeño"},
    FieldWordings{country, "países|país"},
    FieldWordings{note, "notas|nota"},
    FieldWordings{monitoring,
                  "seguimiento de la aplicación|seguimiento de la ejecución|seguimiento"},
    FieldWordings{closed, "fecha de cierre"},
    FieldWordings{responded, "fecha de la respuesta|fecha de respuesta"},
    FieldWordings{issued,
                  "fecha de la evaluación|fecha del informe|fecha del informe de evaluación|"
                  "fecha de emisión|fecha de publicación"},
    // Russian
    FieldWordings{evaluation, "название оценки"},
    FieldWordings{recommendation, "рекомендации|рекомендация"},
    FieldWordings{recommended_to, "адресат|кому адресована"},
    FieldWordings{priority, "приоритет|степень приоритетности"},
    FieldWordings{response, "ответ руководства|ответ"},
    FieldWordings{explanation, "пояснение|обоснование"},
    FieldWordings{number, "№ п п|№|номер"},
    FieldWordings{action,
                  "ключевые действия|ключевое действие|мероприятия|мероприятие|действия|действие|"
                  "меры|что"},
    FieldWordings{owner,
                  "ответственные исполнители|ответственный исполнитель|"
                  "ответственное подразделение|ответственные|ответственный|исполнители|"
                  "исполнитель|кто"},
    FieldWordings{partners, "партнеры|партнёры|соисполнители"},
    FieldWordings{start, "дата начала|начало"},
    FieldWordings{deadline, "сроки исполнения|срок исполнения|сроки|срок|когда"},
    FieldWordings{comments, "комментарии|комментарий|принятые меры|ход выполнения"},
    FieldWordings{status, "статус выполнения|состояние выполнения|статус"},
    FieldWordings{evidence, "подтверждающие документы"},
    FieldWordings{indicator, "показатель|показатели|индикаторы"},
    FieldWordings{country, "страна|страны"},
    FieldWordings{note, "примечание|примечания"},
    FieldWordings{monitoring, "мониторинг|контроль выполнения"},
    // Arabic
    FieldWordings{evaluation, "عنوان التقييم"},
    FieldWordings{recommendation, "التوصيات|التوصية|توصية"},
    FieldWordings{recommended_to, "موجهة إلى"},
    FieldWordings{priority, "الأولوية"},
    FieldWordings{response, "رد الإدارة|استجابة الإدارة|الرد"},
    FieldWordings{explanation, "التوضيح|التفسير"},
    FieldWordings{number, "الرقم|رقم"},
    FieldWordings{action,
                  "الإجراءات الرئيسية|الإجراء الرئيسي|الإجراءات|الإجراء|النشاط|الأنشطة|ماذا"},
    FieldWordings{owner, "الجهة المسؤولة|الجهات المسؤولة|الوحدة المسؤولة|المسؤول|المسؤولية|من"},
    FieldWordings{partners, "الشركاء"},
    FieldWordings{start, "تاريخ البدء"},
    FieldWordings{deadline, "الإطار الزمني|الموعد النهائي|الموعد|تاريخ الانتهاء|متى"},
    FieldWordings{comments, "التعليقات|الملاحظات|الإجراءات المتخذة"},
    FieldWordings{status, "حالة التنفيذ|الحالة"},
    FieldWordings{evidence, "الأدلة"},
    FieldWordings{indicator, "المؤشر|المؤشرات"},
    FieldWordings{country, "البلد"},
    FieldWordings{note, "ملاحظة"},
    FieldWordings{monitoring, "المتابعة"},
};

}  // namespace

std::span<const FieldWordings> field_wordings() {
  return rows;
}

}  // namespace followup
