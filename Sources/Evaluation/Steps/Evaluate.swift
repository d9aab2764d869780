// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

extension EvaluationResult {
  /// Evaluates a round: weights, memberships and points, composition, gates, ranks, classes,
  /// distributions.
  ///
  /// Pure: the same inputs give the same result, whatever the order of rows in the evidence. An
  /// alliance's score does not depend on which other alliances there are, save for facts that
  /// several claim; ranks, distributions and limited classes do.
  ///
  /// - Parameters:
  ///   - inputs: definitions, rules and evidence.
  ///   - probing: where draws are made; without it nothing is drawn.
  /// - Throws: ``WeighingFaults`` where a group of siblings has no weights, in the index system or
  ///   under a profile that an alliance has.
  /// - Complexity: O(alliances × nodes × grades + cells).
  public init(
    evaluating inputs: Inputs, probing: Probing? = nil
  ) throws(WeighingFaults) {
    let system = inputs.indexSystem.definition
    let outline = Outline(system)
    let weighting = try Weighting(
      outline: outline, judgements: inputs.judgements, rule: inputs.round.weighting,
      objective: inputs.objectiveWeights, robustness: inputs.round.robustness)
    let evidence = IndexedEvidence(inputs, outline: outline)
    let base = Evaluator(
      evidence, profiled: ProfiledIndexSystem(system, profiles: []), weighting: weighting)
    let registry = inputs.alliances.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    var evaluated: [AllianceResult?] = Array(repeating: nil, count: registry.count)
    var groups: [RankingGroup] = []
    var parts: [Probe.Part] = []
    var faults: [WeighingFault] = []
    for group in ProfileGroup.groups(of: registry, inputs: inputs) {
      do {
        let evaluator = try base.laid(under: group.profiles, over: outline)
        for place in group.alliances { evaluated[place] = evaluator.evaluate(registry[place]) }
        parts.append(Probe.Part(group: group, evaluator: evaluator))
        groups.append(
          evaluator.record(of: group, scored: group.alliances.count { evaluated[$0]?.score != nil })
        )
      } catch {
        faults += error.faults
      }
    }
    guard faults.isEmpty else { throw WeighingFaults(faults) }
    let examinations = inputs.surveyQuality.map {
      SurveyExamination(
        $0, minimum: inputs.round.publish.minimumRespondents, population: inputs.population)
    }
    self.init(
      round: inputs.round, indexSystem: inputs.indexSystem,
      questionnaires: inputs.questionnaires,
      nodes: base.records(), weighting: weighting.record, references: base.references(),
      groups: groups,
      panel: PanelRecord(inputs.reviewerMarks, rule: inputs.round.reviewers, system: system),
      claims: evidence.facts.claims, alliances: evaluated.compactMap(\.self),
      surveyQuality: examinations.map { $0.quality() },
      descriptive: inputs.descriptive.map { counts in
        DescriptiveSummary(
          counts: counts,
          kept: Set(
            examinations.first { $0.sums.questionnaire.id == counts.questionnaire.id }?.kept ?? []),
          alliances: registry, peers: inputs.round.peers, previous: inputs.previousAnswers
        ).answers()
      }.filter { !$0.questions.isEmpty },
      responses: inputs.responseReports, problems: inputs.problems,
      provenance: inputs.provenance)
    let together = rankedTogether
    Ranking.rank(&alliances, groups: together, places: outline.entries.indices)
    Classing(
      outline: outline, system: system, decisions: inputs.decisions, verdict: inputs.round.verdict
    ).assign(&alliances, groups: together)
    describe()
    if let probing {
      Probe(
        inputs: inputs, outline: outline, parts: parts, base: weighting, probing: probing
      ).run(on: &self)
    }
  }
}

extension Evaluator {
  /// The evaluator of the alliances under some profiles; itself without any.
  fileprivate func laid(
    under profiles: [Profile], over outline: Outline
  ) throws(WeighingFaults) -> Evaluator {
    if profiles.isEmpty { return self }
    let profiled = ProfiledIndexSystem(inputs.indexSystem.definition, profiles: profiles)
    return Evaluator(
      evidence, profiled: profiled, weighting: try weighting.laid(profiled, over: outline))
  }

  /// The tree's nodes with weights.
  fileprivate func records() -> [NodeRecord] {
    outline.entries.enumerated().map { place, entry in
      let kind =
        switch entry.node {
        case nil: "root"
        case .criterion: "criterion"
        case .indicator(let indicator): indicator.kind.rawValue
        }
      return NodeRecord(
        id: entry.id, parent: entry.parent.map { outline.entries[$0].id }, number: entry.number,
        kind: kind, name: entry.node?.name ?? inputs.indexSystem.definition.name,
        localWeight: weighting.local[place], globalWeight: weighting.global[place],
        weightSource: weighting.sources[place])
    }
  }

  /// The group as it is kept with the result.
  fileprivate func record(of group: ProfileGroup, scored: Int) -> RankingGroup {
    RankingGroup(
      profile: group.key, profiles: group.profiles.map(\.id), name: group.name,
      alliances: group.alliances.count, scored: scored,
      nodes: outline.entries.enumerated().map { place, entry in
        RankingGroup.Node(
          id: entry.id, localWeight: weighting.local[place], globalWeight: weighting.global[place],
          weightSource: weighting.sources[place], applies: applies[place])
      },
      evidence: [EvidenceShare](outline: outline, weights: weighting.global, applies: applies))
  }
}
