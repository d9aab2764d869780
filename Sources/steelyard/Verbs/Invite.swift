// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Problems
import Rounds

struct Invite: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the list of invitations: a token for everybody who is asked.",
    discussion: """
      How many are asked is said by the column invited of the round's population, or by a table of \
      organisations. Run again, it adds what is lacking and keeps every row, column and token. \
      Whoever has a token can answer with it: the list stays in the house.
      """)

  @Argument(help: "A round's folder or its round.xml.")
  var round: String

  @Option(help: "The list (.csv) that is begun or completed.")
  var out: String

  @Option(help: "A table of organisations: alliance, organisation, audience, informants.")
  var organisations: String?

  @Option(
    help: "The questionnaire's link with {token}, and {alliance} and {audience} where wanted.")
  var link: String?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if let link, !link.contains("{token}") {
      throw ValidationError("--link has no {token}: nobody would know who answered.")
    }
  }

  func run() throws {
    var random = SystemRandomNumberGenerator()
    let list: InvitationList
    do {
      let read = try InvitationList.complete(
        round, out: out, organisations: organisations, link: link, using: &random)
      try Terminal.report(read.problems, options)
      guard let completed = read.list else { throw Terminal.inputHasErrors }
      list = completed
    } catch let missing as CheckedInputs.Missing {
      throw try Terminal.cannotRead(missing.path, missing.fault, options)
    }
    if list.isChanged {
      do {
        try OutputFiles.write(list.bytes, to: out)
      } catch {
        throw try Terminal.cannotWrite(error, options)
      }
    }
    switch options.format {
    case .json: try Terminal.print(JSONText.invitations(out, list))
    case .text:
      try Terminal.print(
        options.language == .english
          ? "\(out): \(list.count) \(list.count == 1 ? "invitation" : "invitations"), \(list.added) of them new\n"
          : "\(out)：邀请\(list.count)份，其中新增\(list.added)份\n")
    }
  }
}
