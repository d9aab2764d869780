// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing

/// Codes of forms: within each program's rules, different from each other, and the same the other
/// way round, for many lists of ids and codes.
@Suite struct FormCodesTests {
  private let none = LocalizedText(["en": "x"])

  private func questionnaire(
    items: [String], sections: Int = 1, scales: [[String]] = [["1", "2"]], audiences: [String]
  ) -> Questionnaire {
    var parts = Array(repeating: [Item](), count: sections)
    for (place, id) in items.enumerated() {
      parts[place % sections].append(
        Item(id: id, kind: .scale, scale: "s0", indicator: nil, text: none))
    }
    return Questionnaire(
      id: "q", indexSystem: "i", name: none, instruction: LocalizedText([:]),
      audiences: audiences.map { Audience(id: $0, name: none) },
      scales: scales.enumerated().map { place, codes in
        AnswerScale(
          id: "s\(place)",
          answers: codes.map { .init(code: $0, grade: nil, missing: nil, name: none) })
      },
      sections: parts.enumerated().map { .init(id: "part-\($0)", name: none, items: $1) })
  }

  /// Ids of small letters, digits and single hyphens, drawn so that many are alike without hyphens.
  private func ids(_ count: Int, _ state: inout UInt64) -> [String] {
    func draw(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var found: [String] = []
    while found.count < count {
      var id = ""
      for place in 0..<(1 + draw(24)) {
        if place > 0, id.last != "-", draw(4) == 0 { id += "-" }
        id += ["a", "b", "q", "r", "1", "2", "7"][draw(7)]
      }
      if !found.contains(id) { found.append(id) }
    }
    return found
      + ["other", "token", "id", "audience", "meta", "q1", "r1"].filter { !found.contains($0) }
  }

  private func isName(_ code: String, longest: Int) -> Bool {
    code.utf8.count <= longest
      && code.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
      }
  }

  @Test(arguments: 0..<60) func itemsComeBack(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let ids = ids(20, &state)
    let asked = questionnaire(items: ids, sections: 3, audiences: ["e"])
    for program in FormCodes.Program.allCases {
      let codes = FormCodes(asked, for: program)
      #expect(Set(codes.items.values.map { $0.lowercased() }).count == ids.count)
      for id in ids {
        let code = codes.items[id] ?? ""
        #expect(codes.item(named: code) == id)
        #expect(codes.item(named: code.uppercased()) == id)
        #expect(!["id", "token", "audience", "meta", "other"].contains(code))
        #expect(code.first?.isNumber == false)
        if program == .limeSurvey { #expect(isName(code, longest: 20)) }
        if program == .xlsForm {
          #expect(code.allSatisfy { $0 == "_" || $0.isLetter || $0.isNumber })
          for place in [1, 2, 12] {
            let found = codes.place(named: codes.place(place, of: id))
            #expect(found?.item == id && found?.place == place)
          }
        }
      }
      #expect(codes.item(named: "nothing-like-it") == nil)
      #expect(codes.place(named: "m01_2") == nil)
    }
  }

  static let scales: [[String]] = [
    ["1", "2", "3", "8", "9"], ["yes", "no"], ["1/2", "2", "1_2f_2"], ["a_b", "a-b", "a b"],
    ["A", "a"], ["非常好", "不好"], ["-1", "0", "1"], ["123456", "1"], ["é", "e\u{301}"],
    ["A2", "A1", "+"],
    [String(repeating: "长", count: 64), "x"],
  ]

  @Test func answersComeBack() {
    for program in FormCodes.Program.allCases {
      let codes = FormCodes(
        questionnaire(items: ["m"], scales: Self.scales, audiences: ["enterprise", "e-1"]),
        for: program)
      for (place, scale) in Self.scales.enumerated() {
        let names = codes.scales["s\(place)"] ?? []
        #expect(names.count == scale.count && Set(names).count == scale.count)
        for (position, name) in names.enumerated() {
          #expect(codes.answer(named: name, scale: "s\(place)") == position)
          #expect(!name.contains(" "))
          if program == .limeSurvey { #expect(isName(name, longest: 5)) }
        }
        if program == .limeSurvey {
          #expect(Set(names.map { $0.lowercased() }).count == scale.count)
        }
      }
      for id in ["enterprise", "e-1"] {
        #expect(codes.audience(named: codes.audiences[id] ?? "") == id)
      }
    }
  }

  /// Usual codes stay what they are, so that an export reads like our own layout.
  @Test func usualCodesStay() {
    for program in FormCodes.Program.allCases {
      let codes = FormCodes(
        questionnaire(
          items: ["m01", "m02"], scales: [["1", "2", "6", "7"]], audiences: ["buyer"]),
        for: program)
      #expect(codes.items == ["m01": "m01", "m02": "m02"])
      #expect(codes.scales == ["s0": ["1", "2", "6", "7"]])
      #expect(codes.audiences == ["buyer": "buyer"])
    }
  }

  /// A code that is the id of another item would tie that one's column to this one.
  @Test(arguments: 0..<60) func aCodeThatIsAnIDIsThatIDs(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 7
    let ids = ids(20, &state)
    for program in FormCodes.Program.allCases {
      let codes = FormCodes(questionnaire(items: ids, audiences: ["e"]), for: program)
      for (id, code) in codes.items where ids.contains(code) { #expect(code == id) }
    }
  }

  @Test func examplesOfEachRule() {
    let asked = questionnaire(
      items: ["a-b", "ab", "1a", "other", "long-name-of-more-than-twenty"],
      scales: [["1/2", "1"]], audiences: ["enterprise"])
    let xls = FormCodes(asked, for: .xlsForm)
    #expect(
      xls.items == [
        "a-b": "a_b", "ab": "ab", "1a": "_1a", "other": "other_",
        "long-name-of-more-than-twenty": "long_name_of_more_than_twenty",
      ])
    #expect(xls.scales == ["s0": ["1_2f_2", "1"]])
    let lime = FormCodes(asked, for: .limeSurvey)
    #expect(
      lime.items == [
        "a-b": "abx1", "ab": "ab", "1a": "Q1a", "other": "otherx4",
        "long-name-of-more-than-twenty": "longnameofmorethanx5",
      ])
    // Recomputed in Python: h = 0xcbf29ce484222325; for b in code: h = (h ^ b) * 0x100000001b3 % 2**64;
    // then four times "0…9A…Z"[h % 36] and h //= 36.
    #expect(lime.scales == ["s0": ["AP2YL", "A4232"]])
    #expect(lime.audiences == ["enterprise": "AE1HM"])
    #expect(lime.isTaken("part0") && lime.isTaken("q1A") && !lime.isTaken("R1"))
  }
}
