// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems
internal import XMLDocuments

extension RoundReader {
  // MARK: Files of the rules

  /// One `facts` element.
  mutating func facts(_ element: XMLElement) -> RoundDocument.FactsFile? {
    findings.expectAttributes(of: element, ["list", "href"])
    findings.expectChildren(of: element, order: [])
    let list = findings.required("list", of: element)
    if let list, !Identifier.isValid(list.value) {
      findings.report(.definition(.malformedID(value: list.value)), at: list.place)
    }
    guard let files = reference("href", of: element), let list else { return nil }
    return RoundDocument.FactsFile(list: list.value, listPlace: list.place, files: files)
  }

  /// The folder that holds the evidence.
  mutating func evidence(_ element: XMLElement) -> RoundDocument.Reference? {
    findings.expectAttributes(of: element, ["folder"])
    findings.expectChildren(of: element, order: [])
    return reference("folder", of: element)
  }

  /// Rounds of earlier versions had a table of member counts; members are facts now.
  mutating func expectNoMembers(_ root: XMLElement) {
    for element in root.children("members") {
      findings.report(.ruleTable(.membersElement), at: element.place)
    }
  }

  // MARK: Rules

  /// How reviewers' marks become one: the attributes of `panel`.
  mutating func reviewers(_ element: XMLElement, _ rule: inout ReviewerRule) {
    findings.expectAttributes(of: element, ["href", "combination", "trim-from", "least"])
    rule.combination =
      findings.choice("combination", of: element, as: ReviewerRule.Combination.self)
      ?? rule.combination
    let most = 1000
    rule.trimFrom =
      findings.integer("trim-from", of: element, least: 3, most: most) ?? rule.trimFrom
    rule.least = findings.integer("least", of: element, least: 1, most: most) ?? rule.least
    if rule.combination != .trimmed {
      expectAbsent("trim-from", of: element, without: "combination=\"trimmed\"")
    }
  }

  /// Which stage of checking counts.
  mutating func verification(_ element: XMLElement, _ stage: inout VerificationStage) {
    findings.expectAttributes(of: element, ["counts"])
    _ = findings.required("counts", of: element)
    stage = findings.choice("counts", of: element, as: VerificationStage.self) ?? stage
  }

  /// Whether alliances of different profiles are ranked together.
  mutating func ranking(_ element: XMLElement, _ acrossProfiles: inout Bool) {
    findings.expectAttributes(of: element, ["across-profiles"])
    _ = findings.required("across-profiles", of: element)
    acrossProfiles = findings.truth("across-profiles", of: element) ?? acrossProfiles
  }
}
