// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Problems
import ReportGenerator
import Rounds

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find every problem in every input of a round, or in single definitions.",
    discussion: """
      Prints the four reference alliances with their classes where the round can be scored.
      """)

  @Argument(help: "A round's folder, its round.xml, or definitions (*.xml).")
  var paths: [String]

  @Flag(
    name: .long,
    help: "Also print how good a round's survey data are.")
  var data = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    let checked: CheckedInputs
    do {
      checked = try CheckedInputs(paths)
    } catch {
      throw try Terminal.cannotRead(error.path, error.fault, options)
    }
    switch options.format {
    case .json:
      try Terminal.print(
        JSONText.problems(
          checked.problems, in: options.language, surveysOf: data ? checked.results : nil))
    case .text:
      try Terminal.report(checked.problems, options)
      for (result, signs) in zip(checked.results, checked.handSigns) {
        try Terminal.print(result.referencesText(in: options.terminal) + "\n")
        guard data else { continue }
        try Terminal.print(result.surveyText(in: options.terminal) + "\n")
        if !signs.isEmpty {
          try Terminal.print(
            signs.text(names: result.allianceNames(in: options.terminal), in: options.terminal)
              + "\n")
        }
      }
      try Terminal.print(summary(checked.problems) + "\n")
    }
    if checked.problems.hasErrors { throw Terminal.inputHasErrors }
  }

  private func summary(_ problems: [Problem]) -> String {
    let counts = Severity.allCases.map { severity in
      problems.count { $0.severity == severity }
    }
    switch options.language {
    case .english:
      let words = zip(counts, ["error", "warning", "note"]).map { count, word in
        "\(count) \(word)\(count == 1 ? "" : "s")"
      }
      return words.joined(separator: ", ")
    case .chinese:
      return "错误\(counts[0])个，警告\(counts[1])个，提示\(counts[2])个"
    }
  }
}
