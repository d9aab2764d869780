// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Intake
internal import Problems

extension RoundLoader {
  // MARK: Invitations

  /// Reads who was asked, and holds it against how many the population says are invited.
  mutating func readInvitations(
    _ document: RoundDocument, alliances: [String], audiences: [String],
    population: [PopulationEntry]
  ) {
    guard let reference = document.invitations else { return }
    let before = files.problems.count
    invitations =
      read(reference, role: "invitations") {
        InvitationsReader.read($0, file: $1, alliances: alliances, audiences: audiences)
      } ?? []
    if invitations.isEmpty || Array(files.problems[before...]).hasErrors { return }
    var listed: [[String]: Int] = [:]
    for invitation in invitations {
      listed[[invitation.alliance, invitation.audience], default: 0] += 1
    }
    for entry in population {
      let count = listed[[entry.alliance, entry.audience]] ?? 0
      if let invited = entry.invited, invited != count {
        files.problems.append(
          Problem(
            .counting(
              .invitationsDiffer(
                alliance: entry.alliance, audience: entry.audience, invited: invited,
                listed: count)),
            at: Place(file: files.path(of: reference.href))))
      }
    }
  }
}
