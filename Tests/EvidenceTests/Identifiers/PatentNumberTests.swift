// SPDX-License-Identifier: Apache-2.0
import Evidence
import Testing

@Suite("Patent numbers")
struct PatentNumberTests {
  private func fault(_ text: String) -> IdentifierFault? {
    do {
      _ = try PatentNumber(text)
      return nil
    } catch { return error }
  }

  /// 201710601862.3, 97101765.4 and 95115608.X are printed with the working of their check digits
  /// in guides to Chinese patent numbers.
  @Test(
    "Chinese numbers in every form",
    arguments: [
      ("ZL201710601862.3", "ZL201710601862.3", 2017),
      ("201710601862.3", "ZL201710601862.3", 2017), ("2017106018623", "ZL201710601862.3", 2017),
      ("zl 2017 1 0601862.3", "ZL201710601862.3", 2017),
      ("ＺＬ２０１７１０６０１８６２．３", "ZL201710601862.3", 2017),
      ("ZL201710601862。3", "ZL201710601862.3", 2017),
      ("CN201710601862.3", "ZL201710601862.3", 2017),
      ("CN2017106018623", "ZL201710601862.3", 2017), ("97101765.4", "ZL97101765.4", 1997),
      ("ZL95115608.X", "ZL95115608.X", 1995), ("zl95115608x", "ZL95115608.X", 1995),
      ("CN95115608X", "ZL95115608.X", 1995), ("ZL85100001", "ZL85100001", 1985),
    ])
  func chinese(text: String, form: String, year: Int) throws {
    let number = try PatentNumber(text)
    #expect(number.description == form)
    #expect(
      number.form == .application(year: year, kind: .invention, isInternational: false))
    #expect(try PatentNumber(form) == number)
  }

  @Test("The kinds of right, and the international way")
  func kinds() throws {
    let kinds: [(Character, PatentNumber.Kind, Bool)] = [
      ("1", .invention, false), ("2", .utilityModel, false), ("3", .design, false),
      ("8", .invention, true), ("9", .utilityModel, true),
    ]
    for (digit, kind, isInternational) in kinds {
      let body = "2020\(digit)0123456"
      let number = try PatentNumber(body + "." + check(body))
      #expect(
        number.form == .application(year: 2020, kind: kind, isInternational: isInternational))
    }
    #expect(fault("ZL202070123456.1") == .kindUnknown("7", position: 7))
  }

  @Test("Publications and other countries")
  func others() throws {
    #expect(try PatentNumber("cn 107273889 b").description == "CN107273889B")
    #expect(try PatentNumber("CN107273889B").form == .publication(letter: "B"))
    #expect(try PatentNumber("CN85100001A").form == .publication(letter: "A"))
    #expect(try PatentNumber("CN303456789S").form == .publication(letter: "S"))
    #expect(try PatentNumber("CN2345678Y").form == .publication(letter: "Y"))
    #expect(try PatentNumber("US10,123,456 B2").description == "US10123456B2")
    #expect(try PatentNumber("US 10123456B2").form == .foreign(office: "US"))
    #expect(try PatentNumber("WO2019/123456A1").description == "WO2019123456A1")
    #expect(try PatentNumber("PCT/CN2019/071234").form == .foreign(office: "WO"))
    #expect(try PatentNumber("EP 3 456 789 B1").description == "EP3456789B1")
  }

  @Test("What is wrong with it")
  func faults() {
    #expect(fault("  ") == .empty)
    #expect(fault("ZL201710601862.4") == .checkWrong(found: "4", fitting: "3"))
    #expect(fault("95115608.1") == .checkWrong(found: "1", fitting: "X"))
    #expect(fault("201710601862") == .checkMissing(fitting: "3"))
    #expect(fault("201710601862.") == .checkMissing(fitting: "3"))
    #expect(fault("95115608") == .checkMissing(fitting: "X"))
    #expect(fault("20171060186") == .wrongLength(found: 11, expected: [9, 13]))
    #expect(fault("ZL201710601862.33") == .wrongLength(found: 14, expected: [9, 13]))
    #expect(fault("ZL2017106O1862.3") == .characterNotAllowed("O", position: 10))
    #expect(fault("ZL20171060186X.3") == .characterNotAllowed(".", position: 15))
    #expect(fault("198410601862.3") == .yearImpossible(1984))
    #expect(fault("05115608.1") == .yearImpossible(2005))
    #expect(fault("CN107273889E") == .kindUnknown("E", position: 12))
    #expect(fault("CN107273889BB") == .characterNotAllowed("B", position: 13))
    #expect(fault("CN107B") == .wrongLength(found: 3, expected: [7, 8, 9]))
    #expect(fault("ZLA201710601862.3") == .characterNotAllowed("A", position: 3))
    #expect(fault("A1234567") == .prefixUnknown)
    #expect(fault("US12") == .notRecognised)
    #expect(fault("一种装置") == .characterNotAllowed("一", position: 1))
  }

  @Test("Every single wrong digit is found, and every exchange but of digits eight places apart")
  func slips() throws {
    var random = SplitMix64(seed: 3)
    for round in 0..<60 {
      let isLong = round % 2 == 0
      let front =
        isLong
        ? "\(2003 + Int.random(in: 0..<60, using: &random))"
        : "\(89 + Int.random(in: 0..<11, using: &random))"
      let serial = (0..<(isLong ? 7 : 5)).map { _ in String(Int.random(in: 0..<10, using: &random))
      }.joined()
      let body = Array(
        front + (["1", "2", "3", "8", "9"][Int.random(in: 0..<5, using: &random)]) + serial)
      let digit = check(String(body))
      #expect(try PatentNumber(String(body) + digit).description == "ZL\(String(body)).\(digit)")
      for place in body.indices {
        for other in "0123456789" where other != body[place] {
          var wrong = body
          wrong[place] = other
          #expect(fault(String(wrong) + digit) != nil)
        }
        for other in (place + 1)..<max(body.count, place + 1)
        where body[other] != body[place] && other != place + 8 {
          var wrong = body
          wrong.swapAt(place, other)
          #expect(fault(String(wrong) + digit) != nil)
        }
      }
      for other in "0123456789X" where String(other) != digit {
        #expect(
          fault(String(body) + "." + String(other))
            == .checkWrong(found: other, fitting: Character(digit)))
      }
    }
  }

  /// The check digit, with the weights as they are printed.
  private func check(_ body: String) -> String {
    let weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]
    let sum = zip(body, weights).reduce(0) { $0 + (Int(String($1.0)) ?? 0) * $1.1 }
    return sum % 11 == 10 ? "X" : String(sum % 11)
  }
}
