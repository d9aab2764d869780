// SPDX-License-Identifier: Apache-2.0

extension BrokenInput {
  /// Files that are not the tables they should be.
  static let tableTexts = [
    BrokenInput("statistics-empty", "statistics.csv", bytes: []),
    BrokenInput("alliances-header-only", "alliances.csv", bytes: Array("id,name\n".utf8)),
    BrokenInput(
      "statistics-column-missing", "statistics.csv", "indicator,value", "indicator,amount"),
    BrokenInput("alliances-column-twice", "alliances.csv", "name_en", "name"),
    BrokenInput("alliances-unterminated-quote", "alliances.csv", "东部联盟", "\"东部联盟"),
    BrokenInput("alliances-text-after-quote", "alliances.csv", "东部联盟", "\"东部\"联盟"),
    BrokenInput("statistics-too-many-cells", "statistics.csv", "E1,books", "E1,books,2026"),
    BrokenInput("statistics-too-few-cells", "statistics.csv", "25,25,,E2,books", "25,25,,E2"),
    BrokenInput("statistics-cut") { $0.cut("statistics.csv", after: "west,size,30") },
    BrokenInput("alliances-nul-byte", "alliances.csv", "东部联盟", "东部\u{0}联盟"),
    BrokenInput("alliances-latin-1") { round in
      round.replace("alliances.csv", "East", "Caf@ East")
      round.files["alliances.csv"] = round.files["alliances.csv"]?.map {
        $0 == UInt8(ascii: "@") ? 0xE9 : $0
      }
    },
    BrokenInput("statistics-utf-16-without-mark") { round in
      round.files["statistics.csv"] = utf16(round["statistics.csv"])
    },
    BrokenInput(
      "statistics-is-broken-xlsx", "statistics.csv",
      bytes: Array("PK\u{3}\u{4}".utf8) + [20, 0, 6, 0, 8, 0]),
    BrokenInput(
      "statistics-is-broken-xls", "statistics.csv",
      bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]),
    BrokenInput(
      "judgements-header-only", "judgements.csv",
      bytes: Array("parent,expert,left,right,value\n".utf8)),
    BrokenInput("responses-without-items", "responses/first.csv", "q1,q2", "a,b"),
    BrokenInput("responses-key-column-missing", "responses/first.csv", "respondent", "person"),
  ]

  /// Rows that break a rule.
  static let rows = [
    BrokenInput("alliances-duplicate", "alliances.csv", append: "east,再来一个,Again,city\n"),
    BrokenInput("alliances-malformed-id", "alliances.csv", append: "东部,东部,East,city\n"),
    BrokenInput("alliances-without-name", "alliances.csv", append: "north,,,city\n"),
    BrokenInput(
      "population-more-invited-than-members", "population.csv", "east,member,9,5",
      "east,member,9,10"),
    BrokenInput("population-negative", "population.csv", "east,member,9,5", "east,member,-9,5"),
    BrokenInput("population-fraction", "population.csv", "east,member,9,5", "east,member,9.5,5"),
    BrokenInput("experts-duplicate", "experts.csv", append: "e1,1,c\n"),
    BrokenInput("experts-weight-zero", "experts.csv", "e2,2,b", "e2,0,b"),
    BrokenInput("judgements-unknown-parent", "judgements.csv", append: "works,e1,staff,size,2\n"),
    BrokenInput("judgements-unknown-item", "judgements.csv", append: "work,e1,staf,size,2\n"),
    BrokenInput("judgements-unknown-expert", "judgements.csv", append: "work,e3,staff,size,2\n"),
    BrokenInput("judgements-with-itself", "judgements.csv", append: "work,e1,size,size,1\n"),
    BrokenInput(
      "judgements-off-the-scale", "judgements.csv", "work,e1,decisions,staff,2/1",
      "work,e1,decisions,staff,10"),
    BrokenInput(
      "judgements-zero", "judgements.csv", "work,e1,decisions,staff,2/1",
      "work,e1,decisions,staff,0"),
    BrokenInput(
      "judgements-division-by-zero", "judgements.csv", "work,e1,decisions,staff,2/1",
      "work,e1,decisions,staff,1/0"),
    BrokenInput(
      "judgements-decimal-comma", "judgements.csv", "work,e1,decisions,staff,2/1",
      "work,e1,decisions,staff,\"0,5\""),
    BrokenInput(
      "judgements-twice-with-another-value", "judgements.csv", append: "work,e1,staff,decisions,3\n"
    ),
    BrokenInput("judgements-blank-cell", "judgements.csv", append: "work,,staff,size,2\n"),
    BrokenInput(
      "responses-unknown-alliance", "responses/first.csv", append: "r9,eest,member,1,2\n"),
    BrokenInput(
      "responses-unknown-audience", "responses/first.csv", append: "r9,east,members,1,2\n"),
    BrokenInput(
      "responses-duplicate-respondent", "responses/second.csv", append: "r1,east,member,1,2\n"),
    BrokenInput(
      "responses-number-outside-scale", "responses/first.csv", append: "r9,east,member,4,2\n"),
    BrokenInput("responses-near-miss", "responses/first.csv", append: "r9,east,member,1x,2\n"),
    BrokenInput(
      "responses-free-text", "responses/first.csv", append: "r9,east,member,\(freeText),2\n"),
    BrokenInput(
      "responses-telephone-number", "responses/first.csv", append: "r9,east,member,13912345678,2\n"),
    BrokenInput(
      "responses-name-that-reads-as-a-number", "responses/first.csv",
      append: "r9,east,member,Nan,2\n"),
    BrokenInput(
      "responses-free-text-as-audience", "responses/first.csv", append: "r9,east,\(freeText),1,2\n"),
    BrokenInput(
      "responses-free-text-as-alliance", "responses/first.csv",
      append: "r9,\(freeText),member,1,2\n"),
    BrokenInput("responses-blank-respondent", "responses/first.csv", append: ",east,member,1,2\n"),
    BrokenInput("statistics-unknown-alliance", "statistics.csv", "west,staff", "vest,staff"),
    BrokenInput("statistics-unknown-indicator", "statistics.csv", "east,staff", "east,stuff"),
    BrokenInput("statistics-of-a-survey", "statistics.csv", append: "east,decisions,1,,,,\n"),
    BrokenInput("statistics-duplicate-row", "statistics.csv", append: "east,staff,2,,,,\n"),
    BrokenInput(
      "statistics-decimal-comma", "statistics.csv", "west,staff,1.5", "west,staff,\"1,5\""),
    BrokenInput("statistics-percent-sign", "statistics.csv", "dependence,25,", "dependence,25%,"),
    BrokenInput(
      "statistics-full-width-digits", "statistics.csv", "dependence,25,", "dependence,２５,"),
    BrokenInput("statistics-thousands", "statistics.csv", "size,12,", "size,\"1,200\","),
    BrokenInput("statistics-word", "statistics.csv", "size,12,", "size,twelve,"),
    BrokenInput("statistics-not-a-number-nan", "statistics.csv", "size,12,", "size,NaN,"),
    BrokenInput("statistics-too-large", "statistics.csv", "size,12,", "size,1e999,"),
    BrokenInput("statistics-below-least", "statistics.csv", "west,staff,1.5", "west,staff,-1"),
    BrokenInput("statistics-above-most", "statistics.csv", "dependence,40,40", "dependence,140,40"),
    BrokenInput(
      "statistics-reported-above-most", "statistics.csv", "dependence,40,40", "dependence,40,400"),
    BrokenInput("checklist-unknown-point", "checklist.csv", "east,charter", "east,chapter"),
    BrokenInput("checklist-unknown-state", "checklist.csv", "west,charter,no", "west,charter,none"),
    BrokenInput("checklist-duplicate-row", "checklist.csv", append: "west,council,no,,,\n"),
  ]
}
