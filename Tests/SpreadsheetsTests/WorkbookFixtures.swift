// SPDX-License-Identifier: Apache-2.0
import Foundation
import Problems

@testable import Spreadsheets

/// The workbooks that Fixtures/make.py made.
func fixture(_ name: String) throws -> [UInt8] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
  return Array(try Data(contentsOf: folder.appending(path: "Fixtures/" + name)))
}

/// A ZIP archive whose entries are stored as they are, built byte by byte so that a test can
/// break any rule [APPNOTE.TXT 6.3.10, 4.3].
struct StoredArchive {
  var entries: [(name: String, bytes: [UInt8])]
  /// What the headers say of each size, instead of the truth.
  var claimedSize: Int?

  init(_ entries: [(String, String)]) {
    self.entries = entries.map { ($0.0, Array($0.1.utf8)) }
  }

  var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in entries {
      let offset = archive.count
      let size = claimedSize ?? content.count
      // Version, flags, method, time, date; checksum, both sizes; lengths of name and extra.
      let common =
        little(20, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(0x5C7F, 2)
        + little(Int(crc32(content)), 4) + little(content.count, 4) + little(size, 4)
        + little(name.utf8.count, 2) + little(0, 2)
      archive += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + content
      directory +=
        [0x50, 0x4B, 1, 2] + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2)
        + little(0, 4) + little(offset, 4) + Array(name.utf8)
    }
    let end =
      [0x50, 0x4B, 5, 6] + little(0, 2) + little(0, 2) + little(entries.count, 2)
      + little(entries.count, 2) + little(directory.count, 4) + little(archive.count, 4)
      + little(0, 2)
    return archive + directory + end
  }

  private func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static let table: [UInt32] = (0..<256).map { (index: UInt32) in
    (0..<8).reduce(index) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  private func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) {
      Self.table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8)
    }
  }
}

/// The smallest workbook around one sheet's part, with chosen other parts.
func workbook(
  sheet: String, workbook: String? = nil, strings: String? = nil, styles: String? = nil,
  more: [(String, String)] = []
) -> StoredArchive {
  let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let package = "http://schemas.openxmlformats.org/package/2006/relationships"
  func relationships(_ targets: [(String, String)]) -> String {
    let lines = targets.map {
      "<Relationship Id=\"\($0.0)\" Type=\"\(types)/\($0.0)\" Target=\"\($0.1)\"/>"
    }
    return "<Relationships xmlns=\"\(package)\">\(lines.joined())</Relationships>"
  }
  let body =
    workbook ?? "<sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"worksheet\"/></sheets>"
  var entries = [
    ("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
    ("xl/workbook.xml", "<workbook xmlns=\"\(main)\" xmlns:r=\"\(types)\">\(body)</workbook>"),
    (
      "xl/_rels/workbook.xml.rels",
      relationships([
        ("worksheet", "sheet.xml"), ("sharedStrings", "strings.xml"), ("styles", "styles.xml"),
      ])
    ),
    (
      "xl/sheet.xml",
      sheet.hasPrefix("<!") || sheet.hasPrefix("<worksheet")
        ? sheet : "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet)</sheetData></worksheet>"
    ),
  ]
  if let strings { entries.append(("xl/strings.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>")) }
  if let styles {
    entries.append(("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"))
  }
  return StoredArchive(entries + more)
}

/// A sheet's texts by their references.
func texts(_ sheet: Workbook.Sheet) -> [String: String] {
  var texts: [String: String] = [:]
  for row in sheet.rows {
    for cell in row.cells { texts[cell.letters + String(row.number)] = cell.text }
  }
  return texts
}

/// What is wrong with a workbook, or `nil`.
func problem(_ bytes: [UInt8], mostBytes: Int = ZipArchive.mostBytes) -> Problem? {
  do {
    _ = try Workbook.read(bytes, file: "t.xlsx", mostBytes: mostBytes)
    return nil
  } catch {
    return error
  }
}
