// SPDX-License-Identifier: Apache-2.0
internal import CNettle
internal import Spreadsheets

/// The SHA-256 of bytes (FIPS 180-4), by libnettle.
public enum SHA256 {
  /// The 32 bytes of the digest.
  public static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    return finish(&context)
  }

  /// The digest as 64 hexadecimal digits.
  public static func hexadecimal(_ bytes: [UInt8]) -> String { hexadecimal(of: digest(bytes)) }

  private static let blockSize = 128 << 10

  /// The digest of all bytes of a source, as 64 hexadecimal digits; read in blocks.
  static func hexadecimal(_ source: ByteSource) throws(ByteSource.Fault) -> String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    var offset = 0
    let block = UnsafeMutablePointer<UInt8>.allocate(capacity: blockSize)
    defer { block.deallocate() }
    while offset < source.count {
      let count = try source.read(
        from: offset, into: UnsafeMutableRawBufferPointer(start: block, count: blockSize))
      nettle_sha256_update(&context, count, block)
      offset += count
    }
    return hexadecimal(of: finish(&context))
  }

  private static func finish(_ context: inout sha256_ctx) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }

  private static func hexadecimal(of digest: [UInt8]) -> String {
    var text = ""
    for byte in digest {
      if byte < 16 { text += "0" }
      text += String(byte, radix: 16)
    }
    return text
  }
}
