// Shared by response matrices and action plans.
#include "plan_header.h"

#include <fmt/format.h>

#include <algorithm>

#include "parties.h"
#include "words.h"

namespace bench {

Random random_for(const PlanSize& plan) {
  constexpr std::uint64_t seed_of_this_benchmark = 20261121;
  return Random{(seed_of_this_benchmark << 32U) + static_cast<std::uint64_t>(plan.number)};
}

Month month_of_adoption(Random& random) {
  return Month{std::chrono::year{2023}, std::chrono::January} +
         std::chrono::months{random.between(0, 11)};
}

std::string plan_id(const PlanSize& plan) {
  return fmt::format("MA.{:04}", plan.number);
}

std::string plan_period(Month adopted) {
  return fmt::format("{}/{}", year_text(adopted), last_year_of_plans);
}

Surroundings owned_by_anyone(Random& random, Month counted_from) {
  const int owners = std::max(1, random.between(-3, 3));
  const int partners = std::max(0, random.between(-3, 3));
  std::vector<std::string> names = choose_parties(random, owners + partners);
  if (owners > 1 && random.happens(25)) {
    names.front() = fmt::format("{{party: {}, lead: true}}", names.front());
  }
  const auto first_partner = names.begin() + owners;
  return {.counted_from = counted_from,
          .owners = {names.begin(), first_partner},
          .partners = {first_partner, names.end()}};
}

void write_words(YamlWriter& yaml, Random& random, const std::string& id) {
  // A dotted number needs the quotes for other readers of YAML, to which 1.10 is 1.1.
  if (id.find('.') == std::string::npos) {
    yaml.value("id", id);
  } else {
    yaml.quoted("id", id);
  }
  if (random.happens(20)) yaml.value("title", short_title(random));
  yaml.folded("action", action_sentence(random));
}

}  // namespace bench
