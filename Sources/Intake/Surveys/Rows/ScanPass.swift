// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems
internal import Spreadsheets
internal import Synchronization

/// One pass over all files of a scan.
struct ScanPass<Observer: ResponseObserver> {
  private let scan: ResponseScan
  private let keyCheck: KeyCheck
  /// The lines of rows that do not count, file by file; empty where all count.
  private let leftOut: [Set<Int>]
  /// What each thread gathers.
  private var gathered: [RowCounting.Gathered<Observer>]
  private var files: [ResponseScan.FileReading]
  private var invitations: Set<Int32> = []
  /// The respondents.
  private(set) var keys = KeyRun()
  /// Whether respondents must be told apart by marks.
  private(set) var needsMarks = false

  init(
    _ scan: ResponseScan, _ observer: Observer, _ report: ResponseReport, keyCheck: KeyCheck,
    leavingOut leftOut: [Set<Int>] = []
  ) {
    self.scan = scan
    self.keyCheck = keyCheck
    self.leftOut = leftOut
    gathered = Array(
      repeating: RowCounting.Gathered(
        observer: observer, report: report, signs: keyCheck.isLook ? nil : scan.signs),
      count: max(1, scan.threadCount))
    files = scan.inputs.map { ResponseScan.FileReading(encoding: $0.file.encoding) }
  }

  /// What was gathered.
  func outcome() -> ResponseScan.Outcome<Observer> {
    var all = gathered[0]
    for other in gathered.dropFirst() {
      all.observer.merge(other.observer)
      all.report.merge(other.report)
      if let more = other.signs { all.signs?.merge(more) }
    }
    return ResponseScan.Outcome(
      observer: all.observer, files: files, report: all.report,
      answered: Set(invitations.map(Int.init)), signs: all.signs)
  }

  /// Reads all files, one after another.
  mutating func read() {
    for (index, input) in scan.inputs.enumerated() where !needsMarks { read(input, index) }
  }

  private mutating func read(_ input: ResponseScan.Input, _ index: Int) {
    let plan = RowPlan(
      input.plan, file: input.file.file, sheet: input.file.sheet, alliances: scan.alliances,
      audiences: scan.audiences, invitations: scan.invitations, unit: scan.counting.unit)
    let reader = RowReader(plan, keyCheck: keyCheck, keepsLines: !leftOut.isEmpty)
    if case .text = input.file.content {
      read(input, reader, index)
    } else {
      readInOrder(input, reader, index)
    }
  }

  // MARK: Workbooks and JSON

  private mutating func readInOrder(
    _ input: ResponseScan.Input, _ reader: RowReader, _ index: Int
  ) {
    var reader = reader
    var problems = BoundedProblems()
    let file = input.file
    func join(_ pass: inout ScanPass) {
      let block = reader.take()
      problems.add(block.problems, after: 0)
      pass.files[index].rows += block.records
      pass.invitations.formUnion(block.invitations)
      pass.keys.append(block.keys, file: index, after: 0)
      if pass.keyCheck == .ascending, !pass.keys.ascends { pass.needsMarks = true }
      pass.counting(index).count(block, after: 0, in: &pass.gathered[0])
    }
    let actions = input.plan.actions
    let end = file.forEachRowInOrder { bytes, fields, line, uncalculated in
      reader.block.records += 1
      // A formula whose result was not stored seems blank: the row cannot be read.
      let faulty = uncalculated.filter { $0 < actions.count && actions[$0] != .skip }
      for column in faulty {
        reader.block.problems.add(
          Problem(
            .table(.workbook(.formulaWithoutResult)),
            at: Place(file: file.file, sheet: file.sheet, line: line, column: column + 1)))
      }
      if faulty.isEmpty { reader.add(bytes, fields, line: line) }
      if reader.block.records == 4096 { join(&self) }
      return !needsMarks
    }
    if needsMarks { return }
    join(&self)
    if let end { files[index].problems.append(end) }
    files[index].problems += problems.listed(file: file.file, sheet: file.sheet)
    if files[index].rows == 0, !files[index].problems.hasErrors {
      files[index].problems.append(Problem(.table(.noRows), at: file.headerPlace))
    }
    files[index].problems = files[index].problems.inFileOrder()
  }

  // MARK: Delimited text

  private mutating func read(_ input: ResponseScan.Input, _ reader: RowReader, _ index: Int) {
    guard let (blocks, headProblems) = input.file.blocks(input.plan, size: scan.blockSize)
    else { return }
    // What the file's rows add is taken back where they turn out to be in another encoding.
    let before = blocks.isUnchecked ? gathered : []
    let progress = read(blocks, reader, index)
    if progress.needsMarks {
      needsMarks = true
      return
    }
    let file = input.file.file
    if let bad = progress.badEncoding {
      if bad.mayBeOther {
        do throws(ResponseFileFault) {
          let other = try input.file.decodedOtherwise()
          files[index].encoding = other.encoding
          gathered = before
          return read(ResponseScan.Input(other, input.plan), reader, index)
        } catch {
          switch error {
          case .problems(let problems): files[index].problems = problems
          case .unreadable: files[index].isUnreadable = true
          }
          return
        }
      }
      files[index].problems = [
        Problem(.table(.badEncoding("UTF-8")), at: Place(file: file, line: bad.line))
      ]
    } else if let nul = progress.nul {
      files[index].problems = [Problem(.table(.nulCharacter), at: Place(file: file, line: nul))]
    } else {
      files[index].problems = headProblems + progress.problems.listed(file: file, sheet: nil)
      if progress.records == 0, !files[index].problems.hasErrors {
        files[index].problems.append(
          Problem(.table(.noRows), at: input.file.headerPlace))
      }
    }
    files[index].problems = files[index].problems.inFileOrder()
    files[index].isUnreadable = progress.isUnreadable
    files[index].rows = progress.records
    invitations.formUnion(progress.invitations)
    keys = progress.keys
  }

  private mutating func read(
    _ blocks: TextBlocks, _ reader: RowReader, _ index: Int
  ) -> ScanProgress {
    let threads = max(1, min(gathered.count, blocks.count))
    let reading = TextReading(
      blocks, reader, counting(index), scan.progress, gathered,
      ScanProgress(blocks, file: index, readers: threads, keys: keys, keyCheck: keyCheck))
    if threads == 1 {
      reading.work(0)
    } else {
      scan.threads(threads) { reading.work($0) }
    }
    gathered = reading.gathered
    return reading.result
  }

  private func counting(_ file: Int) -> RowCounting {
    RowCounting(rules: scan.rules, leftOut: leftOut.isEmpty ? nil : leftOut[file])
  }
}

/// What the threads that read one text share: how far they are, and, each for itself, what it
/// gathers.
private final class TextReading<Observer: ResponseObserver>: Sendable {
  private final class Part: Sendable {
    let gathered: Mutex<RowCounting.Gathered<Observer>>
    init(_ gathered: RowCounting.Gathered<Observer>) { self.gathered = Mutex(gathered) }
  }

  private let blocks: TextBlocks
  private let reader: RowReader
  private let counting: RowCounting
  private let told: @Sendable (Int, Int) -> Void
  private let parts: [Part]
  private let progress: Mutex<ScanProgress>

  init(
    _ blocks: TextBlocks, _ reader: RowReader, _ counting: RowCounting,
    _ told: @escaping @Sendable (Int, Int) -> Void, _ gathered: [RowCounting.Gathered<Observer>],
    _ progress: ScanProgress
  ) {
    self.blocks = blocks
    self.reader = reader
    self.counting = counting
    self.told = told
    parts = gathered.map(Part.init)
    self.progress = Mutex(progress)
  }

  /// What each thread has gathered.
  var gathered: [RowCounting.Gathered<Observer>] {
    parts.map { $0.gathered.withLock { $0 } }
  }
  /// How it ended.
  var result: ScanProgress { progress.withLock { $0 } }

  /// What thread `number` does until nothing is left to do.
  func work(_ number: Int) {
    parts[number].gathered.withLock { gathered in
      var text = TextBlockReader(blocks)
      var rows = reader
      while true {
        switch progress.withLock({ $0.next() }) {
        case .finish: return
        case .count(let block, let lines):
          counting.count(block.rows, after: lines, in: &gathered)
        case .read(let index, let start):
          do throws(ByteSource.Fault) {
            let block = try text.read(index, from: start, &rows)
            let done = progress.withLock { state in
              state.put(block, at: index)
              return state.position
            }
            told(done, blocks.source.count)
          } catch {
            progress.withLock { $0.fail() }
          }
        }
      }
    }
  }
}
