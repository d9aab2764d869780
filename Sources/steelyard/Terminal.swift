// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Glibc
import Problems
import Rounds

/// Standard output, standard error and exit codes.
enum Terminal {
  /// Exit code 1: the input has errors.
  static let inputHasErrors = ExitCode(1)
  /// Exit code 74: a file or folder cannot be read or written (EX_IOERR of sysexits.h).
  static let cannotReadOrWrite = ExitCode(74)

  /// Writes all bytes to a descriptor; a reader that has gone away ends the program quietly.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var start = 0
    while start < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw cannotReadOrWrite
      }
      start += written
    }
  }

  /// Writes a result.
  static func print(_ text: String) throws { try write(Array(text.utf8), to: STDOUT_FILENO) }

  /// Writes a result's bytes.
  static func print(_ bytes: [UInt8]) throws { try write(bytes, to: STDOUT_FILENO) }

  /// Whether a person looks at standard output.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes a line about the work.
  static func note(_ line: String) throws {
    try write(Array((line + "\n").utf8), to: STDERR_FILENO)
  }

  /// The system's words for an error of the file system: "No space left on device".
  static func words(of code: Int32) -> String { String(cString: strerror(code)) }

  /// Writes problems to standard error, as lines or as one JSON document.
  static func report(_ problems: [Problem], _ options: CommonOptions) throws {
    switch options.format {
    case .text:
      for problem in problems { try note(problem.line(in: options.language)) }
    case .json:
      if !problems.isEmpty {
        try write(JSONText.problems(problems, in: options.language), to: STDERR_FILENO)
      }
    }
  }

  /// Says that an argument cannot be read, and gives the exit code for it.
  static func cannotRead(_ path: String, _ fault: Files.Fault, _ options: CommonOptions) throws
    -> ExitCode
  {
    let problem: Problem.Kind =
      switch fault {
      case .missing: .round(.argumentMissing(path: path))
      case .unreadable: .round(.argumentUnreadable(path: path))
      }
    try report([Problem(problem, at: Place(file: path))], options)
    return cannotReadOrWrite
  }

  /// Says that a file cannot be written, and gives the exit code for it.
  static func cannotWrite(_ fault: OutputFiles.Fault, _ options: CommonOptions) throws -> ExitCode {
    let reason = fault.code.map(words(of:)) ?? fault.reason
    try report(
      [
        Problem(
          .round(.cannotWriteFile(path: fault.path, reason: reason)), at: Place(file: fault.path))
      ], options)
    return cannotReadOrWrite
  }

  /// Loads a round; reports its problems; ends the program where it cannot be used.
  static func load(
    _ path: String, _ options: CommonOptions, for purpose: LoadedRound.Purpose = .result
  ) throws -> LoadedRound {
    do {
      let progress = WorkProgress(options.language)
      let round = try LoadedRound(path, for: purpose) { progress.tell($0, $1, $2) }
      progress.clear()
      try report(round.problems, options)
      if round.problems.hasErrors || round.inputs == nil { throw inputHasErrors }
      return round
    } catch let fault as Files.Fault {
      throw try cannotRead(LoadedRound.file(of: path), fault, options)
    }
  }
}
