// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import XMLDocuments

/// The site as files: complete, the same wherever it is made, well-formed, with links that lead
/// somewhere and nowhere else.
@Suite struct SiteTests {
  static let rounds = ["sample-2026", "nev-2014"]

  private func score(_ round: String, to out: String, in folder: String? = nil) throws
    -> [String: [UInt8]]
  {
    let run = try Run.steelyard("score", round, "--out", out, in: folder)
    #expect(run.code == 0, "\(run.errors)")
    return try filesBelow(out.first == "/" ? out : (folder ?? "") + "/" + out)
  }

  @Test(arguments: rounds)
  func sameBytesEverywhere(round: String) throws {
    let scratch = try Scratch()
    let first = try score(Places.round(round), to: scratch("first"))
    let again = try score(Places.round(round), to: scratch("again"))
    #expect(again == first)
    // From the round's own folder, by a relative name, and by the definition's name.
    let inside = try score(".", to: scratch("inside"), in: Places.round(round))
    #expect(inside == first)
    let named = try score(
      "Rounds/\(round)/round.xml", to: scratch("named"), in: Places.repository.path)
    #expect(named == first)
    // From a copy that lies elsewhere, under a name with brackets, a space and Chinese.
    let copy = scratch("copy [2] 副本")
    for folder in ["Rounds", "Indicators", "Questionnaires"] {
      try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: Places.repository.path + "/" + folder, toPath: copy + "/" + folder)
    }
    let copied = try score("copy [2] 副本/Rounds/\(round)", to: "site", in: scratch.path)
    #expect(copied == first)
    for (name, bytes) in first {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains(Places.repository.path), "\(name) names this machine's folders")
    }
  }

  @Test(arguments: rounds)
  func allFilesAndNoOthers(round: String) throws {
    let scratch = try Scratch()
    let files = try score(Places.round(round), to: scratch("site"))
    let registry = try String(
      contentsOfFile: Places.round(round) + "/alliances.csv", encoding: .utf8)
    let ids = registry.split(whereSeparator: \.isNewline).dropFirst().compactMap {
      $0.split(separator: ",").first.map(String.init)
    }
    var expected: Set<String> = ["evaluation.json", "ranking.csv"]
    // Gates are stated, figures were claimed that were not found, and the result was drawn again.
    if round == "sample-2026" {
      expected.formUnion(["gates.csv", "reductions.csv", "robustness.csv", "influences.csv"])
    }
    for language in ["", "en/"] {
      expected.formUnion(["\(language)index.html", "\(language)methodology.html"])
      // A structure profile weighs nothing and asks nobody.
      if round == "sample-2026" {
        expected.formUnion(
          ["weights", "robustness", "survey-quality", "answers"].map {
            "\(language)\($0).html"
          })
      }
      expected.formUnion(ids.map { "\(language)alliances/\($0).html" })
    }
    for ending in ["json", "csv"] { expected.formUnion(ids.map { "alliances/\($0).\(ending)" }) }
    #expect(Set(files.keys) == expected)
    #expect(files.values.allSatisfy { !$0.isEmpty })
    for (name, bytes) in files where name.hasSuffix(".json") {
      #expect(try JSONSerialization.jsonObject(with: Data(bytes)) is [String: Any], "\(name)")
      #expect(bytes.last == UInt8(ascii: "\n"))
    }
  }

  @Test(arguments: rounds)
  func pagesAreWellFormedAndLinked(round: String) throws {
    let scratch = try Scratch()
    let files = try score(Places.round(round), to: scratch("site"))
    var anchors: [String: Set<String>] = [:]
    var links: [(from: String, to: String)] = []
    for (name, bytes) in files where name.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      let doctype = "<!DOCTYPE html>\n"
      #expect(text.hasPrefix(doctype))
      let root = try XMLDocument.read(
        Array(text.dropFirst(doctype.count).utf8), file: name
      ).root
      #expect(root.name == "html")
      #expect(
        root.attributes.first { $0.name == "lang" }?.value
          == (name.hasPrefix("en/") ? "en" : "zh-Hans"))
      walk(root) { element in
        #expect(element.name != "script")
        for attribute in element.attributes {
          switch attribute.name {
          case "id":
            #expect(
              anchors[name, default: []].insert(attribute.value).inserted,
              "\(name): id \(attribute.value) twice")
          case "href", "src": links.append((name, attribute.value))
          default: #expect(!attribute.name.hasPrefix("on"))
          }
        }
      }
    }
    #expect(links.count > 100)
    for (from, to) in links where !to.hasPrefix("data:") {
      let parts = to.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      #expect(!to.contains("://") && !to.hasPrefix("/"), "\(from) leads to \(to)")
      let target = parts[0].isEmpty ? from : resolved(String(parts[0]), from: from)
      #expect(files[target] != nil, "\(from) leads to \(to)")
      if parts.count == 2 {
        #expect(anchors[target]?.contains(String(parts[1])) == true, "\(from) leads to \(to)")
      }
    }
    // Each page links its twin in the other language.
    for name in files.keys where name.hasSuffix(".html") {
      let twin = name.hasPrefix("en/") ? String(name.dropFirst(3)) : "en/" + name
      #expect(
        links.contains { $0.from == name && resolved($0.to, from: name) == twin }, "\(name)")
    }
  }

  @Test func everyPageOfTheSampleSaysThatItIsSimulated() throws {
    let scratch = try Scratch()
    let files = try score(Places.round("sample-2026"), to: scratch("site"))
    for (name, bytes) in files where name.hasSuffix(".html") {
      let notice = name.hasPrefix("en/") ? "Simulated responses" : "模拟答卷：联盟、答卷、数据和专家判断均为虚构，仅作演示"
      #expect(String(decoding: bytes, as: UTF8.self).contains(notice), "\(name)")
    }
  }

  private func walk(_ element: XMLElement, _ visit: (XMLElement) -> Void) {
    visit(element)
    for child in element.children { walk(child, visit) }
  }

  /// A relative link from a page, as a path in the site.
  private func resolved(_ link: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." {
        _ = parts.popLast()
      } else if part != "." {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
