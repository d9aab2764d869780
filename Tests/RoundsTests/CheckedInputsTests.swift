// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Foundation
import Problems
import Testing

@testable import Rounds

@Suite struct CheckedInputsTests {
  private let index = repository("Indicators/alliance-performance.xml")
  private let survey = repository("Questionnaires/member-survey.xml")

  @Test func roundsByFolderAndByDefinition() throws {
    let folder = try CheckedInputs([repository("Rounds/nev-2014")])
    let file = try CheckedInputs([repository("Rounds/nev-2014/round.xml")])
    #expect(folder.results.map(\.round.id) == ["nev-2014"])
    #expect(file.results == folder.results)
    #expect(folder.problems == file.problems)
    #expect(folder.results[0].references.count == 4)
  }

  @Test func severalAtOnce() throws {
    let both = try CheckedInputs([
      repository("Rounds/sample-2026"), index, repository("Rounds/nev-2014"),
    ])
    #expect(both.results.map(\.round.id) == ["sample-2026", "nev-2014"])
    #expect(!both.problems.hasErrors)
  }

  /// A questionnaire alone is read as far as it goes; beside its index system its references are
  /// looked up too, whichever stands first.
  @Test func questionnaireBesideItsIndexSystem() throws {
    let folder = try Folder()
    let text = try String(contentsOfFile: survey, encoding: .utf8)
    let broken = try folder.write(
      text.replacing("indicator=\"decision-participation\"", with: "indicator=\"decision-making\""),
      to: "survey.xml")
    #expect(try CheckedInputs([broken]).problems == [])
    for paths in [[broken, index], [index, broken]] {
      let problems = try CheckedInputs(paths).problems
      #expect(!problems.isEmpty)
      #expect(problems.allSatisfy { $0.words.code == "SQ-003" && $0.place.file == broken })
    }
    #expect(try CheckedInputs([survey, index]).problems == [])
    let other = repository("Indicators/alliance-structure.xml")
    #expect(try CheckedInputs([broken, other]).problems == [])
  }

  @Test func argumentThatIsNotThere() throws {
    let folder = try Folder()
    #expect(throws: CheckedInputs.Missing.self) { try CheckedInputs([index, folder("none.xml")]) }
    do {
      _ = try CheckedInputs([folder.path])
      Issue.record("a folder without round.xml is no round")
    } catch {
      #expect(error.path == folder("round.xml"))
      #expect(error.fault == .missing)
    }
  }

  @Test func whatIsNoDefinitionIsAProblemNotATrap() throws {
    let folder = try Folder()
    let table = try folder.write("id,name\n", to: "a.csv")
    let other = try folder.write("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", to: "a.html")
    let checked = try CheckedInputs([table, other])
    #expect(checked.results.isEmpty)
    #expect(checked.problems.map(\.place.file) == [table, other])
    #expect(checked.problems.map(\.words.code) == ["SX-003", "SD-001"])
  }
}
