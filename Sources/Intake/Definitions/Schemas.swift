// SPDX-License-Identifier: Apache-2.0
internal import Problems
internal import XMLDocuments

/// The shipped XML schemas, embedded: the last gate behind our own checks.
enum Schemas {
  enum Kind {
    case indexSystem, questionnaire, round, weights

    var bytes: [UInt8] {
      switch self {
      case .indexSystem: PackageResources.index_system_xsd
      case .questionnaire: PackageResources.questionnaire_xsd
      case .round: PackageResources.round_xsd
      case .weights: PackageResources.weights_xsd
      }
    }

    var file: String {
      switch self {
      case .indexSystem: "index-system.xsd"
      case .questionnaire: "questionnaire.xsd"
      case .round: "round.xsd"
      case .weights: "weights.xsd"
      }
    }
  }

  static func validate(_ bytes: [UInt8], file: String, against kind: Kind) -> [Problem] {
    do {
      let schema = try XMLSchemaDocument(kind.bytes, file: kind.file)
      return schema.validate(bytes, file: file)
    } catch {
      return [error]
    }
  }
}
