// SPDX-License-Identifier: Apache-2.0

extension MeasureProblem {
  var entry: ProblemEntry {
    switch self {
    case .unknownList(let value, let known):
      ProblemEntry("SF-001", value: value) {
        $0.pick(
          "the index system has no list of facts \($0.quote(value))",
          "指标体系中没有事实清单\($0.quote(value))")
      } remedy: {
        $0.choice(of: known, for: value)
      }
    case .unknownColumn(let value, let list, let known):
      ProblemEntry("SF-002", value: value) {
        $0.pick(
          "list \($0.quote(list)) has no column \($0.quote(value)) that can be looked at here",
          "清单\($0.quote(list))没有可用于此处的列\($0.quote(value))")
      } remedy: {
        $0.choice(of: known, for: value)
      }
    case .malformedColumn(let value):
      ProblemEntry("SF-003", value: value) {
        $0.pick(
          "column id \($0.quote(value)) is no heading",
          "列的 id \($0.quote(value))不能作表头")
      } remedy: {
        $0.pick(
          "Write 1 to 64 characters without white space, as in the header of the table.",
          "请写 1 至 64 个字符，不含空白，与表头一致。")
      }
    case .repeatedColumn(let id, let list):
      ProblemEntry("SF-004", value: id) {
        $0.pick(
          "list \($0.quote(list)) has column \($0.quote(id)) twice",
          "清单\($0.quote(list))中列\($0.quote(id))重复")
      } remedy: {
        $0.pick(
          "Keep one of them, or rename it.",
          "请只保留一个，或改名。")
      }
    case .commonColumn(let id):
      ProblemEntry("SF-005", value: id) {
        $0.pick(
          "every list has the column \($0.quote(id))",
          "每个清单都已有列\($0.quote(id))")
      } remedy: {
        $0.pick(
          "Remove the element: the column is read without it.",
          "请删去该元素：此列无须声明。")
      }
    case .optionsMissing(let column):
      ProblemEntry("SF-006", value: column) {
        $0.pick(
          "column \($0.quote(column)) is a code and has no options",
          "列\($0.quote(column))是代码列，却没有选项")
      } remedy: {
        $0.pick(
          "Write options=\"a b c\", one word each.",
          "请写 options=\"a b c\"，每个选项一个词。")
      }
    case .optionsElsewhere(let column, let kind):
      ProblemEntry("SF-007", value: column) {
        $0.pick(
          "column \($0.quote(column)) is of kind \(kind) and takes no options",
          "列\($0.quote(column))的 kind 为 \(kind)，不能有选项")
      } remedy: {
        $0.pick(
          "Remove options, or write kind=\"code\".",
          "请删去 options，或写 kind=\"code\"。")
      }
    case .amountNotANumber(let value, let known):
      ProblemEntry("SF-008", value: value) {
        $0.pick(
          "amount \($0.quote(value)) is no number column of the list",
          "amount 的值\($0.quote(value))不是清单中的数值列")
      } remedy: {
        $0.choice(of: known, for: value)
      }
    case .sumOfNoNumber(let column, let kind):
      ProblemEntry("SF-009", value: column) {
        $0.pick(
          "column \($0.quote(column)) is of kind \(kind) and cannot be summed",
          "列\($0.quote(column))的 kind 为 \(kind)，不能求和")
      } remedy: {
        $0.pick(
          "Sum a column of kind number, or take count or distinct.",
          "请对 kind=\"number\" 的列求和，或改用 count、distinct。")
      }
    case .sumWithoutAmount(let list):
      ProblemEntry("SF-010", value: list) {
        $0.pick(
          "list \($0.quote(list)) has no amount to sum",
          "清单\($0.quote(list))没有可求和的数量")
      } remedy: {
        $0.pick(
          "Name a column, or declare the amount of the list.",
          "请写明 column，或在清单上声明 amount。")
      }
    case .notWhenTaking(let name, let taking):
      ProblemEntry("SF-011", value: name) {
        $0.pick(
          "\(name) has no meaning with taking=\"\(taking)\"",
          "taking=\"\(taking)\" 时不能有 \(name)")
      } remedy: {
        $0.pick(
          "Remove it, or take something else.",
          "请删去，或改变 taking。")
      }
    case .valueNotAnOption(let value, let column, let known):
      ProblemEntry("SF-012", value: value) {
        $0.pick(
          "column \($0.quote(column)) is never \($0.quote(value))",
          "列\($0.quote(column))不会取值\($0.quote(value))")
      } remedy: {
        $0.choice(of: known, for: value)
      }
    case .limitsElsewhere(let column, let kind):
      ProblemEntry("SF-013", value: column) {
        $0.pick(
          "column \($0.quote(column)) is of kind \(kind) and has no number for from and up-to",
          "列\($0.quote(column))的 kind 为 \(kind)，没有可与 from、up-to 比较的数")
      } remedy: {
        $0.pick(
          "Write is=\"…\", or look at a column of numbers, dates or organisations.",
          "请写 is=\"…\"，或改用数值、日期或单位列。")
      }
    case .valuesElsewhere(let column, let kind):
      ProblemEntry("SF-014", value: column) {
        $0.pick(
          "column \($0.quote(column)) is of kind \(kind), and its values are not listed",
          "列\($0.quote(column))的 kind 为 \(kind)，不能逐个列值")
      } remedy: {
        $0.pick(
          "Write from and up-to.",
          "请写 from 和 up-to。")
      }
    case .valuesAndLimits(let column):
      ProblemEntry("SF-015", value: column) {
        $0.pick(
          "the condition on column \($0.quote(column)) has both values and limits",
          "列\($0.quote(column))的条件既列了值又设了界限")
      } remedy: {
        $0.pick(
          "Keep is, or from and up-to.",
          "请只保留 is，或只保留 from 和 up-to。")
      }
    case .limitsCross(let least, let most):
      ProblemEntry("SF-016", value: least) {
        $0.pick(
          "\(least) is above \(most)",
          "\(least) 大于 \(most)")
      } remedy: {
        $0.pick(
          "Nothing lies between them: exchange or correct them.",
          "两者之间没有任何数：请对调或改正。")
      }
    case .negativeEquivalent(let value):
      ProblemEntry("SF-017", value: value) {
        $0.pick(
          "counts \($0.quote(value)) is negative",
          "counts 的值\($0.quote(value))为负")
      } remedy: {
        $0.pick(
          "A row counts for 0 or more; what is to be taken off is a deduction.",
          "每行折算不小于 0；要扣减的请写成扣分项。")
      }
    case .measureElsewhere(let kind):
      ProblemEntry("SF-018") {
        $0.pick(
          "what is of kind \(kind) has no figure that could be counted",
          "kind 为 \(kind) 的没有可计数的数值")
      } remedy: {
        $0.pick(
          "Remove the measure, or change the kind.",
          "请删去 measure，或改变 kind。")
      }
    case .yearlyWithoutYears:
      ProblemEntry("SF-019") {
        $0.pick(
          "a yearly mean needs years",
          "年均值须有年数")
      } remedy: {
        $0.pick(
          "Write years=\"3\", say.",
          "请写 years，例如 years=\"3\"。")
      }
    case .notPositive(let name, let value):
      ProblemEntry("SF-020", value: value) {
        $0.pick(
          "\(name) \($0.quote(value)) is not greater than 0",
          "\(name) 的值\($0.quote(value))不大于 0")
      } remedy: {
        $0.pick(
          "Write a number above 0.",
          "请写大于 0 的数。")
      }
    case .yearsAndMonths:
      ProblemEntry("SF-021") {
        $0.pick(
          "years and months are both given",
          "years 和 months 同时出现")
      } remedy: {
        $0.pick(
          "Keep one: years are calendar years, months end with the date of the round.",
          "请只保留一个：years 为日历年，months 以评价年度的 date 为终点。")
      }
    case .yearsInNumerator:
      ProblemEntry("SF-022") {
        $0.pick(
          "the years of a numerator stand on the measure",
          "分子的年数写在 measure 上")
      } remedy: {
        $0.pick(
          "Move years to the measure element; only rows of divide have years of their own.",
          "请把 years 移到 measure 元素；只有 divide 中的 rows 有自己的 years。")
      }
    case .amongElsewhere(let column, let kind):
      ProblemEntry("SF-023", value: column) {
        $0.pick(
          "column \($0.quote(column)) is of kind \(kind) and holds no organisations",
          "列\($0.quote(column))的 kind 为 \(kind)，不含单位代码")
      } remedy: {
        $0.pick(
          "Look at a column of kind organisation or organisations, or remove among.",
          "请改用 kind 为 organisation 或 organisations 的列，或删去 among。")
      }
    case .amongOtherNumbers(let list):
      ProblemEntry("SF-024", value: list) {
        $0.pick(
          "the numbers of list \($0.quote(list)) are no organisations",
          "清单\($0.quote(list))的编号不是单位代码")
      } remedy: {
        $0.pick(
          "Name a list with number=\"organisation\".",
          "请写 number=\"organisation\" 的清单。")
      }
    case .countedTwice(let first, let second, let list):
      ProblemEntry("SF-025", value: second) {
        $0.pick(
          "\($0.quote(first)) and \($0.quote(second)) count the same rows of list \($0.quote(list))",
          "\($0.quote(first))和\($0.quote(second))重复计算清单\($0.quote(list))的同一些行")
      } remedy: {
        $0.pick(
          "No fact counts twice: give both a condition on one same column with values that differ, such as home, or drop one.",
          "同一事实不得重复计分：请让两者对同一列（例如 home）取不同的值，或删去其一。")
      }
    }
  }
}
