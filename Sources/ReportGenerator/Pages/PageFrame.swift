// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// What every page has around its contents: head, notice, way in, twin, provenance.
struct PageFrame {
  let edition: Edition
  /// The page's path inside its language's folder.
  let name: String
  /// What the page is about.
  let title: LocalizedText
  /// The page as data, from the site's top, or `nil`.
  var data: String? = nil
  let sha256: ([UInt8]) -> [UInt8]

  private var path: String { edition.folder + name }

  /// The whole page.
  func page(_ content: (inout HTMLWriter) -> Void) -> SiteFile {
    var page = HTMLWriter()
    page.element(
      .html, .init("xmlns", "http://www.w3.org/1999/xhtml"), .init("lang", edition.language),
      .init("xml:lang", edition.language)
    ) {
      $0.element(.head) { head(&$0) }
      $0.element(.body) {
        $0.element(.a, .class("skip"), .href("#content"), text: edition.words[.skipToContent])
        header(&$0)
        $0.element(.main, .id("content"), content: content)
        $0.part(ProvenanceFooter(edition: edition))
      }
    }
    return SiteFile(path: path, bytes: page.bytes)
  }

  private func head(_ page: inout HTMLWriter) {
    let heading = edition.text(title)
    let roundName = edition.text(edition.round.name)
    let full = heading == roundName ? heading : heading + " · " + roundName
    let sheet = StyleSheet(footer: full).bytes
    let policy =
      "default-src 'none'; style-src 'sha256-\(base64(sha256(sheet)))'; img-src data:; "
      + "base-uri 'none'; form-action 'none'"
    page.void(.meta, .init("charset", "utf-8"))
    page.void(
      .meta, .init("http-equiv", "Content-Security-Policy"), .init("content", policy))
    page.void(
      .meta, .init("name", "viewport"), .init("content", "width=device-width, initial-scale=1"))
    page.void(.meta, .init("name", "color-scheme"), .init("content", "light dark"))
    page.element(.title, text: full)
    page.void(
      .link, .init("rel", "icon"), .init("type", "image/svg+xml"), .href(Self.icon))
    page.void(
      .link, .init("rel", "alternate"), .init("hreflang", edition.twin.language),
      .href(relativePath(from: path, to: edition.twin.folder + name)))
    if let data {
      page.void(
        .link, .init("rel", "alternate"), .init("type", "application/json"),
        .href(relativePath(from: path, to: data)))
    }
    page.style(sheet)
  }

  private func header(_ page: inout HTMLWriter) {
    let notice = edition.round.notice
    page.element(.header, .class("site")) { page in
      if !notice.isEmpty {
        page.element(.p, .class("notice")) { page in
          page.element(.strong, text: edition.words[.notice])
          page.text(edition.words.colon)
          page.localized(notice, on: edition)
        }
      }
      page.element(.nav, .init("aria-label", edition.words[.siteNavigation])) { page in
        page.element(.ul) { page in
          var pages = [
            ("index.html", edition.words[.allAlliances]),
            ("methodology.html", edition.words[.methodology]),
          ]
          if !edition.isStructureProfile {
            pages.append((WeightsPage.name, edition.words.phrase(.weightsPage)))
          }
          if edition.hasRobustness {
            pages.append((RobustnessPage.name, edition.words.phrase(.certainty)))
          }
          if !edition.result.surveyQuality.isEmpty {
            pages.append((SurveyQualityPage.name, edition.words.phrase(.qualityPage)))
          }
          if !edition.result.descriptive.isEmpty {
            pages.append((OtherAnswersPage.name, edition.words.phrase(.answersPage)))
          }
          for (file, label) in pages {
            page.element(.li) {
              if file == name {
                $0.element(
                  .a, .href("#content"), .init("aria-current", "page"), text: label)
              } else {
                $0.element(
                  .a, .href(relativePath(from: path, to: edition.folder + file)), text: label)
              }
            }
          }
          page.element(.li, .class("twin")) {
            $0.element(
              .a, .href(relativePath(from: path, to: edition.twin.folder + name)),
              .init("lang", edition.twin.language), .init("hreflang", edition.twin.language),
              text: edition.twin.name)
          }
        }
      }
    }
  }

  /// A beam with its pan and its weight.
  static let icon =
    "data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20viewBox=%220%200"
    + "%2016%2016"
    + "%22%3E%3Cpath%20fill=%22none%22%20stroke=%22%2308519c%22%20stroke-width=%222%22%20d="
    + "%22M1%205"
    + "h14M4%205v6M1%2011h6M12%205v3%22/%3E%3Ccircle%20cx=%2212%22%20cy=%2210%22%20r=%222%22"
    + "%20fill="
    + "%22%2308519c%22/%3E%3C/svg%3E"
}
