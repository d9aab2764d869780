// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Foundation
import Rounds
import Testing

/// Both example rounds through every verb.
@Suite struct ShippedRoundsTests {
  static let rounds = ["sample-2026", "nev-2014"]
  static let languages = ["en", "zh-Hans"]

  /// The scores of the sample round, from another program that follows design.md §3 alone: shares,
  /// anchors and weights in Python with numpy, to ten decimals.
  static let scores = [
    "wangshu-hydrogen": 96.026_907_855_0, "jingwei-marine": 86.432_598_366_1,
    "fuyao-aircraft": 86.237_727_407_4, "luming-medicine": 77.327_552_027_5,
    "jumang-seeds": 74.365_631_252_9, "tingtao-sensors": 74.260_495_841_3,
    "baize-data": 73.758_638_676_0, "qingluan-materials": 60.194_940_158_7,
    "bifang-fire": 54.380_731_200_1, "xuanji-robots": 38.164_348_187_5,
  ]

  private func json(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  // MARK: check

  @Test(arguments: rounds, languages)
  func check(round: String, language: String) throws {
    let run = try Run.steelyard("check", Places.round(round), "--language", language)
    #expect(run.code == 0)
    for score in ["100.00", "60.00", "40.00", "20.00"] { #expect(run.text.contains(score)) }
    let errors = run.problems.filter { $0.contains(": error: ") || $0.contains(": 错误: ") }
    #expect(errors == [])
    let document = try json(
      Run.steelyard(
        "check", Places.round(round), "--language", language, "--format", "json"
      ).output)
    #expect(document["schema"] as? String == "steelyard.problems/1")
    #expect((document["problems"] as? [Any])?.count == run.problems.count)
  }

  @Test func checkOfDefinitionsAlone() throws {
    let folder = Places.repository.path
    let run = try Run.steelyard(
      "check", "Indicators/alliance-performance.xml", "Indicators/alliance-structure.xml",
      "Questionnaires/member-survey.xml", "Questionnaires/expert-panel.xml",
      "Questionnaires/expert-judgement.xml", in: folder)
    #expect(run.code == 0)
    #expect(run.problems == [])
    #expect(run.text == "0 errors, 0 warnings, 0 notes\n")
  }

  // MARK: tally

  @Test(arguments: rounds)
  func tallyAsJSON(round: String) throws {
    let run = try Run.steelyard("tally", Places.round(round), "--format", "json")
    #expect(run.code == 0)
    let cells = try #require(try json(run.output)["cells"] as? [Any])
    #expect(cells.isEmpty == (round == "nev-2014"))
  }

  /// The tally written as CSV, named by a round in place of the responses, gives the same scores.
  @Test func tallyReadsBack() throws {
    let scratch = try Scratch()
    let tally = try Run.steelyard("tally", Places.round("sample-2026"))
    #expect(tally.code == 0)
    #expect(tally.text.hasPrefix("alliance,indicator,item,audience,answer,count,respondents\n"))
    #expect(!tally.output.contains(13))
    for folder in ["Rounds", "Indicators"] {
      try FileManager.default.copyItem(
        atPath: Places.repository.path + "/" + folder, toPath: scratch(folder))
    }
    let file = scratch("Rounds/sample-2026/round.xml")
    var lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    let first = try #require(lines.firstIndex { $0.contains("<responses ") })
    lines.insert("<tallies href=\"tallies.csv\"/>", at: first)
    lines.removeAll { $0.contains("<responses ") }
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: file))
    try Data(tally.output).write(to: URL(filePath: scratch("Rounds/sample-2026/tallies.csv")))

    let counted = try LoadedRound(scratch("Rounds/sample-2026"))
    let answered = try LoadedRound(Places.round("sample-2026"))
    let results = try [counted, answered].map { try #require($0.result, "\($0.problems)") }
    #expect(results[0].alliances.map(\.score) == results[1].alliances.map(\.score))
    #expect(results[0].alliances.map(\.rank) == results[1].alliances.map(\.rank))
    #expect(
      results[0].alliances.map { $0.nodes.map(\.score) }
        == results[1].alliances.map { $0.nodes.map(\.score) })
  }

  // MARK: score

  @Test func sampleScores() throws {
    let round = try LoadedRound(Places.round("sample-2026"))
    let result = try #require(round.result)
    #expect(result.alliances.count == 12)
    for alliance in result.alliances {
      guard let expected = Self.scores[alliance.id] else {
        #expect(["yinglong-water", "zhuyin-lighting"].contains(alliance.id))
        #expect(alliance.score == nil && alliance.rank == nil && alliance.absent != nil)
        continue
      }
      let score = try #require(alliance.score)
      #expect(abs(score - expected) < 1e-9, "\(alliance.id)")
    }
    let ranked = Self.scores.sorted { $0.value > $1.value }.map(\.key)
    for (place, id) in ranked.enumerated() {
      // The last one has done no joint work for two years: it fails and has no rank.
      let rank = id == "xuanji-robots" ? nil : place + 1
      #expect(result.alliances.first { $0.id == id }?.rank == rank)
    }
    let down = result.alliances.first { $0.id == "luming-medicine" }
    #expect(down?.resultClass == "pass" && down?.missedClasses.last?.gate == "filed")
    for (id, day) in [("qingluan-materials", "2027-06-30"), ("tingtao-sensors", "2027-03-31")] {
      #expect(result.alliances.first { $0.id == id }?.provisionalUntil == day)
    }
  }

  @Test(arguments: ShippedRoundsTests.languages, ["text", "json"])
  func scoreSaysWhatItWrote(language: String, format: String) throws {
    let scratch = try Scratch()
    let run = try Run.steelyard(
      "score", Places.round("sample-2026"), "--out", "site", "--language", language, "--format",
      format, in: scratch.path)
    #expect(run.code == 0)
    if format == "json" {
      let document = try json(run.output)
      #expect(document["schema"] as? String == "steelyard.written/1")
      #expect(document["scored"] as? Int == 10)
      #expect(document["files"] as? Int == (try filesBelow(scratch("site")).count))
    } else {
      #expect(run.text.hasPrefix("site/index.html"))
      #expect(run.text.contains("12") && run.text.contains("10"))
    }
  }

  /// The numbers of people that figures rest on, wherever in a document they stand.
  private func bases(_ value: Any, at path: String = "") -> [(path: String, count: Int)] {
    if let list = value as? [Any] {
      return list.enumerated().flatMap { bases($1, at: "\(path)[\($0)]") }
    }
    guard let object = value as? [String: Any] else { return [] }
    let names: Set = ["of", "respondents", "answered", "asked"]
    return object.flatMap { key, value in
      let own = names.contains(key) ? (value as? Int).map { [(path + "." + key, $0)] } : nil
      return own ?? bases(value, at: path + "." + key)
    }
  }

  @Test(arguments: rounds)
  func noPublishedFigureRestsOnAFew(round: String) throws {
    let scratch = try Scratch()
    let run = try Run.steelyard("score", Places.round(round), "--out", scratch("site"))
    #expect(run.code == 0)
    let document = try json(try #require(try filesBelow(scratch("site"))["evaluation.json"]))
    let bases = bases(document)
    #expect(bases.contains { $0.count >= 5 } == (round == "sample-2026"))
    for base in bases where base.count > 0 { #expect(base.count >= 5, "\(base.path)") }
  }

  /// Thirty alliances: 485 seats; 20 of class I, 7 of class II, 3 of class III.
  @Test func structureOfTheThirty() throws {
    let scratch = try Scratch()
    let run = try Run.steelyard("score", Places.round("nev-2014"), "--out", scratch("site"))
    #expect(run.code == 0)
    let files = try filesBelow(scratch("site"))
    let document = try json(try #require(files["evaluation.json"]))
    let alliances = try #require(document["alliances"] as? [[String: Any]])
    #expect(alliances.count == 30)
    var seats = 0
    var classes: [String: Int] = [:]
    for alliance in alliances {
      let counts = try #require(alliance["composition"] as? [String: Int])
      seats += counts.values.reduce(0, +)
      let others = ["government", "user"].count { (counts[$0] ?? 0) > 0 }
      classes[["I", "II", "III"][others], default: 0] += 1
    }
    #expect(seats == 485)
    #expect(classes == ["I": 20, "II": 7, "III": 3])
    // The table says the same classes.
    let rows = String(decoding: try #require(files["ranking.csv"]), as: UTF8.self)
      .split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
    let place = try #require(rows[0].firstIndex(of: "构成类别"))
    let named = Dictionary(grouping: rows.dropFirst()) { $0[place] }.mapValues(\.count)
    #expect(named == classes)
    // Nothing that would be a judgement is in the data, anywhere.
    for (name, bytes) in files where name.hasSuffix(".json") {
      try expectUnpublished(JSONSerialization.jsonObject(with: Data(bytes)), at: name)
    }
    for (name, bytes) in files where name.hasSuffix(".csv") {
      let head = String(decoding: bytes, as: UTF8.self).prefix { !$0.isNewline }
      for word in ["得分", "名次", "评价结果", "贡献", "score", "rank"] {
        #expect(!head.contains(word), "\(name): \(head)")
      }
    }
  }

  /// No score, rank or class of an alliance or a node, and nothing they could be reckoned from.
  private func expectUnpublished(_ value: Any, at path: String) {
    let withheld = ["score", "rank", "class", "contribution", "membership", "bounds", "verdict"]
    let definitions = ["indexSystem", "references", "publish", "grades", "classes"]
    if let object = value as? [String: Any] {
      for (key, child) in object where !definitions.contains(key) {
        // The round's own rule for verdicts judges nobody.
        if withheld.contains(key), !path.hasSuffix(".round") {
          #expect(child is NSNull, "\(path).\(key): \(child)")
        }
        expectUnpublished(child, at: "\(path).\(key)")
      }
    } else if let list = value as? [Any] {
      for (place, child) in list.enumerated() { expectUnpublished(child, at: "\(path)[\(place)]") }
    }
  }

  // MARK: explain

  @Test(arguments: languages)
  func explain(language: String) throws {
    func run(_ arguments: String...) throws -> Run {
      try Run.steelyard(
        ["explain", Places.round("sample-2026")] + arguments + ["--language", language])
    }
    let whole = try run("wangshu-hydrogen")
    #expect(whole.code == 0)
    #expect(whole.text.contains("96.026908"))
    // Down to judgements: where a criterion's weight comes from.
    let criterion = try run("wangshu-hydrogen", "operation")
    for figure in ["95.647440", "0.109839", "e4", "0.164026", "0.2556"] {
      #expect(criterion.text.contains(figure), "\(figure)")
    }
    // Down to counts: enterprises that chose "very good" for m01, and an expert's evidence.
    let survey = try run("wangshu-hydrogen", "decision-participation")
    #expect(survey.text.contains("87.816425"))
    #expect(
      survey.text.split(separator: "\n").contains {
        $0.split(separator: " ").starts(with: ["m01", "enterprise", "16", "6", "1"])
      })
    let figure = try run("wangshu-hydrogen", "secretariat-capacity")
    for text in ["3.2", "3.7", "E09-01"] { #expect(figure.text.contains(text)) }
    let word = language == "en" ? "INTERNAL" : "内部资料"
    for run in [whole, criterion, survey, figure] { #expect(run.text.hasPrefix(word)) }
    let document = try json(run("wangshu-hydrogen", "operation", "--format", "json").output)
    #expect(document["schema"] as? String == "steelyard.explanation/1")
    #expect(document["internal"] as? Bool == true)
    #expect((document["children"] as? [Any])?.count == 4)
  }

  @Test func explainOfTheThirty() throws {
    let seats = try Run.steelyard("explain", Places.round("nev-2014"), "nev-03", "seats")
    #expect(seats.code == 0)
    #expect(seats.text.contains(" 64 "))
    let whole = try Run.steelyard("explain", Places.round("nev-2014"), "nev-03")
    #expect(whole.code == 0)
    #expect(whole.text.hasPrefix("INTERNAL"))
  }
}
