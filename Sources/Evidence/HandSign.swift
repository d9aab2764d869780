// SPDX-License-Identifier: Apache-2.0

/// Signs that one hand filled in many of an alliance's responses: how many came from one address,
/// within minutes, with the same answers, too fast.
///
/// A sign is a reason to ask, never a verdict: colleagues share an address, and an assembly answers
/// within minutes. It drops nothing, holds nothing that says who answered, and is not published.
public struct HandSign: Sendable, Hashable, Codable {
  /// One kind of sign.
  public struct Group: Sendable, Hashable, Codable {
    /// The most responses that are alike.
    public let greatest: Int
    /// All responses that have enough alike.
    public let responses: Int
    /// 1 where all responses were looked at; n where every nth kind was.
    public let oneIn: Int

    /// Makes a group.
    public init(greatest: Int, responses: Int, oneIn: Int = 1) {
      self.greatest = greatest
      self.responses = responses
      self.oneIn = oneIn
    }
  }

  /// The alliance's id.
  public let alliance: String
  /// The id of the questionnaire that was answered.
  public let questionnaire: String
  /// How many responses there are.
  public let responses: Int
  /// Responses from one address, or `nil` where there are not enough.
  public let sameAddress: Group?
  /// Responses within minutes, or `nil`.
  public let burst: Group?
  /// Responses with the same answers, straight-lined ones left out, or `nil`.
  public let identical: Group?
  /// Responses that were too fast.
  public let tooFast: Int

  /// Makes a sign.
  public init(
    alliance: String, questionnaire: String, responses: Int, sameAddress: Group?,
    burst: Group?, identical: Group?, tooFast: Int
  ) {
    self.alliance = alliance
    self.questionnaire = questionnaire
    self.responses = responses
    self.sameAddress = sameAddress
    self.burst = burst
    self.identical = identical
    self.tooFast = tooFast
  }

  private enum CodingKeys: CodingKey {
    case alliance, questionnaire, responses, sameAddress, burst, identical, tooFast
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(alliance, forKey: .alliance)
    try container.encode(questionnaire, forKey: .questionnaire)
    try container.encode(responses, forKey: .responses)
    try container.encode(sameAddress, forKey: .sameAddress)
    try container.encode(burst, forKey: .burst)
    try container.encode(identical, forKey: .identical)
    try container.encode(tooFast, forKey: .tooFast)
  }
}
