// CSV and what is like it.
#include <doctest/doctest.h>

#include <string>

#include "failure_of.h"
#include "import/readers.h"
#include "import/table_cells.h"
#include "sheet_text.h"

namespace followup {
namespace {

std::string read(const std::string& bytes) {
  return rows_text(read_delimited(bytes));
}

TEST_CASE("the delimiter is the one that divides rows alike") {
  struct Row {
    std::string text;
    std::string rows;
  };
  const Row rows[]{
      {"a,b\n1,2\n", "1:a | 2:b\n1:1 | 2:2\n"},
      {"a;b;c\n1,5;2,5;3\n4,5;6;7\n", "1:a | 2:b | 3:c\n1:1,5 | 2:2,5 | 3:3\n1:4,5 | 2:6 | 3:7\n"},
      {"a\tb\n1, 2\t3\n", "1:a | 2:b\n1:1, 2 | 2:3\n"},
      {"a|b\n1|2\n", "1:a | 2:b\n1:1 | 2:2\n"},
      // What stands in quotes divides nothing.
      {"a,b\n\"1;2;3\",\"4;5;6\"\n\"1;2;3\",\"4;5;6\"\n",
       "1:a | 2:b\n1:1;2;3 | 2:4;5;6\n1:1;2;3 | 2:4;5;6\n"},
      // A title is a row like others.
      {"Plan of action, 2021\n\nNo.;Action;Owner\n1;Review, then adopt;Unit\n2;Test;Unit\n",
       "1:Plan of action, 2021\n1:No. | 2:Action | 3:Owner\n1:1 | 2:Review, then adopt | 3:Unit\n"
       "1:2 | 2:Test | 3:Unit\n"},
      {"sep=;\na,b;c\nd,e;f\n", "1:a,b | 2:c\n1:d,e | 2:f\n"},
      {"\"SEP=|\"\r\na,b|c\r\n", "1:a,b | 2:c\n"},
      {"sep=\t\na,b\tc\n", "1:a,b | 2:c\n"},
      {"sep=;;\na,b\nc,d\n", "1:sep=;;\n1:a | 2:b\n1:c | 2:d\n"},
      {"one column\nof words\n", "1:one column\n1:of words\n"},
      {"a,b", "1:a | 2:b\n"},
      {"a,\"b\"", "1:a | 2:b\n"},
      {"", ""},
      {"\n\n", ""},
      {",,,\n , \n", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(read(row.text) == row.rows);
  }
}

TEST_CASE("quotes are read by RFC 4180, and stray ones are characters") {
  struct Row {
    std::string text;
    std::string rows;
  };
  const Row rows[]{
      {"a,\"say \"\"yes\"\"\"\n", "1:a | 2:say \"yes\"\n"},
      {"a,\"first\r\n\r\nsecond\n\"\r\nb,c\r\n", "1:a | 2:first//second\n1:b | 2:c\n"},
      {"pipe of 5\",\"the \"so-called\" plan\"\n", "1:pipe of 5\" | 2:the \"so-called\" plan\n"},
      {"a,\"\",c\n", "1:a | 3:c\n"},
      {"'=1+1,\"=SUM(A1)\"\n", "1:'=1+1 | 2:=SUM(A1)\n"},
      {"a,\"b\tc\"\n", "1:a | 2:b c\n"},
      // Breaks of a line that are no line ends, with quotes and without.
      {"a\u2028b,\"c\u2029d\"\ne\vf,g\fh\n", "1:a/b | 2:c/d\n1:e/f | 2:g/h\n"},
      {"a\u0085b,c\n", "1:a/b | 2:c\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(read(row.text) == row.rows);
  }
}

TEST_CASE("a cell says where it stands") {
  const auto document = read_delimited("sep=,\n\nTitle\n\na,\"b\nb\"\n\"c\nc\",d\ne,f\n");
  const auto& rows = table_of(document).rows;
  REQUIRE(rows.size() == 4);
  CHECK(table_of(document).name.empty());
  CHECK(rows[0].cells[0].place == "line 3, column 1");
  CHECK(rows[1].cells[1].place == "line 5, column 2");
  CHECK(rows[2].cells[0].place == "line 7, column 1");
  CHECK(rows[2].cells[1].place == "line 7, column 2");
  CHECK(rows[3].cells[1].place == "line 9, column 2");
}

TEST_CASE("what cannot be read is said") {
  const auto failure = [](const std::string& bytes) {
    return failure_of([&] { read_delimited(bytes); });
  };
  CHECK(failure("a,b\nc,\"d\ne,f\ng,h\n") ==
        "the quotation mark that opens in line 2 is never closed");
  CHECK(failure("a,b\n\"c\nd\",\"e\n\n") ==
        "the quotation mark that opens in line 3 is never closed");
  CHECK(failure("a,b\n\"c\nd\",e\n\"") ==
        "the quotation mark that opens in line 4 is never closed");
  CHECK(failure(std::string(200'000, ',')) ==
        "it has more than 16384 columns, which no table of actions has");
}

// What the limits are for takes minutes under the sanitizers, so that they are tried alone.
TEST_CASE("cells and text have their limits") {
  CellBudget cells;
  cells.take_cells(2'000'000);
  CHECK(failure_of([&] { cells.take_cells(1); }).find("more than 2 million cells") !=
        std::string::npos);
  CellBudget text;
  text.take_text(64U << 20U);
  CHECK(failure_of([&] { text.take_text(1); }).find("more than 64 MiB of text") !=
        std::string::npos);
}

TEST_CASE("files of spreadsheets in their encodings") {
  const auto semicolons = read_delimited(sheet_file("semicolons-1252.csv"));
  const std::string french =
      "1:Nº | 2:Recommandation | 3:Action | 4:Échéance | 5:Coût\n"
      "1:1 | 2:Renforcer la coordination | 3:Élaborer un plan régional | 4:31/12/2021 | "
      "5:1250,50\n"
      "1:2 | 2:Améliorer le suivi | 3:Publier l’évaluation ; la traduire | 4:2022 | 5:0,75\n"
      "1:3 | 2:Former le personnel | 3:Organiser des séances/avec «quiz» | 4:30/06/2022 | "
      "5:99,00\n";
  CHECK(rows_text(semicolons) == french);
  CHECK(remarks_text(semicolons) == "read as windows-1252\n");

  const auto tabs = read_delimited(sheet_file("unicode-text-utf16.txt"));
  CHECK(rows_text(tabs) == french);
  CHECK(tabs.remarks.empty());

  const auto russian = read_delimited(sheet_file("russian-1251.csv"));
  CHECK(row_text(table_of(russian).rows.at(2)) ==
        "1:2 | 2:Улучшить отчётность | 3:Обновить форму; утвердить её | 4:2022 | 5:Отдел финансов");
  CHECK(remarks_text(russian) == "read as windows-1251\n");

  const auto arabic = read_delimited(sheet_file("arabic-utf8.csv"));
  CHECK(row_text(table_of(arabic).rows.at(1)) ==
        "1:1 | 2:تعزيز التعاون | 3:إعداد خطة عمل، ثم نشرها | 4:2021-12-31 | 5:مكتب التقييم");
  CHECK(arabic.remarks.empty());
}

}  // namespace
}  // namespace followup
