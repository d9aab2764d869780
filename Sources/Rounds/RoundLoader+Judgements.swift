// SPDX-License-Identifier: Apache-2.0
internal import Evaluation
internal import Evidence
internal import IndicatorTree
internal import Intake
internal import Problems

extension RoundLoader {
  // MARK: Judgements

  /// Every file of judgements, points and best–worst sheets, in one set of sheets; `nil` where
  /// the round names none that can be read.
  mutating func readJudgements(
    _ document: RoundDocument, outline: Outline, experts: [Expert]
  ) -> JudgementSheets? {
    if !experts.isEmpty { checkConfirmed(document, experts: experts) }
    var reader = JudgementsReader(
      outline: outline, profiles: indexSystem?.profiles ?? [], experts: experts)
    var first: String?
    if let judgements = document.judgements {
      for href in matches(of: judgements.files) {
        guard let bytes = files.read(href, role: "judgements", namedAt: judgements.files.place)
        else { continue }
        let path = files.path(of: href)
        note(reader.readAny(bytes, file: path, layout: judgements.layout), of: href)
        first = first ?? path
      }
    }
    if let allocations = document.allocations,
      let bytes = files.read(
        allocations.file.href, role: "allocations", namedAt: allocations.file.place)
    {
      let path = files.path(of: allocations.file.href)
      note(
        reader.readAllocations(bytes, file: path, total: allocations.total),
        of: allocations.file.href)
      first = first ?? path
    }
    if let reference = document.bestWorst,
      let bytes = files.read(reference.href, role: "best-worst", namedAt: reference.place)
    {
      let path = files.path(of: reference.href)
      note(reader.readBestWorst(bytes, file: path), of: reference.href)
      first = first ?? path
    }
    guard let first else { return nil }
    let (sheets, problems) = reader.finish(file: first)
    files.problems += problems
    return sheets
  }

  /// The declared objective weights; `nil` where the round names none that can be used.
  ///
  /// Weights of another edition of the index system, or of figures of this very round that have
  /// changed since, are used as declared and said so.
  mutating func readObjectiveWeights(
    _ document: RoundDocument, outline: Outline
  ) -> ObjectiveWeights? {
    guard let reference = document.weights,
      let bytes = files.read(reference.href, role: "weights", namedAt: reference.place)
    else { return nil }
    let path = files.path(of: reference.href)
    let (weights, problems) = WeightsReader.read(bytes, file: path, outline: outline)
    files.problems += problems
    return weights
  }

  /// Says where declared objective weights and the round's own files have parted.
  mutating func checkObjectiveWeights(_ weights: ObjectiveWeights?, _ document: RoundDocument) {
    guard let weights, let reference = document.weights else { return }
    let place = Place(file: files.path(of: reference.href))
    let digests = Dictionary(
      files.inputs.map { ($0.file, $0.digest) }, uniquingKeysWith: { first, _ in first })
    let system = files.inputs.first { $0.role == "index-system" }?.digest
    if let system, system != weights.indexSystemDigest {
      files.problems.append(
        Problem(.weighing(.objectiveOfOtherSystem(round: weights.round)), at: place))
    }
    guard weights.round == document.definition.id else { return }
    let changed = weights.sources.filter { digests[$0.file] != $0.digest }.map(\.file)
    if !changed.isEmpty {
      files.problems.append(Problem(.weighing(.figuresChanged(files: changed)), at: place))
    }
  }

  /// The files that a name or pattern stands for; a pattern without any is reported.
  mutating func matches(of reference: RoundDocument.Reference) -> [String] {
    let hrefs = Files.matches(reference.href, in: files.folder)
    if hrefs.isEmpty {
      files.problems.append(
        Problem(.round(.globMatchesNothing(pattern: reference.href)), at: reference.place))
    }
    return hrefs
  }

  private mutating func note(_ file: JudgementsReader.File, of href: String) {
    files.note(href, rows: file.rows, encoding: file.encoding)
  }

  private mutating func checkConfirmed(_ document: RoundDocument, experts: [Expert]) {
    let known = experts.map(\.id)
    for code in document.definition.weighting.confirmed where !known.contains(code) {
      files.problems.append(
        Problem(
          .judgements(.unknownExpert(value: code, known: known)),
          at: document.judgements?.confirmedPlace ?? Place(file: file)))
    }
  }
}
