// SPDX-License-Identifier: Apache-2.0
import Problems
import XMLDocuments

/// One reading of one workbook: from its parts to its sheets.
struct WorkbookReading: ~Copyable {
  /// The namespaces of the parts, transitional and strict [ECMA-376-1, annex A; 29500-1].
  static let namespaces = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ]
  private static let relationshipNamespaces = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ]

  private let file: String
  private var archive: ZipArchive
  private var cellsLeft = Workbook.mostCells

  /// Opens the archive and makes sure that a workbook is in it.
  init(_ bytes: [UInt8], file: String, mostBytes: Int) throws(WorkbookStop) {
    self.file = file
    archive = try ZipArchive(bytes, mostBytes: mostBytes)
  }

  /// Every worksheet, in the order of the tabs.
  mutating func sheets() throws(WorkbookStop) -> [Workbook.Sheet] {
    let main = try mainPart()
    let workbook = try document(main)
    guard workbook.name == "workbook" else { throw WorkbookStop(.notWorkbook) }
    let relationships = try relationships(of: main)
    let tabs = workbook.children.filter { $0.name == "sheets" }
      .flatMap { $0.children.filter { $0.name == "sheet" } }
    let settings = workbook.children.first { $0.name == "workbookPr" }
    let calendar = settings?.attribute("date1904")?.value
    var content = SheetReadingRules()
    content.numbers = NumberCell(countsFrom1904: calendar == "1" || calendar == "true")
    if let styles = relationships.first(ofType: "styles"), archive.contains(styles) {
      content.formats = CellFormats(try document(styles)).formats
    }
    if let strings = relationships.first(ofType: "sharedStrings"), archive.contains(strings) {
      content.strings = try sharedStrings(strings)
    }
    var sheets: [Workbook.Sheet] = []
    for tab in tabs {
      let name = Self.printable(tab.attribute("name")?.value ?? "")
      let id =
        Self.relationshipNamespaces.lazy
        .compactMap { tab.attribute("id", namespace: $0)?.value }.first ?? ""
      guard let target = relationships.byID[id] else {
        throw WorkbookStop(.danglingReference(name))
      }
      // A tab may be a chart or a dialogue.
      guard target.type == "worksheet" else { continue }
      let state = tab.attribute("state")?.value
      var sheet = Workbook.Sheet(
        file: file, name: name, isHidden: state == "hidden" || state == "veryHidden")
      do {
        try read(target.part, into: &sheet, content)
      } catch {
        var stop = error
        stop.sheet = name
        throw stop
      }
      sheets.append(sheet)
    }
    return sheets
  }

  /// The workbook's own part, found by the package's relationships.
  private mutating func mainPart() throws(WorkbookStop) -> String {
    guard archive.contains("_rels/.rels") else {
      guard archive.contains("mimetype"), archive.contains("content.xml") else {
        throw WorkbookStop(.notWorkbook)
      }
      throw WorkbookStop(notText: .openDocument)
    }
    guard let main = try relationships(of: "").first(ofType: "officeDocument") else {
      throw WorkbookStop(.notWorkbook)
    }
    guard archive.contains(main) else { throw WorkbookStop(.missingPart(main)) }
    if main.lowercased().hasSuffix(".bin") { throw WorkbookStop(notText: .binaryWorkbook) }
    return main
  }

  private mutating func relationships(
    of part: String
  ) throws(WorkbookStop) -> PartRelationships {
    let name = PartRelationships.part(of: part)
    guard archive.contains(name) else { throw WorkbookStop(.missingPart(name)) }
    return PartRelationships(try document(name), of: part)
  }

  /// A small part as a tree.
  private mutating func document(_ part: String) throws(WorkbookStop) -> XMLElement {
    let bytes = try archive.bytes(of: part)
    do {
      return try XMLDocument.read(bytes, file: part).root
    } catch {
      guard case .xml(let problem) = error.kind else { throw WorkbookStop(.damagedArchive) }
      throw WorkbookStop(.brokenPart(part, problem))
    }
  }

  private mutating func sharedStrings(_ part: String) throws(WorkbookStop) -> [String] {
    let strings = SharedStrings()
    try stream(part, names: SharedStrings.names, to: strings) { nil }
    return strings.texts
  }

  private mutating func read(
    _ part: String, into sheet: inout Workbook.Sheet, _ rules: SheetReadingRules
  ) throws(WorkbookStop) {
    let content = SheetReading(rules, mostCells: cellsLeft)
    try stream(part, names: SheetReading.names, to: content) { content.fault }
    cellsLeft -= content.cellCount
    sheet.rows = content.rows
    sheet.mergedRanges = content.mergedRanges
    try sheet.blankMergedCells()
  }

  /// Reads a long part as it is unpacked, until it ends or its handler has found a fault.
  private mutating func stream(
    _ part: String, names: [String], to handler: any XMLStreamHandler,
    fault: () -> WorkbookStop?
  ) throws(WorkbookStop) {
    var stream = XMLStream(names: names, namespaces: Self.namespaces, handler: handler)
    try archive.read(part) { block in stream.feed(block) && fault() == nil }
    if let fault = fault() { throw fault }
    if let problem = stream.finish() { throw WorkbookStop(.brokenPart(part, problem)) }
    if let fault = fault() { throw fault }
  }

  private static func printable(_ name: String) -> String {
    let scalars = name.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

/// The parts that one part names, by the keys it names them with.
struct PartRelationships {
  /// What a key stands for.
  struct Target {
    /// The last word of the type's address, such as `worksheet`; it is the same in both editions
    /// of the standard.
    var type: String
    /// The part's name in the archive.
    var part: String
  }

  private(set) var byID: [String: Target] = [:]
  private var inOrder: [Target] = []

  /// Reads a relationship part; targets outside of the package are passed over.
  init(_ root: XMLElement, of source: String) {
    for element in root.children where element.name == "Relationship" {
      guard element.attribute("TargetMode")?.value != "External",
        let id = element.attribute("Id")?.value,
        let type = element.attribute("Type")?.value.split(separator: "/").last,
        let target = element.attribute("Target")?.value
      else { continue }
      let found = Target(type: String(type), part: Self.resolve(target, from: source))
      byID[id] = found
      inOrder.append(found)
    }
  }

  /// The first part of a type.
  func first(ofType type: String) -> String? { inOrder.first { $0.type == type }?.part }

  /// The relationship part of a part; of the package for "".
  static func part(of source: String) -> String {
    let parts = source.split(separator: "/")
    return (parts.dropLast() + ["_rels", (parts.last ?? "") + ".rels"]).joined(separator: "/")
  }

  /// A target's name in the archive: from the root if it begins with `/`, else from the
  /// source's folder; some programs write `\`.
  static func resolve(_ target: String, from source: String) -> String {
    let isSlash = { (character: Character) in character == "/" || character == "\\" }
    var path = target.first.map(isSlash) == true ? [] : source.split(separator: "/").dropLast()
    for step in target.split(whereSeparator: isSlash) where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/")
  }
}

/// What the numbers in cells stand for, by the position of the cells' formats.
struct CellFormats {
  private(set) var formats: [NumberFormat] = []

  /// Reads the styles' part.
  init(_ root: XMLElement) {
    var own: [Int: NumberFormat] = [:]
    for element in root.children.lazy.filter({ $0.name == "numFmts" }).flatMap(\.children) {
      guard let id = element.attribute("numFmtId").flatMap({ Int($0.value) }),
        let code = element.attribute("formatCode")?.value
      else { continue }
      own[id] = NumberFormat(code: code)
    }
    for element in root.children.lazy.filter({ $0.name == "cellXfs" }).flatMap(\.children) {
      let id = element.attribute("numFmtId").flatMap { Int($0.value) } ?? 0
      formats.append(own[id] ?? NumberFormat(builtIn: id))
    }
  }
}
