// SPDX-License-Identifier: Apache-2.0
public import Evidence

/// One alliance's result at one node of the tree.
public struct NodeResult: Sendable, Hashable, Codable {
  /// The node's id.
  public let id: String
  /// The shares of the grades (各等级占比), ≥ 0 and summing to 1, best first, or `nil`: also of what
  /// is scored in points, and of all above it and above bonus or deductions. Of a node with bonus or
  /// deductions itself: as its children give them, score − adjusted.
  public package(set) var membership: [Double]?
  /// The score, in the range of the grades' scores, or `nil`.
  public package(set) var score: Double?
  /// The rank among the scored alliances, or `nil`.
  public package(set) var rank: Int?
  /// Whether another alliance has the same rank here.
  public package(set) var tied: Bool
  /// The share of the whole that this node counted for after redistribution, 0–1: 0 where its
  /// weight went to its siblings, `nil` where the alliance has no score or the operator of any node
  /// above is not the weighted average.
  public package(set) var weightUsed: Double?
  /// weight used × score; over the children of a node they sum to the node's own, up to what bonus
  /// and deductions changed (weight used × adjusted). `nil` where
  /// either is.
  public package(set) var contribution: Double?
  /// Weight that applies ÷ all weight below this node, 0–1.
  public package(set) var applicability: Double
  /// Weight with a value ÷ weight that applies below this node, 0–1; 1 where nothing applies.
  public package(set) var completeness: Double
  /// The people behind a survey indicator, or `nil` elsewhere and where only counts are known.
  public package(set) var respondents: Headcount?
  /// A survey indicator's audiences that entered, in the order of the round.
  public package(set) var audiences: [AudienceResult]
  /// A survey indicator's items with their counts.
  public package(set) var items: [ItemResult]
  /// The figure of a statistics indicator, or a checklist's share of points kept (0–1).
  public package(set) var value: Double?
  /// The figure as the alliance claimed it, or `nil`.
  public package(set) var reported: Double?
  /// Why the value differs from the reported one; may be empty.
  public package(set) var reason: String
  /// The evidence's number; may be empty.
  public package(set) var evidence: String
  /// Where the figure comes from; may be empty.
  public package(set) var source: String
  /// What the first check found, or `nil`.
  public package(set) var firstCheck: Double?
  /// Who verified it; may be empty.
  public package(set) var verifiedBy: String
  /// On which day; may be empty.
  public package(set) var verifiedOn: String
  /// How the figure was counted from facts, or `nil`.
  public package(set) var measured: MeasureResult?
  /// What reviewers gave, or `nil`.
  public package(set) var panel: PanelResult?
  /// Points and full marks, or `nil` of a node that has no full marks or no score.
  public package(set) var marks: Marks?
  /// Bonus and deductions on this node.
  public package(set) var adjustments: [AdjustmentResult]
  /// What bonus and deductions changed of the score; `nil` where there are none.
  public package(set) var adjusted: Double?
  /// Who declared that this does not apply to the alliance; `nil` where nobody did.
  public package(set) var declaredNotApplicable: NotApplicable?
  /// A checklist's points.
  public package(set) var points: [PointResult]
  /// The membership read in four ways, for survey indicators and the root; otherwise `nil`.
  public package(set) var verdict: VerdictReading?
  /// What the composition of the children's memberships lost, or `nil` of a leaf, and where the operator
  /// is the weighted average.
  public package(set) var loss: CompositionLoss?
  /// What the shapes' memberships of the figure summed to before they were normalised, or `nil` where that
  /// was 1.
  public package(set) var membershipSum: Double?
  /// How far the survey's sampling could have moved the score; `nil` where no answers stand behind it.
  public package(set) var sampling: SamplingError?
  /// Why there is no figure, or `nil` where there is one. A figure that was not supplied has a
  /// membership all the same where the round counts it as the worst grade.
  public package(set) var absent: Absence?

  package init(id: String) {
    self.id = id
    tied = false
    applicability = 1
    completeness = 1
    audiences = []
    items = []
    reason = ""
    evidence = ""
    source = ""
    verifiedBy = ""
    verifiedOn = ""
    points = []
    adjustments = []
  }

  private enum CodingKeys: String, CodingKey {
    case id, membership, score, rank, tied, weightUsed, contribution, applicability, completeness
    case respondents, audiences, items, value, reported, reason, evidence, source, points
    case verdict, absent, firstCheck, verifiedBy, verifiedOn, measured, panel, marks, adjustments
    case adjusted, declaredNotApplicable, loss, membershipSum, sampling
  }

  /// Encodes what every node has, `null` where there is nothing, and the rest where it applies.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(membership, forKey: .membership)
    try container.encode(score, forKey: .score)
    try container.encode(rank, forKey: .rank)
    try container.encode(tied, forKey: .tied)
    try container.encode(weightUsed, forKey: .weightUsed)
    try container.encode(contribution, forKey: .contribution)
    try container.encode(applicability, forKey: .applicability)
    try container.encode(completeness, forKey: .completeness)
    try container.encode(absent, forKey: .absent)
    try container.encode(value, forKey: .value)
    try container.encode(reported, forKey: .reported)
    try container.encode(respondents, forKey: .respondents)
    try container.encode(items, forKey: .items)
    try container.encode(evidence, forKey: .evidence)
    try container.encodeIfPresent(verdict, forKey: .verdict)
    try container.encodeIfPresent(loss, forKey: .loss)
    try container.encodeIfPresent(membershipSum, forKey: .membershipSum)
    try container.encodeIfPresent(sampling, forKey: .sampling)
    try container.encodeUnlessEmpty(audiences, forKey: .audiences)
    try container.encodeUnlessEmpty(points, forKey: .points)
    try container.encodeUnlessEmpty(reason, forKey: .reason)
    try container.encodeUnlessEmpty(source, forKey: .source)
    try container.encodeIfPresent(firstCheck, forKey: .firstCheck)
    try container.encodeUnlessEmpty(verifiedBy, forKey: .verifiedBy)
    try container.encodeUnlessEmpty(verifiedOn, forKey: .verifiedOn)
    try container.encodeIfPresent(measured, forKey: .measured)
    try container.encodeIfPresent(panel, forKey: .panel)
    try container.encodeIfPresent(marks, forKey: .marks)
    try container.encodeUnlessEmpty(adjustments, forKey: .adjustments)
    try container.encodeIfPresent(adjusted, forKey: .adjusted)
    try container.encodeIfPresent(declaredNotApplicable, forKey: .declaredNotApplicable)
  }

  /// Decodes what ``encode(to:)`` writes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(id: try container.decode(String.self, forKey: .id))
    membership = try container.decodeIfPresent([Double].self, forKey: .membership)
    score = try container.decodeIfPresent(Double.self, forKey: .score)
    rank = try container.decodeIfPresent(Int.self, forKey: .rank)
    tied = try container.decode(Bool.self, forKey: .tied)
    weightUsed = try container.decodeIfPresent(Double.self, forKey: .weightUsed)
    contribution = try container.decodeIfPresent(Double.self, forKey: .contribution)
    applicability = try container.decode(Double.self, forKey: .applicability)
    completeness = try container.decode(Double.self, forKey: .completeness)
    respondents = try container.decodeIfPresent(Headcount.self, forKey: .respondents)
    audiences = try container.decodeIfPresent([AudienceResult].self, forKey: .audiences) ?? []
    items = try container.decodeIfPresent([ItemResult].self, forKey: .items) ?? []
    value = try container.decodeIfPresent(Double.self, forKey: .value)
    reported = try container.decodeIfPresent(Double.self, forKey: .reported)
    reason = try container.decodeIfPresent(String.self, forKey: .reason) ?? ""
    evidence = try container.decodeIfPresent(String.self, forKey: .evidence) ?? ""
    source = try container.decodeIfPresent(String.self, forKey: .source) ?? ""
    points = try container.decodeIfPresent([PointResult].self, forKey: .points) ?? []
    verdict = try container.decodeIfPresent(VerdictReading.self, forKey: .verdict)
    loss = try container.decodeIfPresent(CompositionLoss.self, forKey: .loss)
    membershipSum = try container.decodeIfPresent(Double.self, forKey: .membershipSum)
    sampling = try container.decodeIfPresent(SamplingError.self, forKey: .sampling)
    absent = try container.decodeIfPresent(Absence.self, forKey: .absent)
    firstCheck = try container.decodeIfPresent(Double.self, forKey: .firstCheck)
    verifiedBy = try container.decodeIfPresent(String.self, forKey: .verifiedBy) ?? ""
    verifiedOn = try container.decodeIfPresent(String.self, forKey: .verifiedOn) ?? ""
    measured = try container.decodeIfPresent(MeasureResult.self, forKey: .measured)
    panel = try container.decodeIfPresent(PanelResult.self, forKey: .panel)
    marks = try container.decodeIfPresent(Marks.self, forKey: .marks)
    adjustments =
      try container.decodeIfPresent([AdjustmentResult].self, forKey: .adjustments) ?? []
    adjusted = try container.decodeIfPresent(Double.self, forKey: .adjusted)
    declaredNotApplicable = try container.decodeIfPresent(
      NotApplicable.self, forKey: .declaredNotApplicable)
  }
}

extension KeyedEncodingContainer {
  fileprivate mutating func encodeUnlessEmpty(
    _ value: some Collection & Encodable, forKey key: Key
  ) throws {
    if !value.isEmpty { try encode(value, forKey: key) }
  }
}

/// One audience's part in a survey indicator.
public struct AudienceResult: Sendable, Hashable, Codable {
  /// The audience's id.
  public let id: String
  /// Its weight after renormalising over the audiences that answered, 0–1.
  public let weightUsed: Double
  /// The plain mean of its items' shares; empty where scores are not published.
  public package(set) var membership: [Double]

  /// Makes an audience's part.
  public init(id: String, weightUsed: Double, membership: [Double]) {
    self.id = id
    self.weightUsed = weightUsed
    self.membership = membership
  }
}

/// One item's answers of one audience, or of all audiences together where those are withheld.
public struct ItemResult: Sendable, Hashable, Codable {
  /// The item's id.
  public let id: String
  /// The questionnaire's id, or `nil` for counts that came without one.
  public let questionnaire: String?
  /// The audience's id, or `nil` for all audiences together.
  public let audience: String?
  /// Answers by grade, best first.
  public let counts: [Double]
  /// "Not applicable" answers.
  public let notApplicable: Double
  /// "Don't know" answers.
  public let dontKnow: Double
  /// Asked and left blank.
  public let blank: Double
  /// How many people stand behind the counts, or `nil`.
  public let respondents: Int?

  /// Makes an item's answers.
  public init(
    id: String, questionnaire: String?, audience: String?, counts: [Double],
    notApplicable: Double, dontKnow: Double, blank: Double, respondents: Int?
  ) {
    self.id = id
    self.questionnaire = questionnaire
    self.audience = audience
    self.counts = counts
    self.notApplicable = notApplicable
    self.dontKnow = dontKnow
    self.blank = blank
    self.respondents = respondents
  }

  private enum CodingKeys: String, CodingKey {
    case id, questionnaire, audience, counts, notApplicable, dontKnow, blank, respondents
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(questionnaire, forKey: .questionnaire)
    try container.encode(audience, forKey: .audience)
    try container.encode(counts, forKey: .counts)
    try container.encode(notApplicable, forKey: .notApplicable)
    try container.encode(dontKnow, forKey: .dontKnow)
    try container.encode(blank, forKey: .blank)
    try container.encode(respondents, forKey: .respondents)
  }
}

/// One checklist point's state.
public struct PointResult: Sendable, Hashable, Codable {
  /// The point's id.
  public let id: String
  /// The state that counts, or `nil` where nothing was supplied.
  public let state: PointState?
  /// The state as the alliance claimed it, or `nil`.
  public let reported: PointState?
  /// Why the two differ; may be empty.
  public let reason: String
  /// The evidence's number; may be empty.
  public let evidence: String

  /// Makes a point's state.
  public init(
    id: String, state: PointState?, reported: PointState?, reason: String, evidence: String
  ) {
    self.id = id
    self.state = state
    self.reported = reported
    self.reason = reason
    self.evidence = evidence
  }
}
