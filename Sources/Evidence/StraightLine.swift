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

  /// The columns of each scale.
  private let scales: [[Int]]
  /// How many columns a row has.
  private let width: Int
  /// By column and code, the printed place; `UInt8.max` where nothing was answered.
  private let places: [UInt8]
  /// By column and printed place, whether it is a grade.
  private let graded: [Bool]

  /// Looks up which columns of a table stand on one scale of grades.
  public init(questionnaire: Questionnaire, columns: [ResponseTable.Column]) {
    var order: [String] = []
    var byScale: [String: [Int]] = [:]
    var places = Array(repeating: UInt8.max, count: columns.count * 256)
    var graded = Array(repeating: false, count: columns.count * 256)
    let items = questionnaire.items
    for (position, column) in columns.enumerated()
    where column.questionnaire == questionnaire.id && column.indicator != nil {
      guard let item = items.first(where: { $0.id == column.item }), item.kind == .scale,
        let scale = item.scale
      else { continue }
      if byScale[scale] == nil { order.append(scale) }
      byScale[scale, default: []].append(position)
      // Of answers that mean the same the first stands for all.
      for (place, code) in column.answers.enumerated().reversed() where place < Int(UInt8.max) {
        places[position * 256 + Int(code.rawValue)] = UInt8(place)
        graded[position * 256 + place] = code.grade != nil
      }
    }
    scales = order.compactMap { byScale[$0] }.filter { $0.count >= Self.leastAnswers }
    width = columns.count
    self.places = places
    self.graded = graded
  }

  /// Whether one row of a block is a straight line, and whether enough was answered to tell;
  /// O(columns).
  ///
  /// - Parameter codes: the codes of the block, row by row, of the columns that were looked up.
  public func verdict(_ codes: [UInt8], row: Int) -> (canTell: Bool, isStraight: Bool) {
    let start = row * width
    var canTell = false
    for columns in scales {
      var answered = 0
      var first = UInt8.max
      var isStraight = true
      for column in columns {
        let place = places[column * 256 + Int(codes[start + column])]
        if place == .max { continue }
        answered += 1
        if first == .max {
          first = place
          isStraight = graded[column * 256 + Int(place)]
        } else if place != first {
          isStraight = false
        }
      }
      guard answered >= Self.leastAnswers else { continue }
      canTell = true
      if isStraight { return (true, true) }
    }
    return (canTell, false)
  }
}
