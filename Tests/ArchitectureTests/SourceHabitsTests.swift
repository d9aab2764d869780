// SPDX-License-Identifier: Apache-2.0
import Testing

/// What a file does against the habits of the house: one `path:line: rule` each.
func brokenHabits(in file: Repository.File) -> [String] {
  let source = SwiftSource(file.text)
  var broken: [String] = []
  if !file.text.hasPrefix("// SPDX-License-Identifier: Apache-2.0\n") {
    broken.append("\(file.path):1: the first line is not the licence identifier")
  }
  guard file.path.hasPrefix("Sources/") else { return broken }
  if source.lineCount > 400 {
    broken.append("\(file.path):401: \(source.lineCount) lines, 400 at most")
  }
  for word in ["try!", "as!", "fatalError("] {
    broken += source.lines(with: word).map { "\(file.path):\($0): \(word) in Sources" }
  }
  return broken
}

@Suite("Habits of the sources")
struct SourceHabitsTests {
  let repository = Repository()

  @Test("Licence line, length, no traps", arguments: ["Sources", "Tests", "Benchmarks/Sources"])
  func habits(folder: String) throws {
    let files = try repository.files(in: folder, endings: ["swift", "h"])
    #expect(!files.isEmpty)
    #expect(files.flatMap(brokenHabits) == [])
  }

  @Test("Each room has its folder of tests, and each folder of tests its room")
  func mirror() throws {
    let folders = Set(try repository.folders(in: "Tests"))
    let mirrored = Set(Rooms.all.filter(\.isSwift).map(Rooms.testFolder))
    #expect(mirrored.subtracting(folders) == [])
    #expect(folders.subtracting(mirrored).subtracting(Rooms.otherTestFolders) == [])
  }

  @Test("A planted fault of each kind is caught with its line")
  func planted() {
    let licence = "// SPDX-License-Identifier: Apache-2.0\n"
    func faults(_ text: String, path: String = "Sources/Evidence/Tally.swift") -> [String] {
      brokenHabits(in: Repository.File(path: path, text: text))
    }
    #expect(
      faults("import Glibc\n") == [
        "Sources/Evidence/Tally.swift:1: the first line is not the licence identifier"
      ])
    #expect(faults("\n" + licence).count == 1)
    #expect(
      faults(licence + "let a = try! f()\nlet b = a as! Int\nfatalError(\"\\(b as! Int)\")\n")
        == [
          "Sources/Evidence/Tally.swift:2: try! in Sources",
          "Sources/Evidence/Tally.swift:3: as! in Sources",
          "Sources/Evidence/Tally.swift:4: as! in Sources",
          "Sources/Evidence/Tally.swift:4: fatalError( in Sources",
        ])
    #expect(faults(licence + "// never try! here\nlet a = \"as! fatalError(\"\n") == [])
    #expect(faults(licence + String(repeating: "\n", count: 399)) == [])
    #expect(
      faults(licence + String(repeating: "\n", count: 400)) == [
        "Sources/Evidence/Tally.swift:401: 401 lines, 400 at most"
      ])
  }
}
