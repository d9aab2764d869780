// SPDX-License-Identifier: Apache-2.0

/// What the program says of each kind of broken input: how many problems in all, and the first
/// error in English and in Chinese, word for word.
///
/// To write the table anew after a change of words, and then to read what changed:
/// `STEELYARD_RECORD=1 swift test --filter BrokenInputsTests`.
struct ExpectedSentences: Equatable {
  var problems: Int
  var english: String
  var chinese: String

  static let table = #"""
    index-cut-in-tag 1
    round/index.xml:20:23: error: the file ends inside <criterion>, opened on line 15. Close it with </criterion>; the file may be cut off. [SX-012]
    round/index.xml:20:23: 错误: 文件在第 15 行开始的 <criterion> 内中断。请用 </criterion> 结束；文件可能不完整。 [SX-012]
    index-cut-in-text 1
    round/index.xml:22:19: error: the file ends inside <anchors>, opened on line 22. Close it with </anchors>; the file may be cut off. [SX-012]
    round/index.xml:22:19: 错误: 文件在第 22 行开始的 <anchors> 内中断。请用 </anchors> 结束；文件可能不完整。 [SX-012]
    index-cut-between-elements 1
    round/index.xml:9:12: error: the file ends inside <index-system>, opened on line 2. Close it with </index-system>; the file may be cut off. [SX-012]
    round/index.xml:9:12: 错误: 文件在第 2 行开始的 <index-system> 内中断。请用 </index-system> 结束；文件可能不完整。 [SX-012]
    round-cut 1
    round/round.xml:10:20: error: the file ends inside <round>, opened on line 2. Close it with </round>; the file may be cut off. [SX-012]
    round/round.xml:10:20: 错误: 文件在第 2 行开始的 <round> 内中断。请用 </round> 结束；文件可能不完整。 [SX-012]
    survey-cut 1
    round/survey.xml:6:23: error: the file ends inside <scale>, opened on line 6. Close it with </scale>; the file may be cut off. [SX-012]
    round/survey.xml:6:23: 错误: 文件在第 6 行开始的 <scale> 内中断。请用 </scale> 结束；文件可能不完整。 [SX-012]
    index-doctype 1
    round/index.xml:2:1: error: the file has a DOCTYPE, and none is allowed. Remove the DOCTYPE, and write out the entities it defines. [SX-004]
    round/index.xml:2:1: 错误: 文件含有 DOCTYPE，不允许使用。请删去 DOCTYPE，并把它定义的实体直接写出。 [SX-004]
    index-entity-bomb 1
    round/index.xml:2:1: error: the file has a DOCTYPE, and none is allowed. Remove the DOCTYPE, and write out the entities it defines. [SX-004]
    round/index.xml:2:1: 错误: 文件含有 DOCTYPE，不允许使用。请删去 DOCTYPE，并把它定义的实体直接写出。 [SX-004]
    round-external-entity 1
    round/round.xml:2:1: error: the file has a DOCTYPE, and none is allowed. Remove the DOCTYPE, and write out the entities it defines. [SX-004]
    round/round.xml:2:1: 错误: 文件含有 DOCTYPE，不允许使用。请删去 DOCTYPE，并把它定义的实体直接写出。 [SX-004]
    survey-external-subset 1
    round/survey.xml:2:1: error: the file has a DOCTYPE, and none is allowed. Remove the DOCTYPE, and write out the entities it defines. [SX-004]
    round/survey.xml:2:1: 错误: 文件含有 DOCTYPE，不允许使用。请删去 DOCTYPE，并把它定义的实体直接写出。 [SX-004]
    index-nested-100000 1
    round/index.xml:15:2808: error: elements stand more than 256 levels deep. Put fewer elements inside one another. [SX-021]
    round/index.xml:15:2808: 错误: 元素嵌套超过 256 层。请减少嵌套层数。 [SX-021]
    index-nul-bytes 1
    round/index.xml:16:31: error: the file holds a NUL byte, so it is not XML. Give an XML file, saved as UTF-8. [SX-003]
    round/index.xml:16:31: 错误: 文件含有 NUL 字节，不是 XML。请提供以 UTF-8 保存的 XML 文件。 [SX-003]
    index-control-character 1
    round/index.xml:16:31: error: the character U+0007 is not allowed in XML. Remove the character. [SX-016]
    round/index.xml:16:31: 错误: XML 不允许使用字符 U+0007。请删去该字符。 [SX-016]
    index-latin-1-declared-utf-8 1
    round/index.xml:4:26: error: the bytes here are not UTF-8. Save the file as UTF-8 and declare encoding="UTF-8". [SX-006]
    round/index.xml:4:26: 错误: 此处的字节不是 UTF-8 编码。请将文件另存为 UTF-8，并声明 encoding="UTF-8"。 [SX-006]
    survey-utf-16-cut-inside-a-character 1
    round/survey.xml:16:17: error: the bytes here are not UTF-16LE. Save the file as UTF-8 and declare encoding="UTF-8". [SX-006]
    round/survey.xml:16:17: 错误: 此处的字节不是 UTF-16LE 编码。请将文件另存为 UTF-8，并声明 encoding="UTF-8"。 [SX-006]
    index-unknown-encoding 1
    round/index.xml:1: error: the encoding "EBCDIC-CP-NL" is not read. Save the file as UTF-8 and declare encoding="UTF-8". [SX-005]
    round/index.xml:1: 错误: 不支持编码“EBCDIC-CP-NL”。请将文件另存为 UTF-8，并声明 encoding="UTF-8"。 [SX-005]
    index-empty 1
    round/index.xml: error: the file is empty. Give a file with a root element. [SX-001]
    round/index.xml: 错误: 文件是空的。请提供带有根元素的文件。 [SX-001]
    round-only-white-space 1
    round/round.xml: error: the file is empty. Give a file with a root element. [SX-001]
    round/round.xml: 错误: 文件是空的。请提供带有根元素的文件。 [SX-001]
    index-is-a-workbook 1
    round/index.xml: error: the file is a ZIP archive (such as an Excel workbook), not XML. Give the XML file itself. [SX-003]
    round/index.xml: 错误: 文件是 ZIP 压缩包（例如 Excel 工作簿），不是 XML。请提供 XML 文件本身。 [SX-003]
    survey-is-a-table 1
    round/survey.xml:1:1: error: the file does not begin with "<", so it is not XML. Give an XML file, saved as UTF-8. [SX-003]
    round/survey.xml:1:1: 错误: 文件不以“<”开头，不是 XML。请提供以 UTF-8 保存的 XML 文件。 [SX-003]
    index-tags-cross 1
    round/index.xml:38:3: error: </criterium> closes <criterion>, opened on line 15. Write </criterion> here, or close <criterion> before </criterium>. [SX-011]
    round/index.xml:38:3: 错误: 结束标记 </criterium> 与第 15 行的开始标记 <criterion> 不一致。请在此写 </criterion>，或先结束 <criterion> 再写 </criterium>。 [SX-011]
    index-bare-ampersand 1
    round/index.xml:21:35: error: "&" stands alone. Write &amp; for "&". [SX-015]
    round/index.xml:21:35: 错误: “&”不能单独出现。请写作 &amp;。 [SX-015]
    round-attribute-twice 1
    round/round.xml:2:61: error: the attribute "year" stands twice in <round>. Remove one of the two. [SX-013]
    round/round.xml:2:61: 错误: <round> 中的属性“year”重复出现。请删去其中一个。 [SX-013]
    index-two-roots 1
    round/index.xml:40:1: error: something stands after the root element's end. Remove it, or move it inside the root element. [SX-020]
    round/index.xml:40:1: 错误: 根元素结束之后还有内容。请删去，或移到根元素之内。 [SX-020]
    index-is-a-questionnaire 1
    round/index.xml:2:1: error: the document is a "questionnaire", not a "index-system". Name a file whose root element is index-system. [SD-001]
    round/index.xml:2:1: 错误: 文档的根元素是“questionnaire”，不是“index-system”。请给出根元素为 index-system 的文件。 [SD-001]
    index-wrong-namespace 1
    round/index.xml:2:1: error: the root element is in the namespace "urn:steelyard:index-system:2", not in "urn:steelyard:index-system:1". Write xmlns="urn:steelyard:index-system:1" in the root element. [SD-002]
    round/index.xml:2:1: 错误: 根元素的命名空间是“urn:steelyard:index-system:2”，不是“urn:steelyard:index-system:1”。请在根元素中写 xmlns="urn:steelyard:index-system:1"。 [SD-002]
    index-duplicate-id 1
    round/index.xml:24:16: error: the id "staff" is used before, in line 20. Give each element an id of its own. [SD-008]
    round/index.xml:24:16: 错误: 标识“staff”在第20行已经用过。请为每个元素取不同的标识。 [SD-008]
    index-malformed-id 1
    round/index.xml:20:16: error: "Staff_1" is not an id. Use 1 to 64 small letters a–z and digits, in groups joined by single hyphens, such as joint-projects. [SD-007]
    round/index.xml:20:16: 错误: “Staff_1”不是合法的标识。请用1至64个小写字母a–z和数字，各组之间用一个连字符相连，例如 joint-projects。 [SD-007]
    index-unknown-element 2
    round/index.xml:20:5: error: indicator "staff" of kind benefit has no anchors. Add <anchors>…</anchors>; for a range, low="…" high="…". [SI-016]
    round/index.xml:20:5: 错误: benefit 类指标“staff”没有锚点。请添加 <anchors>…</anchors>；区间型用 low="…" high="…"。 [SI-016]
    index-unknown-attribute 1
    round/index.xml:20:53: error: "indicator" has no attribute "minimun". Allowed: id, weight, kind, unit, least, most, evidence, derived and minimum. Did you mean "minimum"? [SD-005]
    round/index.xml:20:53: 错误: “indicator”没有属性“minimun”。允许的属性：id、weight、kind、unit、least、most、evidence、derived和minimum。是否应为“minimum”？ [SD-005]
    index-no-name 1
    round/index.xml:20:5: error: "indicator" has no name. Add <name xml:lang="zh-Hans">…</name>. [SD-011]
    round/index.xml:20:5: 错误: “indicator”没有名称。请添加 <name xml:lang="zh-Hans">…</name>。 [SD-011]
    index-unknown-language 1
    round/index.xml:4:9: error: the language "zh-CN" is not one that pages are written in. Use zh-Hans or en. [SD-014]
    round/index.xml:4:9: 错误: 语言“zh-CN”不是页面支持的语言。请用 zh-Hans 或 en。 [SD-014]
    index-grade-scores-rise 1
    round/index.xml:7:22: error: grade "fair" scores 160, not less than the grade before it. List the grades best first, with falling scores. [SI-002]
    round/index.xml:7:22: 错误: 等级“fair”的分值160不低于前一等级。请按从好到差排列等级，分值依次降低。 [SI-002]
    index-anchors-do-not-fall 1
    round/index.xml:22:7: error: the anchors "3 1 2" do not fall. Write the value for the best grade first, then ever smaller ones. [SI-014]
    round/index.xml:22:7: 错误: 锚点“3 1 2”没有依次降低。请先写最好等级的值，之后依次减小。 [SI-014]
    index-cost-anchors-fall 1
    round/index.xml:26:7: error: the anchors "70 30 10" do not rise. Write the value for the best grade first, then ever greater ones. [SI-015]
    round/index.xml:26:7: 错误: 锚点“70 30 10”没有依次升高。请先写最好等级的值，之后依次增大。 [SI-015]
    index-anchors-too-few 1
    round/index.xml:22:7: error: there are 2 anchors for 3 grades. Write one for each grade, best first, or name the grades with grades="…". [SI-013]
    round/index.xml:22:7: 错误: 有2个锚点，对应3个等级。请为每个等级写一个锚点，最好的在前，或用 grades="…" 指明等级。 [SI-013]
    index-anchors-too-many 1
    round/index.xml:26:7: error: there are 4 anchors for 3 grades. Write one for each grade, best first, or name the grades with grades="…". [SI-013]
    round/index.xml:26:7: 错误: 有4个锚点，对应3个等级。请为每个等级写一个锚点，最好的在前，或用 grades="…" 指明等级。 [SI-013]
    index-anchor-decimal-comma 1
    round/index.xml:22:7: error: anchor "1,5" is not a number. Write it with a point: 1.5. [SD-017]
    round/index.xml:22:7: 错误: anchor 的值“1,5”不是数。请用小数点书写：1.5。 [SD-017]
    index-range-crosses 1
    round/index.xml:30:16: error: the range begins at 25.0 and ends at 20.0. The first low value must not be above the first high value. [SI-020]
    round/index.xml:30:16: 错误: 区间下限25.0高于上限20.0。第一个 low 值不得高于第一个 high 值。 [SI-020]
    index-least-above-most 1
    round/index.xml:24:53: error: least 200 is above most 100. Exchange or mend them. [SI-027]
    round/index.xml:24:53: 错误: least 200大于 most 100。请对调或修改。 [SI-027]
    index-checklist-without-points 1
    round/index.xml:32:5: error: checklist "bodies" has no points. Add <point id="…" weight="1">…</point>. [SI-025]
    round/index.xml:32:5: 错误: 清单类指标“bodies”没有要点。请添加 <point id="…" weight="1">…</point>。 [SI-025]
    index-weights-do-not-sum 1
    round/index.xml:17:31: error: the weights under "work" sum to 1.1, more than 0.01 away from 1. Mend the weights so that they sum to 1. [SI-011]
    round/index.xml:17:31: 错误: “work”之下的权重合计为1.1，与1相差超过0.01。请修改权重，使合计为1。 [SI-011]
    index-some-without-weight 1
    round/index.xml:17:5: error: under "work", "decisions", "dependence", "size" and "bodies" have no weight though their siblings have one. Give every sibling a weight, or none. [SI-009]
    round/index.xml:17:5: 错误: “work”之下，“decisions”、“dependence”、“size”和“bodies”没有权重，而其同级指标有。请为同级指标都写权重，或都不写。 [SI-009]
    index-weight-decimal-comma 1
    round/index.xml:15:24: error: weight "0,35" is not a number. Write it with a point: 0.35. [SD-017]
    round/index.xml:15:24: 错误: weight 的值“0,35”不是数。请用小数点书写：0.35。 [SD-017]
    index-weight-percent 1
    round/index.xml:15:24: error: weight "35%" is not a number. Write it without the sign, in the unit asked for: 35. [SD-017]
    round/index.xml:15:24: 错误: weight 的值“35%”不是数。请按要求的单位书写，不加百分号：35。 [SD-017]
    index-weight-full-width 1
    round/index.xml:15:24: error: weight "０．３５" is not a number. Write it in half-width digits: 0.35. [SD-017]
    round/index.xml:15:24: 错误: weight 的值“０．３５”不是数。请用半角数字书写：0.35。 [SD-017]
    index-weight-negative 1
    round/index.xml:15:24: error: weight "-1" is not greater than 0. Write a weight greater than 0, or take the node out. [SI-010]
    round/index.xml:15:24: 错误: 权重“-1”不大于0。请写大于0的权重，或删去该指标。 [SI-010]
    index-expectation-missed 1
    round/index.xml: error: the reference alliance "nothing-done" scores 20.0 and lands in class "fail", not in "pass". Mend the grade scores, the cut-offs or the expectation. [SI-008]
    round/index.xml: 错误: 参照联盟“nothing-done”得分20.0，评价结果为“fail”，不是“pass”。请修改等级分值、分类下限或预期。 [SI-008]
    index-expectation-unknown-class 1
    round/index.xml:14:36: error: class "failed" is not one of this index system. Write pass and fail. Did you mean "fail"? [SI-007]
    round/index.xml:14:36: 错误: 评价结果“failed”不在本指标体系中。可以写 pass和fail。是否应为“fail”？ [SI-007]
    survey-of-another-index 1
    round/survey.xml:2:72: error: the questionnaire belongs to the index system "large-index", the round to "small-index". Name a questionnaire of the round’s index system. [SQ-011]
    round/survey.xml:2:72: 错误: 本问卷属于指标体系“large-index”，评价年度用的是“small-index”。请用与评价年度同一指标体系的问卷。 [SQ-011]
    survey-unknown-indicator 1
    round/survey.xml:13:48: error: indicator "decision" is not in the index system "small-index". Use the id of a survey indicator. Did you mean "decisions"? [SQ-003]
    round/survey.xml:13:48: 错误: 指标“decision”不在指标体系“small-index”中。请用问卷类指标的标识。是否应为“decisions”？ [SQ-003]
    survey-scores-a-figure 1
    round/survey.xml:13:48: error: indicator "staff" is of kind benefit and takes no answers. Name an indicator of kind survey, or leave the indicator out. [SQ-004]
    round/survey.xml:13:48: 错误: 指标“staff”属 benefit 类，不由问卷得出。请写问卷类指标，或不写指标。 [SQ-004]
    survey-unknown-scale 1
    round/survey.xml:13:32: error: scale "qualty" is not one of this questionnaire. Write quality. Did you mean "quality"? [SQ-002]
    round/survey.xml:13:32: 错误: 量表“qualty”不在本问卷中。可以写 quality。是否应为“quality”？ [SQ-002]
    survey-code-twice 1
    round/survey.xml:9:13: error: scale "quality" has the code "2" twice. Give each answer a code of its own. [SQ-007]
    round/survey.xml:9:13: 错误: 量表“quality”的代码“2”重复。请为每个选项取不同的代码。 [SQ-007]
    survey-answer-without-grade 2
    round/survey.xml:13:48: error: answer "3" of scale "quality" has neither grade nor meaning, and item "q1" is scored with it. Add grade="…", or means="dont-know" or "not-applicable". [SQ-006]
    round/survey.xml:13:48: 错误: 量表“quality”的选项“3”既无等级又无含义，而题目“q1”按它计分。请添加 grade="…"，或 means="dont-know"、"not-applicable"。 [SQ-006]
    survey-unknown-grade 1
    round/survey.xml:8:22: error: grade "fiar" is not one of this index system. Write good, fair and poor. Did you mean "fair"? [SI-018]
    round/survey.xml:8:22: 错误: 等级“fiar”不在本指标体系中。可以写 good、fair和poor。是否应为“fair”？ [SI-018]
    survey-unknown-audience 1
    round/survey.xml:13:70: error: audience "owner" is not one of this questionnaire. Write member and user. [SQ-001]
    round/survey.xml:13:70: 错误: 答卷对象“owner”不在本问卷中。可以写 member和user。 [SQ-001]
    round-invalid-date 1
    round/round.xml:2:61: error: date "2026-02-29" is not a day of the calendar. Write it as 2026-03-31. [SR-004]
    round/round.xml:2:61: 错误: date 的值“2026-02-29”不是有效日期。请写成 2026-03-31。 [SR-004]
    round-unknown-operator 1
    round/round.xml:16:16: error: operator "weighted-sum" is not one of those allowed. Write weighted-average, min-max, product-max, min-bounded-sum and balanced. [SD-009]
    round/round.xml:16:16: 错误: operator 的值“weighted-sum”不在允许之列。可以写 weighted-average、min-max、product-max、min-bounded-sum和balanced。 [SD-009]
    round-unknown-method 1
    round/round.xml:8:37: error: method "eigen" is not one of those allowed. Write eigenvector, geometric-mean and column-mean. [SD-009]
    round/round.xml:8:37: 错误: method 的值“eigen”不在允许之列。可以写 eigenvector、geometric-mean和column-mean。 [SD-009]
    round-unknown-random-index 1
    round/round.xml:8:77: error: random-index table "saaty-1990" is not known. Write saaty-1980 and alonso-lamata-2006. Did you mean "saaty-1980"? [SR-010]
    round/round.xml:8:77: 错误: 没有名为“saaty-1990”的随机一致性指标表。可以写 saaty-1980和alonso-lamata-2006。是否应为“saaty-1980”？ [SR-010]
    round-unknown-element-order 4
    round/round.xml:13:3: error: "audiences" may not stand here in "round". Allowed in this order: name, notice, alliances, population, experts, judgements, members, responses, tallies, statistics, checklist, audiences, composition, missing, verdict, publish, peers, robustness and previous. [SD-003]
    round/round.xml:13:3: 错误: “audiences”不能出现在“round”的这个位置。允许的元素及顺序：name、notice、alliances、population、experts、judgements、members、responses、tallies、statistics、checklist、audiences、composition、missing、verdict、publish、peers、robustness和previous。 [SD-003]
    round-audience-without-weight 1
    round/round.xml: error: audience "user" answers scored items and has no weight. Add <audience id="user" weight="…"/> to the round. [SR-009]
    round/round.xml: 错误: 答卷对象“user”回答计分题目，却没有权重。请在评价年度中添加 <audience id="user" weight="…"/>。 [SR-009]
    round-unknown-audience 2
    round/round.xml: error: audience "user" answers scored items and has no weight. Add <audience id="user" weight="…"/> to the round. [SR-009]
    round/round.xml: 错误: 答卷对象“user”回答计分题目，却没有权重。请在评价年度中添加 <audience id="user" weight="…"/>。 [SR-009]
    round-audience-weight-zero 1
    round/round.xml:14:25: error: weight "0" is not greater than 0. Write a weight greater than 0, or take the node out. [SI-010]
    round/round.xml:14:25: 错误: 权重“0”不大于0。请写大于0的权重，或删去该指标。 [SI-010]
    round-no-weights-at-all 1
    round/index.xml: error: the children of "work" have neither weights nor judgements. Write weights in the index system, or add judgements. Equal weights are never assumed. [SR-007]
    round/index.xml: 错误: “work”的下级既无权重也无判断。请在指标体系中写权重，或添加判断。系统不会自行取等权。 [SR-007]
    round-peers-column-missing 1
    round/round.xml:19:3: error: the registry has no column "region". Name one of level. [SR-015]
    round/round.xml:19:3: 错误: 登记表没有“region”列。可以写 level。 [SR-015]
    round-not-applicable-punished 1
    round/round.xml:17:65: error: not-applicable="worst-grade" is not allowed. What does not apply is always redistributed: write redistribute. [SR-016]
    round/round.xml:17:65: 错误: not-applicable=“worst-grade”不允许。不适用的指标一律重新分配：请写 redistribute。 [SR-016]
    statistics-empty 1
    round/statistics.csv: error: the file is empty. Give a table with a header and at least one row. [ST-001]
    round/statistics.csv: 错误: 文件是空的。请提供带有表头和至少一行数据的表格。 [ST-001]
    alliances-header-only 2
    round/alliances.csv: error: the registry has no alliance. Add a row for each alliance. [SR-006]
    round/alliances.csv: 错误: 登记表中没有联盟。请为每个联盟添加一行。 [SR-006]
    statistics-column-missing 1
    round/statistics.csv:1: error: the column "value" is missing; found: "alliance", "indicator", "amount", "reported", "reason", "evidence" and "source". Add the column, or correct its header. [ST-012]
    round/statistics.csv:1: 错误: 缺少“value”列；现有的列：“alliance”、“indicator”、“amount”、“reported”、“reason”、“evidence”和“source”。请补上该列，或改正表头。 [ST-012]
    alliances-column-twice 1
    round/alliances.csv:1: error: the column "name" stands twice. Rename or remove one of the two. [ST-011]
    round/alliances.csv:1: 错误: “name”列重复出现。请改名或删去其中一列。 [ST-011]
    alliances-unterminated-quote 1
    round/alliances.csv:2: error: a quotation mark opens here and nothing closes it. Close the cell with ", and write "" for a " inside it. [ST-006]
    round/alliances.csv:2: 错误: 此处开始的引号没有结束。请用英文引号 " 结束单元格；其中的 " 写作 ""。 [ST-006]
    alliances-text-after-quote 1
    round/alliances.csv:2: error: in column "name", text follows the closing quotation mark. Write "" for a " inside a quoted cell. [ST-007]
    round/alliances.csv:2: 错误: “name”列的结束引号之后还有文字。带引号的单元格中，" 请写作 ""。 [ST-007]
    statistics-too-many-cells 1
    round/statistics.csv:2: error: the row has 8 cells, and the header has 7. Put a cell that holds the delimiter between quotation marks. [ST-009]
    round/statistics.csv:2: 错误: 本行有 8 个单元格，而表头有 7 个。含有分隔符的单元格请加英文引号。 [ST-009]
    statistics-too-few-cells 1
    round/statistics.csv:3: error: the row has 6 cells, and the header has 7: "source" is the first without one. Write every cell, empty ones too; the file may be cut off. [ST-010]
    round/statistics.csv:3: 错误: 本行有 6 个单元格，而表头有 7 个，从“source”列起缺少。请写出每个单元格，空的也要保留分隔符；文件可能不完整。 [ST-010]
    statistics-cut 1
    round/statistics.csv:7: error: the row has 3 cells, and the header has 7: "reported" is the first without one. Write every cell, empty ones too; the file may be cut off. [ST-010]
    round/statistics.csv:7: 错误: 本行有 3 个单元格，而表头有 7 个，从“reported”列起缺少。请写出每个单元格，空的也要保留分隔符；文件可能不完整。 [ST-010]
    alliances-nul-byte 1
    round/alliances.csv:2: error: a NUL character stands in the table. Save the file again as CSV UTF-8. [ST-004]
    round/alliances.csv:2: 错误: 表格中出现了 NUL 字符。请将文件重新另存为“CSV UTF-8”。 [ST-004]
    alliances-latin-1 1
    round/alliances.csv:2: error: the bytes here are not UTF-8. Save the file as CSV UTF-8. [ST-003]
    round/alliances.csv:2: 错误: 此处的字节不是 UTF-8 编码。请将文件另存为“CSV UTF-8”。 [ST-003]
    statistics-utf-16-without-mark 1
    round/statistics.csv:1: error: a NUL character stands in the table. Save the file again as CSV UTF-8. [ST-004]
    round/statistics.csv:1: 错误: 表格中出现了 NUL 字符。请将文件重新另存为“CSV UTF-8”。 [ST-004]
    statistics-is-xlsx 1
    round/statistics.csv: error: the file is a workbook or archive (ZIP), not CSV. Open it in a spreadsheet program and save it as CSV UTF-8. [ST-002]
    round/statistics.csv: 错误: 文件是工作簿或压缩包（ZIP），不是 CSV。请用电子表格软件打开，另存为“CSV UTF-8”。 [ST-002]
    statistics-is-xls 1
    round/statistics.csv: error: the file is an old Excel workbook (.xls), not CSV. Open it in a spreadsheet program and save it as CSV UTF-8. [ST-002]
    round/statistics.csv: 错误: 文件是旧版 Excel 工作簿（.xls），不是 CSV。请用电子表格软件打开，另存为“CSV UTF-8”。 [ST-002]
    judgements-header-only 2
    round/judgements.csv: error: there is no judgement. Add rows with parent, expert, left, right and value. [SJ-015]
    round/judgements.csv: 错误: 没有任何判断。请添加含 parent、expert、left、right、value 的数据行。 [SJ-015]
    responses-without-items 1
    round/responses/first.csv:1: error: no column is an item of the questionnaire. Name the columns by item id (q1 and q2), or add mapping="…". [SA-006]
    round/responses/first.csv:1: 错误: 没有一列是问卷的题目。请用题目标识命名各列（q1和q2），或添加 mapping="…"。 [SA-006]
    responses-key-column-missing 1
    round/responses/first.csv:1: error: the column "respondent" is missing; found: "person", "alliance", "audience", "q1" and "q2". Add the column, or correct its header. [ST-012]
    round/responses/first.csv:1: 错误: 缺少“respondent”列；现有的列：“person”、“alliance”、“audience”、“q1”和“q2”。请补上该列，或改正表头。 [ST-012]
    alliances-duplicate 1
    round/alliances.csv:4: error: alliance "east" stands in line 2 already. Keep one row for each alliance. [SR-005]
    round/alliances.csv:4: 错误: 联盟“east”在第2行已登记。每个联盟只保留一行。 [SR-005]
    alliances-malformed-id 1
    round/alliances.csv:4: error: "东部" is not an id. Use 1 to 64 small letters a–z and digits, in groups joined by single hyphens, such as joint-projects. [SD-007]
    round/alliances.csv:4: 错误: “东部”不是合法的标识。请用1至64个小写字母a–z和数字，各组之间用一个连字符相连，例如 joint-projects。 [SD-007]
    alliances-without-name 1
    round/alliances.csv:4: error: alliance "north" has no name. Fill in the column name. [SR-011]
    round/alliances.csv:4: 错误: 联盟“north”没有名称。请填写 name 列。 [SR-011]
    population-more-invited-than-members 1
    round/population.csv:2: error: of "east", more of the audience "member" are invited than there are members. Mend members or invited. [SR-013]
    round/population.csv:2: 错误: “east”的答卷对象“member”受邀数多于成员数。请修改 members 或 invited。 [SR-013]
    population-negative 1
    round/population.csv:2: error: members "-9" is not a count. Write a whole number, 0 or more. [SS-011]
    round/population.csv:2: 错误: members 的值“-9”不是人数。请写0或更大的整数。 [SS-011]
    population-fraction 1
    round/population.csv:2: error: members "9.5" is not a count. Write a whole number, 0 or more. [SS-011]
    round/population.csv:2: 错误: members 的值“9.5”不是人数。请写0或更大的整数。 [SS-011]
    experts-duplicate 1
    round/experts.csv:4: error: expert "e1" stands in line 2 already. Keep one row. [SJ-009]
    round/experts.csv:4: 错误: 专家“e1”在第2行已出现。请只保留一行。 [SJ-009]
    experts-weight-zero 1
    round/experts.csv:3: error: weight "0" is not greater than 0. Write a number greater than 0. [SJ-010]
    round/experts.csv:3: 错误: 权重“0”不大于0。请写大于0的数。 [SJ-010]
    judgements-unknown-parent 1
    round/judgements.csv:22: error: parent "works" is neither a criterion nor the index system. Use the id of a node with children. Did you mean "work"? [SJ-001]
    round/judgements.csv:22: 错误: “works”既不是上级指标，也不是指标体系。请用有下级的节点的标识。是否应为“work”？ [SJ-001]
    judgements-unknown-item 1
    round/judgements.csv:22: error: "staf" is not a child of "work". Compare decisions, staff, dependence, size and bodies. Did you mean "staff"? [SJ-002]
    round/judgements.csv:22: 错误: “staf”不是“work”的下级。可以比较 decisions、staff、dependence、size和bodies。是否应为“staff”？ [SJ-002]
    judgements-unknown-expert 1
    round/judgements.csv:22: error: expert "e3" is not among the experts. Mend the code, or add the expert. Did you mean "e1"? [SJ-008]
    round/judgements.csv:22: 错误: 专家“e3”不在专家表中。请修改代码，或添加该专家。是否应为“e1”？ [SJ-008]
    judgements-with-itself 1
    round/judgements.csv:22: error: "size" is compared with itself. Take the row out. [SJ-003]
    round/judgements.csv:22: 错误: “size”与自身相比。请删去该行。 [SJ-003]
    judgements-off-the-scale 1
    round/judgements.csv:2: error: judgement "10" is not between 1/9 and 9. Use the scale 1 to 9, and 1/2 to 1/9 for the opposite. [SJ-005]
    round/judgements.csv:2: 错误: 判断值“10”不在1/9到9之间。请用1至9，相反时用1/2至1/9。 [SJ-005]
    judgements-zero 1
    round/judgements.csv:2: error: judgement "0" is not between 1/9 and 9. Use the scale 1 to 9, and 1/2 to 1/9 for the opposite. [SJ-005]
    round/judgements.csv:2: 错误: 判断值“0”不在1/9到9之间。请用1至9，相反时用1/2至1/9。 [SJ-005]
    judgements-division-by-zero 1
    round/judgements.csv:2: error: judgement "1/0" is not a number. Write a fraction whose lower part is not 0. [SJ-004]
    round/judgements.csv:2: 错误: 判断值“1/0”不是数。分母请填写非零的数。 [SJ-004]
    judgements-decimal-comma 1
    round/judgements.csv:2: error: judgement "0,5" is not a number. Write it with a point: 0.5. [SJ-004]
    round/judgements.csv:2: 错误: 判断值“0,5”不是数。请用小数点书写：0.5。 [SJ-004]
    judgements-twice-with-another-value 1
    round/judgements.csv:22: error: this expert judged "staff" over "decisions" as 1/2 in line 2, and here as 3. Keep one of the two; the opposite direction is the same pair. [SJ-006]
    round/judgements.csv:22: 错误: 该专家在第2行判断“staff”比“decisions”为1/2，此处为3。请只保留一个；方向相反的是同一对。 [SJ-006]
    judgements-incomplete 1
    round/judgements.csv:2: error: expert "e1" has not judged these pairs of "work": decisions–staff. Fill them in, or take this expert’s other judgements of "work" out. [SJ-007]
    round/judgements.csv:2: 错误: 专家“e1”没有判断“work”的这些配对：decisions–staff。请补全，或删去该专家对“work”的其余判断。 [SJ-007]
    judgements-blank-cell 1
    round/judgements.csv:22: error: column "expert" is blank. Every judgement needs it. [SJ-016]
    round/judgements.csv:22: 错误: “expert”列为空。每个判断都要填写。 [SJ-016]
    responses-unknown-alliance 1
    round/responses/first.csv:5: error: alliance "eest" is not in the registry. Mend the id, or register the alliance. Did you mean "east"? [SA-001]
    round/responses/first.csv:5: 错误: 联盟“eest”不在登记表中。请修改标识，或先登记该联盟。是否应为“east”？ [SA-001]
    responses-unknown-audience 1
    round/responses/first.csv:5: error: audience "members" is not in the questionnaire. Write member and user. Did you mean "member"? [SA-002]
    round/responses/first.csv:5: 错误: 答卷对象“members”不在问卷中。可以写 member和user。是否应为“member”？ [SA-002]
    responses-duplicate-respondent 1
    round/responses/second.csv:4: error: this respondent has answered for this alliance before, in line 2 of round/responses/first.csv. Keep one of the two rows. [SA-004]
    round/responses/second.csv:4: 错误: 同一答卷人对同一联盟的答卷在 round/responses/first.csv 的第2行已出现。请只保留其中一行。 [SA-004]
    responses-number-outside-scale 1
    round/responses/first.csv:5: error: "4" in column "q1" is not on the scale. Write 1, 2, 3 and 9, or leave the cell blank. [SA-003]
    round/responses/first.csv:5: 错误: “q1”列中的“4”不在量表之内。可以写 1、2、3和9，或留空。 [SA-003]
    responses-near-miss 1
    round/responses/first.csv:5: error: "1x" in column "q1" is not on the scale. Write 1, 2, 3 and 9, or leave the cell blank. Did you mean "1"? [SA-003]
    round/responses/first.csv:5: 错误: “q1”列中的“1x”不在量表之内。可以写 1、2、3和9，或留空。是否应为“1”？ [SA-003]
    responses-full-width-digit 1
    round/responses/first.csv:5: error: "１" in column "q1" is not on the scale. Write 1, 2, 3 and 9, or leave the cell blank. [SA-003]
    round/responses/first.csv:5: 错误: “q1”列中的“１”不在量表之内。可以写 1、2、3和9，或留空。 [SA-003]
    responses-free-text 1
    round/responses/first.csv:5: error: a text of 19 characters in column "q1" is not on the scale. Write 1, 2, 3 and 9, or leave the cell blank. [SA-003]
    round/responses/first.csv:5: 错误: “q1”列中的一段19个字符的文字不在量表之内。可以写 1、2、3和9，或留空。 [SA-003]
    responses-telephone-number 1
    round/responses/first.csv:5: error: a text of 11 characters in column "q1" is not on the scale. Write 1, 2, 3 and 9, or leave the cell blank. [SA-003]
    round/responses/first.csv:5: 错误: “q1”列中的一段11个字符的文字不在量表之内。可以写 1、2、3和9，或留空。 [SA-003]
    responses-name-that-reads-as-a-number 1
    round/responses/first.csv:5: error: a text of 3 characters in column "q1" is not on the scale. Write 1, 2, 3 and 9, or leave the cell blank. [SA-003]
    round/responses/first.csv:5: 错误: “q1”列中的一段3个字符的文字不在量表之内。可以写 1、2、3和9，或留空。 [SA-003]
    responses-free-text-as-audience 1
    round/responses/first.csv:5: error: a text of 19 characters in column "audience" is no id that is known. Write the id as it stands in the registry or the questionnaire. [SA-019]
    round/responses/first.csv:5: 错误: “audience”列中的一段19个字符的文字不是已知的标识。请填写登记表或问卷中的标识。 [SA-019]
    responses-free-text-as-alliance 1
    round/responses/first.csv:5: error: a text of 19 characters in column "alliance" is no id that is known. Write the id as it stands in the registry or the questionnaire. [SA-019]
    round/responses/first.csv:5: 错误: “alliance”列中的一段19个字符的文字不是已知的标识。请填写登记表或问卷中的标识。 [SA-019]
    responses-blank-respondent 1
    round/responses/first.csv:5: error: column "respondent" is blank. Every response needs it. [SA-005]
    round/responses/first.csv:5: 错误: “respondent”列为空。每份答卷都要填写。 [SA-005]
    statistics-unknown-alliance 1
    round/statistics.csv:5: error: alliance "vest" is not in the registry. Mend the id, or register the alliance. Did you mean "west"? [SS-001]
    round/statistics.csv:5: 错误: 联盟“vest”不在登记表中。请修改标识，或先登记该联盟。是否应为“west”？ [SS-001]
    statistics-unknown-indicator 1
    round/statistics.csv:2: error: indicator "stuff" is not in the index system. Use an indicator’s id. Did you mean "staff"? [SS-002]
    round/statistics.csv:2: 错误: 指标“stuff”不在指标体系中。请用指标的标识。是否应为“staff”？ [SS-002]
    statistics-of-a-survey 1
    round/statistics.csv:8: error: indicator "decisions" is of kind survey and takes no figure. Survey indicators come from responses, checklists from the checklist file. [SS-003]
    round/statistics.csv:8: 错误: 指标“decisions”属 survey 类，不填数值。问卷类指标来自答卷，清单类来自清单表。 [SS-003]
    statistics-duplicate-row 1
    round/statistics.csv:8: error: the same alliance and indicator stand in line 2. Keep one row. [SS-008]
    round/statistics.csv:8: 错误: 相同的联盟和指标在第2行已出现。请只保留一行。 [SS-008]
    statistics-decimal-comma 1
    round/statistics.csv:5: error: value "1,5" is not a number. Write it with a point: 1.5. [SS-005]
    round/statistics.csv:5: 错误: value 的值“1,5”不是数。请用小数点书写：1.5。 [SS-005]
    statistics-percent-sign 1
    round/statistics.csv:3: error: value "25%" is not a number. Write it without the sign, in the unit asked for: 25. [SS-005]
    round/statistics.csv:3: 错误: value 的值“25%”不是数。请按要求的单位书写，不加百分号：25。 [SS-005]
    statistics-full-width-digits 1
    round/statistics.csv:3: error: value "２５" is not a number. Write it in half-width digits: 25. [SS-005]
    round/statistics.csv:3: 错误: value 的值“２５”不是数。请用半角数字书写：25。 [SS-005]
    statistics-thousands 1
    round/statistics.csv:4: error: value "1,200" is not a number. Write it without separating the thousands: 1200. [SS-005]
    round/statistics.csv:4: 错误: value 的值“1,200”不是数。请不要使用千位分隔符：1200。 [SS-005]
    statistics-word 1
    round/statistics.csv:4: error: value "twelve" is not a number. Write it in digits, such as 0.35 or 1/3. [SS-005]
    round/statistics.csv:4: 错误: value 的值“twelve”不是数。请用数字书写，例如 0.35 或 1/3。 [SS-005]
    statistics-not-a-number-nan 1
    round/statistics.csv:4: error: value "NaN" is not a number. Write it in digits, such as 0.35 or 1/3. [SS-005]
    round/statistics.csv:4: 错误: value 的值“NaN”不是数。请用数字书写，例如 0.35 或 1/3。 [SS-005]
    statistics-too-large 1
    round/statistics.csv:4: error: value "1e999" is not a number. Write a number below 1e308. [SS-005]
    round/statistics.csv:4: 错误: value 的值“1e999”不是数。请填写小于 1e308 的数。 [SS-005]
    statistics-below-least 1
    round/statistics.csv:5: error: value -1 of "staff" is below 0, the least that is plausible. Check the figure and its unit. [SS-006]
    round/statistics.csv:5: 错误: “staff”的value -1低于合理下限0。请核对数值和单位。 [SS-006]
    statistics-above-most 1
    round/statistics.csv:6: error: value 140 of "dependence" is above 100, the most that is plausible. Check the figure and its unit. [SS-007]
    round/statistics.csv:6: 错误: “dependence”的value 140高于合理上限100。请核对数值和单位。 [SS-007]
    statistics-reported-above-most 1
    round/statistics.csv:6: error: reported 400 of "dependence" is above 100, the most that is plausible. Check the figure and its unit. [SS-007]
    round/statistics.csv:6: 错误: “dependence”的reported 400高于合理上限100。请核对数值和单位。 [SS-007]
    checklist-unknown-point 1
    round/checklist.csv:3: error: point "chapter" is not in the index system. Use a point’s id. Did you mean "charter"? [SS-009]
    round/checklist.csv:3: 错误: 要点“chapter”不在指标体系中。请用要点的标识。是否应为“charter”？ [SS-009]
    checklist-unknown-state 1
    round/checklist.csv:5: error: value "none" is not one of those allowed. Write yes, partial, no or n/a, or leave the cell blank. [SS-010]
    round/checklist.csv:5: 错误: value 的值“none”不在允许之列。可以写 yes、partial、no 或 n/a，或留空。 [SS-010]
    checklist-duplicate-row 1
    round/checklist.csv:6: error: the same alliance and indicator stand in line 4. Keep one row. [SS-008]
    round/checklist.csv:6: 错误: 相同的联盟和指标在第4行已出现。请只保留一行。 [SS-008]
    index-missing 1
    round/round.xml:2:98: error: the file "index.xml" is not there. Mend the name; it is taken relative to the folder of the file that names it. [SR-001]
    round/round.xml:2:98: 错误: 找不到文件“index.xml”。请检查文件名；路径相对于引用它的文件所在目录。 [SR-001]
    survey-missing 1
    round/round.xml:9:37: error: the file "survey.xml" is not there. Mend the name; it is taken relative to the folder of the file that names it. [SR-001]
    round/round.xml:9:37: 错误: 找不到文件“survey.xml”。请检查文件名；路径相对于引用它的文件所在目录。 [SR-001]
    alliances-missing 1
    round/round.xml:5:14: error: the file "alliances.csv" is not there. Mend the name; it is taken relative to the folder of the file that names it. [SR-001]
    round/round.xml:5:14: 错误: 找不到文件“alliances.csv”。请检查文件名；路径相对于引用它的文件所在目录。 [SR-001]
    statistics-missing 1
    round/round.xml:10:15: error: the file "statistics.csv" is not there. Mend the name; it is taken relative to the folder of the file that names it. [SR-001]
    round/round.xml:10:15: 错误: 找不到文件“statistics.csv”。请检查文件名；路径相对于引用它的文件所在目录。 [SR-001]
    experts-missing 1
    round/round.xml:7:12: error: the file "experts.csv" is not there. Mend the name; it is taken relative to the folder of the file that names it. [SR-001]
    round/round.xml:7:12: 错误: 找不到文件“experts.csv”。请检查文件名；路径相对于引用它的文件所在目录。 [SR-001]
    statistics-in-another-case 1
    round/round.xml:10:15: error: the file "statistics.csv" is not there. Mend the name; it is taken relative to the folder of the file that names it. [SR-001]
    round/round.xml:10:15: 错误: 找不到文件“statistics.csv”。请检查文件名；路径相对于引用它的文件所在目录。 [SR-001]
    glob-matches-nothing 1
    round/round.xml:9:14: error: no file matches "answers/*.csv". Mend the pattern, or take the element out. * stands for any characters but /. [SR-003]
    round/round.xml:9:14: 错误: 没有文件与“answers/*.csv”相符。请修改通配符，或删去该元素。* 代表除 / 以外的任意字符。 [SR-003]
    glob-of-another-ending 1
    round/round.xml:9:14: error: no file matches "responses/*.xlsx". Mend the pattern, or take the element out. * stands for any characters but /. [SR-003]
    round/round.xml:9:14: 错误: 没有文件与“responses/*.xlsx”相符。请修改通配符，或删去该元素。* 代表除 / 以外的任意字符。 [SR-003]
    responses-named-and-missing 1
    round/round.xml:9:14: error: the file "responses/third[1].csv" is not there. Mend the name; it is taken relative to the folder of the file that names it. [SR-001]
    round/round.xml:9:14: 错误: 找不到文件“responses/third[1].csv”。请检查文件名；路径相对于引用它的文件所在目录。 [SR-001]
    a-folder-instead-of-statistics 1
    round/round.xml:10:15: error: the file "statistics.csv" cannot be read. Check that it is a file and that you may read it. [SR-002]
    round/round.xml:10:15: 错误: 文件“statistics.csv”无法读取。请确认它是文件且有读取权限。 [SR-002]
    href-of-a-folder 1
    round/round.xml:11:14: error: the file "responses" cannot be read. Check that it is a file and that you may read it. [SR-002]
    round/round.xml:11:14: 错误: 文件“responses”无法读取。请确认它是文件且有读取权限。 [SR-002]
    href-empty 1
    round/round.xml:11:14: error: "href" is empty. Write the text, or take the element out. [SD-016]
    round/round.xml:11:14: 错误: “href”是空的。请写明内容，或删去该元素。 [SD-016]
    mapping-of-an-unknown-item 1
    round/map.csv:3: error: item "q3" is not in the questionnaire. Use an item’s id. Did you mean "q1"? [SA-009]
    round/map.csv:3: 错误: 题目“q3”不在问卷中。请用题目的标识。是否应为“q1”？ [SA-009]
    mapping-of-an-unknown-column 1
    round/map.csv:3: error: no response file has a column "frage2". Copy the header as it stands. [SA-008]
    round/map.csv:3: 错误: 答卷文件中没有“frage2”列。请照抄表头。 [SA-008]
    mapping-missing 1
    round/round.xml:9:64: error: the file "map.csv" is not there. Mend the name; it is taken relative to the folder of the file that names it. [SR-001]
    round/round.xml:9:64: 错误: 找不到文件“map.csv”。请检查文件名；路径相对于引用它的文件所在目录。 [SR-001]
    constant-audience-unknown 1
    round/round.xml:9:64: error: audience "student" is not in the questionnaire. Write member and user. [SA-002]
    round/round.xml:9:64: 错误: 答卷对象“student”不在问卷中。可以写 member和user。 [SA-002]
    tallies-negative-count 1
    round/tallies.csv:2: error: count "-3" is below 0. Write 0 or more. [SA-014]
    round/tallies.csv:2: 错误: 人数“-3”小于0。请写0或更大的数。 [SA-014]
    tallies-unknown-answer 1
    round/tallies.csv:2: error: answer "excellent" is neither a grade nor a kind of missing. Write good, fair, poor, not-applicable, dont-know and not-shown. [SA-012]
    round/tallies.csv:2: 错误: 选项“excellent”既不是等级也不是缺失类型。可以写 good、fair、poor、not-applicable、dont-know和not-shown。 [SA-012]
    tallies-duplicate-row 1
    round/tallies.csv:3: error: the same alliance, item, audience and answer stand in line 2. Keep one row. [SA-015]
    round/tallies.csv:3: 错误: 相同的联盟、题目、答卷对象和选项在第2行已出现。请只保留一行。 [SA-015]
    tallies-more-answers-than-respondents 1
    round/tallies.csv:2: error: item "q1" has more answers than respondents. Mend count or respondents. [SA-018]
    round/tallies.csv:2: 错误: 题目“q1”的回答数多于答卷人数。请修改 count 或 respondents。 [SA-018]
    """#
}
