// SPDX-License-Identifier: Apache-2.0
import IndicatorTree

/// One element of a page.
protocol Part {
  func write(to page: inout HTMLWriter)
}

extension HTMLWriter {
  /// A part.
  mutating func part(_ part: some Part) { part.write(to: &self) }

  /// A section with its heading.
  mutating func section(
    _ id: String, _ heading: String, content: (inout HTMLWriter) -> Void
  ) {
    element(.section, .id(id)) {
      $0.element(.h2, text: heading)
      content(&$0)
    }
  }

  /// A wide table's own scrolling region, reachable by keyboard.
  mutating func scrolling(_ label: String, content: (inout HTMLWriter) -> Void) {
    element(
      .div, .class("scroll"), Attribute("tabindex", "0"), Attribute("role", "region"),
      Attribute("aria-label", label), content: content)
  }

  /// A table in a scrolling region of its own, both named by the caption; the region also by what
  /// tells it from others with the same caption.
  mutating func tableRegion(
    _ caption: String, label: String? = nil, style: String? = nil,
    content: (inout HTMLWriter) -> Void
  ) {
    scrolling(label ?? caption) { page in
      page.element(.table, style.map { .class($0) }) { page in
        page.element(.caption, text: caption)
        content(&page)
      }
    }
  }

  /// A text in the page's language, or in its own with a mark.
  mutating func localized(_ text: LocalizedText, on edition: Edition, else fallback: String = "") {
    guard let used = text.languageUsed(for: edition.language) else {
      if !fallback.isEmpty { foreign(fallback, on: edition) }
      return
    }
    if used == edition.language {
      self.text(text.text(in: used))
    } else {
      element(.span, Attribute("lang", used), text: text.text(in: used))
    }
  }

  /// A text of which only the letters tell the language: registry columns, reasons, sources.
  mutating func foreign(_ text: String, on edition: Edition) {
    guard let guess = languageGuess(text), guess != edition.language else {
      days(in: text)
      return
    }
    element(.span, Attribute("lang", guess)) { $0.days(in: text) }
  }

  /// A text whose days (`2026-03-31`) are not broken over two lines, nor itself where it is a short
  /// number (`S05-09`).
  mutating func days(in text: String) {
    let bytes = Array(text.utf8)
    let hyphen = UInt8(ascii: "-")
    if bytes.count <= 12, bytes.contains(hyphen), !bytes.contains(UInt8(ascii: " ")) {
      element(.span, .class("day"), text: text)
      return
    }
    func isDay(_ start: Int) -> Bool {
      start + 10 <= bytes.count
        && (0..<10).allSatisfy { place in
          let byte = bytes[start + place]
          return place == 4 || place == 7 ? byte == hyphen : (48...57).contains(byte)
        }
    }
    var (written, place) = (0, 0)
    while place < bytes.count {
      guard isDay(place) else {
        place += 1
        continue
      }
      self.text(String(decoding: bytes[written..<place], as: UTF8.self))
      element(
        .span, .class("day"), text: String(decoding: bytes[place..<place + 10], as: UTF8.self))
      place += 10
      written = place
    }
    self.text(String(decoding: bytes[written...], as: UTF8.self))
  }

  /// Column headers: a text and the class of its column.
  mutating func columns(_ headers: [(text: String, style: String)]) {
    element(.thead) {
      $0.element(.tr) {
        for header in headers {
          $0.element(
            .th, .scope("col"), header.style.isEmpty ? nil : .class(header.style),
            text: header.text)
        }
      }
    }
  }

  /// A cell with a number, or a dash.
  mutating func number(_ text: String?) {
    element(.td, .class("n"), text: text ?? "–")
  }

  /// A cell with a text.
  mutating func cell(_ text: String, _ style: String? = nil) {
    element(.td, style.map { .class($0) }) { $0.days(in: text) }
  }
}

/// The language a text is most likely in: Chinese where it holds a Han character, English where
/// it holds letters and none beyond Latin, otherwise unknown. A single code or number is neither.
func languageGuess(_ text: String) -> String? {
  var words = 0
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x3400...0x9FFF, 0x20000...0x323AF: return "zh-Hans"
    case 0x20: words += 1
    default: continue
    }
  }
  let isLatin = text.unicodeScalars.allSatisfy { $0.value < 0x250 || $0.value == 0x2019 }
  return isLatin && words > 0 && text.contains(where: \.isLetter) ? "en" : nil
}
