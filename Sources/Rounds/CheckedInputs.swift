// SPDX-License-Identifier: Apache-2.0
public import Evaluation
public import Evidence
internal import IndicatorTree
internal import Intake
public import Problems
internal import WeightingEngine
internal import XMLDocuments

/// Rounds and single definitions that have been checked.
public struct CheckedInputs: Sendable {
  /// An argument that is not there.
  public struct Missing: Error, Sendable {
    /// The argument.
    public let path: String
    /// Why it has no bytes.
    public let fault: Files.Fault
  }

  /// Everything that is wrong or worth saying.
  public private(set) var problems: [Problem] = []
  /// The results of the rounds among the arguments that have no errors.
  public private(set) var results: [EvaluationResult] = []
  /// Signs of one hand in the responses of each of these rounds, for people in the house.
  public private(set) var handSigns: [[HandSign]] = []

  /// Checks rounds, by their folder or definition, and single definitions. Questionnaires are
  /// checked against the index system among the arguments that they name, where it is there.
  public init(_ paths: [String]) throws(Missing) {
    var documents: [(path: String, bytes: [UInt8], root: String)] = []
    for path in paths {
      do {
        if Files.isFolder(path) {
          documents.append((path, [], "round"))
          continue
        }
        let bytes = try Files.read(path)
        documents.append((path, bytes, Self.rootName(bytes, path)))
      } catch {
        throw Missing(path: path, fault: error)
      }
    }
    var systems: [String: IndexSystem] = [:]
    for document in documents where document.root == "index-system" {
      let (system, found) = IndexSystemReader.read(document.bytes, file: document.path)
      let places = DefinitionPlaces(document.bytes, file: document.path)
      problems += (found + ShapeCheck.problems(of: system, places)).inFileOrder()
      if let system { systems[system.id] = system }
    }
    for document in documents where document.root != "index-system" {
      switch document.root {
      case "questionnaire":
        let named = Self.indexSystemName(document.bytes, document.path)
        problems +=
          QuestionnaireReader.read(
            document.bytes, file: document.path, indexSystem: named.flatMap { systems[$0] }
          ).problems
      default:
        do {
          let round = try LoadedRound(document.path)
          problems += round.problems
          if let result = round.result {
            results.append(result)
            handSigns.append(round.handSigns)
          }
        } catch {
          throw Missing(path: LoadedRound.file(of: document.path), fault: error)
        }
      }
    }
  }

  /// The name of a definition's root; of what is no XML, that of a round.
  static func rootName(_ bytes: [UInt8], _ path: String) -> String {
    (try? XMLDocument.read(bytes, file: path))?.root.name ?? "round"
  }

  private static func indexSystemName(_ bytes: [UInt8], _ path: String) -> String? {
    (try? XMLDocument.read(bytes, file: path))?.root.attribute("index-system")?.value
  }
}
