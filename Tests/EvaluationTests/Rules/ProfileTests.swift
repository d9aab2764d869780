// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

/// Profiles: what differs by type and stage, worked by hand.
@Suite struct ProfileTests {
  /// p (.6) of a (.75) and b (.25), q (.4) of c (.5) and d (.5); figures 8, 4, 6, 2: p = 70, q = 40.
  private func round(_ assigned: [String: [String]]) -> SmallRound {
    var round = SmallRound()
    round.children = [
      SmallRound.criterion("p", 0.6, [SmallRound.figure("a", 0.75), SmallRound.figure("b", 0.25)]),
      SmallRound.criterion("q", 0.4, [SmallRound.figure("c", 0.5), SmallRound.figure("d", 0.5)]),
    ]
    round.profiles = [
      Profile(
        id: "market", name: text("Market"),
        weights: [NodeWeight(node: "p", weight: 1), NodeWeight(node: "q", weight: 3)]),
      Profile(
        id: "early", name: text("Early"),
        weights: [NodeWeight(node: "p", weight: 0.5), NodeWeight(node: "q", weight: 0.5)],
        notApplicable: ["d"]),
      Profile(
        id: "large", name: text("Large"), notApplicable: ["q"],
        anchors: [
          IndicatorAnchors(
            indicator: "a", anchors: Anchors(grades: [0, 1, 2], values: [16, 8, 0]))
        ]),
    ]
    round.alliances = assigned.keys.sorted()
    for alliance in round.alliances {
      for (id, value) in zip(["a", "b", "c", "d"], [8.0, 4, 6, 2]) {
        round.set(value, id, of: alliance)
      }
    }
    round.more = { inputs in
      for (alliance, profiles) in assigned where !profiles.isEmpty {
        inputs.profiles[alliance] = ProfileAssignment(profiles: profiles, declaredBy: "office")
      }
    }
    return round
  }

  @Test func eachProfileWeighsInItsOwnWay() throws {
    let result = try round([
      "base": [], "e": ["early"], "l": ["large"], "m": ["market"], "me": ["market", "early"],
      "em": ["early", "market"], "ml": ["market", "large"],
    ]).evaluate()
    func score(_ id: String) -> Double? { result.alliance(id)?.score }
    #expect(close(score("base"), 58))
    #expect(close(score("m"), 0.25 * 70 + 0.75 * 40))
    // q is c alone: 60.
    #expect(close(score("e"), 65) && close(score("me"), 65), "the later profile wins")
    #expect(close(score("em"), 0.25 * 70 + 0.75 * 60), "the market's weights, d still left out")
    // a counts 50 of anchors 16, 8, 0; all weight is p's.
    #expect(close(score("l"), 0.75 * 50 + 0.25 * 40) && close(score("ml"), score("l")))
    #expect(
      result.groups.map(\.profile) == [
        nil, "early", "early+market", "large", "market", "market+early", "market+large",
      ])
    let early = try #require(result.groups.first { $0.profile == "early" })
    #expect(early.name.text(in: "en") == "Early" && early.alliances == 1 && early.scored == 1)
    #expect(early.nodes.map(\.id) == ["root", "p", "a", "b", "q", "c", "d"])
    #expect(early.nodes.map(\.localWeight) == [1, 0.5, 0.75, 0.25, 0.5, 1, 0])
    #expect(early.nodes.map(\.globalWeight) == [1, 0.5, 0.375, 0.125, 0.5, 0.5, 0])
    #expect(early.nodes.map(\.applies) == [true, true, true, true, true, true, false])
    #expect(early.nodes[1].weightSource == .profile && early.nodes[2].weightSource == .indexSystem)
    #expect(result.node("d", of: "e")?.absent == .notApplicable)
    #expect(result.node("d", of: "e")?.value == nil)
    #expect(result.alliance("e")?.applicability == 1, "all that applies in the profile applies")
    #expect(result.node("q", of: "l")?.absent == .notApplicable)
    #expect(result.nodes.map(\.localWeight) == [1, 0.6, 0.75, 0.25, 0.4, 0.5, 0.5])
  }

  @Test func ranksAreWithinAProfile() throws {
    var apart = round(["a": [], "b": ["market"], "c": ["market"], "d": []])
    apart.set(10, "a", of: "c")
    let result = try apart.evaluate()
    #expect(result.alliances.map(\.rank) == [1, 2, 1, 1])
    #expect(result.alliances.map(\.tied) == [true, false, false, true])
    #expect(result.nodes.allSatisfy { $0.scores == nil }, "profiles are not mixed")
    #expect(result.groups.map { $0.nodes[0].scores?.count } == [2, 2])
    #expect(result.groups[1].nodes[1].scores?.maximum == result.node("p", of: "c")?.score)
    #expect(result.nodes[2].values?.count == 4, "figures are the same for all")
    apart.rule.ranksAcrossProfiles = true
    let together = try apart.evaluate()
    #expect(together.alliances.map(\.rank) == [1, 4, 3, 1])
    #expect(together.nodes[0].scores?.count == 4)
    #expect(together.groups.allSatisfy { $0.nodes[0].scores?.count == 4 })
  }

  @Test func limitsHoldWithinAProfile() throws {
    var round = round(["a": [], "b": ["market"], "c": ["market"], "d": []])
    round.classes = [
      ResultClass(id: "best", from: 40, limit: ClassLimit(share: 0.5), name: text("b")),
      SmallRound.named("rest", nil),
    ]
    round.set(10, "a", of: "c")
    round.set(10, "a", of: "d")
    let result = try round.evaluate()
    #expect(result.alliances.map(\.resultClass) == ["rest", "rest", "best", "best"])
    #expect(result.alliance("a")?.missedClasses.first?.limit?.among == 2)
    round.rule.ranksAcrossProfiles = true
    let together = try round.evaluate()
    #expect(together.alliances.map(\.resultClass) == ["best", "rest", "rest", "best"])
  }

  @Test func judgementsOfAProfileWinOverItsWeights() throws {
    var round = round(["u": ["market"], "v": ["early"], "w": []])
    round.judgements = Judgements(groups: [
      // q four times p under the market profile, although its weights say three times.
      Judgements.Group(
        parent: "root@market", items: ["p", "q"],
        sheets: [Judgements.Sheet(expert: "e", pairs: [1, 0.25, 4, 1])])
    ])
    let result = try round.evaluate()
    #expect(close(result.alliance("u")?.score, 0.2 * 70 + 0.8 * 40))
    #expect(close(result.alliance("v")?.score, 65) && close(result.alliance("w")?.score, 58))
    #expect(result.weighting.matrices.map(\.parent) == ["root@market"])
    #expect(result.weighting.global?["p"] == 0.6, "the weights on record are the base's")
    #expect(result.groups.last?.nodes[1].weightSource == .judgements)
  }

  @Test func aProfileThatForgetsAChildIsAFault() throws {
    var round = round(["u": ["market"]])
    round.profiles[0] = Profile(
      id: "market", name: text("m"), weights: [NodeWeight(node: "p", weight: 1)])
    let faults = #expect(throws: WeighingFaults.self) { try round.evaluate() }
    #expect(faults?.faults == [.noWeights(parent: "root@market")])
  }

  /// Full marks 30, 20, 50; in the profile 20 do not apply, and the rest share the whole by theirs.
  @Test func fullMarksAreSharedAnewOverWhatApplies() throws {
    var round = SmallRound()
    round.children = [
      RuleRound.awarded("a", 30), RuleRound.awarded("b", 20), RuleRound.awarded("c", 50),
    ]
    round.profiles = [Profile(id: "s", name: text("s"), notApplicable: ["b"])]
    round.alliances = ["u", "v"]
    for alliance in ["u", "v"] {
      for (id, value) in zip(["a", "b", "c"], [24.0, 5, 40]) { round.set(value, id, of: alliance) }
    }
    round.more = { $0.profiles["v"] = ProfileAssignment(profiles: ["s"]) }
    let result = try round.evaluate()
    #expect(close(result.alliance("u")?.score, 69))
    #expect(
      close(result.alliance("v")?.score, 80)
        && close(result.node("root", of: "v")?.marks?.earned, 64)
        && result.node("root", of: "v")?.marks?.full == 80)
    #expect(result.nodes[1].weightSource == .fullMarks && result.nodes[1].localWeight == 0.3)
    #expect(
      result.groups[1].nodes[1].localWeight == 30.0 / 80.0
        || close(result.groups[1].nodes[1].localWeight, 0.375))
  }

  /// A criterion of 30 and one of 70, of which 20 do not apply in the profile: then it counts 50 of 80,
  /// its points add up to the table's, and a bonus point is a point of 80.
  @Test func fullMarksOfAProfileAreThoseOfWhatApplies() throws {
    var round = SmallRound()
    round.children = [
      SmallRound.criterion("p", nil, [RuleRound.awarded("a", 30)]),
      SmallRound.criterion("q", nil, [RuleRound.awarded("b", 20), RuleRound.awarded("c", 50)]),
    ]
    round.profiles = [Profile(id: "s", name: text("s"), notApplicable: ["b"])]
    round.adjustments = Adjustments(items: [RuleRound.item(.bonus, "extra", 5)])
    round.alliances = ["u"]
    for (id, value) in zip(["a", "b", "c", "extra"], [24.0, 5, 40, 4]) {
      round.set(value, id, of: "u")
    }
    round.more = { $0.profiles["u"] = ProfileAssignment(profiles: ["s"]) }
    let result = try round.evaluate()
    let root = try #require(result.node("root", of: "u"))
    #expect(close(root.score, 100 * (24 + 40 + 4) / 80) && close(root.adjusted, 5))
    #expect(close(root.marks?.earned, 68) && close(root.marks?.full, 80))
    let marks = ["p", "q"].compactMap { result.node($0, of: "u")?.marks }
    #expect(marks.map(\.full) == [30, 50] && marks.allSatisfy { $0.earned < $0.full })
    #expect(close(marks.map(\.earned).reduce(0, +), 64))
    let weights = Dictionary(
      uniqueKeysWithValues: (result.groups.last?.nodes ?? []).map { ($0.id, $0.localWeight) })
    #expect(close(weights["q"], 0.625) && weights["b"] == 0 && weights["c"] == 1)
  }

  @Test func theEvaluatorDeclaresWhatDoesNotApply() throws {
    var round = round(["u": []])
    round.more = {
      $0.notApplicable = [
        NotApplicable(alliance: "u", node: "q", reason: "no users", declaredBy: "office")
      ]
    }
    let result = try round.evaluate()
    let alliance = try #require(result.alliance("u"))
    #expect(close(alliance.score, 70) && close(alliance.applicability, 0.6))
    for id in ["q", "c", "d"] {
      #expect(result.node(id, of: "u")?.declaredNotApplicable?.declaredBy == "office")
      #expect(result.node(id, of: "u")?.absent == .notApplicable)
    }
    #expect(result.node("p", of: "u")?.declaredNotApplicable == nil)
  }

  @Test func evidenceIsOfTheWeightThatApplies() throws {
    var round = round(["u": [], "v": ["early"]])
    func figure(_ id: String, _ weight: Double, _ evidence: EvidenceClass?) -> IndexNode {
      .indicator(
        Indicator(
          id: id, weight: weight, kind: .benefit, name: text(id), evidence: evidence,
          anchors: Anchors(grades: [0, 1, 2], values: [10, 5, 0])))
    }
    round.children = [
      SmallRound.criterion("p", 0.6, [figure("a", 0.75, .registry), figure("b", 0.25, nil)]),
      SmallRound.criterion("q", 0.4, [figure("c", 0.5, .document), figure("d", 0.5, .registry)]),
    ]
    let result = try round.evaluate()
    let base = try #require(result.alliance("u")?.evidence)
    #expect(base.map(\.evidence) == [.registry, .document, nil])
    for (share, expected) in zip(base, [0.65, 0.2, 0.15]) { #expect(close(share.weight, expected)) }
    #expect(close(base.outside, 0.65) && close(base.selfReported, 0.2))
    let early = try #require(result.alliance("v")?.evidence)
    for (share, expected) in zip(early, [0.375, 0.5, 0.125]) {
      #expect(close(share.weight, expected))
    }
    #expect(result.groups.map(\.evidence) == [base, early])
  }
}
