// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Rounds

@Suite struct FilesTests {
  @Test(
    "Paths are joined by their names alone",
    arguments: [
      ("a", "b", "a/b"), ("a/b", "../c", "a/c"), ("a", "../../c", "../c"), ("", "b", "b"),
      ("", "../b", "../b"), ("..", "../b", "../../b"), ("a", ".", "a"), ("a", "..", "."),
      ("a/", "./b//c", "a/b/c"), ("a", "/b/c", "/b/c"), ("/a", "../../b", "/b"), ("/", "b", "/b"),
      ("/", "..", "/"), ("轮次 [1]", "../指标/a b.xml", "指标/a b.xml"), ("a", "...", "a/..."),
      ("a", "..b/.c", "a/..b/.c"),
    ])
  func join(folder: String, path: String, joined: String) {
    #expect(Files.join(folder, path) == joined)
  }

  @Test(arguments: [("a/b.xml", "a"), ("b.xml", ""), ("/b.xml", "/"), ("/a/b/c", "/a/b")])
  func folderOfAPath(path: String, folder: String) {
    #expect(Files.folder(of: path) == folder)
  }

  private func tree() throws -> Folder {
    let folder = try Folder()
    for name in [
      "a.csv", "b.csv", "B.csv", "a.csv.bak", ".hidden.csv", "x[1].csv", "x1.csv", "成员 甲.csv",
      "成员乙.csv", "caf\u{E9}.csv", "deep/a.csv", "deep/b.txt", "deeper/a.csv", "deep/er/a.csv",
      "folder.csv/inside.csv",
    ] {
      try folder.write("", to: name)
    }
    return folder
  }

  @Test(
    "A star stands for any characters but a slash, all else for itself, sorted by bytes",
    arguments: [
      (
        "*.csv",
        ["B.csv", "a.csv", "b.csv", "café.csv", "x1.csv", "x[1].csv", "成员 甲.csv", "成员乙.csv"]
      ),
      ("x[1].csv", ["x[1].csv"]), ("x[1]*", ["x[1].csv"]), ("x*1*.csv", ["x1.csv", "x[1].csv"]),
      ("成员*.csv", ["成员 甲.csv", "成员乙.csv"]), ("*甲*", ["成员 甲.csv"]),
      ("a.csv*", ["a.csv", "a.csv.bak"]), ("a?csv*", []), ("A*.csv", []), ("*.xlsx", []),
      (".*.csv", [".hidden.csv"]), ("*/a.csv", ["deep/a.csv", "deeper/a.csv"]),
      ("deep*/*.csv", ["deep/a.csv", "deeper/a.csv"]), ("*/*/a.csv", ["deep/er/a.csv"]),
      ("**.bak", ["a.csv.bak"]), ("cafe\u{301}*", []), ("nowhere/*.csv", []),
      ("*/../a.csv", ["deep/../a.csv", "deeper/../a.csv", "folder.csv/../a.csv"]),
      ("deep/../*.bak", ["deep/../a.csv.bak"]),
    ])
  func matches(pattern: String, names: [String]) throws {
    let folder = try tree()
    #expect(Files.matches(pattern, in: folder.path) == names)
  }

  @Test func nameWithoutAStarNamesItselfThereOrNot() throws {
    let folder = try tree()
    #expect(Files.matches("missing[1].csv", in: folder.path) == ["missing[1].csv"])
    #expect(Files.matches("../elsewhere.csv", in: folder.path) == ["../elsewhere.csv"])
  }

  @Test func fileWhoseNameHoldsAStarNamesItself() throws {
    let folder = try tree()
    #expect(Files.matches("a*", in: folder.path) == ["a.csv", "a.csv.bak"])
    try folder.write("", to: "a*")
    #expect(Files.matches("a*", in: folder.path) == ["a*"])
  }

  @Test func absolutePattern() throws {
    let folder = try tree()
    #expect(
      Files.matches(folder("deep/*.csv"), in: "/nowhere") == [folder("deep/a.csv")])
  }

  @Test func manyStarsDoNotTakeForever() throws {
    let folder = try Folder()
    try folder.write("", to: String(repeating: "a", count: 200) + ".csv")
    let pattern = String(repeating: "a*", count: 60) + "b.csv"
    let started = ContinuousClock.now
    #expect(Files.matches(pattern, in: folder.path) == [])
    #expect(started.duration(to: .now) < .seconds(2))
  }

  @Test func readingSaysWhyThereAreNoBytes() throws {
    let folder = try Folder()
    try folder.write("abc", to: "a.txt")
    #expect(try Files.read(folder("a.txt")) == Array("abc".utf8))
    #expect(throws: Files.Fault.missing) { try Files.read(folder("b.txt")) }
    #expect(throws: Files.Fault.unreadable) { try Files.read(folder.path) }
    #expect(throws: Files.Fault.missing) { try Files.read(folder("a.txt/b")) }
  }
}
