// Sentences about migration and health, put together from parts.
#pragma once

#include <string>

#include "random.h"

namespace bench {

// All of them are safe as plain scalars: no colon, no hash sign, no leading mark.
std::string short_title(Random&);      // a few words, for `title`
std::string action_sentence(Random&);  // what is to be done
std::string advice_sentence(Random&);  // what an evaluation recommends
std::string report_sentence(Random&);  // what has happened, for a monitoring entry
std::string reason_sentence(Random&);  // why something moved, was dropped or was not accepted

}  // namespace bench
