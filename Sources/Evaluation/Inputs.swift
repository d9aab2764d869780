// SPDX-License-Identifier: Apache-2.0
public import Evidence

/// Everything that a round's evaluation follows from: definitions, rules and evidence.
///
/// Invariant: every id in the evidence is one of the definitions or of the registry.
public struct Inputs: Sendable {
  /// The round and its rules.
  public var round: RoundDefinition
  /// The index system with its digest.
  public var indexSystem: IndexSystemRecord
  /// The questionnaires.
  public var questionnaires: [Questionnaire]
  /// The registry.
  public var alliances: [Alliance]
  /// Members and invitations.
  public var population: [PopulationEntry]
  /// Member counts by alliance id, counted from the facts.
  public var compositions: [String: MemberComposition]
  /// The facts.
  public var facts: Facts
  /// What is stated of the gates.
  public var gates: GateStates
  /// Decisions and allegations under the vetoes.
  public var vetoes: [VetoDecision]
  /// The panel's decisions on classes, by alliance.
  public var decisions: [String: ClassDecision]
  /// The profiles by alliance; who has none is evaluated by the index system as it stands.
  public var profiles: [String: ProfileAssignment]
  /// What was declared not to apply.
  public var notApplicable: [NotApplicable]
  /// What reviewers gave.
  public var reviewerMarks: ReviewerMarks
  /// The experts and their judgements.
  public var judgements: Judgements
  /// The declared objective weights, or `nil`.
  public var objectiveWeights: ObjectiveWeights?
  /// The counts of answers.
  public var tally: Tally
  /// The answers of small groups of respondents, kept together; none of groups that are large enough
  /// for their moments to say all, and none where only counts are known.
  public var samples: [RespondentSample]
  /// The figures.
  public var statistics: Statistics
  /// The checklists' answers.
  public var checklist: ChecklistAnswers
  /// The sums that each questionnaire's quality follows from; none where only counts are known.
  public var surveyQuality: [SurveyQualitySums]
  /// The answers to questions that are not scored, by questionnaire.
  public var descriptive: [DescriptiveCounts]
  /// What was read for each `responses` element, and what the rules of counting did to it.
  public var responseReports: [ResponseReport]
  /// What was answered to questions that are not scored in an earlier round, or `nil`.
  public var previousAnswers: PreviousAnswers?
  /// Warnings and notes about the inputs.
  public var problems: [ProblemRecord]
  /// What the inputs are.
  public var provenance: Provenance

  /// Makes inputs.
  public init(
    round: RoundDefinition, indexSystem: IndexSystemRecord, questionnaires: [Questionnaire] = [],
    alliances: [Alliance], population: [PopulationEntry] = [],
    compositions: [String: MemberComposition] = [:], facts: Facts = Facts(),
    gates: GateStates = GateStates(), vetoes: [VetoDecision] = [],
    decisions: [String: ClassDecision] = [:], profiles: [String: ProfileAssignment] = [:],
    notApplicable: [NotApplicable] = [], reviewerMarks: ReviewerMarks = ReviewerMarks(),
    judgements: Judgements = Judgements(),
    objectiveWeights: ObjectiveWeights? = nil,
    tally: Tally = Tally(cells: []), samples: [RespondentSample] = [],
    statistics: Statistics = Statistics(),
    checklist: ChecklistAnswers = ChecklistAnswers(), surveyQuality: [SurveyQualitySums] = [],
    descriptive: [DescriptiveCounts] = [], responseReports: [ResponseReport] = [],
    previousAnswers: PreviousAnswers? = nil, problems: [ProblemRecord] = [],
    provenance: Provenance
  ) {
    self.round = round
    self.indexSystem = indexSystem
    self.questionnaires = questionnaires
    self.alliances = alliances
    self.population = population
    self.compositions = compositions
    self.facts = facts
    self.gates = gates
    self.vetoes = vetoes
    self.decisions = decisions
    self.profiles = profiles
    self.notApplicable = notApplicable
    self.reviewerMarks = reviewerMarks
    self.judgements = judgements
    self.objectiveWeights = objectiveWeights
    self.tally = tally
    self.samples = samples
    self.statistics = statistics
    self.checklist = checklist
    self.surveyQuality = surveyQuality
    self.descriptive = descriptive
    self.responseReports = responseReports
    self.previousAnswers = previousAnswers
    self.problems = problems
    self.provenance = provenance
  }
}
