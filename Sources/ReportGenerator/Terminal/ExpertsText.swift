// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// The experts' weights for the terminal: experts in columns where that fits, otherwise in rows,
/// and items in blocks where even that is too wide.
struct ExpertsText {
  let matrix: MatrixRecord
  let rule: WeightingRule
  let names: [String: String]
  let language: TerminalLanguage
  /// How many places a line may take.
  var width = TextTable.widest

  private var words: any Words { language.words }

  var lines: [String] {
    let columns = expertsInColumns.lines(indent: 2)
    let fits = columns.allSatisfy { TextTable.width($0) <= width }
    return (fits ? columns : expertsInRows) + notes
  }

  /// The code with its marks: `*` above the limit, `+` apart from the others.
  private func code(_ expert: ExpertRecord) -> String {
    expert.id + (expert.aboveLimit ? "*" : "") + (expert.standsApart ? "+" : "")
  }

  private func weight(_ expert: ExpertRecord, _ row: Int) -> String {
    language.number(
      expert.weights.flatMap { $0.indices.contains(row) ? $0[row] : nil }, 4)
  }

  private var hasRatios: Bool { matrix.experts.contains { $0.consistencyRatio != nil } }

  private var shareName: String { words[.share] }

  private var expertsInColumns: TextTable {
    var table = TextTable(
      [""] + matrix.experts.map(code),
      rightAligned: matrix.experts.isEmpty ? [] : Set(1...matrix.experts.count))
    for (row, item) in matrix.items.enumerated() {
      table.add([names[item] ?? item] + matrix.experts.map { weight($0, row) })
    }
    if hasRatios {
      table.add(["CR"] + matrix.experts.map { language.number($0.consistencyRatio, 4) })
    }
    table.add([shareName] + matrix.experts.map { language.number($0.share, 4) })
    return table
  }

  /// Experts in rows; items by their position, so many at a time as fit.
  private var expertsInRows: [String] {
    let longest = matrix.experts.map { TextTable.width(code($0)) }.max() ?? 0
    let tail = hasRatios ? 8 : 0
    // Six digits and two spaces for each item; two spaces before the line.
    let room = width - 4 - longest - tail - TextTable.width(shareName) - 2
    let size = max(1, room / 8)
    var lines: [String] = []
    for start in stride(from: 0, to: matrix.items.count, by: size) {
      let rows = start..<min(start + size, matrix.items.count)
      let isLast = rows.upperBound == matrix.items.count
      var header = [words[.expert]] + rows.map { String($0 + 1) }
      if isLast { header += (hasRatios ? ["CR"] : []) + [shareName] }
      var table = TextTable(header, rightAligned: Set(1..<header.count))
      for expert in matrix.experts {
        var cells = [code(expert)] + rows.map { weight(expert, $0) }
        if isLast {
          if hasRatios { cells.append(language.number(expert.consistencyRatio, 4)) }
          cells.append(language.number(expert.share, 4))
        }
        table.add(cells)
      }
      lines += table.lines(indent: 2)
    }
    return lines
  }

  /// What the marks mean, and what is to be said of single sheets.
  private var notes: [String] {
    let texts = JudgementTexts(words: words, rule: rule) { names[$0] ?? $0 }
    var lines: [String] = []
    if matrix.form == .bestWorst {
      // Each best–worst sheet has a limit of its own.
      let limits = matrix.experts.compactMap(\.limit).map(JudgementNumbers.figure)
      let isOne = Set(limits).count == 1
      let said =
        isOne
        ? [words.limitOf(limits[0])]
        : matrix.experts.compactMap { expert in
          expert.limit.map { expert.id + " " + words.limitOf(JudgementNumbers.figure($0)) }
        }
      if !said.isEmpty {
        lines += TextWrap.lines(
          words[.consistencyRatio] + words.colon + words.list(said), indent: 2)
      }
      if matrix.experts.contains(where: \.aboveLimit) {
        lines.append(
          "  * " + words[.aboveLimitShort] + words.colon + words.treatment(rule.aboveLimit))
      }
    } else if matrix.experts.contains(where: \.aboveLimit) {
      let limits = Set(matrix.experts.filter(\.aboveLimit).compactMap(\.limit))
      let limit = limits.isEmpty ? [rule.highestRatio] : limits.sorted()
      lines.append(
        "  * " + words[.consistencyRatio] + " > "
          + words.list(limit.map(JudgementNumbers.figure)) + words.colon
          + words.treatment(rule.aboveLimit))
    }
    if matrix.experts.contains(where: \.standsApart) {
      lines.append("  + " + words.phrase(.standsApart))
    }
    for expert in matrix.experts {
      var remarks: [String] = []
      if expert.weights == nil { remarks.append(words.phrase(.pooledOnly)) }
      if let missing = texts.missing(expert.missing) { remarks.append(missing) }
      guard !remarks.isEmpty else { continue }
      lines += TextWrap.lines(
        expert.id + words.colon + remarks.joined(separator: words.semicolon), indent: 2)
    }
    return lines
  }
}
