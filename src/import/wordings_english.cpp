// The English words of headings and labels.
#include <array>

#include "import/field_wordings.h"

namespace followup {
namespace {

using enum ImportField;

constexpr std::array rows{
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
                  "update|remarks|overall comments|general comments|general remarks|"
                  "status and comments|comments and status|status comments|comments status|"
                  "status and remarks|status remarks"},
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
                  "responded|response date|date of response|date of management response|"
                  "date of the management response|management response date"},
    FieldWordings{plan_id,
                  "response matrix|action plan|plan id|plan no|plan number|plan ref|"
                  "plan reference|action plan id|action plan no|action plan number|matrix id|"
                  "matrix no|matrix number|matrix ref|matrix reference|evaluation no|"
                  "evaluation number|evaluation id|evaluation ref|evaluation reference|"
                  "evaluation #|evaluation code|report no|report number|report id|report ref|"
                  "report reference|audit no|audit number|audit report no|audit report number|"
                  "evaluation report no|evaluation report number"},
    FieldWordings{issued,
                  "evaluation issued|date of evaluation|date of the evaluation|evaluation date|"
                  "report date|date of report|date of the report|date of issue|date of issuance|"
                  "issue date|date issued|issued on|issued|date of publication|publication date|"
                  "evaluation completion date|completion date of the evaluation"},
    FieldWordings{evaluation_link, "evaluation report"},
    FieldWordings{adopted, "adopted|date adopted"},
    FieldWordings{period, "period|project duration"},
    FieldWordings{donor, "donor"},
    FieldWordings{site, "site|management site"},
    FieldWordings{beneficiaries, "beneficiaries|project beneficiaries"},
};

}  // namespace

std::span<const FieldWordings> english_wordings() {
  return rows;
}

}  // namespace followup
