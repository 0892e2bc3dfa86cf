// What both kinds of plan share: where their random numbers start, and their first keys.
#pragma once

#include "dates.h"
#include "plans.h"
#include "random.h"
#include "tracking.h"
#include "yaml_writer.h"

namespace bench {

Random random_for(const PlanSize&);

// Late enough for the shortest duration before the earliest deadline to be a positive one.
Month month_of_adoption(Random&);

std::string plan_id(const PlanSize&);  // MA.0375

// The period that contains every deadline.
std::string plan_period(Month adopted);

// One to three owners, and partners for almost half of the actions; all of them distinct.
Surroundings owned_by_anyone(Random&, Month counted_from);

// What an action says about itself, before its tracking: id, title and text.
void write_words(YamlWriter&, Random&, const std::string& id);

}  // namespace bench
