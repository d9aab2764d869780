// SPDX-License-Identifier: Apache-2.0
import Testing

/// One way to break the small round.
struct BrokenInput: Sendable, CustomTestStringConvertible {
  /// The key of the sentences that are expected.
  let name: String
  /// Breaks the round.
  let change: @Sendable (inout SmallRound) -> Void

  init(_ name: String, _ change: @escaping @Sendable (inout SmallRound) -> Void) {
    self.name = name
    self.change = change
  }

  /// Replaces one text in one file.
  init(_ name: String, _ file: String, _ old: String, _ new: String) {
    self.init(name) { $0.replace(file, old, new) }
  }

  /// Puts lines at the end of one file.
  init(_ name: String, _ file: String, append lines: String) {
    self.init(name) { $0.append(file, lines) }
  }

  /// Gives one file other bytes.
  init(_ name: String, _ file: String, bytes: [UInt8]) {
    self.init(name) { $0.files[file] = bytes }
  }

  var testDescription: String { name }

  /// All of them.
  static let all = xmlTexts + definitions + tableTexts + rows + files

  /// What a person wrote into an answer; it must never be seen again.
  static let freeText = "王小明说联系电话13912345678"
  /// What stands in the file that an external entity names.
  static let secret = "planted-secret-7316"
}
