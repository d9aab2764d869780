// SPDX-License-Identifier: Apache-2.0
public import Evidence
internal import IndicatorTree

extension JSONText {
  private struct InvitationsDocument: Encodable {
    let schema = "steelyard.invitations/1"
    let out: String
    let invitations: Int
    let added: Int
  }

  /// Which list of invitations was written; the tokens stand in the list alone.
  public static func invitations(_ out: String, _ list: InvitationList) -> [UInt8] {
    // Texts and whole numbers always encode.
    (try? encode(InvitationsDocument(out: out, invitations: list.count, added: list.added))) ?? []
  }

  private struct StatusDocument: Encodable {
    struct Alliance: Encodable {
      let id: String
      let name: LocalizedText
      let audiences: [Audience]
      let progress: [Progress]
      let outstanding: [Outstanding]
    }
    struct Audience: Encodable {
      let id: String
      let invited: Int?
      let answered: Int
      let missing: Int?
      let belowMinimum: Bool

      private enum CodingKeys: CodingKey { case id, invited, answered, missing, belowMinimum }

      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(invited, forKey: .invited)
        try container.encode(answered, forKey: .answered)
        try container.encode(missing, forKey: .missing)
        try container.encode(belowMinimum, forKey: .belowMinimum)
      }
    }
    struct Progress: Encodable {
      let kind: RoundStatus.Kind
      let asked: Int
      let supplied: Int
    }
    struct Outstanding: Encodable {
      let kind: RoundStatus.Kind
      let id: String
    }
    let schema = "steelyard.status/1"
    let isInternal = true
    let round: String
    let minimumRespondents: Int
    let alliances: [Alliance]
    let handSigns: [HandSign]

    enum CodingKeys: String, CodingKey {
      case schema, round, minimumRespondents, alliances, handSigns
      case isInternal = "internal"
    }
  }

  /// How far a round has come, as `steelyard.status/1`: for inside the house.
  public static func status(_ status: RoundStatus) throws -> [UInt8] {
    try encode(
      StatusDocument(
        round: status.round.id, minimumRespondents: status.round.publish.minimumRespondents,
        alliances: status.alliances.map { alliance in
          StatusDocument.Alliance(
            id: alliance.id, name: alliance.name,
            audiences: alliance.audiences.map {
              StatusDocument.Audience(
                id: $0.id, invited: $0.invited, answered: $0.answered, missing: $0.missing,
                belowMinimum: $0.isBelowMinimum)
            },
            progress: RoundStatus.Kind.allCases.compactMap { kind in
              alliance.progress[kind].map {
                StatusDocument.Progress(kind: kind, asked: $0.asked, supplied: $0.supplied)
              }
            },
            outstanding: alliance.outstanding.map {
              StatusDocument.Outstanding(kind: $0.kind, id: $0.id)
            })
        }, handSigns: status.handSigns))
  }
}
