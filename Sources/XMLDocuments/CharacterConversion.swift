// SPDX-License-Identifier: Apache-2.0
import Glibc

/// One conversion into UTF-8 by the C library; closed when it goes away.
struct CharacterConversion: ~Copyable {
  private let handle: iconv_t

  private init?(from encoding: TextEncoding) {
    guard let handle = iconv_open("UTF-8", encoding.rawValue),
      handle != iconv_t(bitPattern: -1)
    else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// The bytes after the first `skipping` as UTF-8, converted in blocks of 64 KiB.
  static func toUTF8(
    _ bytes: [UInt8], from encoding: TextEncoding, skipping: Int
  ) throws(EncodingFault) -> [UInt8] {
    guard let conversion = CharacterConversion(from: encoding) else {
      throw EncodingFault(encoding: encoding, line: 1, column: 1)
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    guard conversion.convert(bytes, skipping: skipping, into: &text) else {
      let place = TextCursor.position(of: text.count, in: text)
      throw EncodingFault(encoding: encoding, line: place.line, column: place.column)
    }
    return text
  }

  /// Appends to `text` all that can be converted; `false` if a byte stands in the way.
  private borrowing func convert(
    _ bytes: [UInt8], skipping: Int, into text: inout [UInt8]
  ) -> Bool {
    var source = bytes
    let block = 64 * 1024
    var output = [UInt8](repeating: 0, count: block)
    let total = source.count
    return source.withUnsafeMutableBytes { input in
      guard let base = input.baseAddress else { return true }
      var next: UnsafeMutablePointer<CChar>? = base.assumingMemoryBound(to: CChar.self)
        .advanced(by: skipping)
      var left = total - skipping
      while left > 0 {
        let (written, failure) = output.withUnsafeMutableBytes { room -> (Int, CInt) in
          var free = block
          var target = room.baseAddress?.assumingMemoryBound(to: CChar.self)
          let result = iconv(handle, &next, &left, &target, &free)
          return (block - free, result == -1 ? errno : 0)
        }
        text.append(contentsOf: output[..<written])
        if failure != 0 && failure != E2BIG { return false }
        if failure == E2BIG && written == 0 { return false }
      }
      return true
    }
  }
}
