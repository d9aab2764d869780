// SPDX-License-Identifier: Apache-2.0

/// Everything that scoring knows about responses (各选项人数): counts per alliance, item, audience
/// and answer, and, where they came from respondents, ``Moments``.
///
/// Invariant: cells are in order of alliance, questionnaire, item and audience, each at most
/// once, with one count per grade; no cell means not asked.
public struct Tally: Sendable, Hashable, Codable {
  /// The counts of one alliance, item and audience.
  public struct Cell: Sendable, Hashable, Codable {
    /// The alliance's id.
    public let alliance: String
    /// The id of the indicator that the item counts for.
    public let indicator: String
    /// The questionnaire's id, or `nil` for counts that came without one.
    public let questionnaire: String?
    /// The item's id.
    public let item: String
    /// The audience's id.
    public let audience: String
    /// Answers by grade, best first; may be fractional.
    public var counts: [Double]
    /// "Not applicable" answers.
    public var notApplicable: Double
    /// "Don't know" answers.
    public var dontKnow: Double
    /// Asked and left blank.
    public var blank: Double
    /// Not shown to respondents of this audience.
    public var notShown: Double
    /// How many people stand behind the counts, or `nil` where the source does not say.
    public var respondents: Int?

    /// Makes a cell.
    public init(
      alliance: String, indicator: String, questionnaire: String?, item: String,
      audience: String, counts: [Double], notApplicable: Double = 0, dontKnow: Double = 0,
      blank: Double = 0, notShown: Double = 0, respondents: Int? = nil
    ) {
      self.alliance = alliance
      self.indicator = indicator
      self.questionnaire = questionnaire
      self.item = item
      self.audience = audience
      self.counts = counts
      self.notApplicable = notApplicable
      self.dontKnow = dontKnow
      self.blank = blank
      self.notShown = notShown
      self.respondents = respondents
    }

    /// Valid answers: the sum of the counts by grade.
    public var valid: Double { counts.reduce(0, +) }
  }

  /// The cells in order.
  public private(set) var cells: [Cell]
  /// The moments, one per alliance and audience with respondents, in order.
  public private(set) var moments: [Moments]

  /// Makes a tally, putting cells and moments in order.
  public init(cells: [Cell], moments: [Moments] = []) {
    self.cells = cells.sorted {
      ($0.alliance, $0.questionnaire ?? "", $0.item, $0.audience)
        < ($1.alliance, $1.questionnaire ?? "", $1.item, $1.audience)
    }
    self.moments = moments.sorted {
      ($0.alliance, $0.audience, $0.questionnaire)
        < ($1.alliance, $1.audience, $1.questionnaire)
    }
  }

  /// The tally of two sources together: counts of the same alliance, item and audience are
  /// added, and so are the moments of the same alliance, audience, questionnaire and indicators.
  public func merging(_ other: Tally) -> Tally {
    if cells.isEmpty, moments.isEmpty { return other }
    var cells: [Cell] = []
    for cell in Tally(cells: self.cells + other.cells).cells {
      if let last = cells.last, last.isSameKey(as: cell) {
        cells[cells.count - 1] = last.adding(cell)
      } else {
        cells.append(cell)
      }
    }
    var moments: [Moments] = []
    for sums in Tally(cells: [], moments: self.moments + other.moments).moments {
      if let last = moments.last, last.alliance == sums.alliance, last.audience == sums.audience,
        last.questionnaire == sums.questionnaire, last.indicators == sums.indicators
      {
        moments[moments.count - 1].add(sums)
      } else {
        moments.append(sums)
      }
    }
    return Tally(cells: cells, moments: moments)
  }
}

extension Tally.Cell {
  fileprivate func isSameKey(as other: Tally.Cell) -> Bool {
    alliance == other.alliance && questionnaire == other.questionnaire && item == other.item
      && audience == other.audience
  }

  fileprivate func adding(_ other: Tally.Cell) -> Tally.Cell {
    var sum = self
    sum.counts = zip(counts, other.counts).map { $0 + $1 }
    sum.notApplicable += other.notApplicable
    sum.dontKnow += other.dontKnow
    sum.blank += other.blank
    sum.notShown += other.notShown
    sum.respondents =
      if let respondents, let more = other.respondents { respondents + more } else { nil }
    return sum
  }
}
