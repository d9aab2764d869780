// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization
import Testing

/// Every kind of broken input ends with exit code 1, the sentence that says what is wrong and
/// where, in both languages, and no site.
@Suite struct BrokenInputsTests {
  @Test(arguments: BrokenInput.all)
  func broken(input: BrokenInput) throws {
    let scratch = try Scratch()
    var round = SmallRound()
    input.change(&round)
    try round.write(to: scratch("round"))
    let runs = [
      try Run.steelyard(["score", "round", "--out", "site", "--language", "en"], in: scratch.path),
      try Run.steelyard(["check", "round", "--language", "zh-Hans"], in: scratch.path),
    ]
    for run in runs {
      #expect(run.code == 1)
      for unseen in [BrokenInput.secret, BrokenInput.freeText, "13912345678", "王小明", "Nan"] {
        #expect(!run.errors.contains(unseen))
        #expect(!run.text.contains(unseen))
      }
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
    #expect(left == ["round"], "nothing is written")
    // Both languages say the same things at the same places.
    let places = runs.map { $0.problems.map(codeAndPlace) }
    #expect(places[0] == places[1])
    let found = ExpectedSentences(
      problems: places[0].count,
      english: runs[0].problems.first { $0.contains(": error: ") } ?? "",
      chinese: runs[1].problems.first { $0.contains(": 错误: ") } ?? "")
    try ExpectedSentences.record(found, of: input.name)
    #expect(found == ExpectedSentences.byName[input.name])
  }

  @Test func unbrokenRoundHasNoProblem() throws {
    let scratch = try Scratch()
    try SmallRound().write(to: scratch("round"))
    let run = try Run.steelyard("check", "round", in: scratch.path)
    #expect(run.code == 0)
    #expect(run.problems == [])
  }

  @Test func tableHasARowForEachKindAndNoOther() {
    #expect(Set(ExpectedSentences.byName.keys) == Set(BrokenInput.all.map(\.name)))
    #expect(Set(BrokenInput.all.map(\.name)).count == BrokenInput.all.count)
    #expect(BrokenInput.all.count >= 45)
  }

  /// `round/index.xml:4:5: [SD-001]` of a whole line.
  private func codeAndPlace(_ line: String) -> String {
    let words = line.split(separator: " ")
    return "\(words.first ?? "") \(words.last ?? "")"
  }
}

extension ExpectedSentences {
  /// The rows of the table.
  static let byName: [String: ExpectedSentences] = {
    let lines = table.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    var rows: [String: ExpectedSentences] = [:]
    for start in stride(from: 0, to: lines.count - 2, by: 3) {
      let head = lines[start].split(separator: " ")
      rows[String(head[0])] = ExpectedSentences(
        problems: Int(head[1]) ?? 0, english: lines[start + 1], chinese: lines[start + 2])
    }
    return rows
  }()

  private static let recorded = Mutex<[String: ExpectedSentences]>([:])

  /// Writes the table anew where the variable `STEELYARD_RECORD` is set.
  static func record(_ row: ExpectedSentences, of name: String) throws {
    guard ProcessInfo.processInfo.environment["STEELYARD_RECORD"] != nil else { return }
    try recorded.withLock { rows in
      rows[name] = row
      guard rows.count == BrokenInput.all.count else { return }
      let text = BrokenInput.all.compactMap { input in
        rows[input.name].map {
          "    \(input.name) \($0.problems)\n    \($0.english)\n    \($0.chinese)\n"
        }
      }.joined()
      let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "ExpectedSentences.swift")
      let before = try String(contentsOf: file, encoding: .utf8)
      let head = before.prefix { $0 != "#" }
      let table = "#\"\"\"\n" + text + "    \"\"\"#\n}\n"
      try (head + table).write(to: file, atomically: true, encoding: .utf8)
    }
  }
}
