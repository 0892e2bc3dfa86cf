// GMime, opened when a message is written (src/shared_library.h says why).
#pragma once

// GLib's headers are not written for our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include <gmime/gmime.h>
#pragma GCC diagnostic pop

#include "shared_library.h"

namespace followup {

// The functions that are used, under their own names.
// clang-format off
#define FOLLOWUP_GMIME_FUNCTIONS(function)           \
  function(g_mime_init)                              \
  function(g_object_unref)                           \
  function(g_date_time_new_from_unix_utc)            \
  function(g_date_time_unref)                        \
  function(g_mime_message_new)                       \
  function(g_mime_message_get_addresses)             \
  function(internet_address_mailbox_new)             \
  function(internet_address_set_charset)             \
  function(internet_address_list_add)                \
  function(g_mime_message_set_subject)               \
  function(g_mime_message_set_date)                  \
  function(g_mime_message_set_message_id)            \
  function(g_mime_message_set_mime_part)             \
  function(g_mime_object_set_header)                 \
  function(g_mime_object_set_content_type_parameter) \
  function(g_mime_object_set_disposition)            \
  function(g_mime_object_write_to_stream)            \
  function(g_mime_multipart_new_with_subtype)        \
  function(g_mime_multipart_set_boundary)            \
  function(g_mime_multipart_add)                     \
  function(g_mime_part_new_with_type)                \
  function(g_mime_part_set_content)                  \
  function(g_mime_part_set_content_encoding)         \
  function(g_mime_part_set_filename)                 \
  function(g_mime_data_wrapper_new_with_stream)      \
  function(g_mime_stream_mem_new)                    \
  function(g_mime_stream_mem_new_with_buffer)        \
  function(g_mime_stream_mem_get_byte_array)         \
  function(g_mime_format_options_new)                \
  function(g_mime_format_options_set_newline_format) \
  function(g_mime_format_options_free)
// clang-format on

struct Gmime {
  FOLLOWUP_GMIME_FUNCTIONS(FOLLOWUP_LIBRARY_FUNCTION)
};

// Opened once and never closed. Throws Failure if it is not installed.
const Gmime& gmime();

}  // namespace followup
