// SPDX-License-Identifier: Apache-2.0

/// Tells responses with one and the same answer, as printed, to everything that is asked on one
/// answer scale (straight-lining, nondifferentiation [Kim 2019]).
///
/// A response is straight where, on some scale of grades, all answers that were given to its scored
/// items stand at the same printed place, at least ``leastAnswers`` of them, and that place is a
/// grade. Items left blank or not shown say nothing; "don't know" and "not applicable" are answers
/// of their own place, so that a sheet which holds them beside a grade is not straight. Printed
/// places count, not grades: with a reversed item among them, a straight line contradicts itself.
public struct StraightLine: Sendable, Hashable {
  /// How many answers it takes. Someone who answers five items of five answers at random makes a
  /// straight line once in 5⁴ = 625 times; with fewer items chance and agreement look alike.
  public static let leastAnswers = 5

  private static let noAnswer = UInt8.max

  /// The columns of each scale, one scale after another.
  private var columns: [Int] = []
  /// Where each scale's columns end.
  private var ends: [Int] = []
  /// For each of ``columns``, where its table begins in ``places``.
  private var tables: [Int] = []
  /// For each code the printed place, 256 entries a table: items with the same answers share one.
  private var places: [UInt8] = []
  /// For each table and printed place, whether it is a grade.
  private var graded: [Bool] = []
  /// How many columns a row has.
  private let width: Int

  /// Looks up which columns of a table stand on one scale of grades.
  public init(questionnaire: Questionnaire, columns: [ResponseTable.Column]) {
    width = columns.count
    let items = Dictionary(
      questionnaire.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var order: [String] = []
    var members: [String: [Int]] = [:]
    for (position, column) in columns.enumerated()
    where column.questionnaire == questionnaire.id && column.indicator != nil {
      guard let item = items[column.item], item.kind == .scale, let scale = item.scale else {
        continue
      }
      if members[scale] == nil { order.append(scale) }
      members[scale, default: []].append(position)
    }
    var tableOf: [[ResponseTable.Code]: Int] = [:]
    for scale in order {
      guard let positions = members[scale], positions.count >= Self.leastAnswers else { continue }
      for position in positions {
        let answers = columns[position].answers
        let table = tableOf[answers] ?? places.count
        if tableOf[answers] == nil {
          tableOf[answers] = table
          add(answers)
        }
        self.columns.append(position)
        tables.append(table)
      }
      ends.append(self.columns.count)
    }
  }

  /// Of answers that mean the same the first stands for all.
  private mutating func add(_ answers: [ResponseTable.Code]) {
    let table = places.count
    places += Array(repeating: Self.noAnswer, count: 256)
    graded += Array(repeating: false, count: 256)
    for (place, code) in answers.enumerated().reversed() where place < Int(Self.noAnswer) {
      places[table + Int(code.rawValue)] = UInt8(place)
      graded[table + place] = code.grade != nil
    }
  }

  /// Whether a row is a straight line; looks no further than where its first two answers differ.
  ///
  /// - Parameter codes: the row's codes, of the columns that were looked up.
  public func isStraight(_ codes: Span<UInt8>) -> Bool {
    var start = 0
    for end in ends {
      if isStraight(codes, from: start, to: end) { return true }
      start = end
    }
    return false
  }

  /// Whether one row of a block is a straight line, and whether enough was answered to tell;
  /// O(columns).
  ///
  /// - Parameter codes: the codes of the block, row by row, of the columns that were looked up.
  public func verdict(_ codes: [UInt8], row: Int) -> (canTell: Bool, isStraight: Bool) {
    let codes = codes.span.extracting(row * width..<(row + 1) * width)
    if isStraight(codes) { return (true, true) }
    var start = 0
    for end in ends {
      var given = 0
      for index in start..<end where place(codes, index) != Self.noAnswer {
        given += 1
        if given == Self.leastAnswers { return (true, false) }
      }
      start = end
    }
    return (false, false)
  }

  private func place(_ codes: Span<UInt8>, _ index: Int) -> UInt8 {
    places[tables[index] + Int(codes[columns[index]])]
  }

  private func isStraight(_ codes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var first = Self.noAnswer
    var given = 0
    for index in start..<end {
      let place = place(codes, index)
      if place == Self.noAnswer { continue }
      if given == 0 {
        first = place
        if !graded[tables[index] + Int(place)] { return false }
      } else if place != first {
        return false
      }
      given += 1
    }
    return given >= Self.leastAnswers
  }
}
