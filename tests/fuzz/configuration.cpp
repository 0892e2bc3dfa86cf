// A followup.yaml: its problems lie in it, and whatever it holds can be worked with.
#include "followup/configuration.h"

#include "followup/failure.h"
#include "followup/rule_settings.h"
#include "mail/phrase_book.h"
#include "places.h"
#include "target.h"

namespace followup::fuzz {
namespace {

void look_up_parties(const Configuration& configuration) {
  for (const Party& party : configuration.parties) {
    const auto above = configuration.directory.upwards(party.key.words);
    require(above.size() <= deepest_party, "nobody stands below more than there can be");
    configuration.directory.nearest(party.name.words);
  }
}

std::string far_below() {
  std::string path;
  for (int depth = 0; depth < 60; ++depth) path += "a/";
  return path + "plan.yaml";
}

}  // namespace
}  // namespace followup::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace followup;
  const auto configuration =
      read_configuration("followup.yaml", std::string(fuzz::text_of(data, size)));
  Diagnostics problems = configuration->problems;
  const RuleSettings settings(*configuration, {}, problems);
  settings.judge(problems);
  fuzz::check_problems(problems);
  fuzz::look_up_parties(*configuration);
  is_excluded(*configuration, "plan.yaml");
  is_excluded(*configuration, fuzz::far_below());
  try {
    const PhraseBook phrases(*configuration);
  } catch (const Failure&) {
    return 0;
  }
  return 0;
}
