// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems

/// How far the blocks of a text have come: which are being read, which wait for the one before
/// them, and which can be counted.
///
/// Blocks are read in any order and joined in the order of the text. A block counts only if it
/// was read from where the block before it ended; one that was not is read again. So what is
/// joined is what one reader would have read from the first byte to the last.
struct ScanProgress: Sendable {
  /// What a reader does next.
  enum Task {
    /// Read a block, from there or from where it seems to begin.
    case read(block: Int, start: Int?)
    /// Count a block whose rows stand after so many lines.
    case count(TextBlock, lines: Int)
    /// Nothing is left to begin.
    case finish
  }

  private let blocks: TextBlocks
  /// How many blocks may be ahead of the first that has not been joined.
  private let window: Int
  private let file: Int
  private var begun = 0
  private var joined = 0
  private var waiting: [Int: TextBlock] = [:]
  private var joinedBlocks: [(block: TextBlock, lines: Int)] = []
  private var mustReadAgain = false
  private var isStopped = false
  private var longSequences = 0

  /// Where the rows end that were joined: the offset, and the line.
  private(set) var position: Int
  private(set) var line: Int
  /// What is wrong with the rows that were joined.
  private(set) var problems = BoundedProblems()
  /// How many records were whole.
  private(set) var records = 0
  /// The respondents of all rows that were joined, of the files before too.
  private(set) var keys: KeyRun
  /// The invitations that were answered.
  private(set) var invitations: Set<Int32> = []
  /// The line of the first NUL.
  private(set) var nul: Int?
  /// Where the text ceases to be UTF-8, and whether it may be in another encoding.
  private(set) var badEncoding: (line: Int, mayBeOther: Bool)?
  /// Whether keys do not ascend though nothing else is kept of them.
  private(set) var needsMarks = false
  /// Whether the bytes could not be read.
  private(set) var isUnreadable = false
  private let keyCheck: KeyCheck

  init(_ blocks: TextBlocks, file: Int, readers: Int, keys: KeyRun, keyCheck: KeyCheck) {
    self.blocks = blocks
    self.file = file
    self.keys = keys
    self.keyCheck = keyCheck
    window = readers * 4
    position = blocks.start
    line = blocks.line
  }

  /// The next task of a reader that has none.
  ///
  /// A reader that would run too far ahead reads the block that all wait for itself: who is
  /// faster does not matter, and nobody ever waits.
  mutating func next() -> Task {
    if isStopped { return .finish }
    if let (block, lines) = joinedBlocks.popLast() { return .count(block, lines: lines) }
    if mustReadAgain {
      mustReadAgain = false
      return .read(block: joined, start: position)
    }
    if begun < blocks.count {
      guard begun < joined + window else { return .read(block: joined, start: position) }
      begun += 1
      return .read(block: begun - 1, start: begun - 1 == joined ? position : nil)
    }
    return .finish
  }

  /// Takes a block that was read, or `nil` where no beginning could be guessed.
  mutating func put(_ block: TextBlock?, at index: Int) {
    guard index >= joined, !isStopped else { return }
    // One that begins nowhere is read again when its turn comes.
    waiting[index] =
      block
      ?? TextBlock(
        start: -1, end: -1, rows: RowBlock(table: .init()), lineBreaks: 0, longSequences: 0)
    while joined < blocks.count, !isStopped {
      if position >= blocks.end(of: joined) {
        waiting[joined] = nil
      } else {
        guard let next = waiting.removeValue(forKey: joined) else { break }
        guard next.start == position else {
          mustReadAgain = true
          break
        }
        join(next)
      }
      joined += 1
      begun = max(begun, joined)
    }
  }

  /// Ends the work: the bytes could not be read.
  mutating func fail() {
    isUnreadable = true
    isStopped = true
  }

  private mutating func join(_ block: TextBlock) {
    if nul == nil { nul = block.nul.map { line + $0 } }
    if let bad = block.badEncoding {
      // The rule of DelimitedText, over all that was read.
      let isUTF8 = bad.isCutOff || longSequences + block.longSequences >= 2
      badEncoding = (line + bad.line, !isUTF8)
      isStopped = true
      return
    }
    longSequences += block.longSequences
    problems.add(block.rows.problems, after: line)
    records += block.rows.records
    invitations.formUnion(block.rows.invitations)
    keys.append(block.rows.keys, file: file, after: line)
    if keyCheck == .ascending, !keys.ascends {
      needsMarks = true
      isStopped = true
      return
    }
    joinedBlocks.append((block, line))
    line += block.lineBreaks
    position = block.end
  }
}
