// SPDX-License-Identifier: Apache-2.0

/// Where something stood before that stands here again.
public struct EarlierPlace: Sendable, Hashable {
  /// The earlier place.
  public let place: Place
  /// Whether it is in the file that the problem is reported in.
  public let isSameFile: Bool

  /// Makes an earlier place as it is told at another one.
  public init(_ place: Place, seenFrom here: Place) {
    self.place = place
    isSameFile = place.file == here.file
  }

  /// `in line 4`; in another file `at other.csv:4`, in a workbook `at other.xlsx:Sheet1!C4`.
  func words(in language: Language) -> String {
    if isSameFile, place.sheet == nil, let line = place.line {
      return language.pick("in line \(line)", "第 \(line) 行")
    }
    return language.pick("at \(place)", " \(place) ")
  }
}
