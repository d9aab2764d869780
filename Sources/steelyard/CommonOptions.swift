// SPDX-License-Identifier: Apache-2.0
public import ArgumentParser
public import Problems
import ReportGenerator

/// How results are written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

extension Language: ExpressibleByArgument {}

/// The options that every verb has.
struct CommonOptions: ParsableArguments {
  @Option(help: "How results and problems are written: text or json.")
  var format: OutputFormat = .text

  @Option(help: "The language of messages: zh-Hans or en.")
  var language: Language = .english

  /// The same language for texts that people read in a terminal.
  var terminal: TerminalLanguage {
    switch language {
    case .english: .english
    case .chinese: .chinese
    }
  }
}
