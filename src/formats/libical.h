// libical, opened when a calendar is written (src/shared_library.h says why).
#pragma once

#include <libical/ical.h>

#include "shared_library.h"

namespace followup {

// The functions that are used, under their own names.
// clang-format off
#define FOLLOWUP_LIBICAL_FUNCTIONS(function) \
  function(icalcomponent_new)                \
  function(icalcomponent_new_vcalendar)      \
  function(icalcomponent_free)               \
  function(icalcomponent_add_property)       \
  function(icalcomponent_add_component)      \
  function(icalcomponent_as_ical_string_r)   \
  function(icalmemory_free_buffer)           \
  function(icalproperty_new_x)               \
  function(icalproperty_set_x_name)          \
  function(icalproperty_add_parameter)       \
  function(icalparameter_new_value)          \
  function(icalproperty_new_transp)          \
  function(icalproperty_new_status)          \
  function(icalproperty_new_uid)             \
  function(icalproperty_new_summary)         \
  function(icalproperty_new_description)     \
  function(icalproperty_new_categories)      \
  function(icalproperty_new_sequence)        \
  function(icalproperty_new_version)         \
  function(icalproperty_new_prodid)          \
  function(icalproperty_new_calscale)
// clang-format on

struct Libical {
  FOLLOWUP_LIBICAL_FUNCTIONS(FOLLOWUP_LIBRARY_FUNCTION)
};

// Opened once and never closed. Throws Failure if it is not installed.
const Libical& libical();

}  // namespace followup
