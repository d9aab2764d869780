// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems
internal import XMLDocuments

extension RoundReader {
  // MARK: Responses

  /// One `responses` element with its rules of counting.
  mutating func responses(_ element: XMLElement) -> RoundDocument.Responses? {
    findings.expectAttributes(
      of: element,
      [
        "href", "questionnaire", "source", "respondent", "alliance", "audience", "organisation",
        "token", "unit", "mapping",
      ])
    findings.expectChildren(of: element, order: ["counting"], single: ["counting"])
    for name in ["respondent", "alliance", "audience", "organisation", "token", "mapping"] {
      if let attribute = element.attribute(name) { expectNotEmpty(attribute) }
    }
    var counting = element.child("counting").map { self.counting($0) } ?? CountingRule()
    if let unit = findings.choice("unit", of: element, as: CountingRule.Unit.self) {
      counting.unit = unit
    }
    let source = findings.choice("source", of: element, as: SurveySource.self)
    let files = reference("href", of: element)
    let questionnaire = reference("questionnaire", of: element)
    guard let files, let questionnaire else { return nil }
    let responses = RoundDocument.Responses(
      files: files, questionnaire: questionnaire,
      declaredRespondent: key("respondent", of: element),
      declaredAlliance: key("alliance", of: element),
      declaredAudience: key("audience", of: element),
      audiencePlace: element.attribute("audience")?.place ?? element.place,
      mapping: element.attribute("mapping").map {
        RoundDocument.Reference(href: $0.value, place: $0.place)
      },
      source: source, organisation: element.attribute("organisation")?.value,
      token: element.attribute("token")?.value, counting: counting)
    expectKnownOrganisations(responses, element)
    return responses
  }

  /// A column's header; `=x` is the constant x; `nil` where the attribute is left out.
  private func key(_ name: String, of element: XMLElement) -> RoundDocument.Responses.Key? {
    element.attribute(name).map {
      $0.value.first == "=" ? .constant(String($0.value.dropFirst())) : .column($0.value)
    }
  }

  /// What happens to responses that a person would look at twice.
  private mutating func counting(_ element: XMLElement) -> CountingRule {
    findings.expectAttributes(
      of: element,
      [
        "duplicates", "counted", "previews", "incomplete", "too-fast", "seconds", "straight-lined",
        "inattentive",
      ])
    findings.expectChildren(of: element, order: [])
    var rule = CountingRule()
    rule.duplicates = treatment("duplicates", of: element)
    if let counted = findings.choice("counted", of: element, as: CountingRule.Duplicate.self) {
      rule.counted = counted
    }
    if let counted = element.attribute("counted"), rule.duplicates != .drop {
      findings.report(
        .round(
          .meaningless(
            name: "counted", value: counted.value, needed: "duplicates=\"drop\"")),
        at: counted.place)
    }
    rule.previews = treatment("previews", of: element)
    rule.incomplete = treatment("incomplete", of: element)
    rule.tooFast = treatment("too-fast", of: element) ?? rule.tooFast
    rule.seconds = positive("seconds", of: element, most: 86_400)
    rule.straightLined = treatment("straight-lined", of: element) ?? rule.straightLined
    rule.inattentive = treatment("inattentive", of: element) ?? rule.inattentive
    return rule
  }

  private mutating func treatment(
    _ name: String, of element: XMLElement
  ) -> CountingRule.Treatment? {
    findings.choice(name, of: element, as: CountingRule.Treatment.self)
  }

  /// Votes by organisation need an organisation to be known.
  private mutating func expectKnownOrganisations(
    _ responses: RoundDocument.Responses, _ element: XMLElement
  ) {
    if responses.counting.unit == .organisation, responses.organisation == nil,
      responses.token == nil, responses.mapping == nil
    {
      findings.report(
        .counting(.organisationNotDeclared), at: element.attribute("unit")?.place ?? element.place)
    }
  }

  /// Tokens say nothing without the list of invitations.
  mutating func expectInvitations(_ root: XMLElement) {
    if root.child("invitations") != nil { return }
    for element in root.children("responses") {
      if let token = element.attribute("token") {
        findings.report(.counting(.tokenWithoutInvitations), at: token.place)
      }
    }
  }
}
