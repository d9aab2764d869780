// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Rounds

@main
struct Steelyard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "steelyard",
    abstract: "Weigh industry-technology-innovation alliances: scorecards that can be defended.",
    discussion: """
      A round is a folder with a round.xml that names its index system, questionnaires, \
      responses, statistics and judgements. Results go to standard output, problems to \
      standard error. Exit codes: 0 done, 1 the input has errors, 64 wrong usage, 74 a file \
      or folder cannot be read or written.
      """,
    version: LoadedRound.version,
    subcommands: [
      Check.self, Weigh.self, TallyVerb.self, Score.self, Explain.self, Calibrate.self, Form.self,
      Import.self,
      Invite.self, Status.self,
    ])
}
