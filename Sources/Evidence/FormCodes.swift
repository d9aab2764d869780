// SPDX-License-Identifier: Apache-2.0
public import IndicatorTree

/// What another program calls the items, answers and audiences of a questionnaire, where its rules
/// for names are narrower than ours.
///
/// The codes follow from the questionnaire alone: whoever writes a form and whoever reads its
/// export makes the same ones. Invariant: no two items have codes that differ in case only, nor
/// two answers of a scale. Complexity: O(items + answers).
public struct FormCodes: Sendable, Hashable {
  /// A program with names of its own.
  public enum Program: String, Sendable, Hashable, CaseIterable {
    /// XLSForm (Kobo, ODK): names are names of XML, choices have no space. A hyphen becomes `_`
    /// and a leading digit gets a `_`; in a choice everything but ASCII letters and digits stands
    /// as `_`, its hexadecimal number and `_`.
    case xlsForm = "xlsform"
    /// LimeSurvey: codes of questions and subquestions are a letter and up to 19 letters and
    /// digits, codes of answers up to 5 letters and digits, both without regard to case. Hyphens
    /// go, a leading digit gets a `Q`; an id that is then too long or taken keeps its beginning and
    /// ends in `x` and its number. Where one answer of a scale does not fit, each becomes `A` and
    /// four letters or digits that follow from its code: a survey of somebody else's with answers
    /// `A1`, `A2` … in another order is never taken for ours.
    case limeSurvey = "limesurvey"
  }

  /// The name of the question that asks for the alliance.
  public static let alliance = "alliance"
  /// The name of the question that asks for the audience.
  public static let audience = "audience"
  /// The question that asks for the alliance, where a program's export has words and no names.
  public static let allianceQuestion = LocalizedText([
    "zh-Hans": "您评价的是哪个联盟？", "en": "Which alliance is this about?",
  ])
  /// The question that asks for the audience.
  public static let audienceQuestion = LocalizedText([
    "zh-Hans": "您属于哪一类答卷对象？", "en": "Who are you?",
  ])

  /// The program.
  public let program: Program
  /// Codes by item id.
  public let items: [String: String]
  /// Codes by section id.
  public let sections: [String: String]
  /// Codes of a scale's answers by its id, in the order of print.
  public let scales: [String: [String]]
  /// Codes by audience id.
  public let audiences: [String: String]

  /// The codes that a program has for a questionnaire.
  public init(_ questionnaire: Questionnaire, for program: Program) {
    self.program = program
    let sections = questionnaire.sections.map(\.id)
    let items = questionnaire.items.map(\.id)
    let audiences = questionnaire.audiences.map(\.id)
    switch program {
    case .xlsForm:
      func name(_ id: String) -> String {
        let name = (id.first?.isNumber == true ? "_" : "") + id.map { $0 == "-" ? "_" : $0 }
        return Self.reserved.contains(name) ? name + "_" : name
      }
      self.items = Self.table(items, name)
      self.sections = Self.table(sections, name)
    case .limeSurvey:
      // Items first: their codes are what a reader of the export meets.
      let codes = Self.limeSurveyNames(items + sections)
      self.items = Self.table(items) { codes[$0] ?? $0 }
      self.sections = Self.table(sections) { codes[$0] ?? $0 }
    }
    self.audiences = Dictionary(
      zip(audiences, Self.answers(audiences, program)), uniquingKeysWith: { first, _ in first })
    scales = Dictionary(
      questionnaire.scales.map { ($0.id, Self.answers($0.answers.map(\.code), program)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The codes of ids that a question offers, in their order.
  public static func answers(_ codes: [String], _ program: Program) -> [String] {
    switch program {
    case .xlsForm: return codes.map(choice)
    case .limeSurvey:
      var seen: Set<String> = []
      let fit = codes.allSatisfy { code in
        (1...5).contains(code.utf8.count) && code.utf8.allSatisfy(isAlphanumeric)
          && seen.insert(code.lowercased()).inserted
      }
      return fit ? codes : marked(codes)
    }
  }

  /// Whether an item or section has a code; case is not regarded.
  public func isTaken(_ code: String) -> Bool {
    let code = code.lowercased()
    return item(named: code) != nil || sections.values.contains { $0.lowercased() == code }
  }

  /// The item that a code of the program's stands for; case is not regarded.
  public func item(named code: String) -> String? {
    let code = code.lowercased()
    return items.first { $0.value.lowercased() == code }?.key
  }

  /// The name of the question for one place of a ranking, from 1, where a program has one for each.
  public func place(_ place: Int, of item: String) -> String {
    "\(items[item] ?? item)__\(place)"
  }

  /// The item and place, from 1, that such a name stands for. No other code holds `__`.
  public func place(named code: String) -> (item: String, place: Int)? {
    guard let last = code.lastIndex(of: "_"), last > code.startIndex,
      code[..<last].last == "_", let place = Int(code[code.index(after: last)...]), place > 0,
      let item = item(named: String(code[..<last].dropLast()))
    else { return nil }
    return (item, place)
  }

  /// The position of the answer that a code of the program's stands for; case is regarded.
  public func answer(named code: String, scale: String) -> Int? {
    scales[scale]?.firstIndex(of: code)
  }

  /// The audience that a code of the program's stands for.
  public func audience(named code: String) -> String? {
    audiences.first { $0.value == code }?.key
  }

  // MARK: Rules

  /// Names that a form or its export has for something else.
  private static let reserved: Set<String> = [
    alliance, audience, "respondent", "token", "organisation", "meta", "instanceid", "id",
    "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp", "ipaddr",
    "refurl", "sid", "gid", "qid", "self", "that", "this", "nan", "other", "comment", "time",
  ]

  private static func table(
    _ ids: [String], _ code: (String) -> String
  ) -> [String: String] {
    Dictionary(ids.map { ($0, code($0)) }, uniquingKeysWith: { first, _ in first })
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// A code as the name of a choice.
  private static func choice(_ code: String) -> String {
    var name = ""
    for scalar in code.unicodeScalars {
      if scalar.isASCII, isAlphanumeric(UInt8(scalar.value)) {
        name.unicodeScalars.append(scalar)
      } else {
        name += "_" + String(scalar.value, radix: 16) + "_"
      }
    }
    return name
  }

  /// `A` and four letters or digits from each code's [FNV] sum, the next ones where these are taken.
  private static func marked(_ codes: [String]) -> [String] {
    let signs = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    var taken: Set<String> = []
    return codes.map { code in
      var sum: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in code.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
      while true {
        var rest = sum
        var name = "A"
        for _ in 0..<4 {
          name.append(signs[Int(rest % 36)])
          rest /= 36
        }
        if taken.insert(name).inserted { return name }
        sum &+= 1
      }
    }
  }

  /// Ids that fit as they stand come first, then those that fit without hyphens: a code that is an
  /// id is always that id's.
  private static func limeSurveyNames(_ ids: [String]) -> [String: String] {
    var taken = reserved
    var codes: [String: String] = [:]
    func fits(_ code: String) -> Bool { code.first?.isLetter == true && code.utf8.count <= 20 }
    for id in ids where fits(id) && !id.contains("-") && taken.insert(id).inserted {
      codes[id] = id
    }
    for (place, id) in ids.enumerated() where codes[id] == nil {
      let plain = id.filter { $0 != "-" }
      let whole = plain.first?.isLetter == true ? plain : "Q" + plain
      var code = whole
      var number = place + 1
      while !fits(code) || !taken.insert(code.lowercased()).inserted {
        let end = "x\(number)"
        code = whole.prefix(20 - end.count) + end
        number += ids.count
      }
      codes[id] = code
    }
    return codes
  }
}
