// JSON that no terminal obeys.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "formats/json_text.h"
#include "text/unicode.h"

namespace followup {
namespace {

using Json = nlohmann::json;

std::string utf8(std::uint32_t c) {
  const auto byte = [](std::uint32_t bits) { return static_cast<char>(bits); };
  const auto rest = [&](std::uint32_t shift) { return byte(0x80U | ((c >> shift) & 0x3FU)); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0U | (c >> 6U)), rest(0)};
  if (c < 0x10000) return {byte(0xE0U | (c >> 12U)), rest(6), rest(0)};
  return {byte(0xF0U | (c >> 18U)), rest(12), rest(6), rest(0)};
}

TEST_CASE("what a terminal would obey is escaped, and means the same") {
  CHECK(safe_json(
            "\"\x7F \xC2\x9B \u061C \u200F \u202E\u202C \u2066\u2069 \u2028 \uFDD0 \U0001FFFE\"") ==
        R"("\u007f \u009b \u061c \u200f \u202e\u202c \u2066\u2069 \u2028 \ufdd0 \ud83f\udffe")");
  CHECK(safe_json("{\n  \"é\": \"表 😀 \u00A0\"\n}\n") == "{\n  \"é\": \"表 😀 \u00A0\"\n}\n");
}

TEST_CASE("of all characters there are, none is lost and none has to be spelt out") {
  std::string all;
  for (std::uint32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c < 0xD800 || c > 0xDFFF) all += utf8(c);
  }
  const std::string json = safe_json(Json(all).dump());
  CHECK(Json::parse(json).get<std::string>() == all);
  CHECK(visible(json) == json);
}

}  // namespace
}  // namespace followup
