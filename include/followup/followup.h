// The map of the library. Data flows one way:
//
//   bytes -> tree with places -> Plan -> checks  -> Diagnostic -> format -> text
//                                     -> reports -> Report     -> format -> text
//   two times plans -> PlansState -> Changes -> Report
//   commits of git -> ItemHistory -> Report
//   many times plans -> Trend -> Report
//   bytes of a document -> plan file
#pragma once

#include "followup/changes.h"        // what changed between two states of plans
#include "followup/check.h"          // checks
#include "followup/configuration.h"  // followup.yaml
#include "followup/date.h"           // Day, EDTF, durations
#include "followup/diagnostic.h"     // what is wrong, as data
#include "followup/failure.h"        // what cannot be done at all
#include "followup/files.h"          // where plans are read from
#include "followup/format.h"         // formats
#include "followup/import.h"         // documents of other programs, made into plans
#include "followup/item_history.h"   // the life of one action, as git tells it
#include "followup/party.h"          // owners and partners, the directory of parties
#include "followup/plan.h"           // the plan as written
#include "followup/plan_state.h"     // how plans stood at one time, to be compared
#include "followup/record.h"         // keys that could not be used
#include "followup/report.h"         // a report as data
#include "followup/report_kind.h"    // which reports there are, and what they can be asked for
#include "followup/repository.h"     // files and folders of plans
#include "followup/run.h"            // the program
#include "followup/schema.h"         // what may stand in a file, for editors
#include "followup/source.h"         // Source, Place, Text: words that remember where they stand
#include "followup/time_frame.h"     // deadlines and starts in every form
#include "followup/tracking.h"       // what is followed up, with all that it takes from above
#include "followup/tree.h"           // YAML with places
#include "followup/trend.h"          // how plans develop
#include "followup/vocabulary.h"     // statuses, responses, priorities
