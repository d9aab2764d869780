// SPDX-License-Identifier: Apache-2.0
internal import Evaluation
public import Evidence
internal import IndicatorTree
internal import Intake
public import Problems
internal import WeightingEngine

/// How far a round has come, read before all of it is there.
///
/// Data files that are missing, patterns that match nothing and tables without rows are "nothing yet"
/// here, and errors everywhere else. Judgements are not read: nobody chases experts with it.
public struct StatusReport: Sendable {
  /// The status, or `nil` where the definitions or the registry cannot be read.
  public let status: RoundStatus?
  /// The invitations that nobody has answered with, in the order of the list.
  public let unanswered: [Invitation]
  /// Everything that is wrong or worth saying, in file order.
  public let problems: [Problem]

  /// Reads a round.
  ///
  /// - Parameter path: the round's folder, or its definition.
  /// - Throws: ``Files/Fault`` where the round itself is not there.
  public init(_ path: String) throws(Files.Fault) {
    let file = LoadedRound.file(of: path)
    let bytes = try Files.read(file)
    var loader = RoundLoader(file: file, purpose: .status)
    let (document, found) = RoundReader.read(
      bytes, file: file, randomIndexTables: RandomIndex.allCases.map(\.rawValue))
    loader.files.problems += found
    let read = document.flatMap { loader.readStatus($0) }
    status = read?.status
    unanswered = read?.unanswered ?? []
    problems = loader.files.problemsInFileOrder()
  }
}

extension RoundLoader {
  /// The status, and the invitations that are still open.
  fileprivate mutating func readStatus(
    _ document: RoundDocument
  ) -> (status: RoundStatus, unanswered: [Invitation])? {
    readIndexSystem(document)
    let questionnaires = readQuestionnaires(document)
    let alliances = readAlliances(document).alliances
    guard let indexSystem, !files.problems.hasErrors else { return nil }
    let ids = alliances.map(\.id)
    let used = unique(document.responses.compactMap { questionnaires[$0.questionnaire.href] })
    let audiences = audienceIDs(used.flatMap(\.audiences).map(\.id), document)
    let population =
      document.population.flatMap {
        read($0, role: "population") {
          PopulationReader.read($0, file: $1, alliances: ids, audiences: audiences)
        }
      } ?? []
    readInvitations(document, alliances: ids, audiences: audiences, population: population)
    let application = readApplication(document, indexSystem, alliances: ids)
    let gates =
      document.gates.flatMap {
        read($0, role: "gates") {
          GatesReader.read($0, file: $1, alliances: ids, indexSystem: indexSystem)
        }
      } ?? GateStates()
    let statistics =
      document.statistics.flatMap {
        read($0, role: "statistics") {
          StatisticsReader.read($0, file: $1, alliances: ids, indexSystem: indexSystem)
        }
      } ?? Statistics()
    let checklist =
      document.checklist.flatMap {
        read($0, role: "checklist") {
          ChecklistReader.read($0, file: $1, alliances: ids, indexSystem: indexSystem)
        }
      } ?? ChecklistAnswers()
    let answered = readAnswered(
      document, questionnaires, gradeScores: indexSystem.grades.map(\.score), alliances: alliances)
    removeNothingYet(document)
    let asked = AskedAudiences(
      population: population, invitations: invitations, audiences: audiences,
      minimum: document.definition.publish.minimumRespondents)
    let status = RoundStatus(
      round: document.definition, audiences: used.flatMap(\.audiences),
      alliances: alliances.map { alliance in
        let papers = OutstandingPapers(
          alliance: alliance.id, indexSystem: indexSystem,
          without: indexSystem.notApplicable(
            to: alliance.id, profiles: application.profiles, declared: application.notApplicable),
          statistics: statistics, checklist: checklist, gates: gates)
        return RoundStatus.Alliance(
          id: alliance.id, name: alliance.name,
          audiences: asked.audiences(of: alliance.id, answered: answered.counts),
          progress: papers.progress, outstanding: papers.outstanding)
      }, handSigns: answered.signs)
    let unanswered = invitations.enumerated().filter { !answered.tokens.contains($0.offset) }
    return (status, unanswered.map(\.element))
  }

  /// Takes back that data are not there: here they are only not there yet.
  private mutating func removeNothingYet(_ document: RoundDocument) {
    let hrefs = Set(
      [
        document.population, document.invitations, document.profiles, document.applicability,
        document.gates, document.tallies, document.statistics, document.checklist,
      ].compactMap { $0?.href } + document.responses.map(\.files.href))
    let definitions = Set(
      files.inputs.filter {
        ["round", "index-system", "questionnaire", "alliances", "mapping"].contains($0.role)
      }.map { files.path(of: $0.file) })
    files.problems.removeAll { problem in
      switch problem.kind {
      case .round(.fileMissing(let path)): hrefs.contains(path)
      case .round(.globMatchesNothing): true
      case .table(.noRows), .table(.empty): !definitions.contains(problem.place.file)
      case .ruleTable(.gatesNotStated): true
      default: false
      }
    }
  }
}

/// Who was asked, by alliance and audience.
private struct AskedAudiences {
  private let order: [String]
  private let minimum: Int
  /// Invited, by alliance and audience; without a number where it is not stated.
  private var invited: [[String]: Int?] = [:]

  init(
    population: [PopulationEntry], invitations: [Invitation], audiences: [String], minimum: Int
  ) {
    order = audiences
    self.minimum = minimum
    for entry in population { invited[[entry.alliance, entry.audience]] = .some(entry.invited) }
    var listed: [[String]: Int] = [:]
    for invitation in invitations {
      listed[[invitation.alliance, invitation.audience], default: 0] += 1
    }
    for (key, count) in listed { invited[key] = .some(count) }
  }

  /// The audiences of an alliance that are asked, or that answered; all of the round where nothing
  /// says who is asked.
  func audiences(of alliance: String, answered: [[String]: Int]) -> [RoundStatus.Audience] {
    order.compactMap { audience in
      let key = [alliance, audience]
      let count = answered[key] ?? 0
      guard let asked = invited[key] ?? (invited.isEmpty || count > 0 ? .some(nil) : nil) else {
        return nil
      }
      return RoundStatus.Audience(
        id: audience, invited: asked, answered: count, isBelowMinimum: count < minimum)
    }
  }
}
