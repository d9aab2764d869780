// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Published rule sets as index systems: what the program makes of each example round against
/// `expected.csv`, which a Python script in `ExampleRules` works out from the same tables with the
/// rules of that one document written out by hand.
@Suite struct ExampleRulesTests {
  static let rounds = [
    "activity-2014", "alliance-points-80-60", "innovative-sme", "ningbo-engineering-centre",
  ]

  /// The warnings of each round, which its README explains: the code and how often.
  static let warnings = [
    // One alliance has no row in the table of gates, which is what keeps it from being evaluated.
    "activity-2014": ["SG-011": 1],
    // One row under a veto has neither number nor day nor authority: an allegation.
    "alliance-points-80-60": ["SG-014": 1],
  ]

  /// What a line of `expected.csv` is about.
  struct Subject: Hashable, CustomStringConvertible {
    let alliance: String
    let what: String
    let id: String

    var description: String { "\(alliance) \(what) \(id)" }
  }

  /// Kinds of lines that stand for some nodes only.
  static let some: Set = ["node-points", "node-score"]

  private func folder(_ round: String) -> String { Places.round("examples/" + round) }

  /// The lines of `expected.csv`; nothing in them is quoted.
  private func expected(_ round: String) throws -> [Subject: String] {
    let text = try String(contentsOfFile: folder(round) + "/expected.csv", encoding: .utf8)
    var lines: [Subject: String] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == 4, "\(line)")
      let subject = Subject(alliance: cells[0], what: cells[1], id: cells[2])
      #expect(lines.updateValue(cells[3], forKey: subject) == nil, "twice: \(subject)")
    }
    return lines
  }

  /// The same lines, from `evaluation.json`.
  private func found(_ document: [String: Any]) throws -> [Subject: String] {
    var lines: [Subject: String] = [:]
    let kinds = Dictionary(
      uniqueKeysWithValues: try objects(document["nodes"]).map {
        ("\($0["id"] ?? "")", "\($0["kind"] ?? "")")
      })
    for alliance in try objects(document["alliances"]) {
      let name = try #require(alliance["id"] as? String)
      func add(_ what: String, _ id: String, _ value: Any?) {
        guard let value, !(value is NSNull) else { return }
        let subject = Subject(alliance: name, what: what, id: id)
        lines[subject] = lines[subject].map { "\($0) \(value)" } ?? "\(value)"
      }
      add("score", "", alliance["score"])
      add("class", "", alliance["class"])
      add("absent", "", alliance["absent"])
      add("provisional", "", alliance["provisionalUntil"])
      if let rank = alliance["rank"] as? Int {
        add("rank", "", rank)
        add("tied", "", alliance["tied"] as? Bool == true ? "true" : "false")
      }
      for missed in try objects(alliance["missedClasses"]) {
        add("missed", "\(missed["class"] ?? "")", missed["condition"])
      }
      for gate in try objects(alliance["gates"]) {
        let met = gate["isMet"] as? Bool == true
        add("gate", "\(gate["id"] ?? "")", met ? "met" : gate["effect"] ?? "not-met")
      }
      for veto in try objects(alliance["vetoes"]) {
        let decision = try #require(veto["decision"] as? [String: Any])
        add("veto", "\(decision["veto"] ?? "")", veto["effect"])
      }
      for reduction in try objects(alliance["reductions"]) {
        let id =
          reduction["indicator"] as? String
          ?? "\(reduction["list"] ?? ""):\(reduction["number"] ?? "")"
        add("reported", id, reduction["reported"])
        add("counted", id, reduction["counted"])
      }
      for node in try objects(alliance["nodes"]) {
        let id = "\(node["id"] ?? "")"
        let earned = (node["marks"] as? [String: Any])?["earned"]
        if kinds[id] == "points" { add("points", id, earned) }
        add("node-points", id, earned)
        add("node-score", id, node["score"])
        add("adjusted", id, node["adjusted"])
        for item in try objects(node["adjustments"] ?? []) {
          add("adjustment", "\(item["id"] ?? "")", item["points"])
        }
      }
    }
    for claim in try objects(document["claims"]) {
      for part in try objects(claim["claims"]) {
        let id = "\(claim["list"] ?? ""):\(claim["number"] ?? "")"
        let subject = Subject(alliance: "\(part["alliance"] ?? "")", what: "claim", id: id)
        lines[subject] = "\(part["share"] ?? "")"
      }
    }
    return lines
  }

  private func objects(_ value: Any?) throws -> [[String: Any]] {
    try #require(value as? [[String: Any]])
  }

  @Test(arguments: rounds) func resultsAreThoseByHand(round: String) throws {
    let scratch = try Scratch()
    let run = try Run.steelyard("score", folder(round), "--out", scratch("site"))
    #expect(run.code == 0, "\(run.errors)")
    let bytes = try Data(contentsOf: URL(filePath: scratch("site/evaluation.json")))
    let document = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let expected = try expected(round)
    let found = try found(document)
    for (subject, value) in expected {
      let other = found[subject]
      if let number = Double(value), let other = other.flatMap(Double.init) {
        #expect(abs(number - other) < 1e-9, "\(subject): \(other), by hand \(number)")
      } else {
        #expect(other == value, "\(subject)")
      }
    }
    for (subject, value) in found where expected[subject] == nil {
      #expect(Self.some.contains(subject.what), "\(subject): \(value), by hand nothing")
    }
  }

  @Test(arguments: rounds, ["zh-Hans", "en"])
  func checkFindsOnlyWhatIsMeant(round: String, language: String) throws {
    let run = try Run.steelyard(
      "check", folder(round), "--language", language, "--format", "json")
    #expect(run.code == 0, "\(run.errors)")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    let warnings = try objects(document["problems"]).filter {
      $0["severity"] as? String == "warning"
    }
    let counts = Dictionary(grouping: warnings) { "\($0["code"] ?? "")" }.mapValues(\.count)
    #expect(counts == Self.warnings[round] ?? [:], "\(run.errors)")
  }

  /// Of the two rows under vetoes one is decided; of the other nothing leaves the house, not even
  /// that there is one.
  @Test func allegationsStayInTheHouse() throws {
    let scratch = try Scratch()
    let run = try Run.steelyard(
      "score", folder("alliance-points-80-60"), "--out", scratch("site"))
    #expect(run.code == 0)
    #expect(run.errors.contains("SG-014"), "said to who runs it")
    let files = try filesBelow(scratch("site"))
    for (name, bytes) in files {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("SG-014"), "\(name)")
    }
    let bytes = Data(try #require(files["evaluation.json"]))
    let document = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let alliance = try objects(document["alliances"]).first {
      $0["id"] as? String == "dou-batteries"
    }
    #expect(try objects(alliance?["vetoes"]).isEmpty)
    let provenance = try #require(document["provenance"] as? [String: Any])
    let table = try objects(provenance["inputs"]).first { $0["role"] as? String == "vetoes" }
    #expect(table?["rows"] as? Int == 1)
  }
}
