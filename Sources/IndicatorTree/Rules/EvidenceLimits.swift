// SPDX-License-Identifier: Apache-2.0

/// How much of the weight may rest on what the alliance itself supplies.
public struct EvidenceLimits: Sendable, Hashable, Codable {
  /// The greatest share of global weight, 0–1, of indicators whose evidence is `self` or `document`;
  /// held for every profile.
  public let selfReported: Double?

  /// Makes limits.
  public init(selfReported: Double?) {
    self.selfReported = selfReported
  }
}

extension EvidenceClass {
  /// Whether the alliance itself supplies it: `self` and `document`.
  public var isSelfReported: Bool { self == .selfReported || self == .document }

  /// Whether somebody outside the alliance vouches for the figure by a file of their own:
  /// `registry` and `administrative`.
  public var isOutside: Bool { self == .registry || self == .administrative }
}
