// SPDX-License-Identifier: Apache-2.0

/// How a table holds pairwise judgements.
public struct JudgementLayout: Sendable, Hashable {
  /// The layouts.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Found from the header.
    case auto
    /// A row for each judgement: `parent,expert,left,right,value[,low,high]`.
    case long
    /// A square table for each expert and parent.
    case square
    /// A row for each expert, a column for each pair.
    case survey
  }

  /// What a number's sign says in the survey layout.
  public enum Sign: String, Sendable, Hashable, CaseIterable {
    /// Nothing: 3 or 1/3, left over right.
    case ratio
    /// −3: the left item counts 3 times; 3: the right one does. So are the tables of R's ahpsurvey.
    case negativeLeft = "negative-left"
    /// 3: the left item counts 3 times; −3: the right one does.
    case positiveLeft = "positive-left"
  }

  /// The layout.
  public var kind: Kind
  /// What a sign says, or `nil` where it is not declared: a negative number is then an error.
  public var sign: Sign?
  /// The survey's column with the experts' codes.
  public var expert: String
  /// The parent of all judgements that do not name theirs, or `nil`.
  public var parent: String?

  /// Makes a layout.
  public init(
    _ kind: Kind = .auto, sign: Sign? = nil, expert: String = "expert", parent: String? = nil
  ) {
    self.kind = kind
    self.sign = sign
    self.expert = expert
    self.parent = parent
  }
}
