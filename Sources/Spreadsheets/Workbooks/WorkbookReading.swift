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

  /// One tab that shows a worksheet.
  struct Tab {
    /// The name; control characters are replaced by U+FFFD.
    let name: String
    /// Whether the tab is hidden.
    let isHidden: Bool
    /// The worksheet's part in the archive.
    let part: String
  }

  private let file: String
  private var archive: ZipArchive
  private var rules = SheetReadingRules()
  /// The tabs with worksheets, in their order.
  private(set) var tabs: [Tab] = []

  /// Makes sure that a workbook is in an archive, and reads all but the sheets.
  init(_ archive: consuming ZipArchive, file: String) throws(WorkbookStop) {
    self.file = file
    self.archive = archive
    let main = try mainPart()
    let workbook = try document(main)
    guard workbook.name == "workbook" else { throw WorkbookStop(.notWorkbook) }
    let relationships = try relationships(of: main)
    let settings = workbook.children.first { $0.name == "workbookPr" }
    let calendar = settings?.attribute("date1904")?.value
    rules.numbers = NumberCell(countsFrom1904: calendar == "1" || calendar == "true")
    if let styles = relationships.first(ofType: "styles"), self.archive.contains(styles) {
      rules.formats = CellFormats(try document(styles)).formats
    }
    if let texts = relationships.first(ofType: "sharedStrings"), self.archive.contains(texts) {
      rules.texts = try sharedTexts(texts)
    }
    let elements = workbook.children.filter { $0.name == "sheets" }
      .flatMap { $0.children.filter { $0.name == "sheet" } }
    for element in elements {
      let name = Workbook.printable(element.attribute("name")?.value ?? "")
      let id =
        Self.relationshipNamespaces.lazy
        .compactMap { element.attribute("id", namespace: $0)?.value }.first ?? ""
      guard let target = relationships.byID[id] else {
        throw WorkbookStop(.danglingReference(name))
      }
      // A tab may be a chart or a dialogue.
      guard target.type == "worksheet" else { continue }
      let state = element.attribute("state")?.value
      tabs.append(
        Tab(
          name: name, isHidden: state == "hidden" || state == "veryHidden", part: target.part))
    }
  }

  /// Every worksheet, in the order of the tabs.
  mutating func sheets() throws(WorkbookStop) -> [Workbook.Sheet] {
    var texts = [String?](repeating: nil, count: rules.texts.count)
    var cellsLeft = Workbook.mostCells
    var sheets: [Workbook.Sheet] = []
    for tab in tabs {
      var sheet = Workbook.Sheet(file: file, name: tab.name, isHidden: tab.isHidden)
      let shared = rules.texts
      do throws(WorkbookStop) {
        sheet.mergedRanges = try read(tab, mostBytes: nil) { row in
          cellsLeft -= row.cells.count
          if cellsLeft >= 0 { sheet.rows.append(Workbook.Row(row, shared, &texts)) }
          return cellsLeft >= 0
        }
        guard cellsLeft >= 0 else { throw WorkbookStop(.tooLarge(.cells(Workbook.mostCells))) }
        try sheet.blankMergedCells()
      } catch {
        var stop = error
        stop.sheet = tab.name
        throw stop
      }
      sheets.append(sheet)
    }
    return sheets
  }

  /// Hands the rows of one worksheet to `push`, which says whether to go on, with the texts that
  /// they share; nothing is kept.
  mutating func forEachRow(
    of tab: Tab, _ push: (borrowing ScannedRow, SharedTexts) -> Bool
  ) throws(WorkbookStop) {
    let texts = rules.texts
    do throws(WorkbookStop) {
      _ = try read(tab, mostBytes: ZipArchive.mostStreamedBytes) { push($0, texts) }
    } catch {
      var stop = error
      stop.sheet = tab.name
      throw stop
    }
  }

  /// The workbook's own part, found by the package's relationships.
  private mutating func mainPart() throws(WorkbookStop) -> String {
    guard archive.contains("_rels/.rels") else { throw WorkbookStop(.notWorkbook) }
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

  private mutating func sharedTexts(_ part: String) throws(WorkbookStop) -> SharedTexts {
    let reading = SharedTextsReading()
    var problem: XMLProblem?
    try archive.read(part) { fill in
      problem = XMLStream(
        names: SharedTextsReading.names, namespaces: Self.namespaces, handler: reading
      ).read(fill)
    }
    if let problem { throw WorkbookStop(.brokenPart(part, problem)) }
    return reading.texts
  }

  /// Reads a worksheet as it is unpacked, until it ends, something is wrong, or no row is wanted
  /// any more; gives the merged ranges, which stand below the rows.
  private mutating func read(
    _ tab: Tab, mostBytes: Int?, _ push: (borrowing ScannedRow) -> Bool
  ) throws(WorkbookStop) -> [CellRange] {
    var problem: XMLProblem?
    var fault: WorkbookStop?
    var isOver = false
    var ranges: [CellRange] = []
    let rules = rules
    try archive.read(tab.part, mostBytes: mostBytes) { fill in
      withoutActuallyEscaping(push) { push in
        let reading = SheetReading(rules, push: push)
        problem = XMLStream(
          names: SheetScan.names, namespaces: Self.namespaces, handler: reading
        ).read { reading.isOver ? -1 : fill($0) }
        (fault, isOver, ranges) = (reading.fault, reading.isOver, reading.mergedRanges)
      }
    }
    if let fault { throw fault }
    if !isOver, let problem { throw WorkbookStop(.brokenPart(tab.part, problem)) }
    return ranges
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
