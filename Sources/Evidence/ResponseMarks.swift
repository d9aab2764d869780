// SPDX-License-Identifier: Apache-2.0

/// What a person would look at twice in one response.
public struct ResponseMarks: OptionSet, Sendable, Hashable {
  /// One bit per mark.
  public let rawValue: UInt8

  /// Makes marks from their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// It was a trial.
  public static let preview = ResponseMarks(rawValue: 1)
  /// It was not finished.
  public static let incomplete = ResponseMarks(rawValue: 2)
  /// It took too short a time.
  public static let tooFast = ResponseMarks(rawValue: 4)
  /// It has one printed answer to everything of a scale.
  public static let straightLined = ResponseMarks(rawValue: 8)
  /// It misses an attention item.
  public static let inattentive = ResponseMarks(rawValue: 16)
}

extension CountingRule {
  /// The marks that are looked for: all but those of responses that are kept without a word.
  public var watched: ResponseMarks { marks { $0 != .keep } }

  /// The marks of responses that are not counted.
  public var dropping: ResponseMarks { marks { $0 == .drop } }

  private func marks(_ isMeant: (Treatment?) -> Bool) -> ResponseMarks {
    var marks: ResponseMarks = []
    if isMeant(previews) { marks.insert(.preview) }
    if isMeant(incomplete) { marks.insert(.incomplete) }
    if isMeant(tooFast) { marks.insert(.tooFast) }
    if isMeant(straightLined) { marks.insert(.straightLined) }
    if isMeant(inattentive) { marks.insert(.inattentive) }
    return marks
  }
}

extension ResponseReport {
  /// Adds a response with what was seen in it, and whether it is left out.
  public mutating func add(_ marks: ResponseMarks, isDropped: Bool) {
    read += 1
    if isDropped { dropped += 1 } else { counted += 1 }
    if marks.isEmpty { return }
    if marks.contains(.preview) { previews += 1 }
    if marks.contains(.incomplete) { incomplete += 1 }
    if marks.contains(.tooFast) { tooFast += 1 }
    if marks.contains(.straightLined) { straightLined += 1 }
    if marks.contains(.inattentive) { inattentive += 1 }
  }
}
