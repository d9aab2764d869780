// SPDX-License-Identifier: Apache-2.0
public import Evaluation
internal import Evidence
public import IndicatorTree

/// Slips for experts whose sheets contradict themselves more than the rule allows: one page for
/// each, in Chinese and English, to be filled in and returned.
///
/// A slip asks; it never tells an expert what to judge. It names the expert by code only, and no
/// other expert at all. Slips are for the house and the expert and no part of the site.
public struct ExpertSlips {
  private let weighting: WeightingRecord
  private let names: [String: LocalizedText]
  private let round: LocalizedText
  private let sha256: ([UInt8]) -> [UInt8]

  /// Makes slips.
  ///
  /// - Parameters:
  ///   - weighting: the weights and the judgements they came from.
  ///   - names: the names of parents and items by id; an id without a name stands for itself.
  ///   - round: what the judgements are for; may be empty.
  ///   - sha256: SHA-256 of bytes, for the policy that names each page's style sheet.
  public init(
    _ weighting: WeightingRecord, names: [String: LocalizedText],
    round: LocalizedText = LocalizedText([:]), sha256: @escaping ([UInt8]) -> [UInt8]
  ) {
    self.weighting = weighting
    self.names = names
    self.round = round
    self.sha256 = sha256
  }

  /// Makes the slips of a result.
  public init(_ result: EvaluationResult, sha256: @escaping ([UInt8]) -> [UInt8]) {
    self.init(
      result.weighting,
      names: Dictionary(
        result.nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
      round: result.round.name, sha256: sha256)
  }

  /// One page for each expert with a sheet above the limit, in order of their first such sheet.
  public func files() -> [SiteFile] {
    var codes: [String] = []
    var sheets: [String: [(MatrixRecord, ExpertRecord)]] = [:]
    for matrix in weighting.matrices {
      for expert in matrix.experts where expert.aboveLimit {
        if sheets[expert.id] == nil { codes.append(expert.id) }
        sheets[expert.id, default: []].append((matrix, expert))
      }
    }
    return codes.map { code in
      ExpertSlip(
        expert: code, sheets: sheets[code] ?? [], rule: weighting.rule, names: names,
        round: round, sha256: sha256
      ).file()
    }
  }

  /// A code as a file's name: ASCII letters, digits and hyphens stand for themselves, everything
  /// else as `_` with its hexadecimal number and `_`, so that two codes never share a file.
  static func fileName(_ code: String) -> String {
    var name = ""
    for scalar in code.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-": name.unicodeScalars.append(scalar)
      default: name += "_" + String(scalar.value, radix: 16) + "_"
      }
    }
    return name + ".html"
  }
}

/// One expert's slip.
struct ExpertSlip {
  let expert: String
  let sheets: [(matrix: MatrixRecord, sheet: ExpertRecord)]
  let rule: WeightingRule
  let names: [String: LocalizedText]
  let round: LocalizedText
  let sha256: ([UInt8]) -> [UInt8]

  func file() -> SiteFile {
    let editions: [any Words] = [Chinese(), English()]
    let title = editions.map { $0.slipTitle(expert) }.joined(separator: " · ")
    let style = StyleSheet(footer: title).bytes
    var page = HTMLWriter()
    page.element(
      .html, .init("xmlns", "http://www.w3.org/1999/xhtml"), .init("lang", "zh-Hans"),
      .init("xml:lang", "zh-Hans")
    ) { page in
      page.element(.head) { page in
        page.void(.meta, .init("charset", "utf-8"))
        page.void(
          .meta, .init("http-equiv", "Content-Security-Policy"),
          .init(
            "content",
            "default-src 'none'; style-src 'sha256-\(base64(sha256(style)))'; base-uri 'none'; "
              + "form-action 'none'"))
        page.void(
          .meta, .init("name", "viewport"),
          .init("content", "width=device-width, initial-scale=1"))
        page.void(.meta, .init("name", "color-scheme"), .init("content", "light dark"))
        page.element(.title, text: title)
        page.style(style)
      }
      page.element(.body) { page in
        page.element(.main) { page in
          for (place, words) in editions.enumerated() {
            page.element(
              .div, .class("slip"), .init("lang", words.language)
            ) { half(words, isFirst: place == 0, to: &$0) }
          }
        }
      }
    }
    return SiteFile(path: ExpertSlips.fileName(expert), bytes: page.bytes)
  }

  private func half(_ words: any Words, isFirst: Bool, to page: inout HTMLWriter) {
    let texts = JudgementTexts(words: words, rule: rule) { name($0, words) }
    page.element(.div, .class("identity")) { page in
      if !round.isEmpty {
        page.element(.p, .class("kicker"), text: round.text(in: words.language))
      }
      page.element(isFirst ? .h1 : .h2, text: words.slipTitle(expert))
      page.element(.p, .class("lead"), text: words.phrase(.slipLead))
    }
    for (matrix, sheet) in sheets {
      page.element(.section) { page in
        page.element(isFirst ? .h2 : .h3, text: name(matrix.parent, words))
        part(matrix, sheet, texts, words, to: &page)
      }
    }
    page.element(.p, text: words.phrase(.slipReturn))
    page.element(.p, .class("blank"), text: words.phrase(.slipOwnWords) + words.colon)
  }

  private func name(_ id: String, _ words: any Words) -> String {
    guard let name = names[id], !name.isEmpty else { return id }
    return name.text(in: words.language)
  }

  private func part(
    _ matrix: MatrixRecord, _ sheet: ExpertRecord, _ texts: JudgementTexts, _ words: any Words,
    to page: inout HTMLWriter
  ) {
    if let ratio = sheet.consistencyRatio {
      let limit = sheet.limit ?? rule.highestRatio
      page.element(
        .p,
        text: words.slipRatio(
          texts.ratio(ratio, limit: limit), limit: JudgementNumbers.figure(limit),
          rule.aboveLimit))
    }
    if let triad = sheet.quality?.worstTriad.flatMap(texts.triad) {
      page.element(.p, text: words.phrase(.slipTriad) + words.colon + triad)
    }
    let revisions = sheet.quality?.revisions ?? []
    if let own = sheet.bestWorst {
      page.part(
        BestWorstSlip(
          items: matrix.items, sheet: own, texts: texts, hasBlanks: revisions.isEmpty))
    }
    guard !revisions.isEmpty else {
      page.element(.p, text: words.phrase(.slipNoQuestions))
      // The blanks of a best–worst sheet stand in its own table.
      guard sheet.bestWorst == nil else { return }
      page.element(.p, .class("blank"), text: words.phrase(.slipBlank) + words.colon)
      return
    }
    page.tableRegion(words.phrase(.slipQuestions), style: "slip") { page in
      page.columns([
        (words.phrase(.judgement), ""), (words.phrase(.slipBlank), "fill"),
        (words.phrase(.slipKeep), "fill"),
      ])
      page.element(.tbody) { page in
        for revision in revisions {
          page.element(.tr) { page in
            page.element(
              .th, .scope("row"),
              text: question(revision, matrix, sheet, texts))
            page.cell("", "fill")
            page.cell("", "fill")
          }
        }
      }
    }
  }

  /// One judgement to look at again; of a best–worst sheet with the two that it does not fit.
  private func question(
    _ revision: RevisionRecord, _ matrix: MatrixRecord, _ sheet: ExpertRecord,
    _ texts: JudgementTexts
  ) -> String {
    let words = texts.words
    let pair = texts.pair(revision.left, revision.right)
    let value = JudgementNumbers.judgement(revision.value)
    let implied = JudgementNumbers.implied(revision.implied)
    let suggested = JudgementNumbers.judgement(revision.suggested)
    let ratio = revision.ratioIfChanged.map { texts.ratio($0, limit: sheet.limit) }
    guard let own = sheet.bestWorst, revision.left == own.best, revision.right != own.worst,
      let worst = matrix.items.firstIndex(of: own.worst),
      let item = matrix.items.firstIndex(of: revision.right),
      own.bestToOthers.indices.contains(worst), own.othersToWorst.indices.contains(item)
    else {
      return words.slipQuestion(
        pair, value: value, implied: implied, suggested: suggested, ratio: ratio)
    }
    let others = [(own.best, own.bestToOthers[worst]), (revision.right, own.othersToWorst[item])]
    return words.slipQuestion(
      pair, value: value,
      others: others.map {
        words.outweighs(
          texts.name($0.0), texts.name(own.worst), JudgementNumbers.judgement($0.1))
      }, implied: implied, suggested: suggested, ratio: ratio)
  }
}

/// What an expert wrote on a best–worst sheet: the best item over each, and each over the worst.
struct BestWorstSlip: Part {
  let items: [String]
  let sheet: BestWorstRecord
  let texts: JudgementTexts
  /// Whether each judgement has a blank for a new one.
  let hasBlanks: Bool

  func write(to page: inout HTMLWriter) {
    let words = texts.words
    page.element(
      .p,
      text: words.phrase(.best) + words.colon + texts.name(sheet.best) + words.semicolon
        + words.phrase(.worst) + words.colon + texts.name(sheet.worst) + words.fullStop)
    page.tableRegion(words.phrase(.slipOwnJudgements), style: "slip") { page in
      page.columns(
        [(words.phrase(.judgement), ""), (words.phrase(.slipWritten), "n")]
          + (hasBlanks
            ? [(words.phrase(.slipBlank), "fill"), (words.phrase(.slipKeep), "fill")] : []))
      page.element(.tbody) { page in
        for judgement in judgements {
          page.element(.tr) { page in
            page.element(.th, .scope("row"), text: judgement.pair)
            page.number(JudgementNumbers.judgement(judgement.value))
            if hasBlanks {
              page.cell("", "fill")
              page.cell("", "fill")
            }
          }
        }
      }
    }
  }

  /// The 2n − 3 judgements; an item over itself is none, and best over worst is asked once.
  private var judgements: [(pair: String, value: Double)] {
    let best = zip(items, sheet.bestToOthers).filter { $0.0 != sheet.best }
      .map { (texts.pair(sheet.best, $0.0), $0.1) }
    let worst = zip(items, sheet.othersToWorst)
      .filter { $0.0 != sheet.best && $0.0 != sheet.worst }
      .map { (texts.pair($0.0, sheet.worst), $0.1) }
    return best + worst
  }
}
