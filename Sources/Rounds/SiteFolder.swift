// SPDX-License-Identifier: Apache-2.0
internal import Evaluation
internal import FoundationEssentials
internal import Glibc
public import ReportGenerator

/// The folder that a site is written to.
public enum SiteFolder {
  /// Why a site cannot be written.
  public enum Fault: Error, Sendable {
    /// The folder holds something that is not a site of ours.
    case notOurs
    /// The file system refused: the number of its error (errno), or what it said.
    case refused(code: Int32?, String)
  }

  /// The file by which a site of ours is known.
  static let mark = "evaluation.json"

  /// What names the files of a site: the schema and the alliances of its `evaluation.json`.
  private struct Contents: Decodable {
    struct Named: Decodable { let id: String }
    let schema: String
    let alliances: [Named]

    /// Every path that a site of these alliances may hold.
    var paths: Set<String> {
      var paths: Set<String> = [
        SiteFolder.mark, "ranking.csv", "reductions.csv", "gates.csv", "robustness.csv",
        "influences.csv", "alliances",
      ]
      for folder in ["", "en/", "zh-Hans/"] {
        paths.formUnion(
          [
            "index.html", "methodology.html", "weights.html", "robustness.html",
            "survey-quality.html", "answers.html",
          ].map { folder + $0 })
        if !folder.isEmpty { paths.formUnion([String(folder.dropLast()), folder + "alliances"]) }
        for alliance in alliances {
          paths.insert("\(folder)alliances/\(alliance.id).html")
          paths.insert("alliances/\(alliance.id).json")
          paths.insert("alliances/\(alliance.id).csv")
        }
      }
      return paths
    }
  }

  /// Whether a site may be put there: nothing is there, the folder is empty, or it holds a site
  /// of ours and nothing else.
  public static func mayHold(_ folder: String) -> Bool {
    guard Files.exists(folder) else { return true }
    guard Files.isFolder(folder),
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return false }
    guard !names.isEmpty else { return true }
    guard let bytes = try? Files.read(folder + "/" + mark),
      let contents = try? JSONText.decode(Contents.self, from: bytes),
      contents.schema == EvaluationResult.schemaName,
      let found = try? FileManager.default.subpathsOfDirectory(atPath: folder)
    else { return false }
    return contents.paths.isSuperset(of: found)
  }

  /// Writes all files to a new folder beside `folder`, then puts it in place: a reader never
  /// sees half a site, and a failed run leaves the old one. What else stands beside it is not
  /// touched: the two folders that are needed for a moment have names of their own.
  public static func write(_ files: [SiteFile], to folder: String) throws(Fault) {
    guard mayHold(folder) else { throw .notOurs }
    let manager = FileManager.default
    let target = Files.resolved(Files.join(manager.currentDirectoryPath, folder))
    let name = target.split(separator: "/").last.map(String.init) ?? ""
    let beside = Files.join(target, "../.\(name).steelyard-")
    let fresh = beside + "new"
    let old = beside + "old"
    do {
      for leftover in [fresh, old] where Files.exists(leftover) {
        try manager.removeItem(atPath: leftover)
      }
      var folders: Set<String> = []
      for file in files {
        let path = fresh + "/" + file.path
        let parent = Files.folder(of: path)
        if folders.insert(parent).inserted {
          try manager.createDirectory(atPath: parent, withIntermediateDirectories: true)
        }
        try Data(file.bytes).write(to: URL(filePath: path))
      }
      if Files.exists(target) { try manager.moveItem(atPath: target, toPath: old) }
      try manager.moveItem(atPath: fresh, toPath: target)
      if Files.exists(old) { try manager.removeItem(atPath: old) }
    } catch {
      // The old site goes back to its place, and no half of a new one stays.
      if !Files.exists(target), Files.exists(old) {
        try? manager.moveItem(atPath: old, toPath: target)
      }
      try? manager.removeItem(atPath: fresh)
      let system = (error as? CocoaError)?.userInfo["NSUnderlyingError"] as? POSIXError
      throw .refused(code: system?.code.rawValue, String(describing: error))
    }
  }
}
