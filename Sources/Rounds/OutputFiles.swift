// SPDX-License-Identifier: Apache-2.0
internal import FoundationEssentials
internal import Glibc

/// Single files that a person asked for by name.
public enum OutputFiles {
  /// Why a file cannot be written: the number of the system's error (errno), or what it said.
  public struct Fault: Error, Sendable {
    /// The file that was to be written.
    public let path: String
    /// The number of the error, or `nil`.
    public let code: Int32?
    /// What the file system said.
    public let reason: String
  }

  /// Whether a folder is not there yet, or empty.
  public static func isFree(_ folder: String) -> Bool {
    guard Files.exists(folder) else { return true }
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return names?.isEmpty == true
  }

  /// Writes a file: first beside its place, then put there in one step, so that a failed run leaves
  /// what was there. The folder is made where it is missing.
  public static func write(_ bytes: [UInt8], to path: String) throws(Fault) {
    do {
      let folder = Files.folder(of: path)
      if !folder.isEmpty {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
      }
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      let system = (error as? CocoaError)?.userInfo["NSUnderlyingError"] as? POSIXError
      throw Fault(path: path, code: system?.code.rawValue, reason: String(describing: error))
    }
  }
}
