// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems

extension JudgementsReader {
  /// Reads one file of pairwise judgements, of any format that is known, beside those that were
  /// read before: a table in `layout`, or another program's file, which has its own.
  ///
  /// Sheets are exactly reciprocal; a pair that is not judged is `nil`. Where a file says how much
  /// each expert counts and no table of experts does, the experts are the file's; those of several
  /// files are put together, and powers that contradict an earlier file's are reported.
  public mutating func readAny(
    _ bytes: [UInt8], file: String, layout: JudgementLayout = JudgementLayout()
  ) -> File {
    let foreign = ForeignJudgements.read(
      bytes, file: file, format: JudgementFormat.detect(bytes, file: file),
      experts: collector.experts, isInRound: collector.outline != nil)
    guard let foreign else { return readJudgements(bytes, file: file, layout: layout) }
    foreign.feed(into: &collector)
    return File(rows: foreign.pairs.count, encoding: nil)
  }
}

extension ForeignJudgements {
  /// The judgements of another program's file, or `nil` for a table of ours.
  static func read(
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
