// The words themselves. A new word is added to its row, a new language is another block of rows.
#include <array>

#include "import/field_wordings.h"

namespace followup {
namespace {

using enum ImportField;

// Small letters, without punctuation. Sources: the templates of the IOM Development Fund, UNDP, UN
// Women, UNICEF, WHO and FAO, and the same words in the other languages of the United Nations in
// which these are filled in.
constexpr std::array rows{
    // English
    FieldWordings{evaluation,
                  "evaluation title year|evaluation title|title of evaluation|"
                  "title of the evaluation|name of evaluation"},
    FieldWordings{responsible,
                  "person or entity responsible for responding to this recommendation|"
                  "person or entity responsible|responsible for responding|"
                  "management response prepared by"},
    FieldWordings{recommendation,
                  "evaluation recommendation or issue|evaluation recommendation|"
                  "recommendation or issue|recommendation text|recommendations|recommendation"},
    FieldWordings{recommended_to, "recommended to|addressed to"},
    FieldWordings{priority, "priority level|priority"},
    FieldWordings{response,
                  "management response|response|accepted partially accepted rejected|accepted"},
    FieldWordings{explanation, "explanation|justification|comments on the response|rationale"},
    FieldWordings{number,
                  "recommendation number|recommendation no|rec no|number|no|nr|#|id|ref|reference"},
    FieldWordings{action,
                  "key actions|key action|key actions planned|planned actions|planned action|"
                  "actions to be taken|action to be taken|agreed actions|agreed action|actions|"
                  "action|activities|activity|what"},
    FieldWordings{title, "action title|short title"},
    FieldWordings{owner,
                  "responsible individual or units|responsible individual or unit|"
                  "responsible units|responsible unit|responsible party|responsible parties|"
                  "responsible office|responsible offices|responsible entity|responsible person|"
                  "responsible|responsibility|owners|owner|action owner|lead agency|lead|"
                  "assigned to|who"},
    FieldWordings{
        partners,
        "partners|partner|project partners|supporting units|supporting unit|in cooperation with"},
    FieldWordings{start, "start date|start"},
    FieldWordings{deadline,
                  "time frame or deadline|time frame deadline|time frame|timeframe|timeline|"
                  "deadline|due date|due|target date|expected completion date|completion date|"
                  "end date|when"},
    FieldWordings{comments,
                  "comments or action taken|comments or actions taken|comments|comment|"
                  "actions taken|action taken|progress|progress made|updates|update|remarks"},
    FieldWordings{status,
                  "implementation status|status of implementation|implementation stage|status"},
    FieldWordings{evidence, "evidence|means of verification|supporting documents"},
    FieldWordings{indicator, "indicators|indicator"},
    FieldWordings{country, "countries|country|areas covered"},
    FieldWordings{note, "notes|note"},
    FieldWordings{monitoring, "implementation monitoring|tracking|follow up|monitoring"},
    FieldWordings{closed, "closed|closed on|date closed|actual completion date"},
    FieldWordings{reason, "reason"},
    FieldWordings{verified_by, "verified by"},
    FieldWordings{tags, "tags"},
    FieldWordings{links, "links"},
    FieldWordings{responded, "responded|date of response"},
    FieldWordings{plan_id, "response matrix|action plan"},
    FieldWordings{issued, "evaluation issued|date of evaluation"},
    FieldWordings{evaluation_link, "evaluation report"},
    FieldWordings{adopted, "adopted|date adopted"},
    FieldWordings{period, "period|project duration"},
    FieldWordings{donor, "donor"},
    FieldWordings{site, "site|management site"},
    FieldWordings{beneficiaries, "beneficiaries|project beneficiaries"},
    // French
    FieldWordings{evaluation, "titre de l évaluation|intitulé de l évaluation"},
    FieldWordings{recommendation, "recommandations|recommandation de l évaluation|recommandation"},
    FieldWordings{recommended_to, "adressée à|destinataire"},
    FieldWordings{priority, "priorité|degré de priorité"},
    FieldWordings{response, "réponse de la direction|réponse de l administration|réponse"},
    FieldWordings{explanation, "explication|observations sur la réponse"},
    FieldWordings{number, "n°|numéro"},
    FieldWordings{action,
                  "actions clés|action clé|mesures à prendre|mesure à prendre|mesures prévues|"
                  "mesure|mesures|activité|activités|quoi"},
    FieldWordings{owner,
                  "unité responsable|unités responsables|entité responsable|responsables|"
                  "responsable|qui"},
    FieldWordings{partners, "partenaires|partenaire"},
    FieldWordings{start, "date de début|début"},
    FieldWordings{deadline, "échéance|délai|délais|calendrier|date limite|date cible|quand"},
    FieldWordings{comments,
                  "commentaires ou mesures prises|commentaires|observations|mesures prises"},
    FieldWordings{status, "état d avancement|état de mise en œuvre|statut|état"},
    FieldWordings{evidence, "justificatifs|moyens de vérification"},
    FieldWordings{indicator, "indicateur|indicateurs"},
    FieldWordings{country, "pays"},
    FieldWordings{monitoring, "suivi de la mise en œuvre|suivi"},
    // Spanish
    FieldWordings{evaluation, "título de la evaluación"},
    FieldWordings{recommendation, "recomendaciones|recomendación de la evaluación|recomendación"},
    FieldWordings{recommended_to, "dirigida a"},
    FieldWordings{priority, "prioridad|nivel de prioridad"},
    FieldWordings{response, "respuesta de la administración|respuesta de la gerencia|respuesta"},
    FieldWordings{explanation, "explicación|justificación"},
    FieldWordings{number, "número|n º|nº"},
    FieldWordings{action,
                  "acciones clave|acción clave|acciones|acción|medidas|medida|actividad|"
                  "actividades|qué"},
    FieldWordings{owner, "unidad responsable|unidades responsables|quién"},
    FieldWordings{partners, "socios|asociados"},
    FieldWordings{start, "fecha de inicio|inicio"},
    FieldWordings{deadline, "plazo|fecha límite|fecha prevista|calendario|cuándo"},
    FieldWordings{comments, "comentarios|observaciones|medidas adoptadas"},
    FieldWordings{status, "estado de la aplicación|estado|situación"},
    FieldWordings{evidence, "medios de verificación"},
    FieldWordings{indicator, "indicador|indicadores"},
    FieldWordings{country, "país|países"},
    FieldWordings{monitoring, "seguimiento"},
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
