// The directory of parties: agencies, offices, units and posts, as a tree.
#pragma once

#include <string>
#include <vector>

#include "random.h"

namespace bench {

// The whole followup.yaml: parties, own status words, addresses for mail.
std::string configuration_text();

// Distinct names of parties, by key or by alias; never one of those that verify.
std::vector<std::string> choose_parties(Random&, int count);

// A party that owns nothing, so that it can verify everything.
std::string choose_verifier(Random&);

// The ministry of health of that country.
std::string ministry_of(const std::string& country);

// Distinct countries out of those that have a ministry in the directory.
std::vector<std::string> choose_countries(Random&, int count);

}  // namespace bench
