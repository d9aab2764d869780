// SPDX-License-Identifier: Apache-2.0
import CLibZip
import Glibc
import Problems

/// A ZIP archive in memory, read by libzip under limits of our own.
///
/// Every archive is checked for consistency as it is opened (libzip's `ZIP_CHECKCONS`: the
/// directory against each file's own header, no overlaps), its names must differ also without
/// regard to case, and bytes are counted as they come out: what a header says of a size is
/// never believed.
struct ZipArchive: ~Copyable {
  /// The most files that are read from one archive: Excel writes about ten and one per sheet.
  static let mostEntries = 4_096
  /// The most bytes that all parts of one archive may unpack to: 1 GiB, four times a sheet of
  /// 100,000 rows and 100 columns.
  static let mostBytes = 1 << 30

  /// The most bytes that a part may unpack to that is read row by row and not kept: 16 GiB, three
  /// times a full sheet of 200 columns.
  static let mostStreamedBytes = 1 << 34

  private let handle: ZipHandle
  /// Each entry's position by its name in lower case.
  private let positions: [String: Int]
  /// The bytes unpacked so far, over all parts.
  private var unpacked = 0
  private let limit: Int

  /// Opens an archive over a copy of the bytes.
  init(_ bytes: [UInt8], mostBytes: Int = ZipArchive.mostBytes) throws(WorkbookStop) {
    let handle = try ZipHandle(bytes)
    let positions = try handle.positions()
    self.handle = handle
    self.positions = positions
    limit = mostBytes
  }

  /// Whether there is an entry of that name; case does not matter [ECMA-376-2, 6.2.2.3].
  func contains(_ name: String) -> Bool { positions[ZipHandle.key(name)] != nil }

  /// Unpacks an entry: `body` asks for the next bytes as often as it likes, and gets how many there
  /// are, 0 at the end, and less than 0 where reading is over because something is wrong.
  ///
  /// - Parameter mostBytes: a limit for this entry alone, where it is not to be kept in memory;
  ///   else its bytes count with those of all others.
  mutating func read(
    _ name: String, mostBytes: Int? = nil,
    _ body: (_ fill: (UnsafeMutableRawBufferPointer) -> Int) -> Void
  ) throws(WorkbookStop) {
    guard let index = positions[ZipHandle.key(name)] else {
      throw WorkbookStop(.missingPart(name))
    }
    var status = zip_stat_t()
    zip_stat_init(&status)
    if zip_stat_index(handle.archive, UInt64(index), 0, &status) == 0,
      status.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0, status.encryption_method != 0
    {
      throw WorkbookStop(.encrypted)
    }
    guard let entry = zip_fopen_index(handle.archive, UInt64(index), 0) else {
      throw WorkbookStop(.damagedArchive)
    }
    defer { zip_fclose(entry) }
    var unpacked = mostBytes == nil ? unpacked : 0
    let limit = mostBytes ?? limit
    var stop: WorkbookStop?
    body { buffer in
      guard stop == nil else { return -1 }
      let count = Int(zip_fread(entry, buffer.baseAddress, UInt64(buffer.count)))
      // A wrong checksum shows here, after the last byte.
      if count < 0 {
        stop = WorkbookStop(.damagedArchive)
      } else {
        unpacked += count
        if unpacked > limit { stop = WorkbookStop(.tooLarge(.megabytes(limit >> 20))) }
      }
      return stop == nil ? count : -1
    }
    if mostBytes == nil { self.unpacked = unpacked }
    if let stop { throw stop }
  }

  /// A whole entry.
  mutating func bytes(of name: String) throws(WorkbookStop) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(name) { fill in
      withUnsafeTemporaryAllocation(byteCount: 64 * 1024, alignment: 1) { block in
        while true {
          let count = fill(block)
          guard count > 0 else { return }
          bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: block[..<count]))
        }
      }
    }
    return bytes
  }
}

/// libzip's archive over a copy of the bytes; closed when it goes away.
private struct ZipHandle: ~Copyable {
  let archive: OpaquePointer

  init(_ bytes: [UInt8]) throws(WorkbookStop) {
    guard let archive = Self.open(bytes) else { throw WorkbookStop(.damagedArchive) }
    self.archive = archive
  }

  deinit { zip_discard(archive) }

  private static func open(_ bytes: [UInt8]) -> OpaquePointer? {
    guard let copy = malloc(max(1, bytes.count)) else { return nil }
    bytes.withUnsafeBytes { source in
      if let base = source.baseAddress { memcpy(copy, base, source.count) }
    }
    // The source owns the copy, and the archive owns the source.
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
      free(copy)
      return nil
    }
    let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nil)
    if archive == nil { zip_source_free(source) }
    return archive
  }

  /// Each entry's position by its name in lower case.
  borrowing func positions() throws(WorkbookStop) -> [String: Int] {
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= ZipArchive.mostEntries else {
      throw WorkbookStop(.tooLarge(.parts(ZipArchive.mostEntries)))
    }
    var positions: [String: Int] = [:]
    for index in 0..<count {
      guard let name = zip_get_name(archive, UInt64(index), 0) else {
        throw WorkbookStop(.damagedArchive)
      }
      let written = String(cString: name)
      guard positions.updateValue(index, forKey: Self.key(written)) == nil else {
        throw WorkbookStop(.duplicatePart(written))
      }
    }
    return positions
  }

  static func key(_ name: String) -> String { name.lowercased() }
}
