// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The first sentence of each kind of broken input, in English and in Chinese.
enum ExpectedSentences {
  /// Whether the tests print what they find instead of only comparing it.
  static let isRecording = ProcessInfo.processInfo.environment["STEELYARD_RECORD"] != nil
  static let byName: [String: [String?]] = [:]
}
