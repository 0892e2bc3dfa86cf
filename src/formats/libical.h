// libical, opened when a calendar is written (src/shared_library.h says why).
#pragma once

#include <libical/ical.h>

namespace followup {

// The functions that are used, under their own names.
struct Libical {
  decltype(&::icalcomponent_new) icalcomponent_new;
  decltype(&::icalcomponent_new_vcalendar) icalcomponent_new_vcalendar;
  decltype(&::icalcomponent_free) icalcomponent_free;
  decltype(&::icalcomponent_add_property) icalcomponent_add_property;
  decltype(&::icalcomponent_add_component) icalcomponent_add_component;
  decltype(&::icalcomponent_as_ical_string_r) icalcomponent_as_ical_string_r;
  decltype(&::icalmemory_free_buffer) icalmemory_free_buffer;
  decltype(&::icalproperty_new_x) icalproperty_new_x;
  decltype(&::icalproperty_set_x_name) icalproperty_set_x_name;
  decltype(&::icalproperty_add_parameter) icalproperty_add_parameter;
  decltype(&::icalparameter_new_value) icalparameter_new_value;
  decltype(&::icalproperty_new_transp) icalproperty_new_transp;
  decltype(&::icalproperty_new_status) icalproperty_new_status;
  decltype(&::icalproperty_new_uid) icalproperty_new_uid;
  decltype(&::icalproperty_new_summary) icalproperty_new_summary;
  decltype(&::icalproperty_new_description) icalproperty_new_description;
  decltype(&::icalproperty_new_categories) icalproperty_new_categories;
  decltype(&::icalproperty_new_sequence) icalproperty_new_sequence;
  decltype(&::icalproperty_new_version) icalproperty_new_version;
  decltype(&::icalproperty_new_prodid) icalproperty_new_prodid;
  decltype(&::icalproperty_new_calscale) icalproperty_new_calscale;
};

// Opened once and never closed. Throws Failure if it is not installed.
const Libical& libical();

}  // namespace followup
