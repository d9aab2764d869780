// SPDX-License-Identifier: Apache-2.0
import Evidence
import Testing

@Suite("Unified social credit codes")
struct UnifiedSocialCreditCodeTests {
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

  private func fault(_ text: String) -> IdentifierFault? {
    do {
      _ = try UnifiedSocialCreditCode(text)
      return nil
    } catch { return error }
  }

  /// A code with right checks, by the formulas of both standards written another way: the weights
  /// are printed in GB 32100-2015 table 2, the letters of GB 11714-1997 counted from A = 10.
  private func drawn(_ random: inout SplitMix64) -> String {
    let letters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    var code = [
      Self.alphabet[Int.random(in: 0..<31, using: &random)],
      Self.alphabet[Int.random(in: 0..<31, using: &random)],
    ]
    for _ in 0..<6 { code.append(Self.alphabet[Int.random(in: 0..<10, using: &random)]) }
    for _ in 0..<8 { code.append(Self.alphabet[Int.random(in: 0..<31, using: &random)]) }
    var sum = 0
    for (place, weight) in [3, 7, 9, 10, 5, 8, 4, 2].enumerated() {
      sum += weight * (letters.firstIndex(of: code[8 + place]) ?? 0)
    }
    code.append(Array("0X987654321")[sum % 11])
    let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    var all = 0
    for (place, weight) in weights.enumerated() {
      all += weight * (Self.alphabet.firstIndex(of: code[place]) ?? 0)
    }
    code.append(Self.alphabet[(31 * 31 - all % 31) % 31])
    return String(code)
  }

  /// 91350100M000100Y43 is the example of GB 32100-2015; the others are printed by companies, in
  /// the documentation of python-stdnum and in the tests of open-source checkers.
  @Test(
    "Codes of known organisations",
    arguments: [
      "91350100M000100Y43", "91440300708461136T", "914403001922038216", "91330100799655058B",
      "91330100716105852F", "91110108551385082Q", "9144030071526726XG", "91110000802100433B",
      "91110000600037341L", "91310110666007217T", "91310115591693856A", "92371000MA3MXH0E3W",
      "12100000400000624D",
    ])
  func known(text: String) throws {
    #expect(try UnifiedSocialCreditCode(text).description == text)
  }

  @Test("The parts of a code")
  func parts() throws {
    let company = try UnifiedSocialCreditCode("91350100M000100Y43")
    #expect(company.department == .marketRegulation)
    #expect(company.category == "1")
    #expect(company.region == "350100")
    #expect(company.organisationCode == "M000100Y4")
    let university = try UnifiedSocialCreditCode("12100000400000624D")
    #expect(university.department == .establishment)
    #expect(university.category == "2")
  }

  @Test("As people type it: full width, small letters, spaces, marks without width")
  func typed() throws {
    let code = try UnifiedSocialCreditCode("91350100M000100Y43")
    for text in [
      " 91350100m000100y43\u{a0}", "９１３５０１００Ｍ０００１００Ｙ４３", "91 3501 00M0 0010 0y43",
      "\u{feff}91350100M000100Y43\u{200b}", "９１３５０１００ｍ０００１００ｙ４３",
    ] {
      #expect(try UnifiedSocialCreditCode(text) == code)
    }
  }

  @Test("What is wrong with it")
  func faults() {
    #expect(fault(" \u{3000}\u{200b}") == .empty)
    #expect(fault("9135010") == .wrongLength(found: 7, expected: [18]))
    #expect(fault("91350100M000100Y433") == .wrongLength(found: 19, expected: [18]))
    // The number of a business licence before 2015.
    #expect(fault("350100100012345") == .wrongLength(found: 15, expected: [18]))
    #expect(fault("9135010OM000100Y43") == .characterNotAllowed("O", position: 8))
    #expect(fault("91350100M000I00Y43") == .characterNotAllowed("I", position: 13))
    #expect(fault("9135010AM000100Y43") == .characterNotAllowed("A", position: 8))
    #expect(fault("91350100M000100YA3") == .characterNotAllowed("A", position: 17))
    #expect(fault("9135-0100") == .characterNotAllowed("-", position: 5))
    #expect(fault("某某公司") == .characterNotAllowed("某", position: 1))
    // The standard's own example of a wrong one: 3 would fit.
    #expect(fault("91350100M000100Y4Z") == .characterNotAllowed("Z", position: 18))
    #expect(fault("91350100M000100Y4Y") == .checkWrong(found: "Y", fitting: "3"))
    #expect(fault("91350200M000100Y43") == .checkWrong(found: "3", fitting: "8"))
    #expect(fault("91350100M000101Y43") == .organisationCheckWrong(found: "4", fitting: "0"))
    // Given out in Xiamen's trial before the standard; its check does not fit.
    #expect(fault("91350211M00013FA1N") == .checkWrong(found: "N", fitting: "3"))
  }

  @Test("Every single wrong character is found, and every exchange of two but first with last")
  func slips() throws {
    var random = SplitMix64(seed: 1)
    for _ in 0..<12 {
      let code = Array(drawn(&random))
      #expect(try UnifiedSocialCreditCode(String(code)).description == String(code))
      for place in 0..<18 {
        for other in Self.alphabet where other != code[place] {
          var wrong = code
          wrong[place] = other
          #expect(fault(String(wrong)) != nil)
        }
      }
      for one in 0..<18 {
        for other in (one + 1)..<18 where code[one] != code[other] && (one, other) != (0, 17) {
          var wrong = code
          wrong.swapAt(one, other)
          #expect(fault(String(wrong)) != nil)
        }
      }
    }
  }

  @Test("Of drawn codes only one check character fits, and it is the one named")
  func fitting() throws {
    var random = SplitMix64(seed: 2)
    for _ in 0..<300 {
      let code = drawn(&random)
      let right = try #require(code.last)
      #expect(fault(code) == nil)
      let wrong = Self.alphabet[Int.random(in: 0..<31, using: &random)]
      if wrong != right {
        #expect(
          fault(String(code.dropLast()) + String(wrong))
            == .checkWrong(found: wrong, fitting: right))
      }
    }
  }
}
