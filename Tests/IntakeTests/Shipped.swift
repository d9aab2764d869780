// SPDX-License-Identifier: Apache-2.0
import Evidence
import Foundation
import IndicatorTree
import Intake
import Problems
import Testing

/// The files that ship with Steelyard, read from the repository that the tests were built from.
enum Shipped {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: path)))
  }

  static func indexSystem(_ name: String = "alliance-performance") throws -> IndexSystem {
    let path = "Indicators/\(name).xml"
    let (indexSystem, problems) = IndexSystemReader.read(try bytes(path), file: path)
    #expect(english(problems) == [])
    return try #require(indexSystem)
  }

  static func alliances(_ round: String) throws -> [String] {
    AlliancesReader.read(try bytes("Rounds/\(round)/alliances.csv"), file: "a").value.map(\.id)
  }
}

/// Problems as lines in English.
func english(_ problems: [Problem]) -> [String] { problems.map { $0.line(in: .english) } }

/// Problems as `line:column code`, as far as known: what tests of single rules expect.
func placed(_ problems: [Problem]) -> [String] {
  problems.map { problem in
    let place = [problem.place.line, problem.place.column].compactMap { $0.map(String.init) }
    return (place.isEmpty ? "-" : place.joined(separator: ":")) + " " + problem.words.code
  }
}

/// A deterministic stream for tests: SplitMix64 [Steele, Lea, Flood 2014].
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
