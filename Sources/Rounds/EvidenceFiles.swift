// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import FoundationEssentials
internal import IndicatorTree
internal import Intake
internal import Problems
internal import Spreadsheets

/// A cell that names evidence: numbers of papers, or files of the round's folder of evidence.
struct EvidenceCell {
  /// What it names, one by one.
  let names: [String]
  /// Where it stands: the row, or the file as a whole.
  let place: Place

  init(_ text: String, at place: Place) {
    names = text.split { $0 == ";" || $0 == "；" }.compactMap { name in
      let name = name.drop(while: \.isWhitespace)
      return name.lastIndex { !$0.isWhitespace }.map { String(name[...$0]) }
    }
    self.place = place
  }

  /// Whether a name is a path that leads out of the folder, by whatever system's separator.
  static func leadsOut(_ name: String) -> Bool {
    name.hasPrefix("/") || name.hasPrefix("\\")
      || name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).contains("..")
  }
}

/// The files of a folder of evidence, by the names under which cells may state them.
struct EvidenceFiles {
  /// The paths in the folder, by each name: the path itself, and the path without its extension.
  private var paths: [String: [String]] = [:]

  /// Looks through a folder and what is in it. Hidden files and symbolic links are passed over: a
  /// link may lead out of the folder.
  init(in folder: String) {
    add(folder: folder, prefix: "")
  }

  /// The files that a name stands for; none where there are none.
  func files(named name: String) -> [String] { paths[name] ?? [] }

  private mutating func add(folder: String, prefix: String) {
    let manager = FileManager.default
    for name in (try? manager.contentsOfDirectory(atPath: folder)) ?? [] where name.first != "." {
      let whole = folder + "/" + name
      if (try? manager.destinationOfSymbolicLink(atPath: whole)) != nil { continue }
      let path = prefix + name
      if Files.isFolder(whole) {
        add(folder: whole, prefix: path + "/")
      } else {
        paths[path, default: []].append(path)
        if let dot = name.lastIndex(of: "."), dot > name.startIndex {
          paths[prefix + String(name[..<dot]), default: []].append(path)
        }
      }
    }
  }
}

extension RoundLoader {
  // MARK: Evidence

  /// Puts the files of evidence on record that cells name: how many they are, and one digest of them
  /// all. Their names may be people's and stay out of it. Says how many names of each table are no
  /// files. They are never read otherwise.
  mutating func readEvidence(
    _ document: RoundDocument, _ indexSystem: IndexSystem, alliances: [String],
    statistics: Statistics, checklist: ChecklistAnswers, gates: GateStates
  ) {
    guard let reference = document.evidence else { return }
    let folder = files.path(of: reference.href)
    guard Files.isFolder(folder) else {
      files.problems.append(
        Problem(.facts(.evidenceFolderMissing(folder: reference.href)), at: reference.place))
      return
    }
    addEvidence(
      of: document, indexSystem, alliances: alliances, statistics: statistics,
      checklist: checklist, gates: gates)
    let index = EvidenceFiles(in: folder)
    var named: Set<String> = []
    var missing: [String: (missing: Int, all: Int)] = [:]
    var tables: [String] = []
    for cell in evidence {
      let table = cell.place.file
      if missing[table] == nil {
        tables.append(table)
        missing[table] = (0, 0)
      }
      for name in cell.names {
        if EvidenceCell.leadsOut(name) {
          files.problems.append(
            Problem(.facts(.evidenceOutside(column: "evidence")), at: cell.place))
          continue
        }
        let found = index.files(named: name)
        named.formUnion(found)
        missing[table, default: (0, 0)].all += 1
        if found.isEmpty { missing[table, default: (0, 0)].missing += 1 }
      }
    }
    for table in tables {
      // Where no name at all is a file, the evidence is on paper and has numbers.
      guard let (missing, all) = missing[table], missing > 0, missing < all else { continue }
      files.problems.append(
        Problem(.facts(.evidenceNotFound(count: missing, of: all)), at: Place(file: table)))
    }
    let paths = named.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if !paths.isEmpty { keepEvidence(paths, in: folder, of: reference) }
  }

  /// The digest is that of the lines `digest  path` that `sha256sum` writes, sorted by the bytes of
  /// the paths.
  private mutating func keepEvidence(
    _ paths: [String], in folder: String, of reference: RoundDocument.Reference
  ) {
    var lines: [UInt8] = []
    var bytes = 0
    for path in paths {
      do {
        let source = try Files.open(folder + "/" + path)
        bytes += source.count
        let digest = files.hasDigests ? try SHA256.hexadecimal(source) : ""
        lines += Array("\(digest)  \(path)\n".utf8)
      } catch {
        files.problems.append(
          Problem(.facts(.evidenceUnreadable(file: path)), at: reference.place))
      }
    }
    files.keep(
      reference.href, role: "evidence", digest: files.hasDigests ? SHA256.hexadecimal(lines) : "",
      bytes: bytes)
    files.note(reference.href, rows: paths.count, encoding: nil)
  }

  /// What the statistics, the checklist and the gates name, beside the facts.
  private mutating func addEvidence(
    of document: RoundDocument, _ indexSystem: IndexSystem, alliances: [String],
    statistics: Statistics, checklist: ChecklistAnswers, gates: GateStates
  ) {
    func place(_ reference: RoundDocument.Reference?) -> Place {
      Place(file: reference.map { files.path(of: $0.href) } ?? file)
    }
    let items = indexSystem.scoredItems
    for alliance in alliances {
      evidence += items.map {
        EvidenceCell(
          statistics.figure(alliance: alliance, indicator: $0.id).evidence,
          at: place(document.statistics))
      }
      evidence += items.flatMap(\.points).map {
        EvidenceCell(
          checklist.entry(alliance: alliance, point: $0.id).evidence,
          at: place(document.checklist))
      }
      evidence += indexSystem.gates.flatMap(\.stated).map {
        EvidenceCell(
          gates.entry(alliance: alliance, gate: $0).evidence, at: place(document.gates))
      }
    }
  }
}
