// SPDX-License-Identifier: Apache-2.0

/// A square table or a survey of judgements breaks a rule of its layout.
public enum JudgementLayoutProblem: Sendable, Hashable {
  /// An item of a square table is not once itself.
  case diagonalNotOne(expert: String, item: String, value: String)
  /// The header and the first column of a square table do not hold the same items, each once.
  case headerAndRows(expert: String, header: [String], rows: [String])
  /// A square table does not say whose children it compares.
  case noParent(expert: String)
  /// A row belongs to no square table.
  case strayRow(value: String)
  /// A cell stands beside a square table.
  case besideTable(value: String)
  /// A table was taken for a square one though nothing says so.
  case squareAssumed
  /// A judgement is negative, and nothing says what a sign means.
  case negativeWithoutSign(value: String)
  /// Under a sign convention a judgement is not from 1 to 9 in magnitude.
  case offSignedScale(expert: String, left: String, right: String, value: String)
  /// One half of a pair’s column is no item.
  case unknownPairItem(column: String, value: String, known: [String])
  /// The halves of a pair’s column have different parents.
  case pairOfTwoParents(column: String, left: String, right: String)
  /// No column is a pair’s.
  case noPairColumns(found: [String])
  /// A column looks like a pair’s, and neither half is an item.
  case columnIsNoPair(column: String)
  /// A sheet of a workbook holds no square table.
  case sheetPassedOver(name: String)
}
