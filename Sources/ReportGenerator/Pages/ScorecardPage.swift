// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The page of one alliance (评价结果单).
struct ScorecardPage {
  let edition: Edition
  let alliance: AllianceResult
  let sha256: ([UInt8]) -> [UInt8]

  func file() -> SiteFile {
    let name = "alliances/\(alliance.id).html"
    let path = edition.folder + name
    let data = "alliances/\(alliance.id)"
    let words = edition.words
    let frame = PageFrame(
      edition: edition, name: name,
      title: alliance.name.isEmpty ? LocalizedText(["en": alliance.id]) : alliance.name,
      data: data + ".json", sha256: sha256)
    return frame.page { page in
      page.part(IdentityStrip(edition: edition, alliance: alliance))
      page.part(Headline(edition: edition, alliance: alliance))
      page.part(
        HowToRead(
          edition: edition,
          methodology: relativePath(from: path, to: edition.folder + "methodology.html")))
      page.part(
        CertaintySection(
          edition: edition, alliance: alliance,
          page: relativePath(from: path, to: edition.folder + RobustnessPage.name)))
      if edition.isStructureProfile {
        page.part(CompositionTable(edition: edition, alliance: alliance))
      }
      if edition.judges {
        page.part(GatesTable(edition: edition, alliance: alliance))
        page.part(CriterionTable(edition: edition, alliance: alliance))
        page.part(StrengthsAndWeaknesses(edition: edition, alliance: alliance))
        page.part(AdviceList(edition: edition, alliance: alliance))
        page.part(ChangeSection(edition: edition, alliance: alliance))
        page.part(IndicatorTreeTable(edition: edition, alliance: alliance))
        page.part(PointsTables(edition: edition, alliance: alliance))
        page.part(PanelTable(edition: edition, alliance: alliance))
      }
      if !edition.isStructureProfile {
        page.part(CompositionTable(edition: edition, alliance: alliance))
      }
      page.part(Answers(edition: edition, alliance: alliance))
      page.part(FiguresTable(edition: edition, alliance: alliance))
      page.part(ChecklistTable(edition: edition, alliance: alliance))
      page.part(ReductionsTable(edition: edition, alliance: alliance))
      page.part(ClaimsTable(edition: edition, alliance: alliance))
      if !edition.isStructureProfile {
        page.part(DeclaredNotApplicable(edition: edition, alliances: [alliance]))
        page.part(EvidenceOfAlliance(edition: edition, alliance: alliance))
      }
      if edition.judges {
        page.part(
          WeightsUsed(
            edition: edition, alliance: alliance,
            weights: relativePath(from: path, to: edition.folder + WeightsPage.name)))
      }
      page.part(
        CardNotes(
          edition: edition,
          methodology: relativePath(from: path, to: edition.folder + "methodology.html")))
      page.part(
        Downloads(
          edition: edition, page: path,
          files: [
            (data + ".json", words[.downloadJSON]), (data + ".csv", words[.downloadTreeCSV]),
            ("evaluation.json", words[.downloadAll]),
          ]))
    }
  }
}
