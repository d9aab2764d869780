// SPDX-License-Identifier: Apache-2.0

extension JudgementLayoutProblem {
  var entry: ProblemEntry {
    switch self {
    case .diagonalNotOne(let expert, let item, let value):
      ProblemEntry("SJ-031", value: value) {
        $0.pick(
          "in the table of expert \($0.quote(expert)), \($0.quote(item)) over itself is \(value), not 1",
          "专家\($0.quote(expert))的判断矩阵中，\($0.quote(item))与自身之比是 \(value)，不是 1")
      } remedy: {
        $0.pick("Write 1 on the diagonal, or leave it blank.", "对角线请写 1 或留空。")
      }
    case .headerAndRows(let expert, let header, let rows):
      ProblemEntry("SJ-032", value: expert) {
        $0.pick(
          "the table of expert \($0.quote(expert)) has the columns \($0.some(header)), and the rows \($0.some(rows))",
          "专家\($0.quote(expert))的判断矩阵，各列为\($0.some(header))，各行为\($0.some(rows))")
      } remedy: {
        $0.pick(
          "Write the same items in the header and in the first column, each once.",
          "表头与首列请写相同的指标，各写一次。")
      }
    case .noParent(let expert):
      ProblemEntry("SJ-033", value: expert) {
        $0.pick(
          "the table of expert \($0.quote(expert)) does not say its parent",
          "专家\($0.quote(expert))的判断矩阵没有写明上级指标")
      } remedy: {
        $0.pick(
          "Write a row with parent and the id above the header.",
          "请在表头之上加一行，写明 parent 和标识。")
      }
    case .strayRow(let value):
      ProblemEntry("SJ-034", value: value) {
        $0.pick(
          "the row that begins with \($0.quote(value)) belongs to no square table",
          "以\($0.quote(value))开头的行不属于任何判断矩阵")
      } remedy: {
        $0.pick(
          "Begin each table with the rows expert and parent and a header whose first cell is blank.",
          "每个判断矩阵请以 expert 行、parent 行和首格为空的表头开始。")
      }
    case .besideTable(let value):
      ProblemEntry("SJ-035", value: value) {
        $0.pick(
          "\($0.quote(value)) stands beside the square table",
          "\($0.quote(value))在判断矩阵之外")
      } remedy: {
        $0.pick(
          "Remove it: a row has a cell for each column of the header.",
          "请删去：每行的格数与表头相同。")
      }
    case .squareAssumed:
      ProblemEntry("SJ-036", .note) {
        $0.pick(
          "the first cell is blank, so this is read as a square table",
          "首格为空，按判断矩阵读取")
      } remedy: {
        $0.pick(
          "Where that is wrong, declare layout on the judgements element.",
          "如有误，请在 judgements 元素上声明 layout。")
      }
    case .negativeWithoutSign(let value):
      ProblemEntry("SJ-037", value: value) {
        $0.pick(
          "judgement \($0.quote(value)) is negative, and nothing says what a sign means",
          "判断值\($0.quote(value))是负数，却没有声明正负号的含义")
      } remedy: {
        $0.pick(
          "Declare sign=\"negative-left\" where −3 means that the left one counts 3 times, sign=\"positive-left\" where 3 does.",
          "若 −3 表示左项是右项的 3 倍，请声明 sign=\"negative-left\"；若 3 表示如此，请声明 sign=\"positive-left\"。"
        )
      }
    case .offSignedScale(let expert, let left, let right, let value):
      ProblemEntry("SJ-038", value: value) {
        $0.pick(
          "judgement \($0.quote(value)) of expert \($0.quote(expert)) on \($0.quote(left)) and \($0.quote(right)) is neither 1 to 9 nor −1 to −9",
          "专家\($0.quote(expert))对\($0.quote(left))与\($0.quote(right))的判断值\($0.quote(value))既不在 1 到 9 之间，也不在 −1 到 −9 之间"
        )
      } remedy: {
        $0.pick(
          "Use 1 to 9 with the sign for the side; 1 and −1 both say equal.",
          "请用 1 至 9，以正负号表示哪一项更重要；1 与 −1 都表示同等重要。")
      }
    case .unknownPairItem(let column, let value, let known):
      ProblemEntry("SJ-039", value: column) {
        $0.pick(
          "the column \($0.quote(column)) compares \($0.quote(value)), which is not in the index system",
          "\($0.quote(column))列所比较的\($0.quote(value))不在指标体系中")
      } remedy: {
        $0.choice(of: known, for: value)
      }
    case .pairOfTwoParents(let column, let left, let right):
      ProblemEntry("SJ-040", value: column) {
        $0.pick(
          "the column \($0.quote(column)) compares a child of \($0.quote(left)) with a child of \($0.quote(right))",
          "\($0.quote(column))列把\($0.quote(left))的下级指标与\($0.quote(right))的下级指标相比较")
      } remedy: {
        $0.pick(
          "Compare only children of the same parent.",
          "只能比较同一上级指标的下级指标。")
      }
    case .noPairColumns(let found):
      ProblemEntry("SJ-041") {
        $0.pick(
          "no column is a pair; the columns are \($0.some(found))",
          "没有任何一列是配对；现有各列为\($0.some(found))")
      } remedy: {
        $0.pick(
          "Name a column left_right, the two ids joined by an underscore, for each pair.",
          "请为每对指标设一列，列名为以下划线相连的两个标识，如 left_right。")
      }
    case .columnIsNoPair(let column):
      ProblemEntry("SJ-042", .note, value: column) {
        $0.pick(
          "the column \($0.quote(column)) names no two items and is passed over",
          "\($0.quote(column))列不是两个指标的配对，予以忽略")
      } remedy: {
        $0.pick(
          "Where it is a pair, write the two ids as in the index system.",
          "若是配对，请按指标体系书写两个标识。")
      }
    case .sheetPassedOver(let name):
      ProblemEntry("SJ-043", .note, value: name) {
        $0.pick(
          "the sheet \($0.quote(name)) holds no square table and is passed over",
          "工作表\($0.quote(name))中没有判断矩阵，予以忽略")
      } remedy: {
        $0.pick(
          "Where it holds one, begin it with the rows expert and parent.",
          "若有判断矩阵，请以 expert 行和 parent 行开始。")
      }
    }
  }
}
