// SPDX-License-Identifier: Apache-2.0
import Testing

/// The imports of a file that its room's row does not name: one `path:line: rule` each.
func forbiddenImports(in file: Repository.File) -> [String] {
  let found = SwiftSource(file.text).imports
  guard let room = Rooms.all.first(where: { $0.name == file.room }) else {
    return ["\(file.path):1: \(file.room) is not a room"]
  }
  return found.flatMap { line -> [String] in
    var broken: [String] = []
    let place = "\(file.path):\(line.line)"
    if !room.mayImport(line.module) {
      let allowed = (room.rooms + room.others).joined(separator: ", ")
      broken.append(
        "\(place): \(room.name) may not import \(line.module), "
          + (allowed.isEmpty ? "it imports nothing" : "only \(allowed)"))
    }
    if line.isReexported {
      broken.append("\(place): \(line.module) is re-exported, which hides an arrow")
    }
    return broken
  }
}

@Suite("Import arrows")
struct ImportArrowsTests {
  let repository = Repository()

  @Test("Every import line of Sources is one that the table of rooms names")
  func everyImport() throws {
    let files = try repository.files(in: "Sources")
    #expect(!files.isEmpty)
    #expect(files.flatMap(forbiddenImports) == [])
  }

  @Test("The table names the folders of Sources, all of them and no others")
  func everyRoom() throws {
    #expect(try repository.folders(in: "Sources") == Rooms.all.map(\.name).sorted())
  }

  @Test("A room imports only rooms that stand above it in the table")
  func oneWay() {
    for (index, room) in Rooms.all.enumerated() {
      let above = Set(Rooms.all[..<index].map(\.name))
      #expect(above.isSuperset(of: room.rooms), "\(room.name) looks down or at itself")
    }
  }

  @Test("Each C library has one importer")
  func cLibraries() {
    func importers(of module: String) -> [String] {
      Rooms.all.filter { $0.mayImport(module) }.map(\.name)
    }
    #expect(importers(of: "CLibXML2") == ["XMLDocuments"])
    #expect(importers(of: "CNettle") == ["Rounds"])
    #expect(importers(of: "ArgumentParser") == ["steelyard"])
  }

  @Test(
    "A planted import is caught, however it is written",
    arguments: [
      "import Foundation", "public import Foundation", "@preconcurrency import Foundation",
      "@testable internal import Foundation", "import struct Foundation.URL",
      "@preconcurrency\nimport Foundation", "import IndicatorTree; import Foundation",
      "#if canImport(Foundation)\n  import Foundation\n#endif", "import  `Foundation`",
      "/* a comment */ import Foundation", "let text = \"\"\"\n  \"\"\"\nimport Foundation",
    ])
  func plantedImport(line: String) throws {
    let file = Repository.File(path: "Sources/Evidence/Tally.swift", text: line + "\n")
    let broken = forbiddenImports(in: file)
    #expect(broken.count == 1)
    let number = try #require(
      line.split(separator: "\n").firstIndex { $0.contains("import ") && $0.contains("ndation") })
    #expect(
      broken.first
        == "Sources/Evidence/Tally.swift:\(number + 1): "
        + "Evidence may not import Foundation, only IndicatorTree")
  }

  @Test(
    "What only looks like an import is none",
    arguments: [
      "// import Foundation", "/* import Foundation /* twice */ import Foundation */",
      "let a = \"import Foundation\"", "let a = \"\"\"\n  import Foundation\n  \"\"\"",
      "let a = #\"\" import Foundation \"\"#", "let a = \"\\(f(\"x\")) import Foundation\"",
      "let important = 1", "import IndicatorTree",
    ])
  func noImport(line: String) {
    let file = Repository.File(path: "Sources/Evidence/Tally.swift", text: line + "\n")
    #expect(forbiddenImports(in: file) == [])
  }

  @Test("An arrow that runs backwards, a re-export and an unknown room are caught")
  func plantedArrows() {
    let backwards = Repository.File(
      path: "Sources/WeightingEngine/Weights.swift", text: "\nimport Evidence\n")
    #expect(
      forbiddenImports(in: backwards) == [
        "Sources/WeightingEngine/Weights.swift:2: "
          + "WeightingEngine may not import Evidence, it imports nothing"
      ])
    let reexport = Repository.File(
      path: "Sources/Evidence/Tally.swift", text: "@_exported import IndicatorTree\n")
    #expect(
      forbiddenImports(in: reexport) == [
        "Sources/Evidence/Tally.swift:1: IndicatorTree is re-exported, which hides an arrow"
      ])
    let unknown = Repository.File(path: "Sources/Helpers/Thing.swift", text: "")
    #expect(
      forbiddenImports(in: unknown) == ["Sources/Helpers/Thing.swift:1: Helpers is not a room"])
  }
}
