// SPDX-License-Identifier: Apache-2.0
import Foundation
import ReportGenerator
import Testing

@testable import Rounds

@Suite struct SiteFolderTests {
  private static let mark = #"{"alliances":[{"id":"a"}],"schema":"steelyard.evaluation/1"}"#

  private func file(_ path: String, _ text: String) -> SiteFile {
    SiteFile(path: path, bytes: Array(text.utf8))
  }

  private var site: [SiteFile] {
    [
      file("index.html", "one"), file("evaluation.json", Self.mark),
      file("alliances/a.html", "a"), file("en/alliances/a.html", "a"),
    ]
  }

  @Test func newEmptyOrOurs() throws {
    let folder = try Folder()
    #expect(SiteFolder.mayHold(folder("new")))
    #expect(SiteFolder.mayHold(folder("new/deeper")))
    #expect(SiteFolder.mayHold(folder.path))
    try folder.write(Self.mark, to: "ours/evaluation.json")
    try folder.write("", to: "ours/en/index.html")
    #expect(SiteFolder.mayHold(folder("ours")))
    #expect(SiteFolder.mayHold(folder("ours/")))
  }

  @Test(
    arguments: [
      ["a.txt": ""], ["evaluation.json": ""], ["evaluation.json": "{}"],
      ["evaluation.json": #"{"alliances":[{"id":"a"}]}"#],
      ["evaluation.json": mark, "notes.txt": "mine"], ["evaluation.json": mark, ".git/HEAD": ""],
      ["alliances/evaluation.json": mark],
      ["evaluation.json": mark, "alliances/notes.txt": "mine"],
      ["evaluation.json": mark, "en/alliances/other.html": ""],
      ["evaluation.json": mark, "alliances/a/b.html": ""],
    ])
  func notOurs(files: [String: String]) throws {
    let folder = try Folder()
    for (name, text) in files { try folder.write(text, to: name) }
    #expect(!SiteFolder.mayHold(folder.path))
    #expect(throws: SiteFolder.Fault.self) { try SiteFolder.write(site, to: folder.path) }
    #expect(try folder.files() == files)
  }

  @Test func fileInPlaceOfAFolder() throws {
    let folder = try Folder()
    let path = try folder.write(Self.mark, to: "evaluation.json")
    #expect(!SiteFolder.mayHold(path))
  }

  @Test func replacesTheWholeSite() throws {
    let folder = try Folder()
    try SiteFolder.write(site, to: folder("out"))
    #expect(
      try folder.files() == [
        "out/index.html": "one", "out/evaluation.json": Self.mark, "out/alliances/a.html": "a",
        "out/en/alliances/a.html": "a",
      ])
    try SiteFolder.write(
      [file("index.html", "two"), file("evaluation.json", Self.mark)], to: folder("out"))
    #expect(
      try folder.files() == ["out/index.html": "two", "out/evaluation.json": Self.mark])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out"])
  }

  /// A file and a folder of one name cannot both be written: the old site stays, and no half.
  @Test func failureLeavesTheOldSite() throws {
    let folder = try Folder()
    try SiteFolder.write(site, to: folder("out"))
    let before = try folder.files()
    let impossible = [file("a", "x"), file("a/b", "y")]
    #expect(throws: SiteFolder.Fault.self) { try SiteFolder.write(impossible, to: folder("out")) }
    #expect(try folder.files() == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out"])
    #expect(throws: SiteFolder.Fault.self) { try SiteFolder.write(impossible, to: folder("new")) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out"])
  }

  /// What a run that was cut off left behind is no hindrance.
  @Test func leftoversOfACutRun() throws {
    let folder = try Folder()
    try folder.write("half", to: ".out.steelyard-new/index.html")
    try folder.write("old", to: ".out.steelyard-old/index.html")
    try SiteFolder.write(site, to: folder("out"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out"])
  }

  /// A link to a site stays a link; the site behind it is replaced.
  @Test func aLinkStaysALink() throws {
    let folder = try Folder()
    try SiteFolder.write(site, to: folder("real"))
    try FileManager.default.createSymbolicLink(
      atPath: folder("link"), withDestinationPath: "real")
    try SiteFolder.write([file("evaluation.json", Self.mark)], to: folder("link"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder("link")) == "real")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder("real")).count == 1)
  }
}
