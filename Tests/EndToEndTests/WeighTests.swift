// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Weights from the command line against an independent computation.
@Suite struct WeighTests {
  struct Document: Decodable {
    struct Matrix: Decodable {
      struct Expert: Decodable {
        let id: String
        let weights: [Double]
        let consistencyRatio: Double
        let missing: [[String]]
      }
      let parent: String
      let items: [String]
      let weights: [Double]
      let lambdaMax: Double?
      let consistencyIndex: Double?
      let consistencyRatio: Double?
      let randomIndex: Double?
      let experts: [Expert]
      let consensus: Double?
    }
    let schema: String
    let matrices: [Matrix]
    let global: [String: Double]?
  }

  /// Figures made with numpy 1.x from Rounds/sample-2026/judgements.csv: `numpy.linalg.eig` of each
  /// expert's matrix and of the element-wise geometric mean of the five; RI(6) = 1.24 [Saaty 1980].
  enum Expected {
    static let items = [
      "operation", "input", "innovation", "transfer", "service", "protection",
    ]
    static let weights = [
      0.109839472645, 0.173438233361, 0.305668977322, 0.161695745786, 0.149810592326,
      0.099546978559,
    ]
    static let lambdaMax = 6.162597726450158
    static let index = 0.03251954529003154
    static let ratio = 0.026225439750025434
    static let experts = [
      (
        "e1", 0.039742693106,
        [
          0.072687509573, 0.226137225687, 0.267711695659, 0.173772604566, 0.166293959469,
          0.093397005046,
        ]
      ),
      (
        "e2", 0.067676111658,
        [
          0.092292466982, 0.164298041464, 0.308480169666, 0.188021758525, 0.142695531545,
          0.104212031818,
        ]
      ),
      (
        "e3", 0.081911401755,
        [
          0.120832727843, 0.180308825132, 0.320457972938, 0.154722529449, 0.136651707918,
          0.08702623672,
        ]
      ),
      (
        "e4", 0.255636003884,
        [
          0.164025600868, 0.144574724834, 0.233357529831, 0.133232185477, 0.15431784747,
          0.170492111521,
        ]
      ),
      (
        "e5", 0.043676368382,
        [
          0.100767211635, 0.184634878906, 0.359210686551, 0.15464105899, 0.129809805935,
          0.070936357983,
        ]
      ),
    ]
    /// Row geometric means of the group's matrix.
    static let geometricMean = [
      0.111556568285, 0.174404483251, 0.306720241247, 0.159008489486, 0.148360166624,
      0.099950051106,
    ]
    /// Means of the normalised columns of the group's matrix.
    static let columnMean = [
      0.109448197776, 0.173341827234, 0.303990263166, 0.16207927411, 0.150940555338,
      0.100199882376,
    ]
    /// The mean of the five experts' eigenvectors.
    static let priorities = [
      0.11012110338, 0.179990739205, 0.297843610929, 0.160878027401, 0.145953770467,
      0.105212748618,
    ]
  }

  private func near(_ a: [Double], _ b: [Double], _ tolerance: Double = 1e-11) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance }
  }

  private func document(_ run: Run) throws -> Document {
    #expect(run.code == 0, "\(run.errors)")
    return try JSONDecoder().decode(Document.self, from: Data(run.output))
  }

  @Test func sample() throws {
    let weights = try document(
      Run.steelyard("weigh", Places.round("sample-2026"), "--format", "json"))
    #expect(weights.schema == "steelyard.weights/1")
    #expect(weights.matrices.count == 1)
    let matrix = weights.matrices[0]
    #expect(matrix.parent == "alliance-performance")
    #expect(matrix.items == Expected.items)
    #expect(near(matrix.weights, Expected.weights))
    let found = [matrix.lambdaMax, matrix.consistencyIndex, matrix.consistencyRatio]
    #expect(
      near(found.compactMap { $0 }, [Expected.lambdaMax, Expected.index, Expected.ratio]))
    #expect(matrix.randomIndex == 1.24)
    #expect(matrix.experts.map(\.id) == Expected.experts.map(\.0))
    for (expert, expected) in zip(matrix.experts, Expected.experts) {
      #expect(abs(expert.consistencyRatio - expected.1) < 1e-11)
      #expect(near(expert.weights, expected.2))
      #expect(expert.missing == [])
    }
    let global = try #require(weights.global)
    #expect(global["alliance-performance"] == 1)
    for (item, weight) in zip(Expected.items, Expected.weights) {
      #expect(abs((global[item] ?? 0) - weight) < 1e-11)
    }
    // 0.45 of innovation, as the index system says.
    #expect(abs((global["key-technology"] ?? 0) - 0.45 * Expected.weights[2]) < 1e-11)
  }

  @Test(arguments: ["en", "zh-Hans"])
  func text(language: String) throws {
    let run = try Run.steelyard("weigh", Places.round("sample-2026"), "--language", language)
    #expect(run.code == 0)
    for figure in ["0.1098", "0.1734", "0.3057", "0.1617", "0.1498", "0.0995", "0.2556", "6.1626"] {
      #expect(run.text.contains(figure), "\(figure)")
    }
    let structure = try Run.steelyard("weigh", Places.round("nev-2014"), "--language", language)
    #expect(structure.code == 0)
    #expect(structure.text.contains("0.7000"))
  }

  /// The same table without a round: items stand in order of first appearance.
  @Test(
    arguments: [
      (["--method", "eigenvector"], Expected.weights),
      (["--method", "geometric-mean"], Expected.geometricMean),
      (["--method", "column-mean"], Expected.columnMean),
      (["--group", "priorities"], Expected.priorities),
    ])
  func judgementsAlone(options: [String], expected: [Double]) throws {
    let file = Places.round("sample-2026") + "/judgements.csv"
    let weights = try document(
      Run.steelyard(["weigh", "--judgements", file, "--format", "json"] + options))
    let matrix = weights.matrices[0]
    #expect(matrix.items == Expected.items)
    #expect(near(matrix.weights, expected))
    #expect(weights.global?.count == 7)
    for (item, weight) in zip(matrix.items, matrix.weights) {
      #expect(weights.global?[item] == weight)
    }
  }

  @Test func optionsOfTheRatio() throws {
    let file = Places.round("sample-2026") + "/judgements.csv"
    let loose = try Run.steelyard("weigh", "--judgements", file, "--highest-cr", "0.3")
    #expect(loose.code == 0)
    let other = try document(
      Run.steelyard(
        "weigh", "--judgements", file, "--random-index", "alonso-lamata-2006", "--format", "json"))
    #expect(other.matrices[0].randomIndex != 1.24)
    let ratio = try #require(other.matrices[0].consistencyRatio)
    let randomIndex = try #require(other.matrices[0].randomIndex)
    #expect(abs(ratio - Expected.index / randomIndex) < 1e-11)
  }

  /// A parent that is itself an item makes the tree: global weights are products along it.
  @Test func treeOfParents() throws {
    let scratch = try Scratch()
    let head = "parent,expert,left,right,value\n"
    let top = "top,e1,a,b,3\n"
    let below = "a,e1,a1,a2,1/4\n"
    try Data((head + top + below).utf8).write(to: URL(filePath: scratch("tree.csv")))
    let tree = try document(
      Run.steelyard("weigh", "--judgements", "tree.csv", "--format", "json", in: scratch.path))
    // 3 to 1 is 0.75 and 0.25; 1 to 4 is 0.2 and 0.8.
    let expected = ["top": 1.0, "a": 0.75, "b": 0.25, "a1": 0.15, "a2": 0.6]
    let global = try #require(tree.global)
    #expect(Set(global.keys) == Set(expected.keys))
    for (id, weight) in expected { #expect(abs((global[id] ?? 0) - weight) < 1e-12, "\(id)") }

    let roots = head + top + "other,e1,c,d,2\n"
    try Data(roots.utf8).write(to: URL(filePath: scratch("roots.csv")))
    let run = try Run.steelyard(
      "weigh", "--judgements", "roots.csv", "--format", "json", in: scratch.path)
    #expect(try document(run).global == nil)
    #expect(run.text.contains(#""global":null"#))
    #expect(try document(run).matrices.map(\.parent) == ["top", "other"])
  }
}
