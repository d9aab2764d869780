// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import Problems

/// A round's definition with the files it names, as they stand in its `round.xml`.
public struct RoundDocument: Sendable {
  /// A file that the round names, and the place where it does.
  public struct Reference: Sendable, Hashable {
    /// The name, relative to the round's folder; of responses, judgements,
    /// facts and the panel's marks it may be a pattern.
    public let href: String
    /// Where it is named.
    public let place: Place

    /// One of the files that a pattern matches, named at the same place.
    public func naming(_ href: String) -> Reference { Reference(href: href, place: place) }
  }

  /// One `responses` element.
  public struct Responses: Sendable, Hashable {
    /// Where a row's respondent, alliance or audience comes from.
    public enum Key: Sendable, Hashable {
      /// A column, by its header.
      case column(String)
      /// The same for every row of the files.
      case constant(String)
    }

    /// The files.
    public let files: Reference
    /// The questionnaire.
    public let questionnaire: Reference
    /// Where the respondent comes from, as declared; `nil` where the round leaves it to the files.
    public let declaredRespondent: Key?
    /// Where the alliance comes from, as declared; `nil` where the round leaves it to the tokens
    /// or the files.
    public let declaredAlliance: Key?
    /// Where the audience comes from, as declared; `nil` where the round leaves it to the tokens
    /// or the files.
    public let declaredAudience: Key?
    /// Where the audience's column or constant is named.
    public let audiencePlace: Place
    /// The mapping from columns to items, or `nil`.
    public let mapping: Reference?
    /// The program that wrote the files, or `nil` where they are to show it themselves.
    public var source: SurveySource?
    /// The organisation's column, or `nil`.
    public var organisation: String?
    /// The column of invitations' tokens, which then say alliance, audience and organisation; or `nil`.
    public var token: String?
    /// Which responses are counted.
    public var counting = CountingRule()

    /// The respondent's key: as declared, or the column of Steelyard's own layout.
    public var respondent: Key { declaredRespondent ?? .column("respondent") }
    /// The alliance's key: as declared, or the column of Steelyard's own layout.
    public var alliance: Key { declaredAlliance ?? .column("alliance") }
    /// The audience's key: as declared, or the column of Steelyard's own layout.
    public var audience: Key { declaredAudience ?? .column("audience") }
  }

  /// The `judgements` element: pairwise judgements.
  public struct Judgements: Sendable, Hashable {
    /// The files.
    public let files: Reference
    /// How they hold the judgements.
    public let layout: JudgementLayout
    /// Where the experts are named who confirmed their sheets, or `nil`.
    public let confirmedPlace: Place?
  }

  /// The `allocations` element: points shared out among items.
  public struct Allocations: Sendable, Hashable {
    /// The file.
    public let file: Reference
    /// The points of each sheet.
    public let total: AllocationTotal
  }

  /// One `facts` element: rows of one list of facts.
  public struct FactsFile: Sendable, Hashable {
    /// The id of the list.
    public let list: String
    /// Where the list is named.
    public let listPlace: Place
    /// The files; the name may be a pattern.
    public let files: Reference
  }

  /// The round and its rules.
  public let definition: RoundDefinition
  /// The index system.
  public let indexSystem: Reference
  /// The registry.
  public let alliances: Reference
  /// Members and invitations, or `nil`.
  public let population: Reference?
  /// The experts, or `nil`.
  public let experts: Reference?
  /// The pairwise judgements, or `nil`.
  public let judgements: Judgements?
  /// Points shared out, or `nil`.
  public let allocations: Allocations?
  /// Best–worst sheets, or `nil`.
  public let bestWorst: Reference?
  /// Declared objective weights, or `nil`.
  public let weights: Reference?
  /// The files of facts, in the order of the round; a list may have several.
  public let facts: [FactsFile]
  /// What is stated of the gates, or `nil`.
  public let gates: Reference?
  /// Decisions and allegations under the vetoes, or `nil`.
  public let vetoes: Reference?
  /// The panel's decisions on classes, or `nil`.
  public let decisions: Reference?
  /// The alliances' profiles, or `nil`.
  public let profiles: Reference?
  /// What does not apply to single alliances, or `nil`.
  public let applicability: Reference?
  /// What reviewers gave, or `nil`; the name may be a pattern.
  public let panel: Reference?
  /// Who stands aside from which alliance, or `nil`.
  public let recusals: Reference?
  /// The responses.
  public let responses: [Responses]
  /// The invitations, or `nil`.
  public var invitations: Reference?
  /// The tallies, or `nil`.
  public let tallies: Reference?
  /// The statistics, or `nil`.
  public let statistics: Reference?
  /// The checklist, or `nil`.
  public let checklist: Reference?
  /// The folder that relative paths of evidence start from, or `nil`.
  public let evidence: Reference?
  /// The declared weights' places, by audience.
  public let audiencePlaces: [String: Place]
  /// Where the operator is declared, or the root element.
  public let compositionPlace: Place
  /// Where the nodes with an operator of their own are named, by id.
  public let operatorPlaces: [String: Place]
  /// Where the verdict is declared, or the root element.
  public let verdictPlace: Place
  /// Where the nodes with a range of weights are named, by id.
  public let rangePlaces: [String: Place]
  /// Where peer groups are declared, or `nil`.
  public let peersPlace: Place?
  /// The result of an earlier round, or `nil`.
  public var previous: Reference?

  /// The first of the files that hold judgements of any form, or `nil`.
  public var firstJudgements: Reference? { judgements?.files ?? allocations?.file ?? bestWorst }
}
