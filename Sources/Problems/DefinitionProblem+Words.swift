// SPDX-License-Identifier: Apache-2.0

extension DefinitionProblem {
  var entry: ProblemEntry {
    switch self {
    case .wrongRoot(let found, let expected):
      ProblemEntry("SD-001", value: found) {
        $0.pick(
          "the root element is \($0.quote(found)), not \($0.quote(expected))",
          "根元素是\($0.quote(found))，不是\($0.quote(expected))")
      } remedy: {
        $0.pick(
          "Give a file whose root element is \(expected).",
          "请提供根元素为 \(expected) 的文件。")
      }
    case .wrongNamespace(let found, let expected):
      ProblemEntry("SD-002", value: found) {
        $0.pick(
          "the namespace of the root element is \($0.quote(found)), not \($0.quote(expected))",
          "根元素的命名空间是\($0.quote(found))，不是\($0.quote(expected))")
      } remedy: {
        $0.pick(
          "Write xmlns=\"\(expected)\" in the root element.",
          "请在根元素中写 xmlns=\"\(expected)\"。")
      }
    case .unexpectedElement(let found, let parent, let allowed):
      ProblemEntry("SD-003", value: found) {
        $0.pick(
          "\($0.quote(found)) may not stand here in \($0.quote(parent))",
          "\($0.quote(found))不能出现在\($0.quote(parent))的这个位置")
      } remedy: {
        $0.order(of: allowed, for: found)
      }
    case .missingElement(let name, let parent):
      ProblemEntry("SD-004") {
        $0.pick(
          "\($0.quote(parent)) has no element \($0.quote(name))",
          "\($0.quote(parent))缺少元素\($0.quote(name))")
      } remedy: {
        $0.pick(
          "Add the element \(name).",
          "请添加元素 \(name)。")
      }
    case .unexpectedAttribute(let found, let element, let allowed):
      ProblemEntry("SD-005", value: found) {
        $0.pick(
          "\($0.quote(element)) may not have the attribute \($0.quote(found))",
          "\($0.quote(element))不能有属性\($0.quote(found))")
      } remedy: {
        $0.attributes(allowed, for: found)
      }
    case .missingAttribute(let name, let element):
      ProblemEntry("SD-006") {
        $0.pick(
          "\($0.quote(element)) lacks the attribute \($0.quote(name))",
          "\($0.quote(element))缺少属性\($0.quote(name))")
      } remedy: {
        $0.pick(
          "Add \(name)=\"…\".",
          "请添加 \(name)=\"…\"。")
      }
    case .malformedID(let value):
      ProblemEntry("SD-007", value: value) {
        $0.pick(
          "\($0.quote(value)) is not a valid id",
          "\($0.quote(value))不是有效的标识")
      } remedy: {
        $0.pick(
          "Use small letters a–z and digits, with single hyphens between them, 64 characters at most: joint-projects.",
          "请用小写字母 a–z 和数字，中间可用单个连字符，最多 64 个字符，例如 joint-projects。")
      }
    case .duplicateID(let value, let firstLine):
      ProblemEntry("SD-008", value: value) {
        $0.pick(
          "the id \($0.quote(value)) is already used in line \(firstLine)",
          "标识\($0.quote(value))在第 \(firstLine) 行已经用过")
      } remedy: {
        $0.pick(
          "Give each element an id of its own.",
          "请为每个元素取不同的标识。")
      }
    case .notOneOf(let name, let value, let allowed):
      ProblemEntry("SD-009", value: value) {
        $0.pick(
          "\(name) \($0.quote(value)) is not allowed",
          "\(name) 的值\($0.quote(value))不在允许之列")
      } remedy: {
        $0.choice(of: allowed, for: value)
      }
    case .outOfRange(let name, let value, let least, let most):
      ProblemEntry("SD-010", value: value) {
        $0.pick(
          "\(name) \($0.quote(value)) is out of range",
          "\(name) 的值\($0.quote(value))超出范围")
      } remedy: {
        $0.pick(
          "Write a number from \(least) to \(most).",
          "请填写 \(least) 到 \(most) 之间的数。")
      }
    case .missingName(let element):
      ProblemEntry("SD-011") {
        $0.pick(
          "\($0.quote(element)) has no name",
          "\($0.quote(element))没有名称")
      } remedy: {
        $0.pick(
          "Add <name xml:lang=\"zh-Hans\">…</name>, or one in English with xml:lang=\"en\".",
          "请添加 <name xml:lang=\"zh-Hans\">…</name>，或用 xml:lang=\"en\" 添加英文名称。")
      }
    case .repeatedLanguage(let element, let language):
      ProblemEntry("SD-012", value: language) {
        $0.pick(
          "\($0.quote(element)) is given twice in the language \($0.quote(language))",
          "\($0.quote(element))的\($0.quote(language))文字出现了两次")
      } remedy: {
        $0.pick(
          "Keep one text for each language.",
          "每种语言请只保留一段文字。")
      }
    case .missingLanguage(let element):
      ProblemEntry("SD-013") {
        $0.pick(
          "\($0.quote(element)) does not say its language",
          "\($0.quote(element))没有注明语言")
      } remedy: {
        $0.pick(
          "Add xml:lang=\"zh-Hans\" or xml:lang=\"en\".",
          "请添加 xml:lang=\"zh-Hans\" 或 xml:lang=\"en\"。")
      }
    case .unknownLanguage(let value):
      ProblemEntry("SD-014", value: value) {
        $0.pick(
          "the language \($0.quote(value)) is not supported",
          "不支持语言\($0.quote(value))")
      } remedy: {
        $0.pick(
          "Use zh-Hans or en.",
          "请用 zh-Hans 或 en。")
      }
    case .strayText(let element):
      ProblemEntry("SD-015") {
        $0.pick(
          "text stands directly in \($0.quote(element))",
          "\($0.quote(element))中直接写有文字")
      } remedy: {
        $0.pick(
          "Move the text into an element that holds text, or remove it.",
          "请把文字移入可以写文字的元素，或删去。")
      }
    case .emptyText(let element):
      ProblemEntry("SD-016") {
        $0.pick(
          "\($0.quote(element)) is empty",
          "\($0.quote(element))是空的")
      } remedy: {
        $0.pick(
          "Fill it in, or remove it.",
          "请填写内容，或删去。")
      }
    case .notANumber(let name, let value, let fault):
      ProblemEntry("SD-017", value: value) {
        $0.pick(
          "\(name) \($0.quote(value)) \(fault.rule(in: $0))",
          "\(name) 的值\($0.quote(value))\(fault.rule(in: $0))")
      } remedy: {
        fault.remedy(in: $0)
      }
    case .repeatedElement(let name, let parent):
      ProblemEntry("SD-018", value: name) {
        $0.pick(
          "\($0.quote(parent)) has more than one \($0.quote(name))",
          "\($0.quote(parent))中有多个\($0.quote(name))")
      } remedy: {
        $0.pick(
          "Keep one.",
          "请只保留一个。")
      }
    case .notAnInteger(let name, let value):
      ProblemEntry("SD-019", value: value) {
        $0.pick(
          "\(name) \($0.quote(value)) is not a whole number",
          "\(name) 的值\($0.quote(value))不是整数")
      } remedy: {
        $0.pick(
          "Write digits only, such as 5.",
          "请只写阿拉伯数字，例如 5。")
      }
    case .notAboveZero(let name, let value, let most):
      ProblemEntry("SD-020", value: value) {
        $0.pick(
          "\(name) \($0.quote(value)) is not above 0 and at most \(most)",
          "\(name) 的值\($0.quote(value))不在 0（不含）到 \(most) 之间")
      } remedy: {
        $0.pick(
          "Write a number above 0 and at most \(most).",
          "请填写大于 0、不超过 \(most) 的数。")
      }
    case .tooLong(let name, let count, let most):
      ProblemEntry("SD-021") {
        $0.pick(
          "\(name) has \(count) characters, and \(most) are allowed",
          "\(name) 有 \(count) 个字符，最多允许 \(most) 个")
      } remedy: {
        $0.pick(
          "Shorten it.",
          "请缩短。")
      }
    case .tooFewElements(let name, let parent, let least):
      ProblemEntry("SD-022") {
        $0.pick(
          "\($0.quote(parent)) has fewer than \(least) elements \($0.quote(name))",
          "\($0.quote(parent))中的元素\($0.quote(name))不足 \(least) 个")
      } remedy: {
        $0.pick(
          "Add what is missing.",
          "请补足。")
      }
    case .notEmpty(let element):
      ProblemEntry("SD-023") {
        $0.pick(
          "nothing may stand in \($0.quote(element)), not even white space",
          "\($0.quote(element))中不能有任何内容，空白也不行")
      } remedy: {
        $0.pick(
          "Write it as <\(element) …/>.",
          "请写成 <\(element) …/>。")
      }
    }
  }
}
