// SPDX-License-Identifier: Apache-2.0
import Problems
import XMLDocuments

/// One reading of one OpenDocument spreadsheet (.ods): from its parts to its sheets, with the same
/// texts as an .xlsx gives [OpenDocument 1.3, part 3].
struct OpenDocumentReading: ~Copyable {
  /// The namespaces of the elements that are read.
  static let namespaces = ["office", "table", "text", "style"].map {
    "urn:oasis:names:tc:opendocument:xmlns:\($0):1.0"
  }
  private static let content = "content.xml"
  private static let manifest = "META-INF/manifest.xml"
  /// The kinds of document that hold sheets.
  private static let kinds = [
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.spreadsheet-template",
  ]

  private let file: String
  private var archive: ZipArchive

  /// Whether an archive is an OpenDocument file of any kind.
  static func isHeld(by archive: borrowing ZipArchive) -> Bool {
    archive.contains("mimetype") && archive.contains(manifest)
  }

  /// Makes sure that an archive is a spreadsheet that can be read.
  init(_ archive: consuming ZipArchive, file: String) throws(WorkbookStop) {
    self.file = file
    self.archive = archive
    let kind = String(decoding: try self.archive.bytes(of: "mimetype"), as: UTF8.self)
    guard Self.kinds.contains(cellText(kind)) else { throw WorkbookStop(.notWorkbook) }
    // Parts of a document with a password are listed with how they were encrypted.
    let manifest = try self.archive.bytes(of: Self.manifest)
    let root: XMLElement
    do {
      root = try XMLDocument.read(manifest, file: Self.manifest).root
    } catch {
      guard case .xml(let problem) = error.kind else { throw WorkbookStop(.damagedArchive) }
      throw WorkbookStop(.brokenPart(Self.manifest, problem))
    }
    if root.children.contains(where: { $0.children.contains { $0.name == "encryption-data" } }) {
      throw WorkbookStop(.encrypted)
    }
  }

  /// Every sheet, in the order of the tabs.
  mutating func sheets() throws(WorkbookStop) -> [Workbook.Sheet] {
    let cells = OpenDocumentCells(file: file, mostCells: Workbook.mostCells)
    var problem: XMLProblem?
    try archive.read(Self.content) { fill in
      problem = XMLStream(
        names: OpenDocumentCells.names, namespaces: Self.namespaces, handler: cells
      ).read { cells.fault == nil ? fill($0) : -1 }
    }
    if let fault = cells.fault { throw fault }
    if let problem { throw WorkbookStop(.brokenPart(Self.content, problem)) }
    var sheets = cells.sheets
    for index in sheets.indices {
      do {
        try sheets[index].blankMergedCells()
      } catch {
        var stop = error
        stop.sheet = sheets[index].name
        throw stop
      }
    }
    return sheets
  }
}
