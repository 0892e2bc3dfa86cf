// Putting a message together with GMime; the only user of it.
#include "mail/message.h"

#include <fmt/core.h>

#include <memory>

#include "mail/gmime.h"
#include "text/unicode.h"

namespace followup {
namespace {

struct Unref {
  void operator()(void* object) const { gmime().g_object_unref(object); }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unref>;

// GLib's casts are macros that check the type, or nothing but this.
template <class To, class From>
To* as(From* object) {
  return reinterpret_cast<To*>(object);  // NOLINT(*-reinterpret-cast)
}

Owned<GMimePart> part(const char* subtype, const std::string& content) {
  Owned<GMimePart> made(gmime().g_mime_part_new_with_type("text", subtype));
  gmime().g_mime_object_set_content_type_parameter(as<GMimeObject>(made.get()), "charset", "utf-8");
  const Owned<GMimeStream> stream(
      gmime().g_mime_stream_mem_new_with_buffer(content.data(), content.size()));
  const Owned<GMimeDataWrapper> wrapper(
      gmime().g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
  gmime().g_mime_part_set_content(made.get(), wrapper.get());
  gmime().g_mime_part_set_content_encoding(made.get(), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  return made;
}

// Quoted-printable never holds "=_", so that no line of a part can look like a boundary.
Owned<GMimeMultipart> multipart(const char* subtype, const std::string& id) {
  Owned<GMimeMultipart> made(gmime().g_mime_multipart_new_with_subtype(subtype));
  const std::string boundary = fmt::format("=_{}_{}", subtype, id.substr(0, id.find('@')));
  gmime().g_mime_multipart_set_boundary(made.get(), boundary.c_str());
  return made;
}

void add(GMimeMultipart* whole, GMimePart* part) {
  gmime().g_mime_multipart_add(whole, as<GMimeObject>(part));
}

Owned<GMimeMultipart> body_of(const Message& message) {
  Owned<GMimeMultipart> letter = multipart("alternative", message.id);
  add(letter.get(), part("plain", message.text).get());
  add(letter.get(), part("html", message.html).get());
  if (message.calendar.empty()) return letter;
  Owned<GMimeMultipart> whole = multipart("mixed", message.id);
  gmime().g_mime_multipart_add(whole.get(), as<GMimeObject>(letter.get()));
  const Owned<GMimePart> calendar = part("calendar", message.calendar);
  gmime().g_mime_object_set_disposition(as<GMimeObject>(calendar.get()), "attachment");
  gmime().g_mime_part_set_filename(calendar.get(), "deadlines.ics");
  add(whole.get(), calendar.get());
  return whole;
}

// Words come from plans: what could end a header is spelt out, and what looks like an encoded word,
// which mail programs would decode to anything, is taken apart.
std::string header_words(std::string_view words) {
  std::string safe = visible(words);
  for (std::size_t at = safe.find("=?"); at != std::string::npos; at = safe.find("=?", at)) {
    safe.insert(at + 1, " ");
  }
  return safe;
}

void add_mailbox(GMimeMessage* message, GMimeAddressType type, const Mailbox& mailbox) {
  const std::string name = header_words(mailbox.name);
  const Owned<InternetAddress> address(gmime().internet_address_mailbox_new(
      name.empty() ? nullptr : name.c_str(), mailbox.address.c_str()));
  // Otherwise it takes the first charset that has the letters, of which there are old ones.
  gmime().internet_address_set_charset(address.get(), "utf-8");
  gmime().internet_address_list_add(gmime().g_mime_message_get_addresses(message, type),
                                    address.get());
}

void set_header(GMimeMessage* message, const char* name, const std::string& value) {
  gmime().g_mime_object_set_header(as<GMimeObject>(message), name, visible(value).c_str(), "utf-8");
}

void set_headers(GMimeMessage* made, const Message& message) {
  add_mailbox(made, GMIME_ADDRESS_TYPE_FROM, message.from);
  if (message.reply_to) add_mailbox(made, GMIME_ADDRESS_TYPE_REPLY_TO, *message.reply_to);
  add_mailbox(made, GMIME_ADDRESS_TYPE_TO, message.to);
  for (const Mailbox& mailbox : message.cc) add_mailbox(made, GMIME_ADDRESS_TYPE_CC, mailbox);
  gmime().g_mime_message_set_subject(made, header_words(message.subject).c_str(), "utf-8");
  GDateTime* date = gmime().g_date_time_new_from_unix_utc(message.date);
  gmime().g_mime_message_set_date(made, date);
  gmime().g_date_time_unref(date);
  gmime().g_mime_message_set_message_id(made, message.id.c_str());
  // So that nobody on holiday answers, and filters know what it is.
  set_header(made, "Auto-Submitted", "auto-generated");
  set_header(made, "X-Auto-Response-Suppress", "All");
  set_header(made, "Precedence", "bulk");
  set_header(made, "List-Id", fmt::format("<{}>", message.list_id));
}

struct FreeOptions {
  void operator()(GMimeFormatOptions* options) const {
    gmime().g_mime_format_options_free(options);
  }
};

}  // namespace

std::string write_message(const Message& message) {
  const Owned<GMimeMessage> made(gmime().g_mime_message_new(TRUE));
  set_headers(made.get(), message);
  gmime().g_mime_message_set_mime_part(made.get(), as<GMimeObject>(body_of(message).get()));
  const std::unique_ptr<GMimeFormatOptions, FreeOptions> options(
      gmime().g_mime_format_options_new());
  gmime().g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
  const Owned<GMimeStream> stream(gmime().g_mime_stream_mem_new());
  gmime().g_mime_object_write_to_stream(as<GMimeObject>(made.get()), options.get(), stream.get());
  const GByteArray* bytes =
      gmime().g_mime_stream_mem_get_byte_array(as<GMimeStreamMem>(stream.get()));
  return {as<const char>(bytes->data), bytes->len};
}

std::string with_line_feeds(std::string_view message) {
  std::string text;
  text.reserve(message.size());
  for (std::size_t i = 0; i < message.size(); ++i) {
    if (!message.substr(i).starts_with("\r\n")) text += message[i];
  }
  return text;
}

}  // namespace followup
