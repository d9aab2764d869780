// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing
import WeightingEngine

@testable import Evaluation

/// Draws of weights against the weighing itself, done again for each draw with the experts that it has.
@Suite struct WeightDrawingTests {
  private func drawing(_ inputs: Inputs, profiles: [Profile] = []) throws -> (
    WeightDrawing, Weighting, Outline
  ) {
    let system = inputs.indexSystem.definition
    let outline = Outline(system)
    let profiled = ProfiledIndexSystem(system, profiles: profiles)
    let weighting = try weighting(inputs).laid(profiled, over: outline)
    return (
      WeightDrawing(weighting: weighting, outline: outline, profiled: profiled, inputs: inputs),
      weighting, outline
    )
  }

  private func weighting(_ inputs: Inputs) throws -> Weighting {
    try Weighting(
      outline: Outline(inputs.indexSystem.definition), judgements: inputs.judgements,
      rule: inputs.round.weighting, objective: inputs.objectiveWeights,
      robustness: inputs.round.robustness)
  }

  /// The same inputs with every expert as often as a draw has them; `nil` where not all of them vote.
  private func redrawn(_ inputs: Inputs, draw: Int) -> Inputs {
    let stream = ExpertBootstrap.stream(
      seed: inputs.round.robustness.seed, names: RandomRound.experts)
    let times = ExpertBootstrap.multiplicities(experts: 3, stream.replicate(UInt64(draw)))
    var inputs = inputs
    inputs.judgements.experts = inputs.judgements.experts.map { expert in
      let place = RandomRound.experts.firstIndex(of: expert.id) ?? 0
      return Expert(id: expert.id, weight: expert.weight * Double(times[place]))
    }
    return inputs
  }

  @Test(arguments: [false, true]) func drawsAreWeighingsWithTheDrawnExperts(rules: Bool) throws {
    var varying = 0
    for seed in 0..<60 {
      var maker = RandomRound(seed: seed)
      maker.rules = rules
      var inputs = maker.make()
      inputs.round.weighting.group = seed.isMultiple(of: 3) ? .priorities : .judgements
      inputs.round.weighting.method = [.eigenvector, .geometricMean, .fuzzyGeometricMean][seed % 3]
      let system = inputs.indexSystem.definition
      for group in ProfileGroup.groups(of: inputs.alliances, inputs: inputs) {
        let (drawing, weighting, outline) = try drawing(inputs, profiles: group.profiles)
        if drawing.isConstant { continue }
        varying += 1
        let profiled = ProfiledIndexSystem(system, profiles: group.profiles)
        for draw in 0..<6 {
          let expected = try self.weighting(redrawn(inputs, draw: draw))
            .laid(profiled, over: outline)
          let found = drawing.local(draw: draw)
          for (place, entry) in outline.entries.enumerated() where profiled.applies[place] {
            #expect(abs(found[place] - expected.local[place]) < 1e-12, "\(seed) \(entry.id)")
            let applying = entry.children.filter { profiled.applies[$0] }
            if applying.isEmpty { continue }
            #expect(abs(entry.children.reduce(0) { $0 + found[$1] } - 1) < 1e-12)
          }
        }
        #expect(drawing.base == weighting.local)
      }
    }
    #expect(varying > 20)
  }

  private func round(_ sheets: [(String, [Double?])], ids: [String] = ["x", "y", "z"]) -> Inputs {
    var round = SmallRound()
    round.children = ids.map { SmallRound.figure($0, sheets.isEmpty ? 1 : nil) }
    if !sheets.isEmpty {
      round.judgements = Judgements(groups: [
        Judgements.Group(
          parent: "root", items: ids,
          sheets: sheets.map { Judgements.Sheet(expert: $0.0, pairs: $0.1) })
      ])
    }
    var inputs = round.inputs
    inputs.round.robustness = RobustnessRule(draws: 50, resamples: 10, seed: 5)
    return inputs
  }

  @Test func oneExpertsJudgementsAreDrawnAnew() throws {
    let pairs: [Double?] = [1, 2, 4, 0.5, 1, 3, 0.25, 1.0 / 3, 1]
    let inputs = round([("a", pairs)])
    let (drawing, _, _) = try drawing(inputs)
    let imprecision = JudgementImprecision(items: ["x", "y", "z"], seed: 5, names: ["root", "a"])
    for draw in 0..<20 {
      let matrix = try IncompleteMatrix(elements: imprecision.perturbed(pairs, replicate: draw))
      let complete = try #require(matrix.complete)
      let expected = PrincipalEigenvector.priorities(of: complete).weights
      #expect(Array(drawing.local(draw: draw).dropFirst()) == expected)
    }
  }

  @Test func drawsThatLeaveItemsUnconnectedKeepTheWeights() throws {
    // Each expert judged one pair: only draws with both of them connect the three items.
    let inputs = {
      var inputs = round([
        ("a", [1, 2, nil, 0.5, 1, nil, nil, nil, 1]),
        ("b", [1, nil, nil, nil, 1, 3, nil, 1 / 3, 1]),
      ])
      inputs.round.weighting.unconnected = .pool
      return inputs
    }()
    let (drawing, weighting, _) = try drawing(inputs)
    var failed = 0
    for draw in 0..<200 {
      var local = weighting.local
      if !drawing.fill(&local, draw: draw) {
        failed += 1
        #expect(local == weighting.local)
      }
      #expect(drawing.local(draw: draw) == local)
    }
    // Half of the draws have one expert twice.
    #expect((70...130).contains(failed))
  }

  @Test func rangesAreEvenAndTheOthersKeepTheirProportions() throws {
    var inputs = round([])
    inputs.round.robustness.ranges = [.init(node: "y", from: 0.1, to: 0.5)]
    let (drawing, _, _) = try drawing(inputs)
    var sum = 0.0
    for draw in 0..<2000 {
      let local = drawing.local(draw: draw)
      #expect((0.1...0.5).contains(local[2]) && local[1] == local[3])
      #expect(abs(local[1] + local[2] + local[3] - 1) < 1e-12)
      sum += local[2]
    }
    // Mean 0.3, standard error 0.1155 / √2000 = 0.0026.
    #expect(abs(sum / 2000 - 0.3) < 0.011)
    // A further range changes no draw of the first.
    inputs.round.robustness.ranges.append(.init(node: "x", from: 0.2, to: 0.3))
    let (both, _, _) = try self.drawing(inputs)
    for draw in 0..<50 {
      #expect(abs(both.local(draw: draw)[2] - drawing.local(draw: draw)[2]) < 1e-12)
    }
    // Ranges of all siblings: scaled to sum 1.
    inputs.round.robustness.ranges.append(.init(node: "z", from: 0.8, to: 0.9))
    let (all, _, _) = try self.drawing(inputs)
    #expect(abs(all.local(draw: 3)[1...].reduce(0, +) - 1) < 1e-12)
  }

  @Test func judgedSiblingsHaveNoRangesAndNothingToDrawIsConstant() throws {
    #expect(try drawing(round([])).0.isConstant)
    var inputs = round([("a", [1, 2, 4, 0.5, 1, 3, 0.25, 1.0 / 3, 1])])
    let plain = try drawing(inputs).0
    inputs.round.robustness.ranges = [.init(node: "y", from: 0.1, to: 0.5)]
    #expect(try drawing(inputs).0.local(draw: 1) == plain.local(draw: 1))
  }
}
