// SPDX-License-Identifier: Apache-2.0

/// An expert of the weighting panel, by code.
public struct Expert: Sendable, Hashable, Codable {
  /// The expert's code.
  public let id: String
  /// The expert's own weight among the experts; greater than 0.
  public let weight: Double
  /// The panel the expert belongs to; may be empty.
  public let panel: String

  /// Makes an expert.
  public init(id: String, weight: Double = 1, panel: String = "") {
    self.id = id
    self.weight = weight
    self.panel = panel
  }
}

/// Experts' judgements (判断) of how much items count, by the parent whose children they judge.
///
/// Invariant, once read: every sheet has the items of its group in the group's order; pairs are
/// exactly reciprocal; parents and experts are each there once per group; a group has sheets of
/// one form only.
public struct Judgements: Sendable, Hashable {
  /// How experts were asked.
  public enum Form: String, Sendable, Hashable, Codable, CaseIterable {
    /// Pairs: how many times one item outweighs the other.
    case pairwise
    /// The best and the worst item, and all others against these two.
    case bestWorst = "best-worst"
    /// A total of points shared out among the items (比重题).
    case allocation
  }

  /// Judgements of pairs, n × n row by row: how many times the row's item outweighs the column's;
  /// 1 on the diagonal, `nil` where the expert did not judge the pair.
  public struct Pairs: Sendable, Hashable {
    /// The judgements as given, on the scale 1/9 … 9.
    public let values: [Double?]
    /// The least and the largest value that the expert holds possible, laid out as the values;
    /// `nil` where the sheet has plain judgements only. A pair without such bounds has its value.
    public let bounds: Bounds?

    /// The bounds of triangular judgements; low ≤ value ≤ high, and each the mirror's reciprocal.
    public struct Bounds: Sendable, Hashable {
      /// The least values.
      public let low: [Double?]
      /// The largest values.
      public let high: [Double?]

      /// Makes bounds.
      public init(low: [Double?], high: [Double?]) {
        self.low = low
        self.high = high
      }
    }

    /// Makes judgements of pairs.
    public init(values: [Double?], bounds: Bounds? = nil) {
      self.values = values
      self.bounds = bounds
    }
  }

  /// A best–worst sheet; positions count from 0.
  public struct BestWorst: Sendable, Hashable {
    /// The position of the item that counts most.
    public let best: Int
    /// The position of the item that counts least.
    public let worst: Int
    /// How many times the best item outweighs each item, 1 … 9.
    public let bestToOthers: [Double]
    /// How many times each item outweighs the worst one, 1 … 9.
    public let othersToWorst: [Double]

    /// Makes a sheet.
    public init(best: Int, worst: Int, bestToOthers: [Double], othersToWorst: [Double]) {
      self.best = best
      self.worst = worst
      self.bestToOthers = bestToOthers
      self.othersToWorst = othersToWorst
    }
  }

  /// What one expert answered.
  public enum Answers: Sendable, Hashable {
    /// Judgements of pairs.
    case pairwise(Pairs)
    /// A best–worst sheet.
    case bestWorst(BestWorst)
    /// Points ≥ 0, one for each item.
    case allocation([Double])

    /// How the expert was asked.
    public var form: Form {
      switch self {
      case .pairwise: .pairwise
      case .bestWorst: .bestWorst
      case .allocation: .allocation
      }
    }
  }

  /// One expert's sheet (判断表) on one parent.
  public struct Sheet: Sendable, Hashable {
    /// The expert's code.
    public let expert: String
    /// What the expert answered.
    public let answers: Answers

    /// Makes a sheet.
    public init(expert: String, answers: Answers) {
      self.expert = expert
      self.answers = answers
    }

    /// The judgements of pairs as given, or `nil` for other forms.
    public var pairs: [Double?]? {
      if case .pairwise(let pairs) = answers { pairs.values } else { nil }
    }

    /// Makes a sheet of plain judgements of pairs.
    public init(expert: String, pairs: [Double?]) {
      self.init(expert: expert, answers: .pairwise(Pairs(values: pairs)))
    }
  }

  /// All sheets of one parent.
  public struct Group: Sendable, Hashable {
    /// The id of the parent: a criterion's, or the index system's.
    public let parent: String
    /// The ids of the judged items, in the order of rows and columns.
    public let items: [String]
    /// How the experts were asked.
    public let form: Form
    /// The sheets, experts in the order of the file.
    public let sheets: [Sheet]

    /// Makes a group.
    public init(parent: String, items: [String], form: Form = .pairwise, sheets: [Sheet]) {
      self.parent = parent
      self.items = items
      self.form = form
      self.sheets = sheets
    }
  }

  /// The experts by code.
  public var experts: [Expert]
  /// The groups, in order of first appearance; each parent once.
  public var groups: [Group]

  /// Makes judgements.
  public init(experts: [Expert] = [], groups: [Group] = []) {
    self.experts = experts
    self.groups = groups
  }

  /// The group of a parent.
  public func group(of parent: String) -> Group? { groups.first { $0.parent == parent } }

  /// An expert's own weight; 1 where the registry of experts does not name the code.
  public func weight(of expert: String) -> Double {
    experts.first { $0.id == expert }?.weight ?? 1
  }
}
