#include "reports/dated_item.h"
namespace followup {
DatedItem dated_item(const TrackedAction& action, Day) {
  DatedItem item;
  item.id = action.id;
  item.day = *action.deadline_days.latest;
  return item;
}
}  // namespace followup
