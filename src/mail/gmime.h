// GMime, opened when a message is written (src/shared_library.h says why).
#pragma once

// GLib's headers are not written for our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include <gmime/gmime.h>
#pragma GCC diagnostic pop

namespace followup {

// The functions that are used, under their own names.
struct Gmime {
  decltype(&::g_mime_init) g_mime_init;
  decltype(&::g_object_unref) g_object_unref;
  decltype(&::g_date_time_new_from_unix_utc) g_date_time_new_from_unix_utc;
  decltype(&::g_date_time_unref) g_date_time_unref;
  decltype(&::g_mime_message_new) g_mime_message_new;
  decltype(&::g_mime_message_get_addresses) g_mime_message_get_addresses;
  decltype(&::internet_address_mailbox_new) internet_address_mailbox_new;
  decltype(&::internet_address_set_charset) internet_address_set_charset;
  decltype(&::internet_address_list_add) internet_address_list_add;
  decltype(&::g_mime_message_set_subject) g_mime_message_set_subject;
  decltype(&::g_mime_message_set_date) g_mime_message_set_date;
  decltype(&::g_mime_message_set_message_id) g_mime_message_set_message_id;
  decltype(&::g_mime_message_set_mime_part) g_mime_message_set_mime_part;
  decltype(&::g_mime_object_set_header) g_mime_object_set_header;
  decltype(&::g_mime_object_set_content_type_parameter) g_mime_object_set_content_type_parameter;
  decltype(&::g_mime_object_set_disposition) g_mime_object_set_disposition;
  decltype(&::g_mime_object_write_to_stream) g_mime_object_write_to_stream;
  decltype(&::g_mime_multipart_new_with_subtype) g_mime_multipart_new_with_subtype;
  decltype(&::g_mime_multipart_set_boundary) g_mime_multipart_set_boundary;
  decltype(&::g_mime_multipart_add) g_mime_multipart_add;
  decltype(&::g_mime_part_new_with_type) g_mime_part_new_with_type;
  decltype(&::g_mime_part_set_content) g_mime_part_set_content;
  decltype(&::g_mime_part_set_content_encoding) g_mime_part_set_content_encoding;
  decltype(&::g_mime_part_set_filename) g_mime_part_set_filename;
  decltype(&::g_mime_data_wrapper_new_with_stream) g_mime_data_wrapper_new_with_stream;
  decltype(&::g_mime_stream_mem_new) g_mime_stream_mem_new;
  decltype(&::g_mime_stream_mem_new_with_buffer) g_mime_stream_mem_new_with_buffer;
  decltype(&::g_mime_stream_mem_get_byte_array) g_mime_stream_mem_get_byte_array;
  decltype(&::g_mime_format_options_new) g_mime_format_options_new;
  decltype(&::g_mime_format_options_set_newline_format) g_mime_format_options_set_newline_format;
  decltype(&::g_mime_format_options_free) g_mime_format_options_free;
};

// Opened once and never closed. Throws Failure if it is not installed.
const Gmime& gmime();

}  // namespace followup
