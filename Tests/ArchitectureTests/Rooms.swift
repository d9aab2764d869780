// SPDX-License-Identifier: Apache-2.0

/// The table of rooms in ARCHITECTURE.md, as data: each folder of Sources with all that its
/// `import` lines may name. Rooms stand in the order in which they are built, and a room may
/// name only rooms above it, so that the arrows cannot run in a circle.
enum Rooms {
  /// One folder of Sources.
  struct Room: Sendable {
    /// The folder, which is also the module.
    let name: String
    /// Rooms of ours that it may import.
    let rooms: [String]
    /// Modules of the system and of packages that it may import.
    let others: [String]
    /// Whether it holds Swift, and not only the module map of a C library.
    let isSwift: Bool

    init(
      _ name: String, rooms: [String] = [], others: [String] = [], isSwift: Bool = true
    ) {
      self.name = name
      self.rooms = rooms
      self.others = others
      self.isSwift = isSwift
    }

    /// Whether an `import` of this module may stand in this room.
    func mayImport(_ module: String) -> Bool {
      rooms.contains(module) || others.contains(module)
    }
  }

  /// Every room, those without arrows first.
  static let all: [Room] = [
    Room("CLibXML2", isSwift: false),
    Room("CLibZip", isSwift: false),
    Room("CXlsxWriter", isSwift: false),
    Room("CNettle", isSwift: false),

    Room("Problems"),
    Room("IndicatorTree"),
    Room("WeightingEngine"),

    Room("XMLDocuments", rooms: ["CLibXML2", "Problems"], others: ["Glibc"]),
    Room(
      "Spreadsheets", rooms: ["CLibZip", "CXlsxWriter", "Problems", "XMLDocuments"],
      others: ["Glibc"]),
    Room("Evidence", rooms: ["IndicatorTree"]),
    Room("Evaluation", rooms: ["IndicatorTree", "Evidence", "WeightingEngine"]),
    Room(
      "Intake",
      rooms: ["Problems", "XMLDocuments", "Spreadsheets", "IndicatorTree", "Evidence"],
      others: ["FoundationEssentials", "Synchronization", "Yams"]),
    Room("ReportGenerator", rooms: ["Evaluation", "IndicatorTree", "Evidence"]),
    Room(
      "Rounds",
      rooms: [
        "CNettle", "Problems", "XMLDocuments", "Spreadsheets", "IndicatorTree", "Evidence",
        "WeightingEngine", "Evaluation", "Intake", "ReportGenerator",
      ],
      others: ["FoundationEssentials", "Glibc", "Synchronization"]),
    Room(
      "steelyard",
      rooms: [
        "Problems", "XMLDocuments", "Spreadsheets", "IndicatorTree", "Evidence",
        "WeightingEngine", "Evaluation", "Intake", "ReportGenerator", "Rounds",
      ],
      others: ["ArgumentParser", "FoundationEssentials", "Glibc", "Synchronization"]),
  ]

  /// The folder of tests that mirrors a room; the command line is tested from its two ends.
  static func testFolder(of room: Room) -> String {
    room.name == "steelyard" ? "EndToEndTests" : room.name + "Tests"
  }

  /// Folders of Tests that mirror no room: this one, the published examples, recorded data.
  static let otherTestFolders: Set<String> = [
    "ArchitectureTests", "PublishedExamples", "Snapshots", "Fixtures",
  ]
}
