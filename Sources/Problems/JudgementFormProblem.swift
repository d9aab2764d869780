// SPDX-License-Identifier: Apache-2.0

/// A sheet of points, or a best–worst sheet, breaks a rule of its form.
public enum JudgementFormProblem: Sendable, Hashable {
  /// Points are below 0.
  case negativePoints(expert: String, item: String, value: String)
  /// An item is given points twice.
  case pointsTwice(
    expert: String, item: String, first: EarlierPlace, firstValue: String, value: String)
  /// A sheet’s points have another sum than declared.
  case wrongTotal(expert: String, parent: String, sum: String, total: String, tolerance: String)
  /// Some items of a sheet have no row, or nothing stands there.
  case itemsMissing(expert: String, parent: String, missing: [String])
  /// An item has two rows in one best–worst sheet.
  case itemTwice(
    expert: String, parent: String, item: String, first: EarlierPlace, firstValues: String,
    values: String)
  /// The rows of a sheet name two best items, or two worst ones.
  case extremeDiffers(
    expert: String, parent: String, column: String, first: EarlierPlace, firstValue: String,
    value: String)
  /// A best–worst judgement is not from 1 to 9.
  case offBestWorstScale(expert: String, column: String, value: String)
  /// The best item is also the worst.
  case bestIsWorst(expert: String, parent: String, item: String)
  /// A best–worst sheet has one item and nothing to compare it with.
  case onlyItem(expert: String, parent: String, item: String)
  /// The best over the best, or the worst over the worst, is not 1.
  case notOnce(expert: String, item: String, column: String, value: String)
  /// The best over the worst is not the same number in its two places.
  case bestOverWorstDiffers(
    expert: String, best: String, worst: String, first: EarlierPlace, firstValue: String,
    value: String)
}
