// SPDX-License-Identifier: Apache-2.0

extension InterchangeProblem {
  var entry: ProblemEntry {
    switch self {
    case .weightsDoNotSum(let parent, let sum):
      ProblemEntry("SE-001", value: sum) {
        $0.pick(
          "the weights under \($0.quote(parent)) sum to \(sum), not 1",
          "\($0.quote(parent))之下的权重合计为 \(sum)，不等于 1")
      } remedy: {
        $0.pick("Compute the file anew; it is not meant to be edited.", "请重新计算该文件；它不宜手工修改。")
      }
    case .negativeWeight(let value):
      ProblemEntry("SE-002", value: value) {
        $0.pick("weight \($0.quote(value)) is below 0", "权重\($0.quote(value))小于 0")
      } remedy: {
        $0.pick("Write a number from 0 to 1.", "请填写 0 到 1 之间的数。")
      }
    case .unknownParent(let value, let known):
      ProblemEntry("SE-003", value: value) {
        $0.pick(
          "the index system has no node \($0.quote(value)) with children",
          "指标体系中没有带下级指标的节点\($0.quote(value))")
      } remedy: {
        $0.choice(of: known, for: value)
      }
    case .unknownItem(let value, let parent, let known):
      ProblemEntry("SE-004", value: value) {
        $0.pick(
          "\($0.quote(value)) is not a child of \($0.quote(parent))",
          "\($0.quote(value))不是\($0.quote(parent))的下级指标")
      } remedy: {
        $0.choice(of: known, for: value)
      }
    case .missingItems(let parent, let missing):
      ProblemEntry("SE-005", value: parent) {
        $0.pick(
          "children of \($0.quote(parent)) have no weight: \($0.some(missing))",
          "\($0.quote(parent))的这些下级指标没有权重：\($0.some(missing))")
      } remedy: {
        $0.pick("Give every child a weight.", "请为每个下级指标给出权重。")
      }
    case .repeated(let value, let firstLine):
      ProblemEntry("SE-006", value: value) {
        $0.pick(
          "\($0.quote(value)) already stands in line \(firstLine)",
          "\($0.quote(value))在第 \(firstLine) 行已经出现")
      } remedy: {
        $0.pick("Keep one.", "请只保留一处。")
      }
    case .malformedDigest(let name, let value):
      ProblemEntry("SE-007", value: value) {
        $0.pick(
          "\(name) \($0.quote(value)) is not a SHA-256 digest",
          "\(name) 的值\($0.quote(value))不是 SHA-256 摘要")
      } remedy: {
        $0.pick(
          "Write 64 hexadecimal digits in lower case.", "请填写 64 位小写十六进制数字。")
      }
    case .otherIndexSystem(let value, let expected):
      ProblemEntry("SE-008", value: value) {
        $0.pick(
          "the weights are for the index system \($0.quote(value)), not \($0.quote(expected))",
          "这些权重属于指标体系\($0.quote(value))，不是\($0.quote(expected))")
      } remedy: {
        $0.pick("Name the file of this index system.", "请改用本指标体系的权重文件。")
      }
    case .noGroups:
      ProblemEntry("SE-009") {
        $0.pick("the file has no weights", "文件中没有任何权重")
      } remedy: {
        $0.pick("Compute the file anew.", "请重新计算该文件。")
      }
    case .unknownFormat(let found):
      ProblemEntry("SE-010", value: found) {
        $0.pick(
          "\($0.quote(found)) begins no file of judgements that is read",
          "以\($0.quote(found))开头的文件不是可以读取的判断文件")
      } remedy: {
        $0.pick(
          "Give a table, an .ahp file, an export of AHP-OS, or XMCDA 2.2, 3.1 or 4.0.",
          "请提供表格、.ahp 文件、AHP-OS 导出文件，或 XMCDA 2.2、3.1、4.0 文件。")
      }
    case .notWellFormed(let language, let message):
      ProblemEntry("SE-011") {
        $0.pick(
          "this is not \(language): \(message)", "此处不符合 \(language) 语法（原文）：\(message)")
      } remedy: {
        $0.pick("Correct it here or just before.", "请改正此处或紧邻其前的内容。")
      }
    case .beyondLimit(let measure):
      ProblemEntry("SE-012") {
        $0.pick("the file has more than \(measure.words(in: $0))", "文件超过 \(measure.words(in: $0))")
      } remedy: {
        $0.pick(
          "Remove what does not belong to the judgements.", "请删去与判断无关的内容。")
      }
    default: formatEntry
    }
  }

  private var formatEntry: ProblemEntry {
    switch self {
    case .wrongForm(let part, let expected):
      ProblemEntry("SE-013", value: part) {
        $0.pick(
          "\($0.quote(part)) is not of the form \(expected)",
          "\($0.quote(part))的写法不是 \(expected)")
      } remedy: {
        $0.pick("Write it in that form.", "请按该写法书写。")
      }
    case .missingPart(let part, let parent):
      ProblemEntry("SE-014", value: part) {
        $0.pick(
          "\($0.quote(parent)) has no \($0.quote(part))", "\($0.quote(parent))缺少\($0.quote(part))")
      } remedy: {
        $0.pick("Add it.", "请补充。")
      }
    case .peopleNumbered(let count):
      ProblemEntry("SE-015", .note) {
        $0.pick(
          count == 1
            ? "the one who judged is called p1 here, and not by name"
            : "the \(count) who judged are called p1, p2 … here in the order of the file, and not by name",
          count == 1 ? "判断者在此称为 p1，不使用姓名" : "\(count) 位判断者在此按文件中的顺序称为 p1、p2……，不使用姓名")
      } remedy: {
        $0.pick(
          "Use such codes in the table of experts.", "请在专家表中使用这样的代码。")
      }
    case .alternativesPassedOver(let count):
      ProblemEntry("SE-016", .note) {
        $0.pick(
          count == 1
            ? "a list of preferences among alternatives is not read"
            : "\(count) lists of preferences among alternatives are not read",
          "有 \(count) 组备选方案之间的偏好未读取")
      } remedy: {
        $0.pick(
          "Nothing needs to be done: only criteria are weighed.", "无需处理：这里只确定指标的权重。")
      }
    case .unknownVersion(let value, let known):
      ProblemEntry("SE-017", value: value) {
        $0.pick(
          "version \($0.quote(value)) of this format is not read",
          "不支持该格式的版本\($0.quote(value))")
      } remedy: {
        $0.choice(of: known, for: value)
      }
    case .codeNotRun(let key, let node):
      ProblemEntry("SE-018", value: key) {
        $0.pick(
          "\($0.quote(key)) under \($0.quote(node)) is program code, which is never run",
          "\($0.quote(node))之下的\($0.quote(key))是程序代码，本程序从不执行")
      } remedy: {
        $0.pick(
          "Write the judgements themselves, as in [A, B, 3].", "请直接写出判断值，例如 [A, B, 3]。")
      }
    case .notPairwise(let key, let node):
      ProblemEntry("SE-019", value: key) {
        $0.pick(
          "\($0.quote(key)) under \($0.quote(node)) holds no judgements of pairs",
          "\($0.quote(node))之下的\($0.quote(key))不是两两比较的判断")
      } remedy: {
        $0.pick(
          "Give \($0.quote("pairwise")) with entries such as [A, B, 3].",
          "请用\($0.quote("pairwise"))给出判断，例如 [A, B, 3]。")
      }
    case .unlistedDecisionMaker(let node, let position):
      ProblemEntry("SE-020", value: node) {
        $0.pick(
          "under \($0.quote(node)), entry \(position) of the preferences is of nobody among the decision-makers",
          "\($0.quote(node))之下第 \(position) 组偏好的决策者不在决策者名单中")
      } remedy: {
        $0.pick(
          "Write the name as in \($0.quote("decision-makers")).",
          "请按\($0.quote("decision-makers"))中的写法书写姓名。")
      }
    case .votingPowers:
      ProblemEntry("SE-021", .warning) {
        $0.pick(
          "the decision-makers have unequal voting powers, which are not used",
          "决策者的表决权不等，本程序不采用")
      } remedy: {
        $0.pick(
          "Write them as weights in the table of experts.", "请在专家表中写成专家权重。")
      }
    default: programEntry
    }
  }

  private var programEntry: ProblemEntry {
    switch self {
    case .itemsNotNamed(let node):
      ProblemEntry("SE-022", value: node) {
        $0.pick(
          "the matrix of \($0.quote(node)) does not name its items",
          "\($0.quote(node))的判断矩阵没有写明各行所代表的指标")
      } remedy: {
        $0.pick(
          "Export the project from AHP-OS as JSON: there they are named.",
          "请从 AHP-OS 以 JSON 格式导出该项目，其中写有名称。")
      }
    case .wrongPairCount(let node, let found, let expected):
      ProblemEntry("SE-023", value: node) {
        $0.pick(
          "there are \(found) judgements under \($0.quote(node)), and \(expected) pairs",
          "\($0.quote(node))之下有 \(found) 个判断，而配对有 \(expected) 个")
      } remedy: {
        $0.pick("Export the project anew.", "请重新导出该项目。")
      }
    case .otherScale(let value):
      ProblemEntry("SE-024", value: value) {
        $0.pick(
          "the matrices are on the scale \($0.quote(value)), not the judgements as given",
          "矩阵采用标度\($0.quote(value))，不是原始判断")
      } remedy: {
        $0.pick(
          "Export them on the standard AHP scale.", "请按标准 AHP 标度导出。")
      }
    case .badHierarchy(let value, let fault):
      ProblemEntry("SE-025", value: value) {
        $0.pick(
          "the hierarchy text \($0.quote(value)) \(fault.words(in: $0))",
          "层次结构文字\($0.quote(value))\(fault.words(in: $0))")
      } remedy: {
        $0.pick(
          "Write it as AHP-OS does, as in \($0.quote("Goal: A, B; A: A1, A2;")).",
          "请按 AHP-OS 的写法书写，例如\($0.quote("Goal: A, B; A: A1, A2;"))。")
      }
    case .consolidated(let expert):
      ProblemEntry("SE-026", .warning, value: expert) {
        $0.pick(
          "the file holds only the group’s consolidated judgements, read as one expert \($0.quote(expert))",
          "文件只含合成后的群体判断，按一位专家\($0.quote(expert))读取")
      } remedy: {
        $0.pick(
          "Export the project’s input data to weigh each one’s judgements.",
          "请导出项目的输入数据，以便逐位处理判断。")
      }
    case .noParent(let value):
      ProblemEntry("SE-027", value: value) {
        $0.pick(
          "comparisons \($0.quote(value)) do not say under which parent they stand",
          "比较\($0.quote(value))没有写明所属的上级指标")
      } remedy: {
        $0.pick(
          "Give the parent’s id as the id of the comparisons, or add the hierarchy.",
          "请以上级指标的标识作为其 id，或补充层次结构。")
      }
    case .resultPassedOver(let value):
      ProblemEntry("SE-028", .note, value: value) {
        $0.pick(
          "the group’s result \($0.quote(value)) is not read as a judgement",
          "群体结果\($0.quote(value))不作为判断读取")
      } remedy: {
        $0.pick("Nothing needs to be done.", "无需处理。")
      }
    default: preconditionFailure("every case has its words")
    }
  }
}

extension InterchangeProblem.Measure {
  /// The limit, with its unit.
  func words(in language: Language) -> String {
    switch self {
    case .size: language.pick("4 MiB", "4 MiB")
    case .levels: language.pick("40 levels", "40 层")
    case .nodes: language.pick("200000 nodes once its references are followed", "200000 个节点（引用展开后）")
    }
  }
}

extension InterchangeProblem.HierarchyFault {
  /// The end of the sentence that begins with the text.
  func words(in language: Language) -> String {
    switch self {
    case .punctuation:
      language.pick("is not made of parts such as \"A: B, C;\"", "不是由“A: B, C;”这样的部分组成")
    case .emptyName: language.pick("holds an empty name", "含有空名称")
    case .repeated: language.pick("holds a name twice", "含有重复的名称")
    case .noSingleRoot: language.pick("has not exactly one root", "没有唯一的根")
    case .tooLarge: language.pick("has more than 500 names or 12 levels", "超过 500 个名称或 12 层")
    }
  }
}
