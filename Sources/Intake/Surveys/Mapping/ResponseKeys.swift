// SPDX-License-Identifier: Apache-2.0
internal import Evidence

/// Which columns say who answered, for which alliance and as whom.
public struct ResponseKeys: Sendable, Hashable {
  /// The respondent's column.
  public var respondent: RoundDocument.Responses.Key
  /// The alliance's column or constant.
  public var alliance: RoundDocument.Responses.Key
  /// The audience's column or constant.
  public var audience: RoundDocument.Responses.Key
  /// The organisation's column, or `nil`.
  public var organisation: String?
  /// The column of invitations' tokens, or `nil`.
  public var token: String?

  /// The columns that are looked for where a round names none.
  public init() {
    respondent = .column("respondent")
    alliance = .column("alliance")
    audience = .column("audience")
  }

  /// Those that a `responses` element names.
  public init(_ responses: RoundDocument.Responses) {
    respondent = responses.respondent
    alliance = responses.alliance
    audience = responses.audience
    organisation = responses.organisation
    token = responses.token
  }

  /// The headings of a key's column that a round does not name, best first.
  static func headings(_ name: String) -> [String] {
    [name] + (ColumnAliases.chinese[name] ?? [])
  }

  /// All headings that show a key.
  public var names: Set<String> {
    var names: Set<String> = []
    for key in [respondent, alliance, audience] {
      if case .column(let name) = key { names.formUnion(Self.headings(name)) }
    }
    if let organisation { names.insert(organisation) }
    if let token { names.insert(token) }
    return names
  }
}
