// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The repository and the built program, found from where the tests lie.
enum Places {
  /// The repository's folder.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A shipped round's folder.
  static func round(_ id: String) -> String { repository.path + "/Rounds/" + id }

  /// The built program: it lies beside the tests' own bundle.
  static let program: URL? = {
    let arguments = ProcessInfo.processInfo.arguments
    let bundles =
      [Bundle.main.bundleURL]
      + arguments.filter { $0.hasSuffix(".xctest") }.map { URL(filePath: $0) }
      + Bundle.allBundles.map(\.bundleURL)
    for bundle in bundles {
      var folder = bundle
      for _ in 0..<4 {
        let program = folder.appending(path: "steelyard")
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: program.path, isDirectory: &isFolder),
          !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: program.path)
        {
          return program
        }
        folder.deleteLastPathComponent()
      }
    }
    return nil
  }()
}

/// A folder of a test's own, removed when the test lets go of it.
final class Scratch: Sendable {
  /// The folder's path.
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "steelyard-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.resolvingSymlinksInPath().path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in the folder.
  func callAsFunction(_ name: String) -> String { path + "/" + name }
}

/// What a run of the program left: both outputs and the exit code.
struct Run {
  /// How long a run may take before it counts as hanging.
  static let limit = 20.0

  let output: [UInt8]
  let errors: String
  let code: Int32

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }
  /// The lines on standard error.
  var problems: [String] { errors.split(separator: "\n").map(String.init) }

  /// Runs the program and waits for it; a run that takes too long is ended and fails the test.
  ///
  /// Both outputs go to files, so that neither can fill a pipe.
  static func steelyard(_ arguments: String..., in folder: String? = nil) throws -> Run {
    try steelyard(arguments, in: folder)
  }

  static func steelyard(_ arguments: [String], in folder: String? = nil) throws -> Run {
    let scratch = try Scratch()
    let program: URL = try #require(Places.program, "the program is not built")
    let child = try spawn(
      [program.path] + arguments, in: folder ?? scratch.path, output: scratch("out"),
      errors: scratch("err"))
    let deadline = Date(timeIntervalSinceNow: limit)
    var status: Int32 = 0
    while waitpid(child, &status, WNOHANG) == 0 {
      if Date() > deadline {
        Issue.record("still running after \(limit) s: \(arguments.joined(separator: " "))")
        kill(child, SIGKILL)
        waitpid(child, &status, 0)
        break
      }
      usleep(2_000)
    }
    // The low seven bits are the signal that ended the child, the next byte its exit code.
    #expect(status & 0x7F == 0, "crashed: \(arguments.joined(separator: " "))")
    let written = try ["out", "err"].map { try Data(contentsOf: URL(filePath: scratch($0))) }
    return Run(
      output: Array(written[0]), errors: String(decoding: written[1], as: UTF8.self),
      code: (status >> 8) & 0xFF)
  }

  /// Starts a program with its outputs in files and nothing on standard input.
  ///
  /// By hand, because Foundation's `Process` sometimes misses on Linux that a child has ended
  /// when many run at once, and then waits for ever.
  private static func spawn(
    _ arguments: [String], in folder: String, output: String, errors: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    let fresh = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, fresh, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, fresh, 0o600)
    // `env -C` changes the folder and then becomes the program.
    let command = ["/usr/bin/env", "-C", folder] + arguments
    var words = command.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, command[0], &actions, nil, &words, environ)
    try #require(code == 0, "cannot start \(arguments[0]): error \(code)")
    return child
  }
}

/// All files below a folder by their path in it.
func filesBelow(_ folder: String) throws -> [String: [UInt8]] {
  var files: [String: [UInt8]] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
    if isFolder.boolValue { continue }
    files[path] = Array(try Data(contentsOf: URL(filePath: folder + "/" + path)))
  }
  return files
}
