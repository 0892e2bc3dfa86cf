// The parts of the sentences; the subjects are those of the documents that followup starts from.
#include "words.h"

#include <fmt/format.h>

#include <string_view>

namespace bench {
namespace {

constexpr std::string_view subjects[] = {
    "the bilateral agreement on tuberculosis care",
    "operational definitions of migration",
    "the mapping of stakeholders",
    "the national coordination mechanism for migrant health",
    "the situational analysis of migrant health",
    "the regional data collection on health workers",
    "the code of practice for international recruitment",
    "the referral of patients between sending and receiving countries",
    "the planning model for human resources in health",
    "the role of the diaspora in health policy",
    "the monitoring of budget expenditures",
    "the training modules for district health staff",
    "the forum of ministries and professional associations",
    "cross-border screening and follow-up of patients",
    "the study on causes and effects of migration on health systems",
    "the exchange of laboratory results along the Dushanbe–Moscow route",
    "the return and reintegration of health workers",
    "the migrant health chapter of the national strategy",
};

constexpr std::string_view titles[] = {
    "Bilateral agreements",
    "Definitions of migration",
    "Mapping of stakeholders",
    "Coordination mechanism",
    "Situational analysis",
    "Data collection on health workers",
    "Code of practice",
    "Referral of patients",
    "Planning of human resources",
    "Diaspora role",
    "Budget monitoring",
    "Training of district staff",
    "Professional associations",
    "Cross-border screening",
    "Effects on health systems",
    "Laboratory results",
    "Return and reintegration",
    "National strategy",
};

constexpr std::string_view tasks[] = {
    "Develop and agree on",
    "Facilitate the dialogue on",
    "Review and update",
    "Document and publish",
    "Strengthen",
    "Prepare a proposal for",
    "Convene a technical meeting on",
    "Promote",
    "Establish a working group for",
    "Pilot",
};

constexpr std::string_view companions[] = {
    "with the ministries of health concerned",
    "with the six regional offices",
    "with national and regional research institutions",
    "with civil society and the media",
    "with the missions in Central Asia",
    "with the public health agencies",
    "with the professional associations",
    "with international organizations",
};

constexpr std::string_view purposes[] = {
    "so that the next national plan can build on it",
    "before the project closes",
    "to reach migrants in the districts of origin",
    "and share the lessons learned with the region",
    "in line with the resolutions of the World Health Assembly",
    "and report on it to the steering committee",
    "to improve access to prevention and treatment",
};

constexpr std::string_view events[] = {
    "A first draft was shared and comments were received on",
    "The technical meeting agreed on the next steps for",
    "The terms of reference were approved for",
    "Two workshops were held on",
    "The steering committee took note of the report on",
    "The country teams sent their figures for",
    "A consultant was recruited to support",
    "The ministries nominated focal points for",
};

constexpr std::string_view reasons[] = {
    "The partners asked for more time to consult their districts on",
    "Funds of the donor arrived later than planned for",
    "A new national law changes the conditions of",
    "The office has limited staff and no budget of its own for",
    "Another programme of the region already takes care of",
};

}  // namespace

std::string short_title(Random& random) {
  return std::string{random.one_of(titles)};
}

std::string action_sentence(Random& random) {
  const std::string_view task = random.one_of(tasks);
  const std::string_view subject = random.one_of(subjects);
  if (random.happens(70)) return fmt::format("{} {}", task, subject);
  if (random.happens(50)) return fmt::format("{} {} {}", task, subject, random.one_of(purposes));
  return fmt::format("{} {} {}", task, subject, random.one_of(companions));
}

std::string advice_sentence(Random& random) {
  const std::string_view subject = random.one_of(subjects);
  if (random.happens(50)) return fmt::format("Continue to work on {}.", subject);
  return fmt::format("Continue to work on {} {}.", subject, random.one_of(companions));
}

std::string report_sentence(Random& random) {
  const std::string_view event = random.one_of(events);
  const std::string_view subject = random.one_of(subjects);
  if (random.happens(95)) return fmt::format("{} {}.", event, subject);
  return fmt::format("{} {}, {}.", event, subject, random.one_of(companions));
}

std::string reason_sentence(Random& random) {
  const std::string_view reason = random.one_of(reasons);
  return fmt::format("{} {}.", reason, random.one_of(subjects));
}

}  // namespace bench
