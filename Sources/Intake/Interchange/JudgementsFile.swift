// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
internal import Problems

/// Reads judgements from a file of any format that is known.
public enum JudgementsFile {
  /// Reads one file of pairwise judgements: a table in `layout`, or another program's file.
  ///
  /// - Parameters:
  ///   - outline: the tree whose siblings are compared, or `nil` without a round.
  ///   - experts: the experts by code; where it is empty, any code may stand.
  ///   - layout: how a table holds the judgements; other formats have their own.
  /// - Returns: exactly reciprocal sheets; a pair that is not judged is `nil`. Where the file says
  ///   how much each expert counts and no table of experts does, the experts are the file's.
  public static func read(
    _ bytes: [UInt8], file: String, outline: Outline?, experts: [Expert],
    layout: JudgementLayout = JudgementLayout()
  ) -> Reading<JudgementSheets> {
    let format = JudgementFormat.detect(bytes, file: file)
    guard
      let foreign = foreign(
        bytes, file: file, format: format, experts: experts, isInRound: outline != nil)
    else {
      return JudgementsReader.read(
        bytes, file: file, outline: outline, experts: experts, layout: layout)
    }
    var collector = JudgementCollector(outline: outline, experts: experts)
    foreign.feed(into: &collector)
    var (sheets, problems) = collector.finish(file: file)
    if experts.isEmpty {
      sheets.judgements.experts = foreign.weights.map { Expert(id: $0.expert, weight: $0.weight) }
    }
    return Reading(value: sheets, problems: problems, rows: foreign.pairs.count, encoding: nil)
  }

  /// The judgements of another program's file, or `nil` for a table of ours.
  static func foreign(
    _ bytes: [UInt8], file: String, format: JudgementFormat, experts: [Expert], isInRound: Bool
  ) -> ForeignJudgements? {
    switch format {
    case .table: nil
    case .ahp: AHPFile.read(bytes, file: file, experts: experts)
    case .ahpOSTable:
      AHPOSTable.read(bytes, file: file, experts: experts, isInRound: isInRound)
    case .ahpOSProject: AHPOSProject.read(bytes, file: file, experts: experts)
    case .xmcda: XMCDADocument.read(bytes, file: file)
    }
  }
}

extension JudgementsReader {
  /// Reads one more file of pairwise judgements, of any format that is known, beside those that
  /// were read before.
  public mutating func readAny(
    _ bytes: [UInt8], file: String, layout: JudgementLayout = JudgementLayout()
  ) -> File {
    let format = JudgementFormat.detect(bytes, file: file)
    guard
      let foreign = JudgementsFile.foreign(
        bytes, file: file, format: format, experts: collector.experts,
        isInRound: collector.outline != nil)
    else { return readJudgements(bytes, file: file, layout: layout) }
    foreign.feed(into: &collector)
    return File(rows: foreign.pairs.count, encoding: nil)
  }
}
