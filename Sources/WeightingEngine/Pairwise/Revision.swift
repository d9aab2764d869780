// SPDX-License-Identifier: Apache-2.0

/// One judgement to look at again: what the others imply for it, and what changing it would do.
///
/// A hint for the expert, who alone can change a judgement; nothing is ever applied.
public struct Revision: Sendable, Hashable {
  /// The two items.
  public let pair: ItemPair

  /// How many times the first outweighs the second, as judged.
  public let value: Double

  /// The same as the other judgements imply.
  public let implied: Double

  /// The value of the scale 1/9 … 9 nearest to ``implied``.
  public let suggested: Double

  /// How many times too large or too small the judgement is, ≥ 1: ``value`` ÷ ``implied`` or its
  /// reciprocal.
  public let factor: Double

  /// CR if the judgement were ``suggested``; nil where CR is absent.
  public let ratioIfChanged: Double?

  /// CI if the judgement were ``suggested``.
  public let indexIfChanged: Double

  /// Makes a revision from its parts.
  public init(
    pair: ItemPair, value: Double, implied: Double, suggested: Double, factor: Double,
    ratioIfChanged: Double?, indexIfChanged: Double
  ) {
    self.pair = pair
    self.value = value
    self.implied = implied
    self.suggested = suggested
    self.factor = factor
    self.ratioIfChanged = ratioIfChanged
    self.indexIfChanged = indexIfChanged
  }
}
