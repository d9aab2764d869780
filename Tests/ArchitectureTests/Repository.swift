// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The repository that these tests were built from, read as files.
struct Repository {
  /// One text file, with its path from the root of the repository.
  struct File {
    let path: String
    let text: String

    /// The folder of Sources or Tests that it lies in.
    var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
  }

  let root: URL

  init(of file: String = #filePath) {
    root = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// The names of the folders inside a folder, sorted.
  func folders(in folder: String) throws -> [String] {
    try FileManager.default
      .contentsOfDirectory(
        at: root.appending(path: folder), includingPropertiesForKeys: [.isDirectoryKey],
        options: .skipsHiddenFiles
      )
      .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
      .map(\.lastPathComponent)
      .sorted()
  }

  /// Every file under a folder with one of these endings, sorted by path.
  func files(in folder: String, endings: Set<String> = ["swift"]) throws -> [File] {
    let directory = root.appending(path: folder).path
    return try FileManager.default.subpathsOfDirectory(atPath: directory)
      .filter { endings.contains(($0 as NSString).pathExtension) }
      .sorted()
      .map { path in
        File(
          path: "\(folder)/\(path)",
          text: try String(contentsOfFile: "\(directory)/\(path)", encoding: .utf8))
      }
  }
}
