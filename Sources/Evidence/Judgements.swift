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

/// Pairwise judgements (判断) of experts, by the parent whose children they compare.
///
/// Invariant, once read: every sheet is complete and exactly reciprocal, in the order of the
/// group's items; parents and experts are each there once per group.
public struct Judgements: Sendable, Hashable {
  /// One expert's judgement matrix (判断矩阵) of one parent.
  public struct Sheet: Sendable, Hashable {
    /// The expert's code.
    public let expert: String
    /// n × n values row by row: how many times the row's item outweighs the column's.
    public let matrix: [Double]

    /// Makes a sheet.
    public init(expert: String, matrix: [Double]) {
      self.expert = expert
      self.matrix = matrix
    }
  }

  /// All sheets of one parent.
  public struct Group: Sendable, Hashable {
    /// The id of the parent: a criterion's, or the index system's.
    public let parent: String
    /// The ids of the compared items, in the order of rows and columns.
    public let items: [String]
    /// The sheets, experts in the order of the file.
    public let sheets: [Sheet]

    /// Makes a group.
    public init(parent: String, items: [String], sheets: [Sheet]) {
      self.parent = parent
      self.items = items
      self.sheets = sheets
    }
  }

  /// The experts by code.
  public var experts: [Expert]
  /// The groups, in order of first appearance.
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
