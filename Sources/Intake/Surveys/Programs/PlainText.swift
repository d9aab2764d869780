// SPDX-License-Identifier: Apache-2.0

/// Plain text out of the HTML that survey tools keep their questions in.
enum PlainText {
  /// Named character references that editors of surveys write; others stay as they stand.
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ",
    "emsp": " ", "thinsp": " ", "ndash": "–", "mdash": "—", "hellip": "…", "middot": "·",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»",
    "times": "×", "deg": "°", "copy": "©", "reg": "®", "trade": "™", "euro": "€",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
  ]

  /// Elements that questions are formatted with; what else stands between < and > is text.
  private static let elements: Set<String> = inline.union([
    "blockquote", "body", "br", "center", "dd", "div", "dl", "dt", "em", "figure", "h1", "h2", "h3",
    "h4", "h5", "h6", "head", "hr", "html", "iframe", "img", "input", "label", "li", "link", "meta",
    "ol", "p", "pre", "script", "section", "style", "table", "tbody", "td", "tfoot", "th", "thead",
    "title", "tr", "ul", "video", "audio", "source",
  ])

  /// Elements that stand in the middle of a line: their tags part no words.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "big", "del", "em", "font", "i", "ins", "s", "small", "span", "strike",
    "strong", "sub", "sup", "tt", "u",
  ]

  /// The text without tags, comments, styles and scripts; references resolved; a run of white space
  /// is one space. A `<` that begins no tag of ``elements`` stays. O(length).
  static func of(_ markup: String) -> String {
    let characters = Array(markup)
    var text = ""
    var index = 0
    while index < characters.count {
      if characters[index] == "<", let end = endOfTag(characters, index) {
        if !inline.contains(name(ofTag: characters[index..<end])) { text.append(" ") }
        index = end
      } else if characters[index] == "&", let (meant, end) = reference(characters, index) {
        text += meant
        index = end
      } else {
        text.append(characters[index])
        index += 1
      }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The index behind a tag, a comment, or an element whose content is no text.
  private static func endOfTag(_ text: [Character], _ start: Int) -> Int? {
    let rest = text[(start + 1)...]
    if rest.starts(with: "!--") { return end(of: "-->", in: text, from: start) }
    let name = name(ofTag: text[start...])
    guard elements.contains(name) else { return nil }
    if ["style", "script"].contains(name) {
      return end(of: "</\(name)>", in: text, from: start) ?? text.count
    }
    return end(of: ">", in: text, from: start)
  }

  private static func name(ofTag tag: ArraySlice<Character>) -> String {
    String(
      tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    )
    .lowercased()
  }

  private static func end(of mark: String, in text: [Character], from start: Int) -> Int? {
    let mark = Array(mark)
    return text.indices[start...].first {
      zip(text[$0...], mark).allSatisfy { $0.lowercased() == $1.lowercased() }
        && $0 + mark.count <= text.count
    }.map { $0 + mark.count }
  }

  /// The character of `&name;`, `&#8211;` or `&#x2013;`, and the index behind it.
  private static func reference(_ text: [Character], _ start: Int) -> (String, Int)? {
    guard let end = text[start...].prefix(12).firstIndex(of: ";") else { return nil }
    let name = String(text[(start + 1)..<end])
    if let meant = named[name] { return (meant, end + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number =
      isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    guard let number, let scalar = Unicode.Scalar(number) else { return nil }
    return (String(Character(scalar)), end + 1)
  }
}
