// SPDX-License-Identifier: Apache-2.0

extension Problem {
  /// Whether it is only for people in the house: what nobody has decided or checked yet must not
  /// stand on a page beside an alliance's name, nor how many alliances have which score, for that
  /// may be withheld. It is told by every verb and kept out of results.
  public var isInternal: Bool {
    switch kind {
    case .ruleTable(.allegation), .indexRule(.noDiscrimination), .round(.weakVerdict): true
    case .facts(let problem): problem.isUnchecked
    default: false
    }
  }
}

extension FactProblem {
  /// Whether it says that a figure looks odd, which somebody has yet to look into.
  fileprivate var isUnchecked: Bool {
    switch self {
    case .figuresJump, .figureSlips, .reportedSlips, .farAboveMedian, .countedBeyond: true
    default: false
    }
  }
}
