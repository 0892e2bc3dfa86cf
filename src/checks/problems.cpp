// Problems as the checks report them.
#include "checks/problems.h"

#include <utility>

namespace followup {

void Problems::add(Place place, std::string message, std::string help,
                   std::vector<RelatedPlace> related) const {
  into_.push_back(
      {&rule_, &source_, place, std::move(message), std::move(help), std::move(related)});
}

void RepositoryProblems::add(const Source& source, Place place, std::string message,
                             std::string help, std::vector<RelatedPlace> related) const {
  into_.push_back(
      {&rule_, &source, place, std::move(message), std::move(help), std::move(related)});
}

}  // namespace followup
