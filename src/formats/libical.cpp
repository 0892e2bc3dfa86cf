// Finding libical's functions by their names.
#include "formats/libical.h"

#include "shared_library.h"

namespace followup {
namespace {

Libical load() {
  const SharedLibrary library(FOLLOWUP_LIBICAL, "a calendar is written with libical");
  Libical all{};
  library.find(all.icalcomponent_new, "icalcomponent_new");
  library.find(all.icalcomponent_new_vcalendar, "icalcomponent_new_vcalendar");
  library.find(all.icalcomponent_free, "icalcomponent_free");
  library.find(all.icalcomponent_add_property, "icalcomponent_add_property");
  library.find(all.icalcomponent_add_component, "icalcomponent_add_component");
  library.find(all.icalcomponent_as_ical_string_r, "icalcomponent_as_ical_string_r");
  library.find(all.icalmemory_free_buffer, "icalmemory_free_buffer");
  library.find(all.icalproperty_new_x, "icalproperty_new_x");
  library.find(all.icalproperty_set_x_name, "icalproperty_set_x_name");
  library.find(all.icalproperty_add_parameter, "icalproperty_add_parameter");
  library.find(all.icalparameter_new_value, "icalparameter_new_value");
  library.find(all.icalproperty_new_transp, "icalproperty_new_transp");
  library.find(all.icalproperty_new_status, "icalproperty_new_status");
  library.find(all.icalproperty_new_uid, "icalproperty_new_uid");
  library.find(all.icalproperty_new_summary, "icalproperty_new_summary");
  library.find(all.icalproperty_new_description, "icalproperty_new_description");
  library.find(all.icalproperty_new_categories, "icalproperty_new_categories");
  library.find(all.icalproperty_new_sequence, "icalproperty_new_sequence");
  library.find(all.icalproperty_new_version, "icalproperty_new_version");
  library.find(all.icalproperty_new_prodid, "icalproperty_new_prodid");
  library.find(all.icalproperty_new_calscale, "icalproperty_new_calscale");
  return all;
}

}  // namespace

const Libical& libical() {
  static const Libical functions = load();
  return functions;
}

}  // namespace followup
