// Prints the ids of what is followed up in a plan, with the library alone.
#include <followup/followup.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream file(argv[1]);
  const followup::Source source{
      argv[1], std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>())};
  const followup::Tree tree = followup::read_tree(source);
  followup::Diagnostics problems;
  const followup::Plan plan = followup::read_plan(source, tree, problems);
  const followup::Outline outline = followup::outline(plan, followup::Vocabulary());
  for (const followup::TrackedAction& action : outline.actions) std::cout << action.id << '\n';
  return problems.empty() ? 0 : 1;
}
