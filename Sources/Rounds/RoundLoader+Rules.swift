// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import Intake
internal import Problems

/// What the tables of a round's rules say.
struct RuleTables {
  var gates = GateStates()
  var vetoes: [VetoDecision] = []
  var decisions: [String: ClassDecision] = [:]
  var profiles: [String: ProfileAssignment] = [:]
  var notApplicable: [NotApplicable] = []
  var reviewerMarks = ReviewerMarks()
}

extension IndexSystem {
  /// The ids of what does not apply to an alliance, by its profiles or by declaration; without what
  /// lies below.
  func notApplicable(
    to alliance: String, profiles assigned: [String: ProfileAssignment], declared: [NotApplicable]
  ) -> Set<String> {
    let ids = Set(assigned[alliance]?.profiles ?? [])
    return Set(
      profiles.filter { ids.contains($0.id) }.flatMap(\.notApplicable)
        + declared.filter { $0.alliance == alliance }.map(\.node))
  }
}

extension RoundLoader {
  // MARK: Tables of the rules

  /// Every table that the index system's rules ask for; one that it has no use for is not read.
  mutating func readRules(
    _ document: RoundDocument, _ indexSystem: IndexSystem, alliances: [String],
    experts: [Expert]
  ) -> RuleTables {
    expectRuleTables(document, indexSystem, alliances: alliances)
    let asked = AskedTables(indexSystem)
    var tables = readApplication(document, indexSystem, alliances: alliances)
    if let reference = document.gates, asked.gates {
      tables.gates =
        read(reference, role: "gates") {
          GatesReader.read($0, file: $1, alliances: alliances, indexSystem: indexSystem)
        } ?? GateStates()
    }
    if let reference = document.vetoes, asked.vetoes {
      tables.vetoes =
        read(reference, role: "vetoes") {
          var reading = VetoesReader.read(
            $0, file: $1, alliances: alliances, indexSystem: indexSystem)
          // Provenance is published: it does not count allegations.
          reading.rows = reading.value.count { $0.isDecided }
          return reading
        } ?? []
    }
    if let reference = document.decisions, asked.decisions {
      tables.decisions =
        read(reference, role: "decisions") {
          DecisionsReader.read($0, file: $1, alliances: alliances, indexSystem: indexSystem)
        } ?? [:]
    }
    reportMissingProfiles(document, tables, alliances: asked.profiles ? alliances : [])
    guard asked.panel else { return tables }
    tables.reviewerMarks.recusals = readRecusals(document, alliances: alliances, experts: experts)
    if let reference = document.panel {
      tables.reviewerMarks.marks = readMarks(
        reference, alliances: alliances, indexSystem, experts: experts,
        recusals: tables.reviewerMarks.recusals)
    }
    return tables
  }

  /// What applies to which alliance: its profiles, and what was declared not to apply.
  mutating func readApplication(
    _ document: RoundDocument, _ indexSystem: IndexSystem, alliances: [String]
  ) -> RuleTables {
    var tables = RuleTables()
    if let reference = document.profiles, !indexSystem.profiles.isEmpty {
      tables.profiles =
        read(reference, role: "profiles") {
          ProfilesReader.read($0, file: $1, alliances: alliances, indexSystem: indexSystem)
        } ?? [:]
    }
    if let reference = document.applicability {
      let outline = Outline(indexSystem)
      tables.notApplicable =
        read(reference, role: "applicability") {
          ApplicabilityReader.read($0, file: $1, alliances: alliances, outline: outline)
        } ?? []
    }
    return tables
  }

  /// Who stands aside from which alliance.
  mutating func readRecusals(
    _ document: RoundDocument, alliances: [String], experts: [Expert]
  ) -> [ReviewerMarks.Recusal] {
    document.recusals.flatMap {
      read($0, role: "recusals") {
        RecusalsReader.read($0, file: $1, alliances: alliances, experts: experts)
      }
    } ?? []
  }

  private mutating func readMarks(
    _ reference: RoundDocument.Reference, alliances: [String], _ indexSystem: IndexSystem,
    experts: [Expert], recusals: [ReviewerMarks.Recusal]
  ) -> [ReviewerMarks.Mark] {
    var reader = PanelReader(
      alliances: alliances, indexSystem: indexSystem, experts: experts, recusals: recusals)
    var marks: [ReviewerMarks.Mark] = []
    for href in matches(of: reference) {
      marks += read(reference.naming(href), role: "panel") { reader.read($0, file: $1) } ?? []
    }
    return marks
  }

  // MARK: Checks

  /// Says which alliances the table of profiles lacks; where a row could not be read, it may be theirs.
  private mutating func reportMissingProfiles(
    _ document: RoundDocument, _ tables: RuleTables, alliances: [String]
  ) {
    guard let reference = document.profiles, purpose.isResult, !files.problems.hasErrors else {
      return
    }
    let without = alliances.filter { tables.profiles[$0] == nil }
    guard !without.isEmpty else { return }
    files.problems.append(
      Problem(.ruleTable(.noProfile(alliances: without)), at: reference.place))
  }

  /// Reports tables that the index system asks for and the round lacks, and the reverse.
  private mutating func expectRuleTables(
    _ document: RoundDocument, _ indexSystem: IndexSystem, alliances: [String]
  ) {
    let asked = AskedTables(indexSystem)
    let tables: [(RuleTable, isAsked: Bool, isNeeded: Bool, RoundDocument.Reference?)] = [
      (.gates, asked.gates, true, document.gates),
      (.vetoes, asked.vetoes, false, document.vetoes),
      (.decisions, asked.decisions, false, document.decisions),
      (.profiles, asked.profiles, false, document.profiles),
      (.panel, asked.panel, true, document.panel),
      (.recusals, asked.panel, false, document.recusals),
    ]
    for (table, isAsked, isNeeded, reference) in tables {
      if let reference, !isAsked {
        files.problems.append(
          Problem(.ruleTable(.tableWithoutUse(table)), at: reference.place))
      } else if reference == nil, isAsked, isNeeded {
        files.problems.append(
          Problem(
            .ruleTable(.tableMissing(table)),
            at: roundPlaces?.first("round") ?? Place(file: file)))
      }
    }
    guard asked.decisions, document.decisions == nil else { return }
    for alliance in alliances {
      files.problems.append(
        Problem(.ruleTable(.noDecision(alliance: alliance)), at: Place(file: file)))
    }
  }
}

/// The tables that an index system has a use for.
private struct AskedTables {
  let gates: Bool
  let vetoes: Bool
  let decisions: Bool
  let profiles: Bool
  let panel: Bool

  init(_ indexSystem: IndexSystem) {
    gates = indexSystem.gates.contains { $0.condition == .stated }
    vetoes = !indexSystem.vetoes.isEmpty
    decisions = indexSystem.decidedBy == .panel
    profiles = !indexSystem.profiles.isEmpty
    panel = !indexSystem.reviewed.isEmpty
  }
}
