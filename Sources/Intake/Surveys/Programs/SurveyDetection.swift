// SPDX-License-Identifier: Apache-2.0
public import Problems

/// Tells which program wrote a response file.
public struct SurveyDetection: Sendable {
  /// One program's recogniser.
  struct Recogniser: Sendable {
    let source: SurveySource
    let layout: @Sendable (SurveyHead) -> ResponseLayout?
  }

  /// Every recogniser but that of Steelyard's own layout, the most particular ones first.
  static let recognisers: [Recogniser] = [
    Recogniser(source: .wjx) { WJXExport.layout(of: $0) },
    Recogniser(source: .surveyMonkey) { SurveyMonkeyExport.layout(of: $0) },
    Recogniser(source: .googleForms) { GoogleFormsExport.layout(of: $0) },
    Recogniser(source: .qualtrics) { QualtricsLayout.layout(of: $0) },
    Recogniser(source: .limeSurveyVV) { LimeSurveyVVLayout.layout(of: $0) },
    Recogniser(source: .limeSurvey) { LimeSurveyLayout.layout(of: $0) },
    Recogniser(source: .kobo) { KoboLayout.layout(of: $0) },
    Recogniser(source: .surveyJS) { SurveyJSLayout.layout(of: $0) },
  ]

  /// What the round says, or `nil` where the file is to show it.
  let declared: SurveySource?
  /// The headings that show Steelyard's own layout.
  let names: Set<String>

  /// Prepares to look at files.
  ///
  /// - Parameters:
  ///   - declared: the program that the round names, or `nil`.
  ///   - names: the headings of keys, the ids of items and the columns of the mapping: what shows
  ///     Steelyard's own layout.
  public init(declared: SurveySource?, names: Set<String>) {
    self.declared = declared
    self.names = names
  }

  /// The layout of a head, and what is to be said of it.
  ///
  /// What is declared holds, and is an error where the head is not like it. Otherwise every
  /// recogniser is asked; of several that know the head, the one with most evidence is taken, the
  /// first of equals, and a warning names the others. Where none does, it is Steelyard's own layout
  /// if a heading is one of the names, else an error.
  public func layout(of head: SurveyHead, at place: Place) -> (
    layout: ResponseLayout?, problems: [Problem]
  ) {
    let (layout, problems) = recognised(head, at: place)
    return (layout, problems + (layout?.problems.map { Problem(.survey($0), at: place) } ?? []))
  }

  private func recognised(_ head: SurveyHead, at place: Place) -> (
    layout: ResponseLayout?, problems: [Problem]
  ) {
    if let declared { return layout(of: head, declared: declared, at: place) }
    let found = Self.recognisers.compactMap { $0.layout(head) }
    guard let most = found.map(\.evidence.count).max(),
      let best = found.first(where: { $0.evidence.count == most })
    else {
      if let own = OwnLayout.layout(of: head, names: names) { return (own, []) }
      let known = SurveySource.allCases.map(\.rawValue)
      return (nil, [Problem(.survey(.sourceNotRecognised(known: known)), at: place)])
    }
    let others = found.filter { $0.source != best.source }.map(\.source.rawValue)
    let problems =
      others.isEmpty
      ? []
      : [
        Problem(
          .survey(.severalSources(taken: best.source.rawValue, others: others)), at: place)
      ]
    return (best, problems)
  }

  private func layout(of head: SurveyHead, declared: SurveySource, at place: Place) -> (
    layout: ResponseLayout?, problems: [Problem]
  ) {
    let evidence = [head.form, "declared"]
    switch declared {
    case .steelyard: return (OwnLayout.layout(of: head, evidence: evidence), [])
    case .wjxNumbers, .wjxScores:
      if var layout = WJXExport.layout(of: head) {
        layout.cells.numbers = declared == .wjxNumbers ? .positions : .codes
        return (layout, [])
      }
    default:
      if let recogniser = Self.recognisers.first(where: { $0.source == declared }),
        let layout = recogniser.layout(head)
      {
        return (layout, [])
      }
    }
    let found = Self.recognisers.first { $0.layout(head) != nil }?.source.rawValue
    return (
      nil,
      [Problem(.survey(.notOfSource(declared: declared.rawValue, found: found)), at: place)]
    )
  }
}
