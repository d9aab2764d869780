// SPDX-License-Identifier: Apache-2.0
import Foundation
import Problems
import Testing

@testable import Rounds

@Suite struct JSONTextTests {
  private func text(_ value: some Encodable) throws -> String {
    String(decoding: try JSONText.encode(value), as: UTF8.self)
  }

  @Test func keysAreSortedAndSlashesStand() throws {
    #expect(
      try text(["b": "a/b", "a": "中文 “x”", "C": "\n\"\\"])
        == #"{"C":"\n\"\\","a":"中文 “x”","b":"a/b"}"# + "\n")
  }

  @Test func numbersAreAsShortAsReadsBackExactly() throws {
    #expect(
      try text([0.1, 1.0 / 3, 100, 1e21, Double.leastNonzeroMagnitude, 96.0269078550175])
        == "[0.1,0.3333333333333333,100,1e+21,5e-324,96.0269078550175]\n")
    var state: UInt64 = 1
    for _ in 0..<2_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Double(bitPattern: state)
      guard number.isFinite else { continue }
      let bytes = try JSONText.encode([number])
      #expect(try JSONText.decode([Double].self, from: bytes) == [number])
    }
  }

  /// Zero has one form, and a text that looks like the other stays as it is.
  @Test func zeroHasNoSign() throws {
    #expect(try text([-0.0, 0.0, -0.5, -1e-9]) == "[0,0,-0.5,-1e-09]\n")
    #expect(try text(["a": -0.0]) == "{\"a\":0}\n")
    #expect(try text(["-0", "\"-0,", "\\"]) == #"["-0","\"-0,","\\"]"# + "\n")
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func whatIsNotFiniteIsRefused(number: Double) {
    #expect(throws: EncodingError.self) { try JSONText.encode([number]) }
  }

  @Test func problemsInOneLanguage() throws {
    let problem = Problem(
      .round(.malformedDate(value: "x")), at: Place(file: "r/round.xml", line: 2, column: 3))
    for language in Language.allCases {
      let text = String(decoding: JSONText.problems([problem], in: language), as: UTF8.self)
      #expect(
        text.hasPrefix(
          #"{"problems":[{"code":"SR-004","column":3,"file":"r/round.xml","line":2,"remedy":""#))
      #expect(text.contains(problem.words.rule(in: language).replacing("\"", with: "\\\"")))
      #expect(
        text.hasSuffix(#""severity":"error","value":"x"}],"schema":"steelyard.problems/1"}"# + "\n")
      )
    }
    #expect(
      String(decoding: JSONText.problems([], in: .english), as: UTF8.self)
        == #"{"problems":[],"schema":"steelyard.problems/1"}"# + "\n")
  }
}
