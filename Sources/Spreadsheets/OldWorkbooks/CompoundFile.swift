// SPDX-License-Identifier: Apache-2.0
import Problems

/// A compound file: the small file system in which an .xls keeps its workbook [MS-CFB].
///
/// Nothing in it is believed: every offset is checked against the bytes there are, and a chain of
/// sectors that is longer than the file has sectors is damage.
struct CompoundFile {
  /// What every compound file begins with [MS-CFB, 2.2].
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// A stream of the root folder.
  private struct Entry {
    let name: String
    let start: UInt32
    let size: Int
  }

  private static let endOfChain: UInt32 = 0xFFFF_FFFE
  private static let lastSector: UInt32 = 0xFFFF_FFFA
  /// The length of the header, which takes one sector.
  private static let headerLength = 512

  private let bytes: LittleEndian
  private let sectorShift: Int
  private let smallShift: Int
  /// Streams below this size are kept in the small sectors.
  private let smallBelow: Int
  private var table: [UInt32] = []
  private var smallTable: [UInt32] = []
  private var smallSectors: [UInt8] = []
  private var entries: [Entry] = []

  /// Opens a file, and makes sure that every stream's bytes are there.
  init(_ bytes: [UInt8]) throws(WorkbookStop) {
    let bytes = LittleEndian(bytes)
    self.bytes = bytes
    guard bytes.count >= Self.headerLength, bytes.starts(with: Self.signature),
      let shift = bytes.unsigned16(30), shift == 9 || shift == 12,
      let smallShift = bytes.unsigned16(32), smallShift == 6,
      let cutoff = bytes.unsigned32(56)
    else { throw WorkbookStop(.damagedFile) }
    sectorShift = Int(shift)
    self.smallShift = Int(smallShift)
    smallBelow = Int(cutoff)
    try readTable()
    try readDirectory()
  }

  /// Whether the root folder holds a stream of that name.
  func contains(_ name: String) -> Bool { entries.contains { $0.name == name } }

  /// The bytes of a stream of the root folder, or `nil` if there is none of that name.
  func stream(_ name: String) throws(WorkbookStop) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    return try contents(of: entry)
  }

  private func contents(of entry: Entry) throws(WorkbookStop) -> [UInt8] {
    guard entry.size >= smallBelow else {
      return try chain(entry.start, size: entry.size, table: smallTable) { sector in
        let start = sector << smallShift
        guard start < smallSectors.count else { return nil }
        return smallSectors[start..<min(start + 1 << smallShift, smallSectors.count)]
      }
    }
    return try chain(entry.start, size: entry.size)
  }

  /// The bytes of a chain of sectors; of all of it without a size.
  private func chain(_ start: UInt32, size: Int?) throws(WorkbookStop) -> [UInt8] {
    try chain(start, size: size, table: table) { sector in
      // The header stands where a sector before the first would.
      bytes.slice((sector + 1) << sectorShift, most: 1 << sectorShift)
    }
  }

  private func chain(
    _ start: UInt32, size: Int?, table: [UInt32], sector: (Int) -> ArraySlice<UInt8>?
  ) throws(WorkbookStop) -> [UInt8] {
    var found: [UInt8] = []
    var next = start
    var steps = 0
    while next != Self.endOfChain, size.map({ found.count < $0 }) ?? true {
      guard next <= Self.lastSector, Int(next) < table.count, steps < table.count,
        let slice = sector(Int(next))
      else { throw WorkbookStop(.damagedFile) }
      found += slice
      next = table[Int(next)]
      steps += 1
    }
    if let size {
      guard found.count >= size else { throw WorkbookStop(.damagedFile) }
      found.removeLast(found.count - size)
    }
    return found
  }

  /// The table of sectors, whose own sectors the header and a chain of further ones list.
  private mutating func readTable() throws(WorkbookStop) {
    guard let count = bytes.unsigned32(44), Int(count) <= bytes.count >> sectorShift else {
      throw WorkbookStop(.damagedFile)
    }
    var sectors: [UInt32] = []
    for index in 0..<109 {
      if let sector = bytes.unsigned32(76 + 4 * index), sector <= Self.lastSector {
        sectors.append(sector)
      }
    }
    var further = bytes.unsigned32(68) ?? Self.endOfChain
    let perSector = 1 << (sectorShift - 2)
    var steps = 0
    while further <= Self.lastSector {
      let start = (Int(further) + 1) << sectorShift
      guard steps <= bytes.count >> sectorShift, bytes.holds(start, 1 << sectorShift) else {
        throw WorkbookStop(.damagedFile)
      }
      for index in 0..<perSector - 1 {
        if let sector = bytes.unsigned32(start + 4 * index), sector <= Self.lastSector {
          sectors.append(sector)
        }
      }
      further = bytes.unsigned32(start + 4 * (perSector - 1)) ?? Self.endOfChain
      steps += 1
    }
    guard sectors.count >= Int(count) else { throw WorkbookStop(.damagedFile) }
    for sector in sectors.prefix(Int(count)) {
      let start = (Int(sector) + 1) << sectorShift
      guard bytes.holds(start, 1 << sectorShift) else { throw WorkbookStop(.damagedFile) }
      for index in 0..<perSector {
        table.append(bytes.unsigned32(start + 4 * index) ?? Self.endOfChain)
      }
    }
  }

  /// The root folder's streams, and the sectors that small ones share.
  private mutating func readDirectory() throws(WorkbookStop) {
    let directory = LittleEndian(try chain(bytes.unsigned32(48) ?? 0, size: nil))
    let count = directory.count / 128
    guard count > 0, let root = Self.entry(0, in: directory),
      let child = directory.unsigned32(76)
    else { throw WorkbookStop(.damagedFile) }
    smallSectors = try chain(root.start, size: root.size)
    let small = LittleEndian(try chain(bytes.unsigned32(60) ?? Self.endOfChain, size: nil))
    smallTable = (0..<small.count / 4).map { small.unsigned32(4 * $0) ?? Self.endOfChain }
    // The folder is a tree of brothers; embedded workbooks stand in folders of their own.
    var open = [child]
    var seen: Set<UInt32> = []
    while let next = open.popLast() {
      guard next != 0xFFFF_FFFF else { continue }
      let start = Int(next) * 128
      guard Int(next) < count, seen.insert(next).inserted,
        let entry = Self.entry(Int(next), in: directory),
        let left = directory.unsigned32(start + 68), let right = directory.unsigned32(start + 72)
      else { throw WorkbookStop(.damagedFile) }
      open += [left, right]
      guard directory.unsigned8(start + 66) == 2 else { continue }
      // What is cut off in any of them is missing from the file.
      _ = try contents(of: entry)
      entries.append(entry)
    }
  }

  private static func entry(_ index: Int, in directory: LittleEndian) -> Entry? {
    let start = 128 * index
    guard let length = directory.unsigned16(start + 64), length <= 64,
      let first = directory.unsigned32(start + 116), let size = directory.unsigned32(start + 120)
    else { return nil }
    let units = (0..<max(0, Int(length) / 2 - 1)).map {
      directory.unsigned16(start + 2 * $0) ?? 0
    }
    return Entry(name: String(decoding: units, as: UTF16.self), start: first, size: Int(size))
  }
}

/// Bytes that hold numbers with the low byte first; whatever is asked of them beyond their end is
/// `nil`.
struct LittleEndian {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  func starts(with prefix: [UInt8]) -> Bool { bytes.starts(with: prefix) }

  /// Whether `length` bytes stand from `offset` on.
  func holds(_ offset: Int, _ length: Int) -> Bool {
    offset >= 0 && length >= 0 && offset <= bytes.count && length <= bytes.count - offset
  }

  /// At most `most` bytes from an offset on; `nil` if there are none.
  func slice(_ offset: Int, most: Int) -> ArraySlice<UInt8>? {
    guard holds(offset, 1) else { return nil }
    return bytes[offset..<min(offset + most, bytes.count)]
  }

  func unsigned8(_ offset: Int) -> UInt8? { holds(offset, 1) ? bytes[offset] : nil }

  func unsigned16(_ offset: Int) -> UInt16? {
    guard holds(offset, 2) else { return nil }
    return UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
  }

  func unsigned32(_ offset: Int) -> UInt32? {
    guard let low = unsigned16(offset), let high = unsigned16(offset + 2) else { return nil }
    return UInt32(low) | UInt32(high) << 16
  }

  func unsigned64(_ offset: Int) -> UInt64? {
    guard let low = unsigned32(offset), let high = unsigned32(offset + 4) else { return nil }
    return UInt64(low) | UInt64(high) << 32
  }
}
