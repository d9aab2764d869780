// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Proves that an evaluator may export from the program at hand and change nothing: the same
/// responses, as each program writes them (`Exports/make.py`), give the same counts.
@Suite struct ExportsTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Exports").path

  /// Each round's folder is named after the program.
  static let rounds = [
    "google-forms", "kobo-labels", "kobo-names", "kobo-xlsx", "limesurvey-code",
    "limesurvey-full", "limesurvey-vv", "own-csv", "own-gb18030", "own-ods", "own-sep",
    "own-utf-16", "own-xls", "own-xlsx", "own-xlsx-title", "qualtrics", "surveyjs",
    "surveymonkey", "wjx-numbers-xls", "wjx-text-gb18030", "wjx-text-xls",
  ]

  @Test func everyFolderIsARound() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    #expect(names.filter { !$0.contains(".") }.sorted() == Self.rounds)
  }

  @Test(arguments: rounds) func theSameCounts(name: String) throws {
    let expected = try #require(
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(filePath: Self.folder + "/expected.json"))) as? [String: Int])
    let run = try Run.steelyard(["tally", name], in: Self.folder)
    #expect(run.code == 0, "\(run.errors)")
    let lines = run.text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    // alliance,indicator,questionnaire?,item,audience,answer,count: by name, not by place.
    let head = try #require(lines.first)
    let places = try ["alliance", "item", "audience", "answer", "count"].map {
      try #require(head.firstIndex(of: $0))
    }
    var found: [String: Int] = [:]
    for line in lines.dropFirst() {
      let cells = places.map { line[$0] }
      let answer = cells[3].isEmpty ? "blank" : cells[3]
      let count = try #require(Int(cells[4]))
      if answer == "not-shown" || count == 0 { continue }
      found["\(cells[0]) \(cells[1]) \(cells[2]) \(answer)", default: 0] += count
    }
    #expect(found == expected)
  }

  @Test(arguments: rounds) func theProgramIsRecognised(name: String) throws {
    let round = try String(contentsOfFile: Self.folder + "/\(name)/round.xml", encoding: .utf8)
    let file = try #require(
      round.split(separator: "<responses ").last?
        .split(separator: "href=\"").last?.split(separator: "\"").first)
    let run = try Run.steelyard(
      ["import", "\(name)/\(file)", "--round", name, "--language", "en"], in: Self.folder)
    #expect(run.code == 0, "\(run.errors)")
    let program = [
      "own": "steelyard", "kobo": "kobo", "google": "google-forms", "wjx": "wjx",
    ].first { name.hasPrefix($0.key) }?.value
    let expected =
      program ?? (name == "limesurvey-vv" ? name : String(name.prefix { $0 != "-" }))
    #expect(run.text.hasPrefix("\(name)/\(file): \(expected) ("), "\(run.text.prefix(100))")
    #expect(run.text.contains("40 responses"))
  }
}
