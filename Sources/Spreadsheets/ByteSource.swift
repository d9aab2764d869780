// SPDX-License-Identifier: Apache-2.0

/// A file's bytes, read piece by piece from any place and by several threads at once.
///
/// Invariant: the bytes do not change while they are read.
public struct ByteSource: Sendable {
  /// The bytes could not be read to their end.
  public struct Fault: Error, Sendable, Hashable {
    /// Makes a fault.
    public init() {}
  }

  /// How many bytes there are.
  public let count: Int
  private let reading:
    @Sendable (_ offset: Int, _ room: UnsafeMutableRawBufferPointer) throws(Fault) -> Void

  /// Makes a source whose `reading` fills the whole room with the bytes from `offset` on, or
  /// throws; it is never asked for bytes behind the last.
  public init(
    count: Int,
    reading:
      @escaping @Sendable (
        _ offset: Int, _ room: UnsafeMutableRawBufferPointer
      ) throws(Fault) -> Void
  ) {
    self.count = count
    self.reading = reading
  }

  /// The bytes of an array.
  public init(_ bytes: [UInt8]) {
    self.init(count: bytes.count) { offset, room in
      bytes.withUnsafeBytes {
        room.copyMemory(from: .init(rebasing: $0[offset..<offset + room.count]))
      }
    }
  }

  /// Fills `room` from its start with the bytes from `offset` on, as many as there are of both.
  ///
  /// - Returns: how many were read.
  public func read(
    from offset: Int, into room: UnsafeMutableRawBufferPointer
  ) throws(Fault) -> Int {
    let length = max(0, min(room.count, count - offset))
    if length > 0 { try reading(offset, .init(rebasing: room[..<length])) }
    return length
  }

  /// The bytes from `offset` on, at most `length`.
  public func bytes(from offset: Int = 0, length: Int) throws(Fault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, min(length, count - offset)))
    var fault: Fault?
    bytes.withUnsafeMutableBytes { room in
      do throws(Fault) { _ = try read(from: offset, into: room) } catch { fault = error }
    }
    if let fault { throw fault }
    return bytes
  }
}
