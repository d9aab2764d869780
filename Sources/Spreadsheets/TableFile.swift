// SPDX-License-Identifier: Apache-2.0
public import Problems

/// The bytes of a table, opened once: a workbook is unpacked here, however often it is then read.
public struct TableFile: Sendable {
  /// What the bytes are.
  public enum Content: Sendable {
    /// A workbook: .xlsx, .xls or .ods.
    case workbook(Workbook)
    /// Delimited text, or what will turn out to be none.
    case text([UInt8])
    /// A workbook that cannot be read, and why.
    case unreadable(Problem)
  }

  /// The file's name, as places cite it.
  public let file: String
  /// What the bytes are.
  public let content: Content

  /// Opens bytes, told apart by the first of them. Complexity: O(size).
  public init(_ bytes: [UInt8], file: String) {
    self.file = file
    guard Workbook.hasSignature(bytes) else {
      content = .text(bytes)
      return
    }
    do {
      content = .workbook(try Workbook.read(bytes, file: file))
    } catch {
      content = .unreadable(error)
    }
  }
}
