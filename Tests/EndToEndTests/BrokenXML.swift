// SPDX-License-Identifier: Apache-2.0

extension BrokenInput {
  private static let head = #"<?xml version="1.0" encoding="UTF-8"?>"#

  /// A text's bytes in UTF-16, low byte first, without a byte order mark.
  static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static func nested(_ depth: Int) -> String {
    String(repeating: "<criterion>", count: depth) + String(repeating: "</criterion>", count: depth)
  }

  /// Definitions that are not the XML they should be.
  static let xmlTexts = [
    BrokenInput("index-cut-in-tag") { $0.cut("index.xml", after: "<indicator id=\"sta") },
    BrokenInput("index-cut-in-text") { $0.cut("index.xml", after: "<anchors>3 2") },
    BrokenInput("index-cut-between-elements") { $0.cut("index.xml", after: "</grades>") },
    BrokenInput("round-cut") { $0.cut("round.xml", after: "<statistics href=") },
    BrokenInput("survey-cut") { $0.cut("survey.xml", after: "<scale id=\"quality\">") },
    BrokenInput(
      "index-doctype", "index.xml", "\n<index-system", "\n<!DOCTYPE index-system>\n<index-system"),
    BrokenInput("index-entity-bomb") { round in
      var entities = "<!ENTITY a0 \"weight\">"
      for level in 1...12 {
        entities +=
          "\n<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">"
      }
      round.replace(
        "index.xml", head, head + "\n<!DOCTYPE index-system [\n\(entities)\n]>")
      round.replace("index.xml", "工作", "&a12;")
    },
    BrokenInput("round-external-entity") { round in
      round["secret.txt"] = secret
      round.replace(
        "round.xml", head,
        head + "\n<!DOCTYPE round [<!ENTITY x SYSTEM \"secret.txt\">]>")
      round.replace("round.xml", "小型评价", "&x;")
    },
    BrokenInput("survey-external-subset") { round in
      round["secret.txt"] = secret
      round.replace(
        "survey.xml", head, head + "\n<!DOCTYPE questionnaire SYSTEM \"secret.txt\">")
    },
    BrokenInput("index-nested-100000") { round in
      round.replace(
        "index.xml", "<criterion id=\"work\">", nested(100_000) + "<criterion id=\"work\">")
    },
    BrokenInput("index-nul-bytes") { round in
      round.replace("index.xml", "工作", "工\u{0}作")
    },
    BrokenInput("index-control-character", "index.xml", "工作", "工&#7;作"),
    BrokenInput("index-latin-1-declared-utf-8") { round in
      round.replace("index.xml", "A small index system", "Caf@ index")
      round.files["index.xml"] = round.files["index.xml"]?.map {
        $0 == UInt8(ascii: "@") ? 0xE9 : $0
      }
    },
    BrokenInput("survey-utf-16-cut-inside-a-character") { round in
      round.files["survey.xml"] = Array(utf16(round["survey.xml"]).dropLast())
    },
    BrokenInput("index-unknown-encoding", "index.xml", "UTF-8", "EBCDIC-CP-NL"),
    BrokenInput("index-empty", "index.xml", bytes: []),
    BrokenInput("round-only-white-space", "round.xml", bytes: Array(" \n\n".utf8)),
    BrokenInput(
      "index-is-a-workbook", "index.xml", bytes: Array("PK\u{3}\u{4}".utf8) + [20, 0, 6, 0]),
    BrokenInput("survey-is-a-table", "survey.xml", bytes: Array("id,name\nq1,first\n".utf8)),
    BrokenInput("index-tags-cross", "index.xml", "</criterion>", "</criterium>"),
    BrokenInput("index-bare-ampersand", "index.xml", "专职人员", "专职 & 兼职"),
    BrokenInput(
      "round-attribute-twice", "round.xml", "year=\"2026\"", "year=\"2026\" year=\"2027\""),
    BrokenInput(
      "index-two-roots", "index.xml", "</index-system>", "</index-system>\n<index-system/>"),
  ]

  /// Definitions that are XML and break a rule.
  static let definitions = [
    BrokenInput("index-is-a-questionnaire") { round in
      round["index.xml"] = round["survey.xml"]
    },
    BrokenInput("index-wrong-namespace", "index.xml", "index-system:1", "index-system:2"),
    BrokenInput("index-duplicate-id", "index.xml", "id=\"dependence\"", "id=\"staff\""),
    BrokenInput("index-malformed-id", "index.xml", "id=\"staff\"", "id=\"Staff_1\""),
    BrokenInput(
      "index-unknown-element", "index.xml", "<anchors>3 2 1</anchors>", "<anchor>3 2 1</anchor>"),
    BrokenInput(
      "index-unknown-attribute", "index.xml", "least=\"0\" evidence", "minimun=\"0\" evidence"),
    BrokenInput("index-no-name", "index.xml", "<name xml:lang=\"zh-Hans\">专职人员</name>", ""),
    BrokenInput("index-unknown-language", "index.xml", "xml:lang=\"en\"", "xml:lang=\"zh-CN\""),
    BrokenInput("index-grade-scores-rise", "index.xml", "score=\"60\"", "score=\"160\""),
    BrokenInput("index-anchors-do-not-fall", "index.xml", "3 2 1<", "3 1 2<"),
    BrokenInput("index-cost-anchors-fall", "index.xml", "10 30 70", "70 30 10"),
    BrokenInput("index-anchors-too-few", "index.xml", "3 2 1<", "3 1<"),
    BrokenInput("index-anchors-too-many", "index.xml", "10 30 70", "10 30 50 70"),
    BrokenInput("index-anchor-decimal-comma", "index.xml", "3 2 1<", "3 1,5 1<"),
    BrokenInput("index-range-crosses", "index.xml", "low=\"10 6 3\"", "low=\"25 6 3\""),
    BrokenInput(
      "index-least-above-most", "index.xml", "least=\"0\" most=\"100\"",
      "least=\"200\" most=\"100\""),
    BrokenInput("index-checklist-without-points") { round in
      round.replace(
        "index.xml",
        "<point id=\"council\" required=\"true\"><name xml:lang=\"zh-Hans\">理事会</name></point>", "")
      round.replace(
        "index.xml", "<point id=\"charter\"><name xml:lang=\"zh-Hans\">章程</name></point>", "")
    },
    BrokenInput("index-weights-do-not-sum") { round in
      for (id, weight) in [
        ("decisions", "0.3"), ("staff", "0.2"), ("dependence", "0.2"), ("size", "0.2"),
        ("bodies", "0.2"),
      ] {
        round.replace(
          "index.xml", "<indicator id=\"\(id)\"", "<indicator id=\"\(id)\" weight=\"\(weight)\"")
      }
    },
    BrokenInput(
      "index-some-without-weight", "index.xml", "<indicator id=\"staff\"",
      "<indicator id=\"staff\" weight=\"0.5\""),
    BrokenInput(
      "index-weight-decimal-comma", "index.xml", "<criterion id=\"work\"",
      "<criterion id=\"work\" weight=\"0,35\""),
    BrokenInput(
      "index-weight-percent", "index.xml", "<criterion id=\"work\"",
      "<criterion id=\"work\" weight=\"35%\""),
    BrokenInput(
      "index-weight-full-width", "index.xml", "<criterion id=\"work\"",
      "<criterion id=\"work\" weight=\"０．３５\""),
    BrokenInput(
      "index-weight-negative", "index.xml", "<criterion id=\"work\"",
      "<criterion id=\"work\" weight=\"-1\""),
    BrokenInput("index-expectation-missed", "index.xml", "class=\"fail\"/>", "class=\"pass\"/>"),
    BrokenInput(
      "index-expectation-unknown-class", "index.xml", "class=\"fail\"/>", "class=\"failed\"/>"),
    BrokenInput(
      "survey-of-another-index", "survey.xml", "index-system=\"small-index\"",
      "index-system=\"large-index\""),
    BrokenInput(
      "survey-unknown-indicator", "survey.xml", "indicator=\"decisions\"", "indicator=\"decision\""),
    BrokenInput(
      "survey-scores-a-figure", "survey.xml", "indicator=\"decisions\"", "indicator=\"staff\""),
    BrokenInput(
      "survey-unknown-scale", "survey.xml", "scale=\"quality\" indicator",
      "scale=\"qualty\" indicator"),
    BrokenInput("survey-code-twice", "survey.xml", "code=\"3\"", "code=\"2\""),
    BrokenInput(
      "survey-answer-without-grade", "survey.xml", "<answer code=\"3\" grade=\"poor\"/>",
      "<answer code=\"3\"/>"),
    BrokenInput("survey-unknown-grade", "survey.xml", "grade=\"fair\"", "grade=\"fiar\""),
    BrokenInput(
      "survey-unknown-audience", "survey.xml", "indicator=\"decisions\">",
      "indicator=\"decisions\" audiences=\"member owner\">"),
    BrokenInput("round-invalid-date", "round.xml", "2026-03-31", "2026-02-29"),
    BrokenInput(
      "round-unknown-operator", "round.xml", "operator=\"weighted-average\"",
      "operator=\"weighted-sum\""),
    BrokenInput("round-unknown-method", "round.xml", "method=\"eigenvector\"", "method=\"eigen\""),
    BrokenInput("round-unknown-random-index", "round.xml", "saaty-1980", "saaty-1990"),
    BrokenInput("round-unknown-element-order") { round in
      round.replace("round.xml", "  <peers attribute=\"level\"/>\n", "")
      round.replace("round.xml", "  <audiences>", "  <peers attribute=\"level\"/>\n  <audiences>")
    },
    BrokenInput(
      "round-audience-without-weight", "round.xml", "    <audience id=\"user\" weight=\"0.3\"/>\n",
      ""),
    BrokenInput("round-unknown-audience", "round.xml", "id=\"user\"", "id=\"users\""),
    BrokenInput("round-audience-weight-zero", "round.xml", "weight=\"0.3\"", "weight=\"0\""),
    BrokenInput("round-no-weights-at-all") { round in
      round["round.xml"] = round["round.xml"].split(
        separator: "\n", omittingEmptySubsequences: false
      )
      .filter { !$0.contains("<judgements") }.joined(separator: "\n")
    },
    BrokenInput(
      "round-peers-column-missing", "round.xml", "attribute=\"level\"", "attribute=\"region\""),
    BrokenInput(
      "round-not-applicable-punished", "round.xml", "not-applicable=\"redistribute\"",
      "not-applicable=\"worst-grade\""),
  ]
}
