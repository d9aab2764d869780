// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import Problems

/// Reads all response files of one `responses` element in one pass and gives the responses, block
/// by block, to an observer.
///
/// Memory is bounded by the size of a block times the number of threads, beside what the observer
/// keeps. The same files give the same responses, problems and order of problems whatever the
/// size of blocks and the number of threads. Responses are read once; again only where keys do
/// not ascend and somebody seems to have answered twice, and where a text turns out late not to
/// be UTF-8.
public struct ResponseScan: Sendable {
  /// One file, and what its columns are for.
  public struct Input: Sendable {
    /// The file.
    public let file: ResponseFile
    /// What its columns are for.
    public let plan: ResponsePlan

    /// Makes an input.
    public init(_ file: ResponseFile, _ plan: ResponsePlan) {
      self.file = file
      self.plan = plan
    }
  }

  /// Runs a body for 0 ..< count, on as many threads; returns when all are done.
  public typealias Threads =
    @Sendable (_ count: Int, _ body: @escaping @Sendable (Int) -> Void)
    -> Void

  /// The files in order.
  public var inputs: [Input]
  /// The ids of the registry.
  public var alliances: [String]
  /// The ids of the questionnaire's audiences.
  public var audiences: [String]
  /// Who was invited, where answers carry tokens.
  public var invitations: [Invitation] = []
  /// Which responses are counted.
  public var counting = CountingRule()
  /// The rules that look at every row, or `nil` where all rows count.
  public var rules: ResponseRules?
  /// What looks for signs of one hand beside the rules, or `nil` where nobody asks.
  public var signs: HandSigns?
  /// How many bytes are read at once. The default is what a core's own cache holds, with room
  /// for what becomes of it.
  public var blockSize = 512 << 10
  /// How many threads read.
  public var threadCount = 1
  /// How threads are made; by default there is one.
  public var threads: Threads = { _, body in body(0) }
  /// Told how many bytes of how many have been read; called from any thread.
  public var progress: @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }

  /// Prepares to read.
  public init(_ inputs: [Input], alliances: [String], audiences: [String]) {
    self.inputs = inputs
    self.alliances = alliances
    self.audiences = audiences
  }

  /// What one file gave.
  public struct FileReading: Sendable {
    /// What is wrong or worth saying, in the order of the rows.
    public var problems: [Problem] = []
    /// How many whole records there were.
    public var rows = 0
    /// The encoding that was read.
    public var encoding: String
    /// Whether the bytes could not be read to their end.
    public var isUnreadable = false

    /// Makes a reading of nothing yet.
    public init(encoding: String) { self.encoding = encoding }
  }

  /// What all files gave.
  public struct Outcome<Observer: ResponseObserver>: Sendable {
    /// What was gathered.
    public var observer: Observer
    /// What each file gave, in order.
    public var files: [FileReading]
    /// What was read and counted.
    public var report: ResponseReport
    /// The positions of the invitations that were answered.
    public var answered: Set<Int>
    /// The signs of one hand, where they were looked for.
    public var signs: HandSigns?
  }

  /// Reads all files.
  ///
  /// - Parameters:
  ///   - observer: what has gathered nothing yet; every thread has one of its own.
  ///   - report: an empty report.
  /// - Complexity: O(bytes); where keys do not ascend O(rows log rows) more.
  public func read<Observer: ResponseObserver>(
    into observer: Observer, report: ResponseReport
  ) -> Outcome<Observer> {
    let check: KeyCheck = counting.duplicates == .keep ? .none : .ascending
    var pass = ScanPass(self, observer, report, keyCheck: check)
    pass.read()
    if pass.needsMarks {
      pass = ScanPass(self, observer, report, keyCheck: .marks)
      pass.read()
    }
    let repeated = pass.keys.repeatedMarks()
    guard !repeated.isEmpty else { return pass.outcome() }
    var look = ScanPass(self, NothingObserved(), report, keyCheck: .look(repeated))
    look.read()
    let repetitions = look.keys.repetitions()
    if counting.duplicates == .drop, !repetitions.isEmpty {
      pass = ScanPass(
        self, observer, report, keyCheck: .none,
        leavingOut: Self.leftOut(repetitions, counting.counted, files: inputs.count))
      pass.read()
    }
    var outcome = pass.outcome()
    outcome.report.duplicates = repetitions.reduce(0) { $0 + $1.count - 1 }
    if counting.duplicates == .drop {
      outcome.report.read += outcome.report.duplicates
      outcome.report.dropped += outcome.report.duplicates
    }
    if counting.duplicates == nil { reportDuplicates(repetitions, &outcome.files) }
    return outcome
  }

  private func reportDuplicates(_ repetitions: [[SeenKey]], _ files: inout [FileReading]) {
    var problems = inputs.map { _ in BoundedProblems() }
    let later = repetitions.flatMap { keys in keys.dropFirst().map { (first: keys[0], key: $0) } }
      .sorted { ($0.key.file, $0.key.line) < ($1.key.file, $1.key.line) }
    for (first, key) in later {
      let file = inputs[key.file].file
      problems[key.file].add(
        Problem(
          .responses(
            .duplicateRespondent(
              file: first.file == key.file ? nil : inputs[first.file].file.file,
              firstLine: first.line)),
          at: Place(file: file.file, sheet: file.sheet, line: key.line)))
    }
    for (index, found) in problems.enumerated() where !found.isEmpty {
      let file = inputs[index].file
      files[index].problems =
        (files[index].problems + found.listed(file: file.file, sheet: file.sheet)).inFileOrder()
    }
  }

  /// The lines of the rows that do not count, file by file.
  private static func leftOut(
    _ repetitions: [[SeenKey]], _ counted: CountingRule.Duplicate, files: Int
  ) -> [Set<Int>] {
    var lines = Array(repeating: Set<Int>(), count: files)
    for keys in repetitions {
      let others = counted == .first ? keys.dropFirst() : keys.dropLast()
      for key in others { lines[key.file].insert(key.line) }
    }
    return lines
  }
}

/// Looks at nothing.
private struct NothingObserved: ResponseObserver {
  mutating func add(_ block: ResponseTable) {}
  mutating func merge(_ other: NothingObserved) {}
}
