// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import Problems

/// Judgements as they were read, and where each of them stands: later checks (a sheet whose
/// comparisons do not connect all items, a sheet above the limit) point at these places.
public struct JudgementSheets: Sendable {
  struct SheetKey: Sendable, Hashable {
    let expert: String
    let parent: String
  }

  struct PairKey: Sendable, Hashable {
    let sheet: SheetKey
    let items: Set<String>
  }

  /// The judgements; groups and experts in order of first appearance.
  public var judgements: Judgements
  private let sheetPlaces: [SheetKey: Place]
  private let pairPlaces: [PairKey: Place]

  init(
    judgements: Judgements, sheetPlaces: [SheetKey: Place] = [:],
    pairPlaces: [PairKey: Place] = [:]
  ) {
    self.judgements = judgements
    self.sheetPlaces = sheetPlaces
    self.pairPlaces = pairPlaces
  }

  /// Where an expert's sheet on a parent begins: its first row; `nil` without such a sheet.
  public func place(of expert: String, under parent: String) -> Place? {
    sheetPlaces[SheetKey(expert: expert, parent: parent)]
  }

  /// Where an expert judged a pair, in whichever direction; `nil` where the pair is not judged.
  public func place(
    of left: String, _ right: String, by expert: String, under parent: String
  ) -> Place? {
    pairPlaces[
      PairKey(sheet: SheetKey(expert: expert, parent: parent), items: [left, right])]
  }
}
