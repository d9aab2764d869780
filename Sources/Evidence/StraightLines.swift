// SPDX-License-Identifier: Apache-2.0

/// Tells responses with one and the same answer, as printed, to everything that is asked on one
/// answer scale (straight-lining, nondifferentiation [Kim 2019]).
///
/// A response is straight where, on some scale of grades, all answers that were given to its scored
/// items stand at the same printed place, at least ``leastAnswers`` of them, and that place is a
/// grade. Items left blank or not shown say nothing; "don't know" and "not applicable" are answers
/// of their own place, so that a sheet which holds them beside a grade is not straight. Printed
/// places count, not grades: with a reversed item among them, a straight line contradicts itself.
public struct StraightLines: Sendable {
  /// How many answers it takes. Someone who answers five items of five answers at random makes a
  /// straight line once in 5⁴ = 625 times; with fewer items chance and agreement look alike.
  public static let leastAnswers = 5

  private static let noAnswer: UInt8 = 255

  /// The columns of each scale, one scale after another.
  private var columns: [Int] = []
  /// Where each scale's columns end.
  private var ends: [Int] = []
  /// For each of ``columns``, where its table begins in ``printed``.
  private var tables: [Int] = []
  /// For each code the position of the printed answer, 256 entries a table.
  private var printed: [UInt8] = []

  /// Prepares to look at rows of these columns; scales of fewer than ``leastAnswers`` scored items
  /// are passed over.
  public init(columns: [ResponseTable.Column], questionnaires: [Questionnaire]) {
    var scaleOf: [[String]: String] = [:]
    for questionnaire in questionnaires {
      for item in questionnaire.items where item.kind == .scale {
        if let scale = item.scale { scaleOf[[questionnaire.id, item.id]] = scale }
      }
    }
    var order: [[String]] = []
    var members: [[String]: [Int]] = [:]
    for (position, column) in columns.enumerated() where column.indicator != nil {
      guard let scale = scaleOf[[column.questionnaire, column.item]] else { continue }
      let key = [column.questionnaire, scale]
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(position)
    }
    var tableOf: [[ResponseTable.Code]: Int] = [:]
    for key in order {
      guard let positions = members[key], positions.count >= Self.leastAnswers else { continue }
      for position in positions {
        let answers = columns[position].answers
        let table = tableOf[answers] ?? printed.count
        if tableOf[answers] == nil {
          tableOf[answers] = table
          printed += Self.table(of: answers)
        }
        self.columns.append(position)
        tables.append(table)
      }
      ends.append(self.columns.count)
    }
  }

  private static func table(of answers: [ResponseTable.Code]) -> [UInt8] {
    var table = [UInt8](repeating: noAnswer, count: 256)
    for (position, code) in answers.enumerated().reversed()
    where position < Int(noAnswer) && code != .blank && code != .notShown {
      table[Int(code.rawValue)] = UInt8(position)
    }
    return table
  }

  /// Whether a row is a straight line. O(items), and seldom more than the first few.
  public func isStraight(_ codes: Span<UInt8>) -> Bool { verdict(codes).isStraight }

  /// Whether a row is a straight line, and whether enough was answered to tell. O(items).
  public func verdict(_ codes: Span<UInt8>) -> (canTell: Bool, isStraight: Bool) {
    var canTell = false
    var start = 0
    for end in ends {
      var first = Self.noAnswer
      var answers = 0
      var isStraight = true
      for index in start..<end {
        let code = codes[columns[index]]
        let answer = printed[tables[index] + Int(code)]
        if answer == Self.noAnswer { continue }
        answers += 1
        if first == Self.noAnswer {
          first = answer
          isStraight = code < ResponseTable.Code.dontKnow.rawValue
        } else if answer != first {
          isStraight = false
        }
        if !isStraight && answers >= Self.leastAnswers { break }
      }
      start = end
      guard answers >= Self.leastAnswers else { continue }
      canTell = true
      if isStraight { return (true, true) }
    }
    return (canTell, false)
  }
}
