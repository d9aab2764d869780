// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Foundation
import Problems
import Rounds
import Testing

/// Random damage to any file of a round is either harmless or reported; never a trap, never a
/// hang, and never a result beside an error.
@Suite struct MutationTests {
  /// SplitMix64 [Steele, Lea and Flood 2014]: the same damage on every machine.
  private struct Stream: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let telling: [UInt8] =
    Array("\0\n\r\t\"',;<>&=/-.*019eE+%\u{7F}".utf8) + [0x80, 0xC3, 0xFF, 0xFE]

  /// One change: a byte, a line, a cut or a repeat.
  private func damage(_ bytes: [UInt8], _ stream: inout Stream) -> [UInt8] {
    var bytes = bytes
    let place = Int.random(in: bytes.indices, using: &stream)
    switch Int.random(in: 0..<8, using: &stream) {
    case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &stream)
    case 1: bytes[place] = Self.telling.randomElement(using: &stream) ?? 0
    case 2: bytes.insert(Self.telling.randomElement(using: &stream) ?? 0, at: place)
    case 3: bytes.remove(at: place)
    case 4: bytes.removeSubrange(place...)
    default:
      var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
      let line = Int.random(in: lines.indices, using: &stream)
      switch Int.random(in: 0..<4, using: &stream) {
      case 0: lines.remove(at: line)
      case 1: lines.insert(lines[line], at: line)
      case 2: lines.swapAt(line, Int.random(in: lines.indices, using: &stream))
      default: lines[line] += lines[Int.random(in: lines.indices, using: &stream)]
      }
      bytes = Array(lines.joined(separator: [10]))
    }
    return bytes
  }

  @Test(.timeLimit(.minutes(1)), arguments: 0..<4)
  func damaged(part: UInt64) throws {
    let scratch = try Scratch()
    let plain = SmallRound()
    try plain.write(to: scratch.path)
    let names = plain.files.keys.sorted()
    var (refused, harmless) = (0, 0)
    for number in 0..<75 as Range<UInt64> {
      var stream = Stream(state: part << 32 | number)
      let name = names[Int.random(in: names.indices, using: &stream)]
      let before = try #require(plain.files[name])
      let after = damage(before, &stream)
      try Data(after).write(to: URL(filePath: scratch(name)))
      defer { try? Data(before).write(to: URL(filePath: scratch(name))) }
      let started = ContinuousClock.now
      let round = try LoadedRound(scratch.path)
      #expect(started.duration(to: .now) < .seconds(5), "part \(part), number \(number): \(name)")
      #expect((round.result == nil) == round.problems.hasErrors, "part \(part), number \(number)")
      for problem in round.problems {
        for language in Language.allCases { #expect(!problem.line(in: language).isEmpty) }
      }
      if let result = round.result {
        harmless += 1
        #expect(result.alliances.allSatisfy { $0.score.map { (20...100).contains($0) } ?? true })
        if harmless % 8 == 0 { #expect(try !result.siteFiles().isEmpty) }
      } else {
        refused += 1
      }
    }
    // Both happen, so that both are tested.
    #expect(refused > 10 && harmless > 10)
  }
}
