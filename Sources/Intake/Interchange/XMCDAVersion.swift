// SPDX-License-Identifier: Apache-2.0

/// The versions of XMCDA that are written, and what differs between them. Element names of 3.1.1
/// and 4.0.0 are those of their schemas; of 2.2.3 those that its users' programs read.
public enum XMCDAVersion: String, Sendable, Hashable, CaseIterable {
  /// 2.2.3, of the 2.x that most web services still speak.
  case v2 = "2.2.3"
  /// 3.1.1.
  case v3 = "3.1.1"
  /// 4.0.0.
  case v4 = "4.0.0"

  /// The namespace of the root element.
  public var namespace: String {
    switch self {
    case .v2: "http://www.decision-deck.org/2019/XMCDA-2.2.3"
    case .v3: "http://www.decision-deck.org/2019/XMCDA-3.1.1"
    case .v4: "http://www.decision-deck.org/2021/XMCDA-4.0.0"
    }
  }

  /// The root element's local name.
  public var root: String { self == .v4 ? "xmcda" : "XMCDA" }

  /// The version that a namespace belongs to: any 2.x, 3.x or 4.0, or `nil`.
  init?(namespace: String) {
    let start = "http://www.decision-deck.org/"
    guard namespace.hasPrefix(start) else { return nil }
    let parts = namespace.dropFirst(start.count).split(separator: "/")
    guard parts.count == 2, Int(parts[0]) != nil, parts[1].hasPrefix("XMCDA-") else {
      return nil
    }
    switch parts[1].dropFirst("XMCDA-".count).prefix(2) {
    case "2.": self = .v2
    case "3.": self = .v3
    case "4.": self = .v4
    default: return nil
    }
  }
}

/// The words by which a document of ours tells its parts apart, in attributes `mcdaConcept`.
public enum XMCDAConcept {
  /// An expert's matrix; its id is `parent/expert`.
  public static let expert = "expert judgements"
  /// The group's matrix; its id is the parent.
  public static let group = "group judgements"
  /// Weights among siblings; the id is the parent.
  public static let localWeights = "local weights"
  /// Weights over the whole tree.
  public static let globalWeights = "global weights"
}
