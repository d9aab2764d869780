// SPDX-License-Identifier: Apache-2.0
internal import Problems

/// The problems of one file's rows, in the order of the rows: of each code the first
/// ``mostOfOneCode`` in full, of the others how many there are and in which lines.
///
/// What is kept does not depend on how the rows were parted among readers, as long as their lists
/// are joined in the order of the rows. Of an answer that was not asked only the first of each
/// item and audience is a problem.
struct BoundedProblems: Sendable {
  /// How many problems of one code are listed. A convention: more than anyone mends by hand.
  static let mostOfOneCode = 1_000

  private struct Rest {
    var kept = 0
    var more = 0
    var first = 0
    var last = 0
    var severity = Severity.warning
  }

  private var kept: [Problem] = []
  private var rests: [String: Rest] = [:]
  private var warned: Set<Problem.Kind> = []

  /// Whether nothing is wrong.
  var isEmpty: Bool { kept.isEmpty }
  /// Whether any is an error.
  private(set) var hasErrors = false

  /// Adds a problem of a row that comes after those before.
  mutating func add(_ problem: Problem) {
    if case .responses(.answeredNotAsked) = problem.kind {
      guard warned.insert(problem.kind).inserted else { return }
    }
    let words = problem.words
    if words.severity == .error { hasErrors = true }
    let line = problem.place.line ?? 0
    var rest = rests[words.code] ?? Rest()
    if rest.kept < Self.mostOfOneCode {
      rest.kept += 1
      kept.append(problem)
    } else {
      if rest.more == 0 { rest.first = line }
      rest.more += 1
      rest.last = line
      rest.severity = words.severity
    }
    rests[words.code] = rest
  }

  /// Adds the problems of the rows that follow; `lines` is what their lines begin after.
  mutating func add(_ other: BoundedProblems, after lines: Int) {
    guard !other.isEmpty else { return }
    for problem in other.kept {
      var problem = problem
      problem.place.line = problem.place.line.map { $0 + lines }
      add(problem)
    }
    for (code, more) in other.rests where more.more > 0 {
      var rest = rests[code] ?? Rest()
      if rest.more == 0 { rest.first = more.first + lines }
      rest.more += more.more
      rest.last = more.last + lines
      rest.severity = more.severity
      rests[code] = rest
    }
  }

  /// All of them, those that are not listed as one closing problem a code.
  func listed(file: String, sheet: String?) -> [Problem] {
    kept
      + rests.filter { $0.value.more > 0 }.sorted { $0.key < $1.key }.map { code, rest in
        Problem(
          .responses(
            .moreOfOneCode(
              code: code, severity: rest.severity, count: rest.more, first: rest.first,
              last: rest.last)),
          at: Place(file: file, sheet: sheet, line: rest.first))
      }
  }
}
