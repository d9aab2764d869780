// SPDX-License-Identifier: Apache-2.0
public import Evaluation
public import Evidence
public import Intake
public import Problems

/// Weights from files of judgements alone.
public struct WeighedJudgements: Sendable {
  /// What is wrong or worth saying.
  public let problems: [Problem]
  /// The weights, or `nil` where the judgements have errors.
  public let record: WeightingRecord?

  /// The files that judgements stand in; at least one is named.
  public struct Sources: Sendable, Hashable {
    /// Judgements of pairs: a table of ours in any layout, or another program's file.
    public var judgements: String?
    /// How a table holds them.
    public var layout: JudgementLayout
    /// Points, or `nil`.
    public var allocations: String?
    /// Best–worst sheets, or `nil`.
    public var bestWorst: String?

    /// Names the files.
    public init(
      judgements: String? = nil, layout: JudgementLayout = JudgementLayout(),
      allocations: String? = nil, bestWorst: String? = nil
    ) {
      self.judgements = judgements
      self.layout = layout
      self.allocations = allocations
      self.bestWorst = bestWorst
    }

    /// The files' names in the order in which they are read.
    var names: [String] { [judgements, allocations, bestWorst].compactMap { $0 } }
  }

  /// Reads and weighs files. Items stand in order of first appearance; a parent that is itself an
  /// item makes the tree; where there are several roots, there are no global weights.
  ///
  /// - Throws: ``Files/Fault`` where a file is not there.
  public init(
    _ sources: Sources, rule: WeightingRule, robustness: RobustnessRule = RobustnessRule()
  ) throws(Files.Fault) {
    let path = sources.names.first ?? ""
    let (sheets, found) = try Self.read(sources)
    guard !found.hasErrors else {
      problems = found
      record = nil
      return
    }
    let judgements = sheets.judgements
    let report = WeighingReport(sheets: sheets, fallback: Place(file: path))
    var matrices: [MatrixRecord] = []
    var faults: [Problem] = []
    for group in judgements.groups {
      do {
        matrices.append(
          try MatrixRecord(group, judgements: judgements, rule: rule, robustness: robustness))
      } catch {
        faults += error.faults.map { fault in
          report.problem(fault) { _ in Place(file: path) }
        }
      }
    }
    guard faults.isEmpty else {
      problems = (found + faults).inFileOrder()
      record = nil
      return
    }
    let record = WeightingRecord(
      rule: rule, matrices: matrices, objective: nil, global: Self.globalWeights(matrices))
    problems = (found + report.problems(record)).inFileOrder()
    self.record = record
  }

  private static func read(
    _ sources: Sources
  ) throws(Files.Fault) -> (JudgementSheets, [Problem]) {
    var reader = JudgementsReader(outline: nil, experts: [])
    if let file = sources.judgements {
      _ = reader.readAny(try Files.read(file), file: file, layout: sources.layout)
    }
    if let file = sources.allocations {
      _ = reader.readAllocations(try Files.read(file), file: file, total: AllocationTotal())
    }
    if let file = sources.bestWorst {
      _ = reader.readBestWorst(try Files.read(file), file: file)
    }
    return reader.finish(file: sources.names.first ?? "")
  }

  /// The product of the weights from the one root down, or `nil` where there are several roots,
  /// an item has two parents, or the parents go in a circle.
  static func globalWeights(_ matrices: [MatrixRecord]) -> [String: Double]? {
    var parents: [String: (parent: String, weight: Double)] = [:]
    for matrix in matrices {
      for (item, weight) in zip(matrix.items, matrix.weights) {
        if parents[item] != nil { return nil }
        parents[item] = (matrix.parent, weight)
      }
    }
    let roots = Set(matrices.map(\.parent)).filter { parents[$0] == nil }
    guard roots.count == 1, let root = roots.first else { return nil }
    var global = [root: 1.0]
    for item in parents.keys {
      var path: [Double] = []
      var node = item
      while let step = parents[node], path.count <= parents.count {
        path.append(step.weight)
        node = step.parent
      }
      if path.count > parents.count { return nil }
      global[item] = path.reversed().reduce(1, *)
    }
    return global
  }
}
