// What was probably meant: small slips of spelling, and names that are nearly the same.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

// Letters missing, added, wrong, or two neighbours swapped; counts up to `limit`, and returns
// limit + 1 for anything beyond it.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// The candidate that `word` was probably meant to be; empty if none is near enough.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

// What is said of it: as a sentence, `did you mean "title"?`, or else other advice; within one,
// ` (did you mean "title"?)`; at the end of one, `; did you mean "title"?`. The last two are empty
// if nothing was meant.
std::string did_you_mean(std::string_view meant, std::string_view otherwise = {});
std::string did_you_mean_within(std::string_view meant);
std::string did_you_mean_at_end(std::string_view meant);

// Two different names that differ by one slip, or only in spaces, hyphens and punctuation, or in
// the accents of Latin letters. Names
// with other digits, other short words or another first letter are different names: the office of
// District A is not that of District B.
bool is_nearly_the_same(std::string_view folded_a, std::string_view folded_b);

// Letters of other alphabets that look like small Latin ones, replaced by these.
std::string with_latin_letters(std::string_view folded);

// Of a folded name: only its letters and digits.
std::string letters_and_digits(std::string_view folded);

// Keys under which names that are nearly the same meet, so that they are found without comparing
// each with each; two such names have at least one key in common.
std::vector<std::string> slip_keys(std::string_view folded);

// "WB" of "World Bank": the first letters of the words, leaving out of, for, the, and. Empty for a
// name of one word.
std::string initials(std::string_view name);

}  // namespace followup
