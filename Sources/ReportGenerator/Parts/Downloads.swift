// SPDX-License-Identifier: Apache-2.0

/// The page's facts as files: element 16.
struct Downloads: Part {
  let edition: Edition
  /// The path of the page, from the site's top.
  let page: String
  /// The files, from the site's top, and what they are.
  let files: [(path: String, label: String)]

  func write(to writer: inout HTMLWriter) {
    writer.section("downloads", edition.words[.downloads]) { writer in
      writer.element(.ul, .class("downloads")) { writer in
        for file in files {
          writer.element(.li) {
            $0.element(.a, .href(relativePath(from: page, to: file.path)), text: file.label)
          }
        }
      }
      writer.element(.p, .class("note"), text: edition.words[.printHint])
    }
  }
}
