// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

extension WeightingRecord {
  /// In which ways experts were asked.
  var forms: Set<Judgements.Form> { Set(matrices.map(\.form)) }
}

extension MatrixRecord {
  /// Whether what counts is not the experts' weights alone.
  var isCombined: Bool { weights != expertWeights }
}

/// What is said of judgements in sentences: one wording for pages, terminal and slips.
struct JudgementTexts {
  let words: any Words
  let rule: WeightingRule
  /// The name of a node by its id.
  let name: (String) -> String

  /// Below this probability chance alone would hardly give a concordance: the usual five per cent
  /// [Siegel 1956].
  static let significance = 0.05

  /// A number in figures as the language writes percentages.
  func percent(_ share: Double, places: Int) -> String {
    words.percent(FixedPoint.percentage(share).rounded(to: places).text)
  }

  /// How experts' and objective weights come together, with the experts' share as it was declared.
  var combination: String {
    words.combination(
      rule.combination,
      share: words.percent(
        FixedPoint.percentage(rule.expertShare).rounded(to: Printing.weightPlaces).shortest))
  }

  /// Who judged, how consistent it is and how much they agree: what a reader may quote.
  func summary(_ matrix: MatrixRecord) -> [String] {
    let experts = matrix.experts
    var said = [words.judgedBy(matrix.form, experts: experts.count, items: matrix.items.count)]
    let incomplete = experts.count { !$0.missing.isEmpty }
    if incomplete > 0 { said.append(words.notAllPairs(incomplete, of: experts.count)) }
    said += consistency(matrix)
    if let consensus = matrix.consensus {
      said.append(agreement(consensus, of: matrix))
    } else {
      let counted = experts.filter { $0.share > 0 }
      let isPooled = counted.count > 1 && counted.contains { $0.weights == nil }
      said.append(words.phrase(isPooled ? .pooledAgreement : .oneExpert))
    }
    return said
  }

  private func consistency(_ matrix: MatrixRecord) -> [String] {
    guard matrix.form != .allocation else { return [words.phrase(.allocationHasNoRatio)] }
    var said: [String] = []
    if let ratio = matrix.consistencyRatio {
      said.append(
        words.jointRatio(
          self.ratio(ratio), limit: JudgementNumbers.figure(rule.highestRatio),
          isAbove: matrix.isAbove(rule.highestRatio)))
    } else if matrix.form == .pairwise {
      said.append(
        matrix.quality == nil && matrix.matrix == nil
          ? words.phrase(.noMatrix) : words.noRatio(matrix.quality?.absence))
    }
    // A sheet of two items is always within the limit: nothing is said of it.
    if matrix.experts.contains(where: { $0.consistencyRatio != nil && $0.limit != nil }) {
      said.append(
        words.sheetsAbove(
          matrix.experts.count { $0.aboveLimit }, of: matrix.experts.count, rule.aboveLimit,
          limit: ownLimits(matrix)))
    }
    return said
  }

  /// The limits of sheets that are not held against the rule's, least to greatest.
  private func ownLimits(_ matrix: MatrixRecord) -> String? {
    guard matrix.form == .bestWorst else { return nil }
    let limits = matrix.experts.compactMap(\.limit)
    guard let least = limits.min(), let greatest = limits.max() else { return nil }
    let ends = [least, greatest].map(JudgementNumbers.figure)
    return ends[0] == ends[1] ? ends[0] : words.range(ends[0], ends[1])
  }

  /// The consensus and the concordance as one sentence.
  private func agreement(_ consensus: Double, of matrix: MatrixRecord) -> String {
    words.agreement(
      level: ConsensusLevel.level(consensus, matrix.consensusLevel),
      percent(consensus, places: ConsensusLevel.places(consensus)),
      order: matrix.concordance.map {
        OrderWords(
          coefficient: FixedPoint($0.coefficient, places: 3)?.text ?? "–",
          probability: JudgementNumbers.probability($0.probability),
          experts: matrix.experts.count { $0.share > 0 && $0.weights != nil },
          isBeyondChance: $0.probability < Self.significance)
      })
  }

  /// The concordance's test as a sentence.
  func test(_ concordance: ConcordanceRecord) -> String {
    words.concordanceTest(
      chiSquare: FixedPoint(concordance.chiSquare, places: 2)?.text ?? "–",
      degreesOfFreedom: concordance.degreesOfFreedom,
      probability: JudgementNumbers.probability(concordance.probability),
      isExact: concordance.isExact)
  }

  /// A consistency ratio against the rule's limit, or the sheet's own.
  func ratio(_ ratio: Double, limit: Double? = nil) -> String {
    JudgementNumbers.ratio(ratio, limit: limit ?? rule.highestRatio)
  }

  /// The three judgements that contradict each other most.
  func triad(_ triad: TriadRecord) -> String? {
    guard triad.items.count == 3 else { return nil }
    let product = triad.firstOverSecond * triad.secondOverThird
    return words.triad(
      TriadWords(
        first: name(triad.items[0]), second: name(triad.items[1]), third: name(triad.items[2]),
        firstOverSecond: JudgementNumbers.judgement(triad.firstOverSecond),
        secondOverThird: JudgementNumbers.judgement(triad.secondOverThird),
        firstOverThird: JudgementNumbers.judgement(triad.firstOverThird),
        product: JudgementNumbers.judgement(product), isLess: triad.firstOverThird < product))
  }

  /// A judgement's two items.
  func pair(_ left: String, _ right: String) -> String { words.pair(name(left), name(right)) }

  /// The pairs that were not judged, or `nil` where all were.
  func missing(_ pairs: [[String]]) -> String? {
    let named = pairs.filter { $0.count == 2 }.map { pair($0[0], $0[1]) }
    return named.isEmpty ? nil : words.missingPairs(named)
  }

  /// The figures of a matrix beyond its weights, each with its name; those there are.
  func figures(_ matrix: MatrixRecord) -> [(name: String, value: String)] {
    var figures: [(String, String)] = []
    func add(_ phrase: WeightPhrase, _ value: Double?, note: String? = nil, places: Int = 4) {
      guard let value, let text = FixedPoint(value, places: places)?.text else { return }
      figures.append((words.phrase(phrase), text + (note.map(words.parenthesis) ?? "")))
    }
    add(.lambdaMax, matrix.lambdaMax)
    add(.consistencyIndex, matrix.consistencyIndex)
    if let random = matrix.randomIndex {
      let table = matrix.quality?.randomIndexTable ?? rule.randomIndex
      figures.append(
        (
          words.phrase(.randomIndex),
          JudgementNumbers.figure(random) + words.parenthesis(words.randomIndexTable(table))
        ))
    }
    if let ratio = matrix.consistencyRatio {
      figures.append(
        (
          words.phrase(.ratio),
          self.ratio(ratio)
            + words.parenthesis(words.limitOf(JudgementNumbers.figure(rule.highestRatio)))
        ))
    }
    let quality = matrix.quality
    add(
      .geometricIndex, quality?.geometricIndex,
      note: quality?.geometricLimit.map { words.limitOf(JudgementNumbers.figure($0)) })
    add(.triadIndex, quality?.triadIndex, places: 3)
    if let difference = quality?.rightLeftDifference {
      figures.append((words.phrase(.rightLeft), percent(difference, places: 2)))
    }
    return figures
  }

  /// What is to be said of an expert's sheet: above the limit, apart, gaps.
  func remarks(_ expert: ExpertRecord) -> [String] {
    var remarks: [String] = []
    if expert.aboveLimit {
      remarks.append(
        words[.aboveLimitShort] + words.comma + words.treatment(rule.aboveLimit))
    }
    if expert.weights == nil { remarks.append(words.phrase(.pooledOnly)) }
    if expert.standsApart {
      remarks.append(
        words.phrase(.standsApart)
          + (expert.distance.flatMap { FixedPoint($0, places: 2) }.map {
            words.parenthesis(words.distanceOf($0.text))
          } ?? ""))
    }
    if let missing = missing(expert.missing) { remarks.append(missing) }
    return remarks
  }
}
