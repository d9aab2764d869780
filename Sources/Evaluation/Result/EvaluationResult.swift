// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree

/// Everything that a page, a table, a comparison or a later year knows of a round: definitions,
/// counts, values, weights, scores and where they came from (`steelyard.evaluation/1`).
///
/// Invariant: `nodes` and every alliance's `nodes` stand in tree order with the root first, one
/// for one; alliances stand in order of their ids. What is withheld from publication is `nil`
/// in a result that has gone through ``published()``.
public struct EvaluationResult: Sendable, Hashable, Codable {
  /// The name and number of this layout.
  public static let schemaName = "steelyard.evaluation/1"

  /// `steelyard.evaluation/1`.
  public let schema: String
  /// The round and the rules it declares.
  public let round: RoundDefinition
  /// The whole index system, with its digest.
  public let indexSystem: IndexSystemRecord
  /// The questionnaires whose items count.
  public let questionnaires: [Questionnaire]
  /// The tree, flat, with weights and distributions.
  public package(set) var nodes: [NodeRecord]
  /// The weights' origin: matrices, consistency, experts.
  public let weighting: WeightingRecord
  /// The reference alliances and what they get.
  public package(set) var references: [ReferenceRecord]
  /// The groups in which alliances are weighed alike and ranked, those without a profile first,
  /// then by key.
  public package(set) var groups: [RankingGroup]
  /// The reviewers, or `nil` where there are none.
  public package(set) var panel: PanelRecord?
  /// Numbers that several alliances claim, by list and number.
  public let claims: [SharedClaim]
  /// The alliances of the registry, by id.
  public package(set) var alliances: [AllianceResult]
  /// How far the ranking can be relied on, or `nil` where nothing was drawn.
  public package(set) var robustness: RoundRobustness?
  /// How good the data of each questionnaire are.
  public package(set) var surveyQuality: [SurveyQuality]
  /// What was answered to questions that are not scored, by questionnaire.
  public package(set) var descriptive: [DescriptiveAnswers]
  /// What was read for each `responses` element of the round, and what was counted of it.
  public let responses: [ResponseReport]
  /// Warnings and notes about the inputs, in file order.
  public let problems: [ProblemRecord]
  /// What the result was made from, and by what.
  public let provenance: Provenance

  /// Makes a result.
  public init(
    round: RoundDefinition, indexSystem: IndexSystemRecord, questionnaires: [Questionnaire],
    nodes: [NodeRecord], weighting: WeightingRecord, references: [ReferenceRecord],
    groups: [RankingGroup] = [], panel: PanelRecord? = nil, claims: [SharedClaim] = [],
    alliances: [AllianceResult], robustness: RoundRobustness? = nil,
    surveyQuality: [SurveyQuality] = [],
    descriptive: [DescriptiveAnswers] = [], responses: [ResponseReport] = [],
    problems: [ProblemRecord], provenance: Provenance
  ) {
    self.schema = Self.schemaName
    self.round = round
    self.indexSystem = indexSystem
    self.questionnaires = questionnaires
    self.nodes = nodes
    self.weighting = weighting
    self.references = references
    self.groups = groups
    self.panel = panel
    self.claims = claims
    self.alliances = alliances
    self.robustness = robustness
    self.surveyQuality = surveyQuality
    self.descriptive = descriptive
    self.responses = responses
    self.problems = problems
    self.provenance = provenance
  }

  /// The alliances that have a score.
  public var scoredCount: Int { alliances.count { $0.absent == nil } }

  /// The tree laid flat, in the same order as ``nodes``.
  public var outline: Outline { Outline(indexSystem.definition) }
}

/// An index system and the digest of its file.
public struct IndexSystemRecord: Sendable, Hashable, Codable {
  /// The index system.
  public let definition: IndexSystem
  /// The file's SHA-256, in hexadecimal.
  public let digest: String

  /// Makes a record.
  public init(definition: IndexSystem, digest: String) {
    self.definition = definition
    self.digest = digest
  }

  private enum CodingKeys: String, CodingKey { case digest }

  /// Decodes the index system and, beside its own keys, the digest.
  public init(from decoder: any Decoder) throws {
    definition = try IndexSystem(from: decoder)
    digest = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .digest)
  }

  /// Encodes the digest beside the index system's own keys.
  public func encode(to encoder: any Encoder) throws {
    try definition.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(digest, forKey: .digest)
  }
}

/// A reference alliance's score and class.
public struct ReferenceRecord: Sendable, Hashable, Codable {
  /// Which reference alliance.
  public let reference: ReferenceAlliance
  /// Its score.
  public let score: Double
  /// The id of its class; `nil` where the index system has no classes.
  public let resultClass: String?
  /// The id of the class that the definition expects, or `nil`.
  public let expected: String?

  /// Makes a record.
  public init(
    reference: ReferenceAlliance, score: Double, resultClass: String?, expected: String?
  ) {
    self.reference = reference
    self.score = score
    self.resultClass = resultClass
    self.expected = expected
  }

  private enum CodingKeys: String, CodingKey {
    case reference, score, expected
    case resultClass = "class"
  }
}

/// A problem as it is kept with a result: the words in every language.
public struct ProblemRecord: Sendable, Hashable, Codable {
  /// The file.
  public let file: String
  /// The line from 1, or `nil`.
  public let line: Int?
  /// The column from 1, or `nil`.
  public let column: Int?
  /// `warning` or `note`; a result with errors does not exist.
  public let severity: String
  /// The stable code.
  public let code: String
  /// The value quoted, or `nil`.
  public let value: String?
  /// The rule.
  public let rule: LocalizedText
  /// The remedy.
  public let remedy: LocalizedText

  /// Makes a record.
  public init(
    file: String, line: Int?, column: Int?, severity: String, code: String, value: String?,
    rule: LocalizedText, remedy: LocalizedText
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.code = code
    self.value = value
    self.rule = rule
    self.remedy = remedy
  }

  private enum CodingKeys: String, CodingKey {
    case file, line, column, severity, code, value, rule, remedy
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .file)
    try container.encode(line, forKey: .line)
    try container.encode(column, forKey: .column)
    try container.encode(severity, forKey: .severity)
    try container.encode(code, forKey: .code)
    try container.encode(value, forKey: .value)
    try container.encode(rule, forKey: .rule)
    try container.encode(remedy, forKey: .remedy)
  }
}

/// What a result was made from, and by what.
public struct Provenance: Sendable, Hashable, Codable {
  /// One input file.
  public struct Input: Sendable, Hashable, Codable {
    /// The file as the round names it, relative to the round; of evidence its folder.
    public let file: String
    /// What the file is: `round`, `index-system`, `questionnaire`, `alliances`, `responses` …
    public let role: String
    /// The SHA-256 of its bytes, in hexadecimal; of evidence that of the lines `digest  path` that
    /// `sha256sum` writes of its files.
    public let digest: String
    /// Its size in bytes.
    public let bytes: Int
    /// How many records were read from it, of evidence how many files, or `nil` where it is neither.
    public let rows: Int?
    /// The encoding that was detected, or `nil` where it is not a table.
    public let encoding: String?

    /// Makes an input.
    public init(
      file: String, role: String, digest: String, bytes: Int, rows: Int?, encoding: String?
    ) {
      self.file = file
      self.role = role
      self.digest = digest
      self.bytes = bytes
      self.rows = rows
      self.encoding = encoding
    }
  }

  /// The version of Steelyard.
  public let version: String
  /// The inputs: the round's definition first, then in the order of the round.
  public let inputs: [Input]
  /// The seed of every stream.
  public let seed: UInt64

  /// Makes a provenance.
  public init(version: String, inputs: [Input], seed: UInt64) {
    self.version = version
    self.inputs = inputs
    self.seed = seed
  }
}

extension EvaluationResult {
  /// The same result with other problems on record.
  public func with(problems: [ProblemRecord]) -> EvaluationResult {
    EvaluationResult(
      round: round, indexSystem: indexSystem, questionnaires: questionnaires, nodes: nodes,
      weighting: weighting, references: references, groups: groups, panel: panel,
      claims: claims, alliances: alliances, robustness: robustness,
      surveyQuality: surveyQuality, descriptive: descriptive, responses: responses,
      problems: problems, provenance: provenance)
  }
}
