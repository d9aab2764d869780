// SPDX-License-Identifier: Apache-2.0

/// One file of a site.
public struct SiteFile: Sendable, Hashable {
  /// The path from the site's top, with `/` between folders.
  public let path: String
  /// The contents.
  public let bytes: [UInt8]

  /// Makes a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
