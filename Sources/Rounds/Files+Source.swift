// SPDX-License-Identifier: Apache-2.0
internal import Glibc
internal import Spreadsheets

extension Files {
  /// An open file, closed when the last that reads it is done.
  private final class OpenFile: Sendable {
    let descriptor: Int32
    init(_ descriptor: Int32) { self.descriptor = descriptor }
    deinit { close(descriptor) }

    /// Fills the whole room from the bytes at `offset`.
    func read(_ offset: Int, _ room: UnsafeMutableRawBufferPointer) throws(ByteSource.Fault) {
      var filled = 0
      while filled < room.count {
        let length = pread(
          descriptor, room.baseAddress.map { $0 + filled }, room.count - filled, offset + filled)
        if length < 0, errno == EINTR { continue }
        // A file that has become shorter is not the file that was opened.
        guard length > 0 else { throw ByteSource.Fault() }
        filled += length
      }
    }
  }

  /// A file's bytes, to be read where and when they are wanted; what is no regular file is read at
  /// once.
  static func open(_ path: String) throws(Fault) -> ByteSource {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable
    }
    let file = OpenFile(descriptor)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable }
    guard status.st_mode & S_IFMT == S_IFREG else { return ByteSource(try read(path)) }
    return ByteSource(count: Int(status.st_size)) { offset, room throws(ByteSource.Fault) in
      try file.read(offset, room)
    }
  }
}
