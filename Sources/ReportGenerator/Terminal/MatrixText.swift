// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// One parent's judgement for the terminal: weights with intervals, the experts, the figures, and
/// in sentences what they say.
struct MatrixText {
  let matrix: MatrixRecord
  let rule: WeightingRule
  let names: [String: String]
  let language: TerminalLanguage
  let hasBars: Bool

  private var words: any Words { language.words }

  private var texts: JudgementTexts {
    JudgementTexts(words: words, rule: rule) { names[$0] ?? $0 }
  }

  var lines: [String] {
    var lines = TextWrap.lines(names[matrix.parent] ?? matrix.parent, indent: 0)
    lines += TextWrap.lines(
      texts.summary(matrix).joined(separator: language == .english ? " " : ""), indent: 2)
    lines += [""] + weightLines
    if hasExpertIntervals || hasStepIntervals {
      lines += TextWrap.lines(
        words.intervalNote(experts: hasExpertIntervals, steps: hasStepIntervals), indent: 2)
    }
    lines += [""] + ExpertsText(matrix: matrix, rule: rule, names: names, language: language).lines
    lines += [""] + figures
    lines += revisions
    return lines
  }

  private var hasIntervals: Bool { matrix.intervals.count == matrix.items.count }

  private var hasExpertIntervals: Bool {
    hasIntervals && matrix.intervals.contains { $0.experts != nil }
  }

  private var hasStepIntervals: Bool {
    hasIntervals && matrix.intervals.contains { $0.judgements != nil }
  }

  /// The table of weights; bars only where it is not too wide for them.
  private var weightLines: [String] {
    let lines = weights(hasBars: hasBars).lines(indent: 2, cuttingNamesIn: 1)
    return hasBars && lines.contains { TextTable.width($0) > TextTable.widest }
      ? weights(hasBars: false).lines(indent: 2, cuttingNamesIn: 1) : lines
  }

  /// The items with their weights, and what stands beside them: triangular weights and intervals
  /// next to the experts' weights, which they belong to.
  private func weights(hasBars: Bool) -> TextTable {
    let hasSources = matrix.objectiveWeights != nil
    let hasFuzzy = matrix.fuzzyWeights?.count == matrix.items.count
    var header = ["", words[.indicator], words[.weight]]
    if hasBars { header.append("") }
    if hasSources { header += [WeightPhrase.objectiveWeights, .expertWeights].map(words.phrase) }
    if hasFuzzy { header.append(words.phrase(.triangularHeading)) }
    if hasExpertIntervals { header.append(words.phrase(.intervalFromExperts)) }
    if hasStepIntervals { header.append(words.phrase(.intervalFromStep)) }
    var table = TextTable(
      header, rightAligned: Set(2..<header.count).subtracting(hasBars ? [3] : []))
    let greatest = matrix.weights.max() ?? 1
    for (row, id) in matrix.items.enumerated() {
      var cells = [String(row + 1), names[id] ?? id, number(matrix.weights, row)]
      if hasBars {
        cells.append(
          matrix.weights.indices.contains(row)
            ? TextBar.bar(matrix.weights[row], of: greatest) : "")
      }
      if hasSources {
        cells += [number(matrix.objectiveWeights ?? [], row), number(matrix.expertWeights, row)]
      }
      if hasFuzzy { cells.append(range(matrix.fuzzyWeights?[row])) }
      if hasExpertIntervals { cells.append(range(matrix.intervals[row].experts)) }
      if hasStepIntervals { cells.append(range(matrix.intervals[row].judgements)) }
      table.add(cells)
    }
    return table
  }

  private func number(_ weights: [Double], _ row: Int) -> String {
    language.number(weights.indices.contains(row) ? weights[row] : nil, 4)
  }

  private func range(_ numbers: [Double]?) -> String {
    guard let numbers, !numbers.isEmpty else { return "–" }
    return numbers.map { language.number($0, 4) }.joined(separator: "–")
  }

  /// λmax, CI, RI, CR and the rest, the group's worst triad, the concordance's test.
  private var figures: [String] {
    var lines: [String] = []
    let figures = texts.figures(matrix)
    if !figures.isEmpty {
      lines += TextWrap.lines(
        figures.map { "\($0.name) = \($0.value)" }.joined(separator: words.semicolon), indent: 2)
    }
    if let triad = matrix.quality?.worstTriad.flatMap(texts.triad) {
      lines += TextWrap.lines(words.phrase(.triadIndex) + words.colon + triad, indent: 2)
    }
    if let missing = texts.missing(matrix.missing) {
      lines += TextWrap.lines(words.phrase(.group) + words.colon + missing, indent: 2)
    }
    if let consensus = matrix.consensus {
      lines.append(
        "  " + words.phrase(.consensus) + " = " + language.number(consensus, 3)
          + (matrix.concordance.map {
            words.semicolon + words.phrase(.concordance) + " = "
              + language.number($0.coefficient, 3)
          } ?? ""))
    }
    if let concordance = matrix.concordance {
      lines += TextWrap.lines(texts.test(concordance), indent: 2)
    }
    return lines
  }

  /// What to look at again, of the group and of the experts above the limit.
  private var revisions: [String] {
    var sources: [(String, JudgementQuality)] = []
    if matrix.isAbove(rule.highestRatio), let own = matrix.quality {
      sources.append((words.phrase(.group), own))
    }
    for expert in matrix.experts where expert.aboveLimit {
      if let quality = expert.quality { sources.append((expert.id, quality)) }
    }
    sources = sources.filter { $0.1.worstTriad != nil || !$0.1.revisions.isEmpty }
    guard !sources.isEmpty else { return [] }
    var lines = ["", "  " + words.phrase(.lookAgain)]
    for (name, quality) in sources {
      if let triad = quality.worstTriad.flatMap(texts.triad) {
        lines += TextWrap.lines(
          name + words.colon + words.phrase(.triadIndex) + words.colon + triad, indent: 4)
      }
      for revision in quality.revisions {
        let said = words.revision(
          texts.pair(revision.left, revision.right),
          value: JudgementNumbers.judgement(revision.value),
          implied: JudgementNumbers.implied(revision.implied),
          suggested: JudgementNumbers.judgement(revision.suggested))
        let changed = revision.ratioIfChanged.map {
          words.semicolon + words.ratioIfChanged(texts.ratio($0))
        }
        lines += TextWrap.lines(name + words.colon + said + (changed ?? ""), indent: 4)
      }
    }
    lines += TextWrap.lines(words.phrase(.neverApplied), indent: 4)
    return lines
  }
}
