// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
public import Problems
internal import XMLDocuments

/// Reads a file of weights (`urn:steelyard:weights:1`).
public struct WeightsReader {
  /// The namespace of files of weights.
  public static let namespace = "urn:steelyard:weights:1"
  /// How far a group's sum may be from 1: the file is written by a program, not typed from a
  /// printed table.
  static let sumTolerance = 1e-9
  /// The most alliances that a group may say it has values of.
  static let mostAlliances = 1_000_000

  private let outline: Outline?
  private var findings = Findings()
  private var lineOfParent: [String: Int] = [:]

  /// Reads bytes.
  ///
  /// - Parameter outline: the tree that the weights are for; where it is `nil`, any parents and
  ///   items may stand.
  /// - Returns: the weights, or `nil` where they cannot be used, and everything that is wrong or
  ///   worth saying, in file order.
  public static func read(
    _ bytes: [UInt8], file: String, outline: Outline? = nil
  ) -> (weights: ObjectiveWeights?, problems: [Problem]) {
    var reader = WeightsReader(outline: outline)
    let (weights, problems) = Definition.read(bytes, file: file, against: .weights) { root in
      (reader.weights(root), reader.findings)
    }
    return (weights, problems)
  }

  private init(outline: Outline?) {
    self.outline = outline
  }

  private mutating func weights(_ root: XMLElement) -> ObjectiveWeights? {
    guard findings.expectRoot(root, name: "weights", namespace: Self.namespace) else {
      return nil
    }
    findings.expectAttributes(
      of: root, ["method", "index-system", "index-system-digest", "round", "date"])
    findings.expectChildren(
      of: root, order: ["cohort", "source", "group", "left-out"], single: ["cohort"])
    _ = findings.required("method", of: root)
    let method = findings.choice("method", of: root, as: ObjectiveWeights.Method.self)
    let indexSystem = id("index-system", of: root)
    if let outline, let system = outline.entries.first, let indexSystem,
      indexSystem.value != system.id
    {
      report(
        .otherIndexSystem(value: indexSystem.value, expected: system.id), at: indexSystem.place)
    }
    let digest = digest("index-system-digest", of: root)
    let round = id("round", of: root)
    let date = findings.required("date", of: root)
    if let date, !CalendarDay.isValid(date.value) {
      findings.report(.round(.malformedDate(value: date.value)), at: date.place)
    }
    let cohort = self.cohort(root)
    let sources = root.children("source").map { self.source($0) }
    let groups = root.children("group").map { self.group($0) }
    let leftOut = root.children("left-out").map { self.leftOut($0) }
    if groups.isEmpty, leftOut.isEmpty { report(.noGroups, at: root.place) }
    guard let method, let indexSystem, let digest, let round, let date else { return nil }
    return ObjectiveWeights(
      method: method, indexSystem: indexSystem.value, indexSystemDigest: digest,
      round: round.value, date: date.value, cohort: cohort, sources: sources.compactMap { $0 },
      groups: groups.compactMap { $0 }, leftOut: leftOut.compactMap { $0 })
  }

  private mutating func report(_ problem: InterchangeProblem, at place: Place) {
    findings.report(.interchange(problem), at: place)
  }

  // MARK: Attributes

  /// An attribute that must be there and hold an id.
  private mutating func id(_ name: String, of element: XMLElement) -> XMLAttribute? {
    guard let attribute = findings.required(name, of: element) else { return nil }
    guard Identifier.isValid(attribute.value) else {
      findings.report(.definition(.malformedID(value: attribute.value)), at: attribute.place)
      return nil
    }
    return attribute
  }

  private mutating func digest(_ name: String, of element: XMLElement) -> String? {
    guard let attribute = findings.required(name, of: element) else { return nil }
    let digits = Set("0123456789abcdef".utf8)
    guard attribute.value.utf8.count == 64, attribute.value.utf8.allSatisfy(digits.contains)
    else {
      report(.malformedDigest(name: name, value: attribute.value), at: attribute.place)
      return nil
    }
    return attribute.value
  }

  // MARK: Provenance

  private mutating func cohort(_ root: XMLElement) -> [String] {
    guard let element = root.child("cohort") else {
      findings.report(
        .definition(.missingElement(name: "cohort", parent: root.name)), at: root.place)
      return []
    }
    findings.expectAttributes(of: element, ["alliances"])
    findings.expectChildren(of: element, order: [])
    guard let attribute = findings.required("alliances", of: element) else { return [] }
    let ids = attribute.value.split(whereSeparator: \.isWhitespace).map(String.init)
    if ids.isEmpty {
      findings.report(.definition(.emptyText(element: "alliances")), at: attribute.place)
    }
    var seen: Set<String> = []
    for id in ids {
      if !Identifier.isValid(id) {
        findings.report(.definition(.malformedID(value: id)), at: attribute.place)
      } else if !seen.insert(id).inserted {
        report(.repeated(value: id, firstLine: attribute.place.line ?? 0), at: attribute.place)
      }
    }
    return ids
  }

  private mutating func source(_ element: XMLElement) -> ObjectiveWeights.Source? {
    findings.expectAttributes(of: element, ["file", "digest"])
    findings.expectChildren(of: element, order: [])
    let file = findings.required("file", of: element)
    if let file, file.value.isEmpty {
      findings.report(.definition(.emptyText(element: "file")), at: file.place)
    }
    guard let digest = digest("digest", of: element), let file else { return nil }
    return ObjectiveWeights.Source(file: file.value, digest: digest)
  }

  private mutating func leftOut(_ element: XMLElement) -> ObjectiveWeights.LeftOut? {
    findings.expectAttributes(of: element, ["parent", "reason"])
    findings.expectChildren(of: element, order: [])
    let parent = parent(of: element)
    _ = findings.required("reason", of: element)
    let reason = findings.choice(
      "reason", of: element, as: ObjectiveWeights.LeftOut.Reason.self)
    guard let parent, let reason else { return nil }
    return ObjectiveWeights.LeftOut(parent: parent, reason: reason)
  }

  // MARK: Groups

  /// The parent that an element is about; reports one that is no node with children, and one
  /// that stands twice in the file.
  private mutating func parent(of element: XMLElement) -> String? {
    guard let attribute = id("parent", of: element) else { return nil }
    let parent = attribute.value
    if let line = lineOfParent[parent] {
      report(.repeated(value: parent, firstLine: line), at: attribute.place)
      return nil
    }
    lineOfParent[parent] = attribute.place.line ?? 0
    if let outline, children(of: parent) == nil {
      let known = outline.entries.filter { !$0.children.isEmpty }.map(\.id)
      report(.unknownParent(value: parent, known: known), at: attribute.place)
      return nil
    }
    return parent
  }

  private func children(of parent: String) -> [String]? {
    guard let outline, let place = outline.place(of: parent) else { return nil }
    let children = outline.entries[place].children.map { outline.entries[$0].id }
    return children.isEmpty ? nil : children
  }

  private mutating func group(_ element: XMLElement) -> ObjectiveWeights.Group? {
    findings.expectAttributes(of: element, ["parent", "alliances"])
    findings.expectChildren(of: element, order: ["weight"])
    let parent = parent(of: element)
    _ = findings.required("alliances", of: element)
    let alliances = findings.integer(
      "alliances", of: element, least: 1, most: Self.mostAlliances)
    var items: [String] = []
    var weights: [Double] = []
    var lineOfItem: [String: Int] = [:]
    for child in element.children("weight") {
      findings.expectAttributes(of: child, ["item", "value"])
      findings.expectChildren(of: child, order: [])
      let item = item(of: child, under: parent, &lineOfItem)
      if let weight = weight(of: child), let item {
        items.append(item)
        weights.append(weight)
      }
    }
    let written = element.children("weight").count
    if written == 0 {
      findings.report(
        .definition(.missingElement(name: "weight", parent: element.name)), at: element.place)
    }
    guard let parent, let alliances, items.count == written, written > 0 else { return nil }
    let sum = weights.reduce(0, +)
    if abs(sum - 1) > Self.sumTolerance {
      report(.weightsDoNotSum(parent: parent, sum: "\(sum)"), at: element.place)
    }
    let missing = (children(of: parent) ?? []).filter { lineOfItem[$0] == nil }
    if !missing.isEmpty {
      report(.missingItems(parent: parent, missing: missing), at: element.place)
    }
    return ObjectiveWeights.Group(
      parent: parent, items: items, weights: weights, alliances: alliances)
  }

  private mutating func item(
    of element: XMLElement, under parent: String?, _ lineOfItem: inout [String: Int]
  ) -> String? {
    guard let attribute = id("item", of: element) else { return nil }
    if let line = lineOfItem[attribute.value] {
      report(.repeated(value: attribute.value, firstLine: line), at: attribute.place)
      return nil
    }
    lineOfItem[attribute.value] = attribute.place.line ?? 0
    if let parent, let known = children(of: parent), !known.contains(attribute.value) {
      report(
        .unknownItem(value: attribute.value, parent: parent, known: known), at: attribute.place)
      return nil
    }
    return attribute.value
  }

  private mutating func weight(of element: XMLElement) -> Double? {
    guard let attribute = findings.required("value", of: element),
      let weight = findings.number("value", of: element)
    else { return nil }
    guard weight >= 0 else {
      report(.negativeWeight(value: attribute.value), at: attribute.place)
      return nil
    }
    return weight
  }
}
