// What is left of a text that was looked at.
#pragma once

#include <string>
#include <vector>

#include "followup/source.h"

namespace followup {

// Empties all lines but those at the places, so that what is found there later can still be shown:
// lines keep their numbers, and places are moved along with their lines.
void keep_lines(std::string& text, std::vector<Place*> places);

}  // namespace followup
