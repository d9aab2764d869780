// SPDX-License-Identifier: Apache-2.0

/// One record of an old workbook's stream: a number for what it is, and its contents, which may
/// go on in records that continue it [MS-XLS, 2.1.4].
struct OldWorkbookRecord {
  /// What records are, as far as they are read [MS-XLS, 2.3.2].
  enum Kind: UInt16 {
    case formula = 0x0006
    case endOfStream = 0x000A
    case calendar = 0x0022
    case password = 0x002F
    case continuation = 0x003C
    case sheet = 0x0085
    case numbers = 0x00BD
    case richText = 0x00D6
    case cellFormat = 0x00E0
    case mergedCells = 0x00E5
    case sharedTexts = 0x00FC
    case sharedText = 0x00FD
    case number = 0x0203
    case text = 0x0204
    case booleanOrError = 0x0205
    case formulaText = 0x0207
    case compactNumber = 0x027E
    case numberFormat = 0x041E
    case beginning = 0x0809
  }

  /// What it is; `nil` for what is not read.
  let kind: Kind?
  /// Its contents, one block per record that it stands in; at least one.
  let blocks: [Range<Int>]

  /// The contents of the first record.
  var first: Range<Int> { blocks[0] }

  /// The record at an offset and the offset after it; `nil` if it is not whole.
  static func read(
    _ stream: LittleEndian, at offset: Int
  ) -> (record: OldWorkbookRecord, next: Int)? {
    guard var (kind, block) = header(stream, at: offset) else { return nil }
    let found = Kind(rawValue: kind)
    var blocks = [block]
    while let (next, more) = header(stream, at: block.upperBound),
      next == Kind.continuation.rawValue
    {
      blocks.append(more)
      (kind, block) = (next, more)
    }
    return (OldWorkbookRecord(kind: found, blocks: blocks), block.upperBound)
  }

  private static func header(
    _ stream: LittleEndian, at offset: Int
  ) -> (kind: UInt16, contents: Range<Int>)? {
    guard let kind = stream.unsigned16(offset), let size = stream.unsigned16(offset + 2),
      stream.holds(offset + 4, Int(size))
    else { return nil }
    return (kind, offset + 4..<offset + 4 + Int(size))
  }
}

/// Reads texts through the blocks of a record [MS-XLS, 2.5.293 and 2.5.294].
///
/// A text's characters have one byte or two; where they go on in the next block, that begins with
/// a byte that says so anew.
struct OldWorkbookTexts {
  private let stream: LittleEndian
  private let blocks: [Range<Int>]
  private var block = 0
  private var offset: Int

  init(_ stream: LittleEndian, _ record: OldWorkbookRecord, skipping: Int = 0) {
    self.stream = stream
    blocks = record.blocks
    offset = record.first.lowerBound + skipping
  }

  /// What is left of the open block.
  private var left: Int { blocks[block].upperBound - offset }

  private mutating func nextBlock() -> Bool {
    guard block + 1 < blocks.count else { return false }
    block += 1
    offset = blocks[block].lowerBound
    return true
  }

  /// A number of one, two or four bytes, which stands in one block.
  private mutating func number(_ length: Int) -> Int? {
    if left == 0, !nextBlock() { return nil }
    guard left >= length else { return nil }
    defer { offset += length }
    return switch length {
    case 1: stream.unsigned8(offset).map(Int.init)
    case 2: stream.unsigned16(offset).map(Int.init)
    default: stream.unsigned32(offset).map(Int.init)
    }
  }

  private mutating func skip(_ length: Int) -> Bool {
    var length = length
    while length > left {
      length -= max(left, 0)
      guard nextBlock() else { return false }
    }
    offset += length
    return true
  }

  /// A text whose length has `lengthBytes` bytes; `nil` if it is not whole. Runs of rich text and
  /// phonetic guides behind it are passed over.
  mutating func next(lengthBytes: Int = 2) -> String? {
    guard let length = number(lengthBytes), let flags = number(1) else { return nil }
    var runs = 0
    var guides = 0
    if flags & 0x08 != 0 {
      guard let count = number(2) else { return nil }
      runs = count
    }
    if flags & 0x04 != 0 {
      guard let count = number(4) else { return nil }
      guides = count
    }
    var isWide = flags & 1 != 0
    var units: [UInt16] = []
    while units.count < length {
      if left == 0 {
        guard nextBlock(), let flags = number(1) else { return nil }
        isWide = flags & 1 != 0
        continue
      }
      guard let unit = number(isWide ? 2 : 1) else { return nil }
      units.append(UInt16(unit))
    }
    guard skip(4 * runs), skip(guides) else { return nil }
    return String(decoding: units, as: UTF16.self)
  }
}
