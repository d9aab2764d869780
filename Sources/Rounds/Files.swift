// SPDX-License-Identifier: Apache-2.0
internal import FoundationEssentials

/// Reading files, and the names they go by.
public enum Files {
  /// Why a file has no bytes.
  public enum Fault: Error, Sendable, Hashable {
    /// There is nothing of that name.
    case missing
    /// It is a folder, or may not be read.
    case unreadable
  }

  /// A file's bytes.
  public static func read(_ path: String) throws(Fault) -> [UInt8] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing
    }
    guard !isFolder, let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable
    }
    return [UInt8](data)
  }

  /// Whether a path is there and is a folder.
  public static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// Whether anything of that name is there.
  public static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  /// What a path stands for where its last part is a symbolic link; at most 16 links are
  /// followed.
  static func resolved(_ path: String) -> String {
    var path = path
    for _ in 0..<16 {
      guard let link = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else {
        break
      }
      path = join(folder(of: path), link)
    }
    return path
  }

  /// The folder of a path; `""` for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path relative to a folder, with `.` and `..` resolved by their names alone.
  static func join(_ folder: String, _ path: String) -> String {
    let whole = path.first == "/" || folder.isEmpty ? path : folder + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == "..", parts.isEmpty, whole.first == "/" { continue }
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return whole.first == "/" ? "/" + joined : joined.isEmpty ? "." : joined
  }

  /// The files that a pattern names, relative to a folder, sorted by their bytes.
  ///
  /// `*` stands for any characters but `/`; everything else stands for itself, brackets and
  /// spaces too. A name without `*` names itself whether it is there or not; so does a file whose
  /// name holds a `*`.
  static func matches(_ pattern: String, in folder: String) -> [String] {
    // As it stands: joined by names alone, "*/../a" would be a.
    let literal = pattern.first == "/" || folder.isEmpty ? pattern : folder + "/" + pattern
    guard pattern.contains("*"), !exists(literal) else { return [pattern] }
    var found = [pattern.first == "/" ? "/" : ""]
    let parts = pattern.split(separator: "/")
    for (depth, part) in parts.enumerated() {
      found = found.flatMap { prefix -> [String] in
        guard part.contains("*") else { return [prefix + part + "/"] }
        let names =
          (try? FileManager.default.contentsOfDirectory(atPath: join(folder, prefix))) ?? []
        return names.filter { name in
          (name.first != "." || part.first == ".") && name.matches(Array(part.unicodeScalars))
            && (depth == parts.count - 1 || isFolder(join(folder, prefix + name)))
        }.map { prefix + $0 + "/" }
      }
    }
    return found.map { String($0.dropLast()) }
      .filter { !isFolder(join(folder, $0)) && exists(join(folder, $0)) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension String {
  /// Whether the whole text matches a pattern in which `*` stands for any characters.
  /// Complexity: O(text × pattern).
  fileprivate func matches(_ pattern: [Unicode.Scalar]) -> Bool {
    var reachable = Array(repeating: false, count: pattern.count + 1)
    reachable[0] = true
    for (j, scalar) in pattern.enumerated() where scalar == "*" && reachable[j] {
      reachable[j + 1] = true
    }
    for scalar in unicodeScalars {
      var next = Array(repeating: false, count: pattern.count + 1)
      for (j, wanted) in pattern.enumerated() {
        if wanted == "*" {
          next[j + 1] = next[j] || reachable[j + 1] || reachable[j]
        } else if wanted == scalar {
          next[j + 1] = reachable[j]
        }
      }
      reachable = next
    }
    return reachable[pattern.count]
  }
}
