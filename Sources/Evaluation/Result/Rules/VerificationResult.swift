// SPDX-License-Identifier: Apache-2.0
public import IndicatorTree

/// One reduction (核减): something that counts for less than it was reported as.
public struct Reduction: Sendable, Hashable, Codable {
  /// The id of the indicator, bonus, deduction or checklist point that was supplied, or `nil` of a fact.
  public let indicator: String?
  /// The id of the list, or `nil`.
  public let list: String?
  /// The fact's number; may be empty.
  public let number: String
  /// What was reported.
  public let reported: Double
  /// What the first check found, or `nil`.
  public let firstCheck: Double?
  /// What counts.
  public let counted: Double
  /// Why; may be empty.
  public let reason: String
  /// Who verified it; may be empty.
  public let by: String
  /// On which day; may be empty.
  public let on: String
  /// The evidence's number or path; may be empty.
  public let evidence: String

  /// Makes a reduction.
  public init(
    indicator: String? = nil, list: String? = nil, number: String = "", reported: Double,
    firstCheck: Double? = nil, counted: Double, reason: String = "", by: String = "",
    on: String = "", evidence: String = ""
  ) {
    self.indicator = indicator
    self.list = list
    self.number = number
    self.reported = reported
    self.firstCheck = firstCheck
    self.counted = counted
    self.reason = reason
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// A number that several alliances claim.
public struct SharedClaim: Sendable, Hashable, Codable {
  /// One alliance's claim.
  public struct Claim: Sendable, Hashable, Codable {
    /// The alliance's id.
    public let alliance: String
    /// Whether its row says that it leads.
    public let leads: Bool
    /// The part that counts for it, 0–1.
    public let share: Double

    /// Makes a claim.
    public init(alliance: String, leads: Bool, share: Double) {
      self.alliance = alliance
      self.leads = leads
      self.share = share
    }
  }

  /// The id of the list.
  public let list: String
  /// The number.
  public let number: String
  /// The rule that was applied.
  public let rule: FactList.ClaimRule
  /// The claims, by alliance.
  public let claims: [Claim]

  /// Makes a shared claim.
  public init(list: String, number: String, rule: FactList.ClaimRule, claims: [Claim]) {
    self.list = list
    self.number = number
    self.rule = rule
    self.claims = claims
  }
}

/// How much of the weight that counted rests on one kind of evidence.
public struct EvidenceShare: Sendable, Hashable, Codable {
  /// The kind, or `nil` of indicators that do not say.
  public let evidence: EvidenceClass?
  /// The share of the weight that applies, 0–1; over all kinds they sum to 1.
  public let weight: Double

  /// Makes a share.
  public init(evidence: EvidenceClass?, weight: Double) {
    self.evidence = evidence
    self.weight = weight
  }
}

extension [EvidenceShare] {
  /// The share of weight with outside evidence (有外部凭证的权重): registry and administrative.
  public var outside: Double { sum { $0.isOutside } }

  /// The share of weight on what the alliance itself supplies: self and document.
  public var selfReported: Double { sum { $0.isSelfReported } }

  private func sum(_ belongs: (EvidenceClass) -> Bool) -> Double {
    reduce(0) { $0 + ($1.evidence.map(belongs) == true ? $1.weight : 0) }
  }
}
