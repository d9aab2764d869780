// SPDX-License-Identifier: Apache-2.0

/// Recognises responses with one answer to everything: the same answer, as printed, to all scored
/// items of one scale that were answered.
///
/// Printed answers are compared, not grades: a respondent who ticks the first box everywhere
/// contradicts himself at every reversed item, and is straight all the same. "Don't know" is a printed
/// answer; a blank and an item that was not shown are none.
public struct StraightLines: Sendable {
  /// How many answers make a line. A convention: with five grades and answers at random, a line of
  /// five comes about once in 625 times; real people are not random, and shorter ones are common.
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
      for item in questionnaire.items {
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

  /// Whether a row has one answer to everything of some scale. O(items), and seldom more than the
  /// first few.
  public func isStraight(_ codes: Span<UInt8>) -> Bool {
    var start = 0
    for end in ends {
      if isStraight(codes, from: start, to: end) { return true }
      start = end
    }
    return false
  }

  private func isStraight(_ codes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var first = Self.noAnswer
    var answers = 0
    for index in start..<end {
      let answer = printed[tables[index] + Int(codes[columns[index]])]
      if answer == Self.noAnswer { continue }
      if answers == 0 { first = answer } else if answer != first { return false }
      answers += 1
    }
    return answers >= Self.leastAnswers
  }
}
