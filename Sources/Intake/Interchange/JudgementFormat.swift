// SPDX-License-Identifier: Apache-2.0

/// The formats in which a file may hold judgements.
public enum JudgementFormat: String, Sendable, Hashable, CaseIterable {
  /// A table of ours: CSV or a workbook.
  case table
  /// A `.ahp` file of R's ahp package.
  case ahp
  /// A table that AHP-OS exports.
  case ahpOSTable = "ahp-os-csv"
  /// A project that AHP-OS exports as JSON.
  case ahpOSProject = "ahp-os-json"
  /// XMCDA.
  case xmcda

  /// The format of a file, by its first bytes; by its name's ending where those leave it open.
  ///
  /// `<` begins XMCDA and `{` a project of AHP-OS, in UTF-8 or UTF-16; a table whose first cell is
  /// `Session Code` is an export of AHP-OS; a line that begins with `Version:`, `Goal:` or
  /// `Alternatives:`, or the ending `.ahp`, `.yaml` or `.yml`, tells an `.ahp` file. All else is
  /// a table. Complexity: O(1), the first 4096 bytes.
  public static func detect(_ bytes: [UInt8], file: String) -> JudgementFormat {
    // Zeros of UTF-16 and byte order marks aside, the signs looked for are ASCII.
    let marks: Set<UInt8> = [0x00, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
    let head = bytes.prefix(4096).filter { !marks.contains($0) }
    let lines = head.split { $0 == 0x0A || $0 == 0x0D }
    let first = head.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if first == UInt8(ascii: "<") { return .xmcda }
    if first == UInt8(ascii: "{") { return .ahpOSProject }
    let records = lines.drop { $0.starts(with: "sep=".utf8) }
    if let record = records.first {
      let bare = record.filter { $0 != UInt8(ascii: "\"") }
      if ["Session Code;", "Session Code,"].contains(where: { bare.starts(with: $0.utf8) }) {
        return .ahpOSTable
      }
    }
    if bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF]) { return .table }
    let endings = [".ahp", ".yaml", ".yml"]
    let name = file.lowercased()
    let keys = ["Version:", "Goal:", "Alternatives:"]
    if endings.contains(where: name.hasSuffix)
      || lines.contains(where: { line in keys.contains { line.starts(with: $0.utf8) } })
    {
      return .ahp
    }
    return .table
  }
}
