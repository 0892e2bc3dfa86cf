// Finding GMime's functions by their names; GLib's are found through it.
#include "mail/gmime.h"

#include "shared_library.h"

namespace followup {
namespace {

Gmime load() {
  const SharedLibrary library(FOLLOWUP_GMIME, "messages are written with GMime");
  Gmime all{};
  library.find(all.g_mime_init, "g_mime_init");
  library.find(all.g_object_unref, "g_object_unref");
  library.find(all.g_date_time_new_from_unix_utc, "g_date_time_new_from_unix_utc");
  library.find(all.g_date_time_unref, "g_date_time_unref");
  library.find(all.g_mime_message_new, "g_mime_message_new");
  library.find(all.g_mime_message_get_addresses, "g_mime_message_get_addresses");
  library.find(all.internet_address_mailbox_new, "internet_address_mailbox_new");
  library.find(all.internet_address_set_charset, "internet_address_set_charset");
  library.find(all.internet_address_list_add, "internet_address_list_add");
  library.find(all.g_mime_message_set_subject, "g_mime_message_set_subject");
  library.find(all.g_mime_message_set_date, "g_mime_message_set_date");
  library.find(all.g_mime_message_set_message_id, "g_mime_message_set_message_id");
  library.find(all.g_mime_message_set_mime_part, "g_mime_message_set_mime_part");
  library.find(all.g_mime_object_set_header, "g_mime_object_set_header");
  library.find(all.g_mime_object_set_content_type_parameter,
               "g_mime_object_set_content_type_parameter");
  library.find(all.g_mime_object_set_disposition, "g_mime_object_set_disposition");
  library.find(all.g_mime_object_write_to_stream, "g_mime_object_write_to_stream");
  library.find(all.g_mime_multipart_new_with_subtype, "g_mime_multipart_new_with_subtype");
  library.find(all.g_mime_multipart_set_boundary, "g_mime_multipart_set_boundary");
  library.find(all.g_mime_multipart_add, "g_mime_multipart_add");
  library.find(all.g_mime_part_new_with_type, "g_mime_part_new_with_type");
  library.find(all.g_mime_part_set_content, "g_mime_part_set_content");
  library.find(all.g_mime_part_set_content_encoding, "g_mime_part_set_content_encoding");
  library.find(all.g_mime_part_set_filename, "g_mime_part_set_filename");
  library.find(all.g_mime_data_wrapper_new_with_stream, "g_mime_data_wrapper_new_with_stream");
  library.find(all.g_mime_stream_mem_new, "g_mime_stream_mem_new");
  library.find(all.g_mime_stream_mem_new_with_buffer, "g_mime_stream_mem_new_with_buffer");
  library.find(all.g_mime_stream_mem_get_byte_array, "g_mime_stream_mem_get_byte_array");
  library.find(all.g_mime_format_options_new, "g_mime_format_options_new");
  library.find(all.g_mime_format_options_set_newline_format,
               "g_mime_format_options_set_newline_format");
  library.find(all.g_mime_format_options_free, "g_mime_format_options_free");
  all.g_mime_init();
  return all;
}

}  // namespace

const Gmime& gmime() {
  static const Gmime functions = load();
  return functions;
}

}  // namespace followup
