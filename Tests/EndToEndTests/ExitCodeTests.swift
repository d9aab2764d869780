// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// 0 done, 1 the input has errors, 64 wrong usage, 74 a file or folder cannot be read or written;
/// and what was there before stays as it was.
@Suite struct ExitCodeTests {
  static let wrongUsage: [[String]] = [
    ["compare-nothing"], ["check"], ["check", "ROUND", "--language", "fr"],
    ["check", "ROUND", "--format", "xml"], ["score", "ROUND"], ["score", "--out", "site"],
    ["score", "ROUND", "--out"], ["score", "ROUND", "ROUND", "--out", "site"],
    ["tally"], ["tally", "ROUND", "--verbose"], ["explain", "ROUND"],
    ["explain", "ROUND", "nobody"], ["explain", "ROUND", "east", "nothing"],
    ["weigh"], ["weigh", "ROUND", "--judgements", "ROUND/judgements.csv"],
    ["weigh", "ROUND", "--method", "eigenvector"], ["weigh", "ROUND", "--highest-cr", "0.2"],
    ["weigh", "--judgements", "ROUND/judgements.csv", "--method", "power"],
    ["weigh", "--judgements", "ROUND/judgements.csv", "--highest-cr", "0"],
    ["weigh", "--judgements", "ROUND/judgements.csv", "--highest-cr", "nan"],
  ]

  @Test(arguments: wrongUsage)
  func usage(arguments: [String]) throws {
    let scratch = try Scratch()
    try SmallRound().write(to: scratch("round"))
    let run = try Run.steelyard(
      arguments.map { $0.replacing("ROUND", with: "round") }, in: scratch.path)
    #expect(run.code == 64, "\(run.errors)")
    #expect(run.output == [])
    #expect(run.errors.contains("Usage: steelyard"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["round"])
  }

  @Test(arguments: [["--help"], ["check", "--help"], ["help", "score"], ["--version"]])
  func help(arguments: [String]) throws {
    let run = try Run.steelyard(arguments)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(!run.output.isEmpty)
  }

  @Test(
    arguments: [
      ["check", "nowhere"], ["check", "nowhere.xml"], ["tally", "nowhere"],
      ["score", "nowhere", "--out", "site"], ["explain", "nowhere", "east"],
      ["weigh", "nowhere"], ["weigh", "--judgements", "nowhere.csv"],
      ["weigh", "--judgements", "empty"], ["check", "empty"],
    ], ["en", "zh-Hans"])
  func argumentIsNotThere(arguments: [String], language: String) throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch("empty"), withIntermediateDirectories: false)
    for format in ["text", "json"] {
      let run = try Run.steelyard(
        arguments + ["--language", language, "--format", format], in: scratch.path)
      #expect(run.code == 74)
      #expect(run.errors.contains("nowhere") || run.errors.contains("empty"))
      #expect(run.output == [])
      if format == "json" {
        #expect(try JSONSerialization.jsonObject(with: Data(run.errors.utf8)) is [String: Any])
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["empty"])
  }

  @Test(arguments: [["check"], ["tally"], ["weigh"], ["explain"], ["score"]])
  func fileThatTheRoundNamesIsNotThere(verb: [String]) throws {
    let scratch = try Scratch()
    var round = SmallRound()
    round.move("checklist.csv")
    try round.write(to: scratch("round"))
    let more = ["explain": ["east"], "score": ["--out", "site"]][verb[0]] ?? []
    for language in ["en", "zh-Hans"] {
      let run = try Run.steelyard(
        verb + ["round"] + more + ["--language", language], in: scratch.path)
      #expect(run.code == 1)
      #expect(run.errors.hasPrefix("round/round.xml:11:14: "))
      #expect(run.errors.contains("checklist.csv"))
    }
    let json = try Run.steelyard(
      verb + ["round"] + more + ["--format", "json"], in: scratch.path)
    #expect(json.code == 1)
    let document = verb == ["check"] ? json.output : Array(json.errors.utf8)
    #expect(String(decoding: document, as: UTF8.self).contains(#""code":"SR-001""#))
  }

  // MARK: --out

  /// Folders that hold something else, with what is in them.
  static let others = [
    ["notes.txt": "mine"], ["index.html": "<html/>"], [".hidden": ""],
    ["evaluation.json": #"{"schema":"steelyard.problems/1"}"#],
    ["evaluation.json": #"{"alliances":[],"schema":"steelyard.evaluation/2"}"#],
  ]

  @Test(arguments: others)
  func folderOfSomebodyElse(files: [String: String]) throws {
    let scratch = try Scratch()
    try SmallRound().write(to: scratch("round"))
    try FileManager.default.createDirectory(
      atPath: scratch("other"), withIntermediateDirectories: false)
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(filePath: scratch("other/" + name)))
    }
    let before = try filesBelow(scratch.path)
    for language in ["en", "zh-Hans"] {
      let run = try Run.steelyard(
        "score", "round", "--out", "other", "--language", language, in: scratch.path)
      #expect(run.code == 74)
      #expect(run.errors.contains("[SR-019]"))
      #expect(run.output == [])
    }
    #expect(try filesBelow(scratch.path) == before)
    // A file where the folder should be.
    let file = try Run.steelyard(
      "score", "round", "--out", "round/round.xml", in: scratch.path)
    #expect(file.code == 74)
    #expect(try filesBelow(scratch.path) == before)
  }

  /// A person's file in a site of ours is not lost when the site is made again.
  @Test func siteWithAFileOfSomebodyElse() throws {
    let scratch = try Scratch()
    try SmallRound().write(to: scratch("round"))
    #expect(try Run.steelyard("score", "round", "--out", "site", in: scratch.path).code == 0)
    try Data("mine".utf8).write(to: URL(filePath: scratch("site/notes.txt")))
    let before = try filesBelow(scratch.path)
    let run = try Run.steelyard("score", "round", "--out", "site", in: scratch.path)
    #expect(run.code == 74)
    #expect(try filesBelow(scratch.path) == before)
  }

  @Test func siteIsReplacedWholeAndNothingBesideIt() throws {
    let scratch = try Scratch()
    var round = SmallRound()
    try round.write(to: scratch("round"))
    #expect(try Run.steelyard("score", "round", "--out", "site", in: scratch.path).code == 0)
    for neighbour in ["site.new", "site.old"] {
      try FileManager.default.createDirectory(
        atPath: scratch(neighbour), withIntermediateDirectories: false)
      try Data("mine".utf8).write(to: URL(filePath: scratch(neighbour + "/kept.txt")))
    }
    let before = try filesBelow(scratch("site"))
    #expect(before["alliances/west.html"] != nil)
    // The round loses an alliance; so does the site.
    round["alliances.csv"] = round["alliances.csv"].replacing("west,西部联盟,West,city\n", with: "")
    for file in ["population.csv", "responses/second.csv", "statistics.csv", "checklist.csv"] {
      round[file] = round[file].split(separator: "\n").filter { !$0.contains("west") }
        .map { $0 + "\n" }.joined()
    }
    try FileManager.default.removeItem(atPath: scratch("round"))
    try round.write(to: scratch("round"))
    let run = try Run.steelyard("score", "round", "--out", "site/", in: scratch.path)
    #expect(run.code == 0, "\(run.errors)")
    let after = try filesBelow(scratch("site"))
    #expect(after["alliances/west.html"] == nil && after["alliances/east.html"] != nil)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
        == ["round", "site", "site.new", "site.old"])
    for neighbour in ["site.new", "site.old"] {
      #expect(try filesBelow(scratch(neighbour)) == ["kept.txt": Array("mine".utf8)])
    }
  }

  @Test func failedRunLeavesTheOldSite() throws {
    let scratch = try Scratch()
    var round = SmallRound()
    try round.write(to: scratch("round"))
    #expect(try Run.steelyard("score", "round", "--out", "site", in: scratch.path).code == 0)
    let before = try filesBelow(scratch("site"))
    round.replace("statistics.csv", "east,staff,3", "east,staff,three")
    try round.write(to: scratch("round"))
    let run = try Run.steelyard("score", "round", "--out", "site", in: scratch.path)
    #expect(run.code == 1)
    #expect(try filesBelow(scratch("site")) == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
        == ["round", "site"])
  }

  @Test func newFolderInNewFoldersAndTheFolderOneIsIn() throws {
    let scratch = try Scratch()
    try SmallRound().write(to: scratch("round"))
    let deep = try Run.steelyard("score", "round", "--out", "a/b/c", in: scratch.path)
    #expect(deep.code == 0, "\(deep.errors)")
    try FileManager.default.createDirectory(
      atPath: scratch("here"), withIntermediateDirectories: false)
    let here = try Run.steelyard("score", "../round", "--out", ".", in: scratch("here"))
    #expect(here.code == 0, "\(here.errors)")
    #expect(try filesBelow(scratch("here")) == filesBelow(scratch("a/b/c")))
  }

  @Test func folderThatCannotBeWritten() throws {
    let scratch = try Scratch()
    try SmallRound().write(to: scratch("round"))
    let before = try filesBelow(scratch.path)
    // Below a file there can be no folder, whoever asks.
    let run = try Run.steelyard(
      "score", "round", "--out", "round/round.xml/site", in: scratch.path)
    #expect(run.code == 74)
    #expect(
      run.errors == """
        round/round.xml/site: error: the site cannot be written to "round/round.xml/site" (Not a \
        directory). Name a folder that you may write to; nothing was changed. [SR-024]

        """)
    #expect(run.output == [])
    #expect(try filesBelow(scratch.path) == before)
  }
}
