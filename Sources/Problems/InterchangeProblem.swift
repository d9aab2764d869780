// SPDX-License-Identifier: Apache-2.0

/// A file of weights, or judgements in another program's file, break a rule.
///
/// Such files hold people's names. No case carries one: people are told by their place in the file.
public enum InterchangeProblem: ProblemWords, ProblemEntries {
  // A file of weights (urn:steelyard:weights:1).
  /// The weights of a group do not sum to 1.
  case weightsDoNotSum(parent: String, sum: String)
  /// A weight is below 0.
  case negativeWeight(value: String)
  /// A parent is not in the index system.
  case unknownParent(value: String, known: [String])
  /// An item is not a child of the parent.
  case unknownItem(value: String, parent: String, known: [String])
  /// Children of a parent have no weight.
  case missingItems(parent: String, missing: [String])
  /// Something may stand once and stands twice.
  case repeated(value: String, firstLine: Int)
  /// A digest is not 64 hexadecimal digits.
  case malformedDigest(name: String, value: String)
  /// The weights are for another index system.
  case otherIndexSystem(value: String, expected: String)
  /// There is neither a group nor a parent that is left out.
  case noGroups

  // Any file of another program.
  /// The file is none of the formats that are read.
  case unknownFormat(found: String)
  /// The text breaks the rules of its language.
  case notWellFormed(language: String, message: String)
  /// The file is larger, deeper or has more nodes than is read.
  case beyondLimit(Measure)
  /// A part is not of the form it must have.
  case wrongForm(part: String, expected: String)
  /// A part is missing.
  case missingPart(part: String, parent: String)
  /// People are called p1, p2 … here.
  case peopleNumbered(count: Int)
  /// Judgements of alternatives are not read.
  case alternativesPassedOver(count: Int)

  // `.ahp`.
  /// The version of the format is not one that is read.
  case unknownVersion(value: String, known: [String])
  /// Program code stands where judgements are wanted; it is never run.
  case codeNotRun(key: String, node: String)
  /// Preferences are given in a form that is no judgement of pairs.
  case notPairwise(key: String, node: String)
  /// Preferences of somebody who is not listed as a decision-maker.
  case unlistedDecisionMaker(node: String, position: Int)
  /// The voting powers in the file are not used.
  case votingPowers

  // AHP-OS.
  /// A matrix does not say what its rows stand for.
  case itemsNotNamed(node: String)
  /// A judgement string has not one character per pair.
  case wrongPairCount(node: String, found: Int, expected: Int)
  /// The judgements were converted to another scale.
  case otherScale(value: String)
  /// The hierarchy text cannot be read.
  case badHierarchy(value: String, fault: HierarchyFault)
  /// The group's consolidated judgements stand for one expert.
  case consolidated(expert: String)

  // XMCDA.
  /// Comparisons do not say under which parent.
  case noParent(value: String)
  /// A result in the file is not read as a judgement.
  case resultPassedOver(value: String)

  /// What of a file is bounded.
  public enum Measure: Sendable, Hashable {
    /// Its size in bytes.
    case size
    /// How deep its parts stand inside one another.
    case levels
    /// How many parts it has once its references are followed.
    case nodes
  }

  /// What is wrong with a hierarchy text.
  public enum HierarchyFault: Sendable, Hashable {
    /// A part does not end with a semicolon, or has no colon.
    case punctuation
    /// A name is empty.
    case emptyName
    /// A name stands twice.
    case repeated
    /// There is no single root.
    case noSingleRoot
    /// There are more nodes or levels than are read.
    case tooLarge
  }

  /// The stable code.
  public var code: String { entry.code }
  /// How much it matters.
  public var severity: Severity { entry.severity }
  /// The offending text as it stands in the file.
  public var value: String? { entry.value }
  /// The rule that is broken.
  public func rule(in language: Language) -> String { entry.rule(language) }
  /// What to do about it.
  public func remedy(in language: Language) -> String { entry.remedy(language) }
}
