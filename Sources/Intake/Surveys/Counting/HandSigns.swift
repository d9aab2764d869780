// SPDX-License-Identifier: Apache-2.0
public import Evidence

/// Looks for signs that one hand filled in many responses to a questionnaire for an alliance, while
/// they are read.
///
/// Of each response only marks are kept until the end, and then counts alone:
///
/// - *same address*: ``leastFromAddress`` or more responses from one address;
/// - *burst*: ``leastInBurst`` or more within ``burstMinutes`` minutes of the clock that are also
///   ``burstShare`` of the alliance's; a time of exactly midnight is a date without a time and not
///   looked at;
/// - *identical*: ``leastIdentical`` or more with the same answers to all items, among responses with
///   ``leastAnswers`` answers or more that are not straight-lined (those are counted by themselves);
/// - *too fast*: as marked, ``leastTooFast`` or more.
///
/// All six numbers are conventions of this program: low enough to be seen by a person who knows the
/// alliance, high enough for an office with one address. Identical answers as a sign of invented
/// responses: [Kuriakose 2016], who look for near matches; these are exact ones.
///
/// Memory: per alliance at most ``most`` ÷ alliances (1,024 at least) different addresses, patterns and
/// minutes. Where there are more, a share of them is kept that follows from the marks alone (every
/// second, fourth, … kind; its group counts stay exact), and minutes are put together. So
/// nothing depends on the order of rows or merges.
public struct HandSigns: Sendable {
  /// Responses from one address from which on they are a sign.
  public static let leastFromAddress = 5
  /// Responses within ``burstMinutes`` from which on they are a sign.
  public static let leastInBurst = 10
  /// The length of a burst.
  public static let burstMinutes = 10
  /// The share of an alliance's responses that a burst has at least.
  public static let burstShare = 0.2
  /// Equal responses from which on they are a sign.
  public static let leastIdentical = 5
  /// Answers from which on equal responses are one.
  public static let leastAnswers = 10
  /// Responses that are too fast from which on they are a sign.
  public static let leastTooFast = 5
  /// Different marks of a kind over all alliances that are kept.
  public static let most = 1 << 18

  private struct Alliance {
    var responses = 0
    var tooFast = 0
    var addresses: MarkCounts
    var patterns: MarkCounts
    var minutes: MinuteCounts
  }

  private let questionnaire: String
  private let straightLine: StraightLine
  private var alliances: [Alliance]

  /// Prepares to look at responses of so many alliances to a questionnaire.
  public init(
    alliances: Int, columns: [ResponseTable.Column], questionnaire: Questionnaire
  ) {
    self.questionnaire = questionnaire.id
    straightLine = StraightLine(questionnaire: questionnaire, columns: columns)
    let most = max(1_024, Self.most / max(1, alliances))
    self.alliances = Array(
      repeating: Alliance(
        addresses: MarkCounts(most: most), patterns: MarkCounts(most: most),
        minutes: MinuteCounts(most: most)), count: alliances)
  }

  /// Adds a response of the alliance at that position of the registry.
  ///
  /// - Parameters:
  ///   - codes: the row's codes.
  ///   - marks: what the rules of counting see in it.
  public mutating func add(
    alliance: Int, _ facts: RowFacts, _ codes: Span<UInt8>, _ marks: ResponseMarks
  ) {
    alliances[alliance].responses += 1
    if marks.contains(.tooFast) { alliances[alliance].tooFast += 1 }
    if let address = facts.address { alliances[alliance].addresses.add(address) }
    if let time = facts.time, time % 86_400 != 0 { alliances[alliance].minutes.add(time) }
    if let pattern = pattern(codes, marks) { alliances[alliance].patterns.add(pattern) }
  }

  /// Adds what another observer of the same alliances saw.
  public mutating func merge(_ other: HandSigns) {
    for (index, more) in other.alliances.enumerated() {
      alliances[index].responses += more.responses
      alliances[index].tooFast += more.tooFast
      alliances[index].addresses.merge(more.addresses)
      alliances[index].patterns.merge(more.patterns)
      alliances[index].minutes.merge(more.minutes)
    }
  }

  /// A mark of the answers, [FNV] over the codes; `nil` for too few and for straight-lined ones.
  private func pattern(_ codes: Span<UInt8>, _ marks: ResponseMarks) -> UInt64? {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var answers = 0
    for index in 0..<codes.count {
      let code = codes[index]
      if code < ResponseTable.Code.blank.rawValue { answers += 1 }
      hash = (hash ^ UInt64(code)) &* 0x100_0000_01b3
    }
    guard answers >= Self.leastAnswers, !marks.contains(.straightLined),
      !straightLine.isStraight(codes)
    else { return nil }
    return hash
  }

  /// The alliances with a sign, in the order of the registry, whose ids are given.
  public func signs(_ ids: [String]) -> [HandSign] {
    zip(ids, alliances).compactMap { id, alliance in
      let sign = HandSign(
        alliance: id, questionnaire: questionnaire, responses: alliance.responses,
        sameAddress: alliance.addresses.group(least: Self.leastFromAddress),
        burst: alliance.minutes.burst(
          least: Self.leastInBurst, minutes: Self.burstMinutes, share: Self.burstShare),
        identical: alliance.patterns.group(least: Self.leastIdentical),
        tooFast: alliance.tooFast)
      let isSign =
        sign.sameAddress != nil || sign.burst != nil || sign.identical != nil
        || sign.tooFast >= Self.leastTooFast
      return isSign ? sign : nil
    }
  }
}
