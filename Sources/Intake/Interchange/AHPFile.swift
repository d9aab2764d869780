// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems

/// Reads the `.ahp` files of R's ahp package: format versions 1.0 and 2.0.
///
///     Version: 2.0
///     Goal:
///       name: Vacation
///       decision-makers:
///         - A: 0.4
///         - B: 3/5
///       preferences:
///         A:
///           pairwise:
///             - [Costs, Fun, 4]
///
/// Read are the judgements of pairs of criteria, of every node and decision-maker. Decision-makers
/// are matched by name and never by position. Functions in R are refused by name: nothing of a
/// file is ever run. Preferences among alternatives are passed over with a note: alternatives
/// have no place among the weights of an index system.
struct AHPFile {
  static let versions = ["1.0", "2.0"]
  private static let code: Set<String> = [
    "pairwiseFunction", "scoreFunction", "preferenceFunction",
  ]
  private static let forms: Set<String> = [
    "pairwise", "score", "priority", "pairwiseFunction", "scoreFunction",
  ]

  private let experts: [Expert]
  private let alternatives: Set<String>
  private let isFirstVersion: Bool
  private var codes = ParticipantCodes([], experts: [])
  /// Whether anybody is named: then nothing may be left without a name.
  private var hasNames = false
  private var result = ForeignJudgements()
  private var passedOver = 0
  private var firstPassedOver: Place?

  /// Reads bytes; `experts` are the round's, or none.
  static func read(_ bytes: [UInt8], file: String, experts: [Expert]) -> ForeignJudgements {
    let document: YAMLTree
    do {
      document = try YAMLTree.read(bytes, file: file)
    } catch {
      var result = ForeignJudgements()
      result.report(error.problem, at: error.place)
      return result
    }
    var reader = AHPFile(document, experts: experts)
    reader.read(document)
    return reader.result
  }

  private init(_ document: YAMLTree, experts: [Expert]) {
    self.experts = experts
    alternatives = Set(document["Alternatives"]?.pairs.compactMap(\.key.text) ?? [])
    isFirstVersion = document["Version"]?.text?.hasPrefix("1") ?? false
  }

  private mutating func read(_ document: YAMLTree) {
    guard let version = document["Version"] else {
      result.report(.missingPart(part: "Version", parent: document.place.file), at: document.place)
      return
    }
    guard let text = version.text, Self.versions.contains(text) else {
      result.report(
        .unknownVersion(value: version.text ?? "", known: Self.versions), at: version.place)
      return
    }
    guard let goal = document["Goal"], !goal.pairs.isEmpty else {
      result.report(.missingPart(part: "Goal", parent: document.place.file), at: document.place)
      return
    }
    let root = goal["name"]?.text ?? "Goal"
    result.root = root
    var names: [String] = []
    collectNames(goal, depth: 0, into: &names)
    codes = ParticipantCodes(names, experts: experts)
    hasNames = !names.isEmpty
    if codes.numbered > 0 {
      result.report(.peopleNumbered(count: codes.numbered), at: goal.place)
    }
    node(goal, named: root, listed: nil, isRoot: true)
    if let place = firstPassedOver {
      result.report(.alternativesPassedOver(count: passedOver), at: place)
    }
  }

  // MARK: Decision-makers

  /// Everybody who is named, in the order of the file.
  private func collectNames(_ node: YAMLTree, depth: Int, into names: inout [String]) {
    names += Self.powers(node).map(\.name)
    if let preferences = node["preferences"], !Self.isSingle(preferences) {
      names += preferences.pairs.compactMap(\.key.text)
    }
    for child in node["children"]?.pairs ?? [] {
      collectNames(child.value, depth: depth + 1, into: &names)
    }
  }

  /// Whether preferences are those of the only decision-maker.
  private static func isSingle(_ preferences: YAMLTree) -> Bool {
    preferences.pairs.isEmpty
      || preferences.pairs.contains { forms.contains($0.key.text ?? "") }
  }

  /// The decision-makers of a node with their voting powers: a list of `name: power`.
  private static func powers(
    _ node: YAMLTree
  ) -> [(name: String, power: YAMLTree)] {
    guard let list = node["decision-makers"] else { return [] }
    var pairs = list.pairs
    if case .sequence(let entries) = list.content { pairs = entries.flatMap(\.pairs) }
    return pairs.compactMap { pair in pair.key.text.map { ($0, pair.value) } }
  }

  /// Takes the goal's voting powers as the experts' weights, by name, where no round has weights
  /// of its own; otherwise says that unequal ones are not used.
  private mutating func takePowers(
    _ powers: [(name: String, power: YAMLTree)], at place: Place, isRoot: Bool
  ) {
    var weights: [(expert: String, weight: Double)] = []
    for (name, power) in powers {
      guard case .success(let weight)? = power.text.map(NumberText.parse), weight > 0 else {
        result.report(
          .wrongForm(part: "decision-makers", expected: "- A: 0.4"), at: power.place)
        return
      }
      weights.append((codes[name], weight))
    }
    let isUnequal = weights.contains { $0.weight != weights.first?.weight }
    guard isUnequal else { return }
    if isRoot, experts.isEmpty {
      result.weights = weights
      result.weightsPlace = place
    } else {
      result.report(.votingPowers, at: place)
    }
  }

  // MARK: Nodes

  private mutating func node(
    _ node: YAMLTree, named name: String, listed: Set<String>?, isRoot: Bool = false
  ) {
    var listed = listed
    if let list = node["decision-makers"] {
      let powers = Self.powers(node)
      if powers.isEmpty {
        result.report(.wrongForm(part: "decision-makers", expected: "- A: 0.4"), at: list.place)
      } else {
        listed = Set(powers.map(\.name))
        takePowers(powers, at: list.place, isRoot: isRoot)
      }
    }
    let children = node["children"]
    let names = children?.pairs.compactMap(\.key.text) ?? []
    if !names.isEmpty, names.allSatisfy(alternatives.contains) {
      // A leaf criterion: what is preferred below it are alternatives.
      if let given = node["preferences"] ?? node["preferenceFunction"] {
        passedOver += 1
        firstPassedOver = firstPassedOver ?? given.place
      }
      return
    }
    if let children, names.isEmpty, !children.isNull {
      result.report(.wrongForm(part: "children", expected: "name: …"), at: children.place)
    }
    if let code = node["preferenceFunction"] {
      result.report(.codeNotRun(key: "preferenceFunction", node: name), at: code.place)
    }
    if let preferences = node["preferences"] {
      self.preferences(preferences, under: name, listed: listed)
    }
    for (key, child) in children?.pairs ?? [] {
      if let name = key.text { self.node(child, named: name, listed: listed) }
    }
  }

  private mutating func preferences(
    _ preferences: YAMLTree, under node: String, listed: Set<String>?
  ) {
    if preferences.isNull { return }
    if isFirstVersion, case .sequence = preferences.content {
      pairwise(preferences, under: node, expert: ParticipantCodes.only)
      return
    }
    guard !preferences.pairs.isEmpty else {
      result.report(
        .wrongForm(part: "preferences", expected: "pairwise: …"), at: preferences.place)
      return
    }
    if Self.isSingle(preferences) {
      if hasNames {
        result.report(
          .wrongForm(part: "preferences", expected: "A: pairwise: …"), at: preferences.place)
      } else {
        sheet(preferences, under: node, expert: ParticipantCodes.only)
      }
      return
    }
    for (index, pair) in preferences.pairs.enumerated() {
      guard let name = pair.key.text else { continue }
      if let listed, !listed.contains(name) {
        result.report(
          .unlistedDecisionMaker(node: node, position: index + 1), at: pair.key.place)
      } else {
        sheet(pair.value, under: node, expert: codes[name])
      }
    }
  }

  /// What one decision-maker prefers under one node.
  private mutating func sheet(_ sheet: YAMLTree, under node: String, expert: String) {
    if sheet.isNull { return }
    if sheet.pairs.isEmpty {
      result.report(.wrongForm(part: "preferences", expected: "pairwise: …"), at: sheet.place)
    }
    for (key, value) in sheet.pairs {
      // A key may be a person's name that stands too deep: only the format's own are repeated.
      let form = key.text ?? ""
      if form == "pairwise" {
        pairwise(value, under: node, expert: expert)
      } else if Self.code.contains(form) {
        result.report(.codeNotRun(key: form, node: node), at: key.place)
      } else if Self.forms.contains(form) {
        result.report(.notPairwise(key: form, node: node), at: key.place)
      } else {
        result.report(.wrongForm(part: "preferences", expected: "pairwise: …"), at: key.place)
      }
    }
  }

  private mutating func pairwise(_ list: YAMLTree, under node: String, expert: String) {
    if list.isNull { return }
    guard case .sequence(let entries) = list.content else {
      result.report(.wrongForm(part: "pairwise", expected: "- [A, B, 3]"), at: list.place)
      return
    }
    for entry in entries {
      guard case .sequence(let parts) = entry.content, parts.count == 3,
        let left = parts[0].text, let right = parts[1].text, let value = parts[2].text
      else {
        result.report(.wrongForm(part: "pairwise", expected: "- [A, B, 3]"), at: entry.place)
        continue
      }
      result.pairs.append(
        ForeignJudgements.Pair(
          parent: node, expert: expert, left: left, right: right, text: value,
          place: parts[2].place))
    }
  }
}
