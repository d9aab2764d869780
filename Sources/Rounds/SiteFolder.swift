// SPDX-License-Identifier: Apache-2.0
internal import Evaluation
internal import FoundationEssentials
public import ReportGenerator

/// The folder that a site is written to.
public enum SiteFolder {
  /// Why a site cannot be written.
  public enum Fault: Error, Sendable {
    /// The folder holds something that is not a site of ours.
    case notOurs
    /// The file system refused; what it said.
    case refused(String)
  }

  /// The file by which a site of ours is known.
  static let mark = "evaluation.json"

  /// Whether a site may be put there: nothing is there, the folder is empty, or it holds a site
  /// of ours.
  public static func mayHold(_ folder: String) -> Bool {
    guard Files.exists(folder) else { return true }
    guard Files.isFolder(folder),
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return false }
    guard !names.isEmpty else { return true }
    guard let bytes = try? Files.read(folder + "/" + mark) else { return false }
    return bytes.starts(with: [UInt8](#"{"alliances":"#.utf8))
      && String(decoding: bytes, as: UTF8.self).contains(
        #""schema":"\#(EvaluationResult.schemaName)""#)
  }

  /// Writes all files to a new folder beside `folder`, then puts it in place: a reader never
  /// sees half a site, and a failed run leaves the old one.
  public static func write(_ files: [SiteFile], to folder: String) throws(Fault) {
    guard mayHold(folder) else { throw .notOurs }
    let target = Files.join("", folder)
    let fresh = target + ".new"
    let old = target + ".old"
    do {
      let manager = FileManager.default
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
      throw .refused(String(describing: error))
    }
  }
}
