// SPDX-License-Identifier: Apache-2.0
import IndicatorTree

/// What every form in HTML has around its contents: one file that works without a network, with
/// its style sheet and script named by the page's policy, in both languages at once.
///
/// The script is the same for every form of a kind: what differs stands in the page, as texts and
/// attributes that are escaped like all others. So no text of a definition ever becomes code.
struct FormPage {
  /// What the form is about.
  let title: LocalizedText
  /// The language it opens in.
  let language: String
  /// The parts of its script, in order.
  let scripts: [[UInt8]]
  let sha256: ([UInt8]) -> [UInt8]

  static let editions: [any Words] = [Chinese(), English()]

  /// The whole page.
  func bytes(_ content: (inout HTMLWriter) -> Void) -> [UInt8] {
    var page = HTMLWriter()
    page.element(
      .html, .init("xmlns", "http://www.w3.org/1999/xhtml"), .init("lang", language),
      .init("xml:lang", language)
    ) { page in
      page.element(.head) { head(&$0) }
      // A style sheet can tell the languages apart before any script runs.
      page.element(.body, .init("data-language", language)) { page in
        page.element(.header, .class("site")) { page in
          page.element(.noscript) { page in
            page.element(.p, .class("notice")) { $0.both { $0.form(.noScript) } }
          }
          page.element(
            .div, .class("languages"), .init("role", "group"),
            .init(
              "aria-label", Self.editions.map { $0.form(.language) }.joined(separator: " / "))
          ) { page in
            for words in Self.editions {
              page.element(
                .button, .init("type", "button"), .init("data-choose", words.language),
                .init("lang", words.language),
                .init("aria-pressed", words.language == language ? "true" : "false"),
                text: words.ownName)
            }
          }
        }
        page.element(.main, .id("content"), content: content)
        page.script(script)
      }
    }
    return page.bytes
  }

  private var script: [UInt8] {
    HTMLWriter.scriptText(scripts.reduce([]) { $0 + $1 + [0x0A] })
  }

  private func head(_ page: inout HTMLWriter) {
    let name = title.text(in: language)
    let sheet = StyleSheet(footer: name, addition: FormStyleSheet.text).bytes
    let policy =
      "default-src 'none'; style-src 'sha256-\(base64(sha256(sheet)))'; "
      + "script-src 'sha256-\(base64(sha256(script)))'; img-src data:; base-uri 'none'; "
      + "form-action 'none'"
    page.void(.meta, .init("charset", "utf-8"))
    page.void(
      .meta, .init("http-equiv", "Content-Security-Policy"), .init("content", policy))
    page.void(
      .meta, .init("name", "viewport"), .init("content", "width=device-width, initial-scale=1"))
    page.void(.meta, .init("name", "color-scheme"), .init("content", "light dark"))
    page.void(.meta, .init("name", "referrer"), .init("content", "no-referrer"))
    page.element(.title, text: name)
    page.void(
      .link, .init("rel", "icon"), .init("type", "image/svg+xml"), .href(PageFrame.icon))
    page.style(sheet)
  }
}

extension HTMLWriter {
  /// A text in both languages, of which the style sheet shows one.
  mutating func both(_ text: LocalizedText, else fallback: String = "") {
    let texts = FormPage.editions.map { text.byLanguage[$0.language] }
    if case .some(let chinese) = texts[0], case .some(let english) = texts[1] {
      one(chinese, FormPage.editions[0])
      one(english, FormPage.editions[1])
    } else if let language = text.languageUsed(for: "") {
      element(.span, .init("lang", language), text: text.text(in: language))
    } else {
      self.text(fallback)
    }
  }

  /// Words of a form in both languages. With `slots`, `{name}` in them is a place that the script
  /// fills in; sentences with names from a definition have none, as a name may hold such a mark.
  mutating func both(slots: Bool = false, _ sentence: (any Words) -> String) {
    for words in FormPage.editions { one(sentence(words), words, hasSlots: slots) }
  }

  private mutating func one(_ text: String, _ words: any Words, hasSlots: Bool = false) {
    element(.span, .class("l"), .init("lang", words.language)) { page in
      guard hasSlots else { return page.text(text) }
      var rest = text[...]
      while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
        page.text(String(rest[..<start]))
        page.element(
          .span, .init("data-slot", String(rest[rest.index(after: start)..<end])), text: "")
        rest = rest[rest.index(after: end)...]
      }
      page.text(String(rest))
    }
  }

  /// An option of a list, whose text the script changes with the language.
  mutating func option(_ value: String, _ text: (any Words) -> String, language: String) {
    let texts = FormPage.editions.map { ($0.language, text($0)) }
    element(
      .option, .init("value", value), .init("data-zh-hans", texts[0].1),
      .init("data-en", texts[1].1),
      text: texts.first { $0.0 == language }?.1 ?? texts[0].1)
  }

  /// A fault of one question, shown by the script where it is there.
  mutating func fault(_ name: String, of id: String, _ sentence: (any Words) -> String) {
    element(
      .p, .class("fault"), .id("\(id)-\(name)"), .init("data-fault", name),
      .init("hidden", "hidden")
    ) { $0.both(sentence) }
  }

  /// A button that a script acts on.
  mutating func action(_ name: String, style: String = "", _ sentence: (any Words) -> String) {
    element(
      .button, .init("type", "button"), .init("data-do", name),
      style.isEmpty ? nil : .class(style)
    ) { $0.both(sentence) }
  }
}

/// What a form looks like beside what every page looks like.
enum FormStyleSheet {
  static let text = """
    body[data-language="en"] .l[lang="zh-Hans"],body[data-language="zh-Hans"] .l[lang="en"]{display:none}
    [hidden]{display:none!important}
    .languages{display:flex;gap:.5rem;justify-content:flex-end;padding:.75rem 0}
    button{font:inherit;color:var(--ink);background:var(--tint);border:1px solid var(--rule);\
    border-radius:.3rem;padding:.45rem .9rem;min-height:2.75rem;cursor:pointer}
    button[aria-pressed="true"]{background:var(--link);color:var(--paper);border-color:var(--link)}
    button.main{background:var(--link);color:var(--paper);border-color:var(--link);font-weight:600}
    button.clear{font-size:.875rem;min-height:2.25rem;padding:.2rem .7rem;margin-top:.5rem}
    button:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible,\
    [tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
    main{padding-bottom:6rem}
    fieldset{border:0;border-top:1px solid var(--line);margin:1.25rem 0 0;padding:.9rem 0 0;min-width:0}
    legend{font-weight:600;padding:0;float:left;width:100%;margin-bottom:.4rem;max-width:46rem}
    fieldset>*:not(legend){clear:both}
    .who,.hint{color:var(--muted);font-size:.9375rem}
    .options{display:flex;flex-wrap:wrap;gap:.4rem .6rem}
    .options label,.places label,.pair label{cursor:pointer}
    .options label{display:flex;align-items:flex-start;gap:.55rem;padding:.55rem .8rem;\
    min-height:2.75rem;border:1px solid var(--rule);border-radius:.3rem}
    .options label:has(:checked){background:var(--middle);border-color:var(--link)}
    .options input{width:1.15rem;height:1.15rem;margin:.2rem 0 0;flex:none;accent-color:var(--link)}
    [data-key] label[for]{margin-right:.6rem;font-weight:600}
    .places{display:grid;gap:.5rem;max-width:32rem}
    .places label{display:grid;grid-template-columns:6rem 1fr;align-items:center;gap:.6rem}
    input[type="text"],textarea,select{font:inherit;color:inherit;background:var(--paper);\
    border:1px solid var(--rule);border-radius:.3rem;padding:.5rem .6rem;min-height:2.75rem;max-width:100%}
    textarea{width:100%;max-width:46rem;min-height:6rem}
    select{width:100%}
    .fault,.mistakes{color:var(--mark);font-weight:600}
    .fault::before{content:"⚠ "}
    .mistakes,.status{border:2px solid var(--mark);padding:.5rem 1rem;margin:1rem 0}
    .status{border-color:var(--link)}
    .mistakes a{color:inherit}
    .progress{position:fixed;left:0;right:0;bottom:0;background:var(--paper);\
    border-top:1px solid var(--rule);padding:.5rem 1.25rem;display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:center}
    .progress progress{flex:1 1 8rem;height:.7rem;accent-color:var(--link)}
    .progress p{margin:0}
    .actions{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.25rem 0}
    .pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:.4rem 1rem;\
    align-items:center;padding:.5rem 0;border-top:1px solid var(--line)}
    .pair.again{background:var(--tint);outline:2px solid var(--mark);outline-offset:-1px;padding:.5rem}
    .bars{list-style:none;padding:0;max-width:40rem}
    .bars li{display:grid;grid-template-columns:minmax(0,2fr) 3fr 4rem;gap:.6rem;align-items:center;margin:.2rem 0}
    .track{background:var(--track);height:.9rem;display:block}
    .bar{background:var(--bar);height:100%;display:block;width:0}
    .paper{display:none}
    @media (max-width:40rem){.options{display:grid}.pair{grid-template-columns:1fr}\
    .bars li{grid-template-columns:1fr 1fr 4rem}}
    @media print{
    .languages,.progress,.actions,.fault,.mistakes,.status,button,.live,.screen{display:none!important}
    main{padding-bottom:0}
    fieldset{break-inside:avoid;margin:.6rem 0 0;padding:.4rem 0 0}
    .options{display:flex;gap:.15rem 1.1rem}
    .options label{border:0;padding:0;min-height:0;background:none!important}
    .options input{appearance:none;border:1px solid #000;width:.95rem;height:.95rem;margin:.15rem 0 0}
    .options input[type="radio"]{border-radius:50%}
    .options input:checked{background:#000;box-shadow:inset 0 0 0 2px #fff}
    input[type="text"]{border:0;border-bottom:1px solid #000;border-radius:0;min-width:12rem}
    textarea{border:1px solid #000}
    .paper{display:block}span.paper{display:inline}
    .pair{grid-template-columns:1fr;break-inside:avoid;padding:.25rem 0}
    .ticks{display:flex;flex-wrap:wrap;gap:.1rem .45rem}
    }

    """
}
