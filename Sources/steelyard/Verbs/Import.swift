// SPDX-License-Identifier: Apache-2.0
public import ArgumentParser
public import Intake
import Problems
import ReportGenerator
import Rounds

extension SurveySource: ExpressibleByArgument {}

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look at a survey tool's export: which program wrote it, which column is which item.",
    discussion: """
      Prints what was recognised and why, what each column was taken for, and which texts are no \
      answers. --draft-mapping writes a mapping in which what is known is filled in; finished \
      by a person, it is named with mapping= in the round, and the export is read as it is.

      A survey's structure exported from LimeSurvey (.lss) becomes a questionnaire with --out.
      """)

  @Argument(help: "The export as the program wrote it, or a LimeSurvey structure (.lss).")
  var file: String

  @Option(help: "The questionnaire that was answered; the round's where it is left out.")
  var questionnaire: String?

  @Option(help: "The program that wrote the file, where it cannot be recognised.")
  var source: SurveySource?

  @Option(help: "A mapping of columns and texts.")
  var mapping: String?

  @Option(help: "The round, which says where alliance and audience come from.")
  var round: String?

  @Option(help: "The mapping that is written for a person to finish.")
  var draftMapping: String?

  @Option(help: "Of a structure (.lss): the questionnaire that is written.")
  var out: String?

  @Option(help: "Of a structure: the id of the index system that the questionnaire is for.")
  var indexSystem = "alliance-performance"

  @OptionGroup var options: CommonOptions

  /// Whether the file is a survey's structure rather than its responses.
  private var isStructure: Bool {
    let name = file.lowercased()
    return out != nil || name.hasSuffix(".lss") || name.hasSuffix(".lsa")
  }

  func validate() throws {
    if isStructure {
      let others = [questionnaire, mapping, round, draftMapping, source?.rawValue]
      if others.contains(where: { $0 != nil }) {
        throw ValidationError("A structure takes --out and --index-system only.")
      }
      if out == nil, file.lowercased().hasSuffix(".lss") {
        throw ValidationError("Say with --out where the questionnaire is to be written.")
      }
      return
    }
    if questionnaire == nil, round == nil {
      throw ValidationError("Name the questionnaire with --questionnaire, or a round with --round.")
    }
  }

  func run() throws {
    if isStructure { try writeQuestionnaire() } else { try look() }
  }

  /// Writes the questionnaire that a structure holds.
  private func writeQuestionnaire() throws {
    let bytes: [UInt8]
    do {
      bytes = try Files.read(file)
    } catch {
      throw try Terminal.cannotRead(file, error, options)
    }
    let made = Intake.LimeSurveyStructure.questionnaire(bytes, file: file, indexSystem: indexSystem)
    try Terminal.report(made.problems, options)
    guard let questionnaire = made.questionnaire, let out, !made.problems.hasErrors else {
      throw Terminal.inputHasErrors
    }
    try write(questionnaire, to: out)
    if options.format == .text { try Terminal.print(out + "\n") }
  }

  private func look() throws {
    let looked: SurveyImport
    do {
      looked = try SurveyImport(
        SurveyImport.Request(
          file: file, questionnaire: questionnaire, source: source, mapping: mapping,
          round: round))
    } catch {
      throw try Terminal.cannotRead(error.path, error.fault, options)
    }
    try Terminal.report(looked.problems, options)
    guard let record = looked.record else { throw Terminal.inputHasErrors }
    switch options.format {
    case .json: try Terminal.print(JSONText.encode(record))
    case .text: try Terminal.print(record.text(in: options.terminal))
    }
    if let draftMapping {
      try write(record.mappingCSV(in: options.terminal), to: draftMapping)
    }
    if looked.problems.hasErrors { throw Terminal.inputHasErrors }
  }

  /// Writes a file; what a person has begun to finish is never overwritten.
  private func write(_ bytes: [UInt8], to path: String) throws {
    if Files.exists(path) {
      if let present = try? Files.read(path), present == bytes { return }
      try Terminal.report(
        [Problem(.survey(.notOverwritten(path: path)), at: Place(file: path))], options)
      throw Terminal.cannotReadOrWrite
    }
    do {
      try OutputFiles.write(bytes, to: path)
    } catch {
      throw try Terminal.cannotWrite(error, options)
    }
  }
}
