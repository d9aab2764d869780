// SPDX-License-Identifier: Apache-2.0
import Foundation
import Spreadsheets
import Synchronization
import Testing

@testable import Rounds

/// Proves that a file read in pieces gives its bytes from any place, and that threads all run.
@Suite struct ByteSourceTests {
  private let path = FileManager.default.temporaryDirectory
    .appending(path: "steelyard-source-\(UUID().uuidString)").path(percentEncoded: false)

  @Test func piecesAreTheFilesBytes() throws {
    let bytes = (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let source = try Files.open(path)
    #expect(source.count == bytes.count)
    for (offset, length) in [(0, 10), (65_535, 2), (69_990, 100), (70_000, 5), (0, 70_000)] {
      #expect(
        try source.bytes(from: offset, length: length)
          == Array(bytes[offset..<min(bytes.count, offset + length)]))
    }
    #expect(try SHA256.hexadecimal(source) == SHA256.hexadecimal(bytes))
    #expect(try SHA256.hexadecimal(ByteSource(bytes)) == SHA256.hexadecimal(bytes))
    // A file that has become shorter since is not read as if it had not.
    try Data(bytes.prefix(100)).write(to: URL(filePath: path))
    try FileHandle(forWritingTo: URL(filePath: path)).close()
    let shorter = try Files.open(path)
    truncate(path, 50)
    #expect(throws: ByteSource.Fault.self) { try shorter.bytes(length: 100) }
  }

  @Test func whatIsNotThereIsMissing() {
    #expect(throws: Files.Fault.missing) { try Files.open("/nowhere/at/all") }
    #expect(throws: Files.Fault.self) { try Files.open("/") }
  }

  @Test(arguments: [0, 1, 2, 8]) func everyThreadRunsOnce(count: Int) {
    let seen = Mutex<[Int]>([])
    Threads.run(count) { number in seen.withLock { $0.append(number) } }
    #expect(seen.withLock { $0.sorted() } == Array(0..<count))
    #expect(Threads.count >= 1)
  }
}
