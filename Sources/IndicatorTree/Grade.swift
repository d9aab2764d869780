// SPDX-License-Identifier: Apache-2.0

/// What an answer or a figure says (评语等级), with the score it counts for.
public struct Grade: Sendable, Hashable, Codable {
  /// The grade's id, unique among the grades.
  public let id: String
  /// The score that a full membership of this grade counts for; falls from best to worst.
  public let score: Double
  /// The grade's name.
  public let name: LocalizedText

  /// Makes a grade.
  public init(id: String, score: Double, name: LocalizedText) {
    self.id = id
    self.score = score
    self.name = name
  }
}

/// What a result is called (评价结果): a cut-off and conditions beyond it.
///
/// Classes stand best first; the last one has no cut-off. An alliance gets the first class whose
/// cut-off it reaches and whose conditions it meets. Ranges are closed below, open above, and
/// compared on the comparison score.
public struct ResultClass: Sendable, Hashable, Codable {
  /// The class's id, unique among the classes.
  public let id: String
  /// The lowest score of this class, or `nil` for the last class.
  public let from: Double?
  /// The lowest score that every applicable first-level criterion must have, or `nil`.
  public let criterionMinimum: Double?
  /// The nodes that must have a least score, beside the criteria.
  public let minima: [NodeMinimum]
  /// The ids of the gates that must be met, and of the vetoes that must not apply, for this class,
  /// beyond their own effect.
  public let gates: [String]
  /// How many alliances may have this class, or `nil`.
  public let limit: ClassLimit?
  /// The class's name.
  public let name: LocalizedText

  /// Makes a class.
  public init(
    id: String, from: Double?, criterionMinimum: Double? = nil, minima: [NodeMinimum] = [],
    gates: [String] = [], limit: ClassLimit? = nil, name: LocalizedText
  ) {
    self.id = id
    self.from = from
    self.criterionMinimum = criterionMinimum
    self.minima = minima
    self.gates = gates
    self.limit = limit
    self.name = name
  }
}
