// SPDX-License-Identifier: Apache-2.0

extension DefinitionProblem {
  var entry: ProblemEntry {
    switch self {
    case .wrongRoot(let found, let expected):
      ProblemEntry(
        "SD-001", value: found,
        rule: { l in
          l.pick(
            "the document is a \(l.quote(found)), not a \(l.quote(expected))",
            "文档的根元素是\(l.quote(found))，不是\(l.quote(expected))")
        },
        remedy: { l in
          l.pick(
            "Name a file whose root element is \(expected).",
            "请给出根元素为 \(expected) 的文件。")
        })
    case .wrongNamespace(let found, let expected):
      ProblemEntry(
        "SD-002", value: found,
        rule: { l in
          l.pick(
            "the root element is in the namespace \(l.quote(found)), not in \(l.quote(expected))",
            "根元素的命名空间是\(l.quote(found))，不是\(l.quote(expected))")
        },
        remedy: { l in
          l.pick(
            "Write xmlns=\"\(expected)\" in the root element.",
            "请在根元素中写 xmlns=\"\(expected)\"。")
        })
    case .unexpectedElement(let found, let parent, let allowed):
      ProblemEntry(
        "SD-003", value: found,
        rule: { l in
          l.pick(
            "\(l.quote(found)) may not stand here in \(l.quote(parent))",
            "\(l.quote(found))不能出现在\(l.quote(parent))的这个位置")
        },
        remedy: { l in
          l.pick(
            "Allowed in this order: \(list(allowed, in: l)).\(suggestion(for: found, among: allowed, in: l))",
            "允许的元素及顺序：\(list(allowed, in: l))。\(suggestion(for: found, among: allowed, in: l))")
        })
    case .missingElement(let name, let parent):
      ProblemEntry(
        "SD-004",
        rule: { l in
          l.pick(
            "\(l.quote(parent)) has no \(l.quote(name))",
            "\(l.quote(parent))缺少\(l.quote(name))")
        },
        remedy: { l in
          l.pick(
            "Add a \(name) element.",
            "请添加 \(name) 元素。")
        })
    case .unexpectedAttribute(let found, let element, let allowed):
      ProblemEntry(
        "SD-005", value: found,
        rule: { l in
          l.pick(
            "\(l.quote(element)) has no attribute \(l.quote(found))",
            "\(l.quote(element))没有属性\(l.quote(found))")
        },
        remedy: { l in
          l.pick(
            "Allowed: \(list(allowed, in: l)).\(suggestion(for: found, among: allowed, in: l))",
            "允许的属性：\(list(allowed, in: l))。\(suggestion(for: found, among: allowed, in: l))")
        })
    case .missingAttribute(let name, let element):
      ProblemEntry(
        "SD-006",
        rule: { l in
          l.pick(
            "\(l.quote(element)) has no attribute \(l.quote(name))",
            "\(l.quote(element))缺少属性\(l.quote(name))")
        },
        remedy: { l in
          l.pick(
            "Add \(name)=\"…\".",
            "请添加 \(name)=\"…\"。")
        })
    case .malformedID(let value):
      ProblemEntry(
        "SD-007", value: value,
        rule: { l in
          l.pick(
            "\(l.quote(value)) is not an id",
            "\(l.quote(value))不是合法的标识")
        },
        remedy: { l in
          l.pick(
            "Use 1 to 64 small letters a–z and digits, in groups joined by single hyphens, such as joint-projects.",
            "请用1至64个小写字母a–z和数字，各组之间用一个连字符相连，例如 joint-projects。")
        })
    case .duplicateID(let value, let firstLine):
      ProblemEntry(
        "SD-008", value: value,
        rule: { l in
          l.pick(
            "the id \(l.quote(value)) is used before, in line \(firstLine)",
            "标识\(l.quote(value))在第\(firstLine)行已经用过")
        },
        remedy: { l in
          l.pick(
            "Give each element an id of its own.",
            "请为每个元素取不同的标识。")
        })
    case .notOneOf(let name, let value, let allowed):
      ProblemEntry(
        "SD-009", value: value,
        rule: { l in
          l.pick(
            "\(name) \(l.quote(value)) is not one of those allowed",
            "\(name) 的值\(l.quote(value))不在允许之列")
        },
        remedy: { l in
          l.pick(
            "Write \(list(allowed, in: l)).\(suggestion(for: value, among: allowed, in: l))",
            "可以写 \(list(allowed, in: l))。\(suggestion(for: value, among: allowed, in: l))")
        })
    case .outOfRange(let name, let value, let least, let most):
      ProblemEntry(
        "SD-010", value: value,
        rule: { l in
          l.pick(
            "\(name) \(l.quote(value)) is out of range",
            "\(name) 的值\(l.quote(value))超出范围")
        },
        remedy: { l in
          l.pick(
            "Write a number from \(least) to \(most).",
            "请写 \(least) 到 \(most) 之间的数。")
        })
    case .missingName(let element):
      ProblemEntry(
        "SD-011",
        rule: { l in
          l.pick(
            "\(l.quote(element)) has no name",
            "\(l.quote(element))没有名称")
        },
        remedy: { l in
          l.pick(
            "Add <name xml:lang=\"zh-Hans\">…</name>.",
            "请添加 <name xml:lang=\"zh-Hans\">…</name>。")
        })
    case .repeatedLanguage(let element, let language):
      ProblemEntry(
        "SD-012", value: language,
        rule: { l in
          l.pick(
            "\(l.quote(element)) is given twice in the language \(l.quote(language))",
            "\(l.quote(element))的语言\(l.quote(language))出现两次")
        },
        remedy: { l in
          l.pick(
            "Keep one text for each language.",
            "每种语言只保留一段文字。")
        })
    case .missingLanguage(let element):
      ProblemEntry(
        "SD-013",
        rule: { l in
          l.pick(
            "\(l.quote(element)) does not say its language",
            "\(l.quote(element))没有注明语言")
        },
        remedy: { l in
          l.pick(
            "Add xml:lang=\"zh-Hans\" or xml:lang=\"en\".",
            "请添加 xml:lang=\"zh-Hans\" 或 xml:lang=\"en\"。")
        })
    case .unknownLanguage(let value):
      ProblemEntry(
        "SD-014", value: value,
        rule: { l in
          l.pick(
            "the language \(l.quote(value)) is not one that pages are written in",
            "语言\(l.quote(value))不是页面支持的语言")
        },
        remedy: { l in
          l.pick(
            "Use zh-Hans or en.",
            "请用 zh-Hans 或 en。")
        })
    case .strayText(let element):
      ProblemEntry(
        "SD-015",
        rule: { l in
          l.pick(
            "text stands directly in \(l.quote(element))",
            "\(l.quote(element))中直接出现了文字")
        },
        remedy: { l in
          l.pick(
            "Only elements may stand here; move the text into one, or take it out.",
            "此处只能有元素；请把文字移入元素或删去。")
        })
    case .emptyText(let element):
      ProblemEntry(
        "SD-016",
        rule: { l in
          l.pick(
            "\(l.quote(element)) is empty",
            "\(l.quote(element))是空的")
        },
        remedy: { l in
          l.pick(
            "Write the text, or take the element out.",
            "请写明内容，或删去该元素。")
        })
    case .notANumber(let name, let value, let fault):
      ProblemEntry(
        "SD-017", value: value,
        rule: { l in
          l.pick(
            "\(name) \(l.quote(value)) is not a number",
            "\(name) 的值\(l.quote(value))不是数")
        },
        remedy: { l in
          l.pick(
            "\(fault.remedy(in: l))",
            "\(fault.remedy(in: l))")
        })
    case .repeatedElement(let name, let parent):
      ProblemEntry(
        "SD-018", value: name,
        rule: { l in
          l.pick(
            "\(l.quote(parent)) has more than one \(l.quote(name))",
            "\(l.quote(parent))中有多个\(l.quote(name))")
        },
        remedy: { l in
          l.pick(
            "Keep one.",
            "请只保留一个。")
        })
    case .notAnInteger(let name, let value):
      ProblemEntry(
        "SD-019", value: value,
        rule: { l in
          l.pick(
            "\(name) \(l.quote(value)) is not a whole number",
            "\(name) 的值\(l.quote(value))不是整数")
        },
        remedy: { l in
          l.pick(
            "Write digits only, such as 5.",
            "请只写数字，例如 5。")
        })
    }
  }
}
