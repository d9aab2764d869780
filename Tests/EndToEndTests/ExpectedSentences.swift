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
    round/index.xml:2:1: error: the root element is "questionnaire", not "index-system". Give a file whose root element is index-system. [SD-001]
    round/index.xml:2:1: 错误: 根元素是“questionnaire”，不是“index-system”。请提供根元素为 index-system 的文件。 [SD-001]
    index-wrong-namespace 1
    round/index.xml:2:1: error: the namespace of the root element is "urn:steelyard:index-system:2", not "urn:steelyard:index-system:1". Write xmlns="urn:steelyard:index-system:1" in the root element. [SD-002]
    round/index.xml:2:1: 错误: 根元素的命名空间是“urn:steelyard:index-system:2”，不是“urn:steelyard:index-system:1”。请在根元素中写 xmlns="urn:steelyard:index-system:1"。 [SD-002]
    index-duplicate-id 1
    round/index.xml:24:16: error: the id "staff" is already used in line 20. Give each element an id of its own. [SD-008]
    round/index.xml:24:16: 错误: 标识“staff”在第 20 行已经用过。请为每个元素取不同的标识。 [SD-008]
    index-malformed-id 1
    round/index.xml:20:16: error: "Staff_1" is not a valid id. Use small letters a–z and digits, with single hyphens between them, 64 characters at most: joint-projects. [SD-007]
    round/index.xml:20:16: 错误: “Staff_1”不是有效的标识。请用小写字母 a–z 和数字，中间可用单个连字符，最多 64 个字符，例如 joint-projects。 [SD-007]
    index-unknown-element 2
    round/index.xml:20:5: error: indicator "staff" of kind benefit has no anchors. Add <anchors>…</anchors>; for a range, <anchors low="…" high="…"/>. [SI-016]
    round/index.xml:20:5: 错误: 指标“staff”（kind 为 benefit）没有锚点。请添加 <anchors>…</anchors>；区间型指标写 <anchors low="…" high="…"/>。 [SI-016]
    index-unknown-attribute 1
    round/index.xml:20:53: error: "indicator" may not have the attribute "minimun". Allowed: "id", "weight", "kind", "minimum", "unit", "least", "most", "evidence", "full", "scored-by" and "linear". Did you mean "minimum"? [SD-005]
    round/index.xml:20:53: 错误: “indicator”不能有属性“minimun”。允许的属性：“id”、“weight”、“kind”、“minimum”、“unit”、“least”、“most”、“evidence”、“full”、“scored-by”和“linear”。是否应为“minimum”？ [SD-005]
    index-no-name 1
    round/index.xml:20:5: error: "indicator" has no name. Add <name xml:lang="zh-Hans">…</name>, or one in English with xml:lang="en". [SD-011]
    round/index.xml:20:5: 错误: “indicator”没有名称。请添加 <name xml:lang="zh-Hans">…</name>，或用 xml:lang="en" 添加英文名称。 [SD-011]
    index-unknown-language 1
    round/index.xml:4:9: error: the language "zh-CN" is not supported. Use zh-Hans or en. [SD-014]
    round/index.xml:4:9: 错误: 不支持语言“zh-CN”。请用 zh-Hans 或 en。 [SD-014]
    index-grade-scores-rise 1
    round/index.xml:7:22: error: the score 160 of grade "fair" is not below that of the grade before it. List the grades best first, with falling scores. [SI-002]
    round/index.xml:7:22: 错误: 评语等级“fair”的分值 160 没有低于前一等级。请从好到差列出等级，分值逐级降低。 [SI-002]
    index-anchors-do-not-fall 1
    round/index.xml:22:7: error: the anchors "3 1 2" do not fall. Write the value for the best grade first, then ever smaller ones. [SI-014]
    round/index.xml:22:7: 错误: 锚点“3 1 2”没有逐级减小。请先写最好等级的值，其后逐级减小。 [SI-014]
    index-cost-anchors-fall 1
    round/index.xml:26:7: error: the anchors "70 30 10" do not rise. Write the value for the best grade first, then ever greater ones. [SI-015]
    round/index.xml:26:7: 错误: 锚点“70 30 10”没有逐级增大。请先写最好等级的值，其后逐级增大。 [SI-015]
    index-anchors-too-few 1
    round/index.xml:22:7: error: the number of anchors is 2, and that of their grades is 3. Write one anchor for each grade, best first, or name the grades with grades="…". [SI-013]
    round/index.xml:22:7: 错误: 锚点有 2 个，对应的评语等级有 3 个。请为每个等级各写一个锚点，从最好的写起；或用 grades="…" 指明等级。 [SI-013]
    index-anchors-too-many 1
    round/index.xml:26:7: error: the number of anchors is 4, and that of their grades is 3. Write one anchor for each grade, best first, or name the grades with grades="…". [SI-013]
    round/index.xml:26:7: 错误: 锚点有 4 个，对应的评语等级有 3 个。请为每个等级各写一个锚点，从最好的写起；或用 grades="…" 指明等级。 [SI-013]
    index-anchor-decimal-comma 1
    round/index.xml:22:7: error: anchor "1,5" is not a number. Write it with a point: 1.5. [SD-017]
    round/index.xml:22:7: 错误: anchor 的值“1,5”不是数字。请用小数点书写：1.5。 [SD-017]
    index-range-crosses 1
    round/index.xml:30:16: error: the best range begins at 25 and ends at 20. Let the first value of low be no greater than the first value of high. [SI-020]
    round/index.xml:30:16: 错误: 最佳区间的下限 25 高于上限 20。low 的第一个值不得大于 high 的第一个值。 [SI-020]
    index-least-above-most 1
    round/index.xml:24:53: error: least 200 is above most 100. Correct one of them, or exchange them. [SI-027]
    round/index.xml:24:53: 错误: least 的值 200 大于 most 的值 100。请改正其中之一，或将两者对调。 [SI-027]
    index-checklist-without-points 1
    round/index.xml:32:5: error: checklist "bodies" has no points. Add <point id="…" weight="1">…</point>. [SI-025]
    round/index.xml:32:5: 错误: 清单类指标“bodies”没有要点。请添加 <point id="…" weight="1">…</point>。 [SI-025]
    index-weights-do-not-sum 1
    round/index.xml:17:31: error: the weights under "work" sum to 1.1, more than 0.01 away from 1. Correct the weights so that they sum to 1. [SI-011]
    round/index.xml:17:31: 错误: “work”之下的权重之和为 1.1，与 1 相差超过 0.01。请修改权重，使其和为 1。 [SI-011]
    index-some-without-weight 1
    round/index.xml:17:5: error: under "work" some siblings have a weight, and these have none: "decisions", "dependence", "size" and "bodies". Give every sibling a weight, or none. [SI-009]
    round/index.xml:17:5: 错误: “work”之下，有的同级指标写了权重，“decisions”、“dependence”、“size”和“bodies”却没有写。同级指标的权重请全部写明，或全部不写。 [SI-009]
    index-weight-decimal-comma 1
    round/index.xml:15:24: error: weight "0,35" is not a number. Write it with a point: 0.35. [SD-017]
    round/index.xml:15:24: 错误: weight 的值“0,35”不是数字。请用小数点书写：0.35。 [SD-017]
    index-weight-percent 1
    round/index.xml:15:24: error: weight "35%" is not a number. Write it without the sign, in the unit asked for: 35. [SD-017]
    round/index.xml:15:24: 错误: weight 的值“35%”不是数字。请按要求的单位书写，不加百分号：35。 [SD-017]
    index-weight-full-width 1
    round/index.xml:15:24: error: weight "０．３５" is not a number. Write it in half-width digits: 0.35. [SD-017]
    round/index.xml:15:24: 错误: weight 的值“０．３５”不是数字。请用半角数字书写：0.35。 [SD-017]
    index-weight-negative 2
    round/index.xml:15:24: error: weight "-1" is not greater than 0. Write a number greater than 0, or remove the element. [SI-010]
    round/index.xml:15:24: 错误: 权重“-1”不大于 0。请填写大于 0 的数，或删去该元素。 [SI-010]
    index-expectation-missed 1
    round/index.xml:14:36: error: the reference alliance "nothing-done" scores 20 and lands in class "fail", not in "pass" as expected. Correct the grade scores, the cut-offs or the expectation. [SI-008]
    round/index.xml:14:36: 错误: 参照联盟“nothing-done”得分 20，评价结果为“fail”，而预期为“pass”。请修改等级分值、各档最低得分或预期。 [SI-008]
    index-expectation-unknown-class 1
    round/index.xml:14:36: error: the index system has no class "failed". Write "pass" or "fail". Did you mean "fail"? [SI-007]
    round/index.xml:14:36: 错误: 指标体系中没有评价结果“failed”。可以写“pass”或“fail”。是否应为“fail”？ [SI-007]
    survey-of-another-index 1
    round/survey.xml:2:72: error: the questionnaire belongs to the index system "large-index", and the round to "small-index". Name a questionnaire of the round’s index system. [SQ-011]
    round/survey.xml:2:72: 错误: 本问卷属于指标体系“large-index”，评价年度用的却是“small-index”。请使用与评价年度同一指标体系的问卷。 [SQ-011]
    survey-unknown-indicator 1
    round/survey.xml:13:48: error: the index system "small-index" has no indicator "decision". Use the id of a survey indicator. Did you mean "decisions"? [SQ-003]
    round/survey.xml:13:48: 错误: 指标体系“small-index”中没有指标“decision”。请用问卷类指标的标识。是否应为“decisions”？ [SQ-003]
    survey-scores-a-figure 1
    round/survey.xml:13:48: error: indicator "staff" is of kind benefit and takes no answers. Name an indicator of kind survey, or remove the attribute indicator. [SQ-004]
    round/survey.xml:13:48: 错误: 指标“staff”的 kind 为 benefit，不由答卷得出。请改为问卷类指标，或删去属性 indicator。 [SQ-004]
    survey-unknown-scale 1
    round/survey.xml:13:32: error: the questionnaire has no scale "qualty". Write "quality". Did you mean "quality"? [SQ-002]
    round/survey.xml:13:32: 错误: 本问卷没有量表“qualty”。可以写“quality”。是否应为“quality”？ [SQ-002]
    survey-code-twice 1
    round/survey.xml:9:13: error: scale "quality" has the code "2" twice. Give each answer a code of its own. [SQ-007]
    round/survey.xml:9:13: 错误: 量表“quality”中的代码“2”重复。请为每个选项取不同的代码。 [SQ-007]
    survey-answer-without-grade 2
    round/survey.xml:13:48: error: answer "3" of scale "quality" has neither grade nor means, and item "q1" is scored on that scale. Add grade="…", or means="dont-know" or means="not-applicable". [SQ-006]
    round/survey.xml:13:48: 错误: 量表“quality”的选项“3”既没有 grade 也没有 means，而题目“q1”按该量表计分。请添加 grade="…"，或 means="dont-know"、means="not-applicable"。 [SQ-006]
    survey-unknown-grade 1
    round/survey.xml:8:22: error: the index system has no grade "fiar". Write "good", "fair" or "poor". Did you mean "fair"? [SI-018]
    round/survey.xml:8:22: 错误: 指标体系中没有评语等级“fiar”。可以写“good”、“fair”或“poor”。是否应为“fair”？ [SI-018]
    survey-unknown-audience 1
    round/survey.xml:13:70: error: the questionnaire has no audience "owner". Write "member" or "user". [SQ-001]
    round/survey.xml:13:70: 错误: 本问卷没有答卷对象“owner”。可以写“member”或“user”。 [SQ-001]
    round-invalid-date 1
    round/round.xml:2:61: error: date "2026-02-29" is not a day of the calendar. Write it like 2026-03-31. [SR-004]
    round/round.xml:2:61: 错误: date 的值“2026-02-29”不是有效日期。请按 2026-03-31 的格式填写。 [SR-004]
    round-unknown-operator 1
    round/round.xml:16:16: error: operator "weighted-sum" is not allowed. Write "weighted-average", "min-max", "product-max", "min-bounded-sum" or "balanced". [SD-009]
    round/round.xml:16:16: 错误: operator 的值“weighted-sum”不在允许之列。可以写“weighted-average”、“min-max”、“product-max”、“min-bounded-sum”或“balanced”。 [SD-009]
    round-unknown-method 1
    round/round.xml:8:37: error: method "eigen" is not allowed. Write "eigenvector", "geometric-mean", "column-mean" or "fuzzy-geometric-mean". [SD-009]
    round/round.xml:8:37: 错误: method 的值“eigen”不在允许之列。可以写“eigenvector”、“geometric-mean”、“column-mean”或“fuzzy-geometric-mean”。 [SD-009]
    round-unknown-random-index 1
    round/round.xml:8:77: error: there is no random-index table "saaty-1990". Write "saaty-1980", "alonso-lamata-2006" or "simulated-2026". Did you mean "saaty-1980"? [SR-010]
    round/round.xml:8:77: 错误: 没有名为“saaty-1990”的随机一致性指标表。可以写“saaty-1980”、“alonso-lamata-2006”或“simulated-2026”。是否应为“saaty-1980”？ [SR-010]
    round-unknown-element-order 1
    round/round.xml:12:3: error: "peers" may not stand here in "round". Allowed, in this order: "name", "notice", "alliances", "population", "invitations", "experts", "judgements", "allocations", "best-worst", "weights", "facts", "gates", "vetoes", "decisions", "profiles", "applicability", "panel", "recusals", "responses", "tallies", "statistics", "checklist", "evidence", "audiences", "composition", "missing", "verdict", "publish", "peers", "verification", "ranking", "robustness" and "previous". [SD-003]
    round/round.xml:12:3: 错误: “peers”不能出现在“round”的这个位置。允许的元素依次为“name”、“notice”、“alliances”、“population”、“invitations”、“experts”、“judgements”、“allocations”、“best-worst”、“weights”、“facts”、“gates”、“vetoes”、“decisions”、“profiles”、“applicability”、“panel”、“recusals”、“responses”、“tallies”、“statistics”、“checklist”、“evidence”、“audiences”、“composition”、“missing”、“verdict”、“publish”、“peers”、“verification”、“ranking”、“robustness”和“previous”。 [SD-003]
    round-audience-without-weight 1
    round/round.xml:12:3: error: audience "user" answers scored items and has no weight. Add <audience id="user" weight="…"/> to the round. [SR-009]
    round/round.xml:12:3: 错误: 答卷对象“user”回答计分题目，却没有权重。请在评价年度文件中添加 <audience id="user" weight="…"/>。 [SR-009]
    round-unknown-audience 2
    round/round.xml:12:3: error: audience "user" answers scored items and has no weight. Add <audience id="user" weight="…"/> to the round. [SR-009]
    round/round.xml:12:3: 错误: 答卷对象“user”回答计分题目，却没有权重。请在评价年度文件中添加 <audience id="user" weight="…"/>。 [SR-009]
    round-audience-weight-zero 1
    round/round.xml:14:25: error: weight "0" is not greater than 0. Write a number greater than 0, or remove the element. [SI-010]
    round/round.xml:14:25: 错误: 权重“0”不大于 0。请填写大于 0 的数，或删去该元素。 [SI-010]
    round-no-weights-at-all 1
    round/index.xml:15:3: error: the children of "work" have neither weights nor judgements. Write weights in the index system, or add judgements; equal weights are never assumed. [SR-007]
    round/index.xml:15:3: 错误: “work”的下级指标既没有权重，也没有判断。请在指标体系中写明权重，或补充判断；系统从不默认等权。 [SR-007]
    round-peers-column-missing 1
    round/round.xml:19:3: error: the registry has no column "region". Write "level". [SR-015]
    round/round.xml:19:3: 错误: 登记表没有“region”列。可以写“level”。 [SR-015]
    round-not-applicable-punished 1
    round/round.xml:17:65: error: not-applicable="worst-grade" is not allowed. The weight of what does not apply always goes to its siblings: write not-applicable="redistribute". [SR-016]
    round/round.xml:17:65: 错误: 不允许 not-applicable="worst-grade"。不适用指标的权重总是分给同级指标：请写 not-applicable="redistribute"。 [SR-016]
    statistics-empty 1
    round/statistics.csv: error: the file is empty. Give a table with a header and at least one row. [ST-001]
    round/statistics.csv: 错误: 文件是空的。请提供带有表头和至少一行数据的表格。 [ST-001]
    alliances-header-only 2
    round/alliances.csv: error: the registry has no alliances. Add a row for each alliance. [SR-006]
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
    statistics-is-broken-xlsx 1
    round/statistics.csv: error: the workbook's archive (ZIP) is damaged or cut off. Open it in a spreadsheet program and save it again as .xlsx; if it does not open, copy it anew. [ST-014]
    round/statistics.csv: 错误: 工作簿的压缩包（ZIP）已损坏或不完整。请用电子表格软件打开，重新另存为 .xlsx；如无法打开，请重新复制该文件。 [ST-014]
    statistics-is-broken-xls 1
    round/statistics.csv: error: the workbook is damaged or cut off. Open it in a spreadsheet program and save it again as .xlsx; if it does not open, copy it anew. [ST-025]
    round/statistics.csv: 错误: 工作簿已损坏或不完整。请用电子表格软件打开，重新另存为 .xlsx；如无法打开，请重新复制该文件。 [ST-025]
    judgements-header-only 2
    round/judgements.csv: error: there are no judgements. Add rows with parent, expert, left, right and value. [SJ-015]
    round/judgements.csv: 错误: 没有任何判断。请添加数据行，写明 parent、expert、left、right 和 value。 [SJ-015]
    responses-without-items 1
    round/responses/first.csv:1: error: no column is an item of the questionnaire. Name the columns by the ids of items, such as "q1" or "q2", or add mapping="…". [SA-006]
    round/responses/first.csv:1: 错误: 没有一列是问卷的题目。请用题目的标识作列名，例如“q1”或“q2”，或添加 mapping="…"。 [SA-006]
    responses-key-column-missing 1
    round/responses/first.csv:1: error: the column "respondent" is missing; found: "alliance", "audience", "q1" and "q2". Add the column, or correct its header. [ST-012]
    round/responses/first.csv:1: 错误: 缺少“respondent”列；现有的列：“alliance”、“audience”、“q1”和“q2”。请补上该列，或改正表头。 [ST-012]
    alliances-duplicate 1
    round/alliances.csv:4: error: alliance "east" is already registered in line 2. Keep one row for each alliance. [SR-005]
    round/alliances.csv:4: 错误: 联盟“east”在第 2 行已经登记。每个联盟请只保留一行。 [SR-005]
    alliances-malformed-id 1
    round/alliances.csv:4: error: "东部" is not a valid id. Use small letters a–z and digits, with single hyphens between them, 64 characters at most: joint-projects. [SD-007]
    round/alliances.csv:4: 错误: “东部”不是有效的标识。请用小写字母 a–z 和数字，中间可用单个连字符，最多 64 个字符，例如 joint-projects。 [SD-007]
    alliances-without-name 1
    round/alliances.csv:4: error: alliance "north" has no name. Fill in the column name. [SR-011]
    round/alliances.csv:4: 错误: 联盟“north”没有名称。请填写 name 列。 [SR-011]
    population-more-invited-than-members 1
    round/population.csv:2: error: of the audience "member" of "east", more are invited than there are members. Correct members or invited. [SR-013]
    round/population.csv:2: 错误: “east”的答卷对象“member”，受邀数大于成员数。请改正 members 或 invited。 [SR-013]
    population-negative 1
    round/population.csv:2: error: members "-9" is not a whole number from 0 to 1000000000. Write digits only, such as 12. [SS-011]
    round/population.csv:2: 错误: members 的值“-9”不是 0 到 1000000000 之间的整数。请只写阿拉伯数字，例如 12。 [SS-011]
    population-fraction 1
    round/population.csv:2: error: members "9.5" is not a whole number from 0 to 1000000000. Write digits only, such as 12. [SS-011]
    round/population.csv:2: 错误: members 的值“9.5”不是 0 到 1000000000 之间的整数。请只写阿拉伯数字，例如 12。 [SS-011]
    experts-duplicate 1
    round/experts.csv:4: error: expert "e1" already stands in line 2. Keep one row. [SJ-009]
    round/experts.csv:4: 错误: 专家“e1”在第 2 行已经列出。请只保留一行。 [SJ-009]
    experts-weight-zero 1
    round/experts.csv:3: error: weight "0" is not greater than 0. Write a number greater than 0. [SJ-010]
    round/experts.csv:3: 错误: 权重“0”不大于 0。请填写大于 0 的数。 [SJ-010]
    judgements-unknown-parent 1
    round/judgements.csv:22: error: "works" is neither a criterion nor the index system. Use the id of a node with children. Did you mean "work"? [SJ-001]
    round/judgements.csv:22: 错误: “works”既不是上级指标，也不是指标体系。请改用有下级指标的节点的标识。是否应为“work”？ [SJ-001]
    judgements-unknown-item 1
    round/judgements.csv:22: error: "staf" is not a child of "work". Write "decisions", "staff", "dependence", "size" or "bodies". Did you mean "staff"? [SJ-002]
    round/judgements.csv:22: 错误: “staf”不是“work”的下级指标。可以写“decisions”、“staff”、“dependence”、“size”或“bodies”。是否应为“staff”？ [SJ-002]
    judgements-unknown-expert 1
    round/judgements.csv:22: error: "e3" is not among the experts. Correct the code, or add the expert. Did you mean "e1"? [SJ-008]
    round/judgements.csv:22: 错误: 专家“e3”不在专家表中。请改正代码，或添加该专家。是否应为“e1”？ [SJ-008]
    judgements-with-itself 1
    round/judgements.csv:22: error: "size" is compared with itself. Remove the row. [SJ-003]
    round/judgements.csv:22: 错误: “size”与自身比较。请删去该行。 [SJ-003]
    judgements-off-the-scale 1
    round/judgements.csv:2: error: judgement "10" of expert "e1" on "decisions" over "staff" is not between 1/9 and 9. Use 1 to 9, and 1/2 to 1/9 where the right one counts more. [SJ-005]
    round/judgements.csv:2: 错误: 专家“e1”对“decisions”与“staff”之比的判断值“10”不在 1/9 到 9 之间。请用 1 至 9；右项更重要时用 1/2 至 1/9。 [SJ-005]
    judgements-zero 1
    round/judgements.csv:2: error: judgement "0" of expert "e1" on "decisions" over "staff" is not between 1/9 and 9. Use 1 to 9, and 1/2 to 1/9 where the right one counts more. [SJ-005]
    round/judgements.csv:2: 错误: 专家“e1”对“decisions”与“staff”之比的判断值“0”不在 1/9 到 9 之间。请用 1 至 9；右项更重要时用 1/2 至 1/9。 [SJ-005]
    judgements-division-by-zero 1
    round/judgements.csv:2: error: judgement "1/0" divides by zero. Write a fraction whose lower part is not 0. [SJ-004]
    round/judgements.csv:2: 错误: 判断值“1/0”的分母为零。分母请填写非零的数。 [SJ-004]
    judgements-decimal-comma 1
    round/judgements.csv:2: error: judgement "0,5" is not a number. Write it with a point: 0.5. [SJ-004]
    round/judgements.csv:2: 错误: 判断值“0,5”不是数字。请用小数点书写：0.5。 [SJ-004]
    judgements-twice-with-another-value 1
    round/judgements.csv:22: error: expert "e1" judged "staff" over "decisions" as 1/2 in line 2, and here as 3. Keep one of the two; a pair stays the same when left and right are exchanged. [SJ-006]
    round/judgements.csv:22: 错误: 专家“e1”在第 2 行把“staff”与“decisions”之比判断为 1/2，此处又判断为 3。请只保留一个；左右对调仍是同一对。 [SJ-006]
    judgements-blank-cell 1
    round/judgements.csv:22: error: column "expert" is blank. Fill it in: every row needs it. [SJ-016]
    round/judgements.csv:22: 错误: “expert”列是空的。请填写：每一行都需要它。 [SJ-016]
    responses-unknown-alliance 1
    round/responses/first.csv:5: error: "eest" is not an alliance of the registry. Correct the id, or register the alliance. Did you mean "east"? [SA-001]
    round/responses/first.csv:5: 错误: “eest”不是登记表中的联盟。请改正标识，或先登记该联盟。是否应为“east”？ [SA-001]
    responses-unknown-audience 1
    round/responses/first.csv:5: error: "members" is not an audience of the questionnaire. Write "member" or "user". Did you mean "member"? [SA-002]
    round/responses/first.csv:5: 错误: “members”不是问卷的答卷对象。可以写“member”或“user”。是否应为“member”？ [SA-002]
    responses-duplicate-respondent 1
    round/responses/second.csv:4: error: this respondent has already answered for this alliance, in file "round/responses/first.csv", line 2. Declare which of them counts, <counting duplicates="drop"/>, or keep one of the two rows. [SA-004]
    round/responses/second.csv:4: 错误: 该答卷人对该联盟的答卷在文件“round/responses/first.csv”第 2 行已经出现。请写明以哪一份为准：<counting duplicates="drop"/>，或只保留其中一行。 [SA-004]
    responses-number-outside-scale 1
    round/responses/first.csv:5: error: "4" in column "q1" is not on the scale. Write "1", "2", "3" or "9", or leave the cell blank. [SA-003]
    round/responses/first.csv:5: 错误: “q1”列中的“4”不在量表之内。可以写“1”、“2”、“3”或“9”，也可留空。 [SA-003]
    responses-near-miss 1
    round/responses/first.csv:5: error: "1x" in column "q1" is not on the scale. Write "1", "2", "3" or "9", or leave the cell blank. Did you mean "1"? [SA-003]
    round/responses/first.csv:5: 错误: “q1”列中的“1x”不在量表之内。可以写“1”、“2”、“3”或“9”，也可留空。是否应为“1”？ [SA-003]
    responses-free-text 1
    round/responses/first.csv:5: error: a text of 19 characters in column "q1" is not on the scale. Write "1", "2", "3" or "9", or leave the cell blank. [SA-003]
    round/responses/first.csv:5: 错误: “q1”列中的一段 19 个字符的文字不在量表之内。可以写“1”、“2”、“3”或“9”，也可留空。 [SA-003]
    responses-telephone-number 1
    round/responses/first.csv:5: error: a text of 11 characters in column "q1" is not on the scale. Write "1", "2", "3" or "9", or leave the cell blank. [SA-003]
    round/responses/first.csv:5: 错误: “q1”列中的一段 11 个字符的文字不在量表之内。可以写“1”、“2”、“3”或“9”，也可留空。 [SA-003]
    responses-name-that-reads-as-a-number 1
    round/responses/first.csv:5: error: a text of 3 characters in column "q1" is not on the scale. Write "1", "2", "3" or "9", or leave the cell blank. [SA-003]
    round/responses/first.csv:5: 错误: “q1”列中的一段 3 个字符的文字不在量表之内。可以写“1”、“2”、“3”或“9”，也可留空。 [SA-003]
    responses-free-text-as-audience 1
    round/responses/first.csv:5: error: a text of 19 characters is not an audience of the questionnaire. Write "member" or "user". [SA-002]
    round/responses/first.csv:5: 错误: 一段 19 个字符的文字不是问卷的答卷对象。可以写“member”或“user”。 [SA-002]
    responses-free-text-as-alliance 1
    round/responses/first.csv:5: error: a text of 19 characters is not an alliance of the registry. Correct the id, or register the alliance. [SA-001]
    round/responses/first.csv:5: 错误: 一段 19 个字符的文字不是登记表中的联盟。请改正标识，或先登记该联盟。 [SA-001]
    responses-blank-respondent 1
    round/responses/first.csv:5: error: column "respondent" is blank. Fill it in: every row needs it. [SA-005]
    round/responses/first.csv:5: 错误: “respondent”列是空的。请填写：每一行都需要它。 [SA-005]
    statistics-unknown-alliance 1
    round/statistics.csv:5: error: alliance "vest" is not in the registry. Correct the id, or register the alliance. Did you mean "west"? [SS-001]
    round/statistics.csv:5: 错误: 联盟“vest”不在登记表中。请改正标识，或先登记该联盟。是否应为“west”？ [SS-001]
    statistics-unknown-indicator 1
    round/statistics.csv:2: error: the index system has no indicator "stuff". Use the id of an indicator. Did you mean "staff"? [SS-002]
    round/statistics.csv:2: 错误: 指标体系中没有指标“stuff”。请用指标的标识。是否应为“staff”？ [SS-002]
    statistics-of-a-survey 1
    round/statistics.csv:8: error: indicator "decisions" is of kind survey and takes no figure. Survey indicators come from responses, checklists from the checklist table, reviewers’ grades from the table of the panel. [SS-003]
    round/statistics.csv:8: 错误: 指标“decisions”的 kind 为 survey，不填数值。问卷类指标来自答卷，清单类指标来自清单表，专家评议类指标来自专家评分表。 [SS-003]
    statistics-duplicate-row 1
    round/statistics.csv:8: error: the same is already given in line 2. Keep one row. [SS-008]
    round/statistics.csv:8: 错误: 同一内容在第 2 行已经填报。请只保留一行。 [SS-008]
    statistics-decimal-comma 1
    round/statistics.csv:5: error: value "1,5" is not a number. Write it with a point: 1.5. [SS-005]
    round/statistics.csv:5: 错误: value 的值“1,5”不是数字。请用小数点书写：1.5。 [SS-005]
    statistics-percent-sign 1
    round/statistics.csv:3: error: value "25%" is not a number. Write it without the sign, in the unit asked for: 25. [SS-005]
    round/statistics.csv:3: 错误: value 的值“25%”不是数字。请按要求的单位书写，不加百分号：25。 [SS-005]
    statistics-full-width-digits 1
    round/statistics.csv:3: error: value "２５" is not a number. Write it in half-width digits: 25. [SS-005]
    round/statistics.csv:3: 错误: value 的值“２５”不是数字。请用半角数字书写：25。 [SS-005]
    statistics-thousands 1
    round/statistics.csv:4: error: value "1,200" is not a number. Write it without separating the thousands: 1200. [SS-005]
    round/statistics.csv:4: 错误: value 的值“1,200”不是数字。请不要使用千位分隔符：1200。 [SS-005]
    statistics-word 1
    round/statistics.csv:4: error: value "twelve" is not a number. Write it in digits, such as 0.35 or 1/3. [SS-005]
    round/statistics.csv:4: 错误: value 的值“twelve”不是数字。请用数字书写，例如 0.35 或 1/3。 [SS-005]
    statistics-not-a-number-nan 1
    round/statistics.csv:4: error: value "NaN" is not a number. Write it in digits, such as 0.35 or 1/3. [SS-005]
    round/statistics.csv:4: 错误: value 的值“NaN”不是数字。请用数字书写，例如 0.35 或 1/3。 [SS-005]
    statistics-too-large 1
    round/statistics.csv:4: error: value "1e999" is too large. Write a number below 1e308. [SS-005]
    round/statistics.csv:4: 错误: value 的值“1e999”过大。请填写小于 1e308 的数。 [SS-005]
    statistics-below-least 1
    round/statistics.csv:5: error: value -1 of "staff" is below 0, the least that is plausible. Check the figure and its unit. [SS-006]
    round/statistics.csv:5: 错误: 指标“staff”的 value 值 -1 低于合理下限 0。请核对数值和单位。 [SS-006]
    statistics-above-most 1
    round/statistics.csv:6: error: value 140 of "dependence" is above 100, the most that is plausible. Check the figure and its unit. [SS-007]
    round/statistics.csv:6: 错误: 指标“dependence”的 value 值 140 高于合理上限 100。请核对数值和单位。 [SS-007]
    statistics-reported-above-most 2
    round/statistics.csv:6: error: reported 400 of "dependence" is above 100, the most that is plausible. Check the figure and its unit. [SS-007]
    round/statistics.csv:6: 错误: 指标“dependence”的 reported 值 400 高于合理上限 100。请核对数值和单位。 [SS-007]
    checklist-unknown-point 1
    round/checklist.csv:3: error: the index system has no checklist point "chapter". Use the id of a point. Did you mean "charter"? [SS-009]
    round/checklist.csv:3: 错误: 指标体系中没有清单要点“chapter”。请用要点的标识。是否应为“charter”？ [SS-009]
    checklist-unknown-state 1
    round/checklist.csv:5: error: value "none" is not allowed. Write yes, partial, no or n/a, or leave the cell blank. [SS-010]
    round/checklist.csv:5: 错误: value 的值“none”不在允许之列。可以写 yes、partial、no 或 n/a，也可留空。 [SS-010]
    checklist-duplicate-row 1
    round/checklist.csv:6: error: the same is already given in line 4. Keep one row. [SS-008]
    round/checklist.csv:6: 错误: 同一内容在第 4 行已经填报。请只保留一行。 [SS-008]
    index-missing 1
    round/round.xml:2:98: error: the file "index.xml" does not exist. Correct the name; it is relative to the folder of the file that names it. [SR-001]
    round/round.xml:2:98: 错误: 文件“index.xml”不存在。请改正文件名；相对路径从引用它的文件所在目录算起。 [SR-001]
    survey-missing 1
    round/round.xml:9:37: error: the file "survey.xml" does not exist. Correct the name; it is relative to the folder of the file that names it. [SR-001]
    round/round.xml:9:37: 错误: 文件“survey.xml”不存在。请改正文件名；相对路径从引用它的文件所在目录算起。 [SR-001]
    alliances-missing 1
    round/round.xml:5:14: error: the file "alliances.csv" does not exist. Correct the name; it is relative to the folder of the file that names it. [SR-001]
    round/round.xml:5:14: 错误: 文件“alliances.csv”不存在。请改正文件名；相对路径从引用它的文件所在目录算起。 [SR-001]
    statistics-missing 1
    round/round.xml:10:15: error: the file "statistics.csv" does not exist. Correct the name; it is relative to the folder of the file that names it. [SR-001]
    round/round.xml:10:15: 错误: 文件“statistics.csv”不存在。请改正文件名；相对路径从引用它的文件所在目录算起。 [SR-001]
    experts-missing 1
    round/round.xml:7:12: error: the file "experts.csv" does not exist. Correct the name; it is relative to the folder of the file that names it. [SR-001]
    round/round.xml:7:12: 错误: 文件“experts.csv”不存在。请改正文件名；相对路径从引用它的文件所在目录算起。 [SR-001]
    statistics-in-another-case 1
    round/round.xml:10:15: error: the file "statistics.csv" does not exist. Correct the name; it is relative to the folder of the file that names it. [SR-001]
    round/round.xml:10:15: 错误: 文件“statistics.csv”不存在。请改正文件名；相对路径从引用它的文件所在目录算起。 [SR-001]
    judgements-glob-matches-nothing 1
    round/round.xml:8:15: error: no file matches "sheets/*.csv". Correct the pattern, or remove the element; * stands for any characters but /. [SR-003]
    round/round.xml:8:15: 错误: 没有文件与“sheets/*.csv”匹配。请改正通配式，或删去该元素；* 代表除 / 以外的任意字符。 [SR-003]
    judgements-in-two-files 1
    round/more-judgements.csv:3: error: expert "e1" judged "staff" over "decisions" as 1/2 at round/judgements.csv:2, and here as 3. Keep one of the two; a pair stays the same when left and right are exchanged. [SJ-006]
    round/more-judgements.csv:3: 错误: 专家“e1”在 round/judgements.csv:2 把“staff”与“decisions”之比判断为 1/2，此处又判断为 3。请只保留一个；左右对调仍是同一对。 [SJ-006]
    confirmed-expert-unknown 1
    round/round.xml:8:37: error: "e9" is not among the experts. Correct the code, or add the expert. Did you mean "e1"? [SJ-008]
    round/round.xml:8:37: 错误: 专家“e9”不在专家表中。请改正代码，或添加该专家。是否应为“e1”？ [SJ-008]
    glob-matches-nothing 1
    round/round.xml:9:14: error: no file matches "answers/*.csv". Correct the pattern, or remove the element; * stands for any characters but /. [SR-003]
    round/round.xml:9:14: 错误: 没有文件与“answers/*.csv”匹配。请改正通配式，或删去该元素；* 代表除 / 以外的任意字符。 [SR-003]
    glob-of-another-ending 1
    round/round.xml:9:14: error: no file matches "responses/*.xlsx". Correct the pattern, or remove the element; * stands for any characters but /. [SR-003]
    round/round.xml:9:14: 错误: 没有文件与“responses/*.xlsx”匹配。请改正通配式，或删去该元素；* 代表除 / 以外的任意字符。 [SR-003]
    responses-named-and-missing 1
    round/round.xml:9:14: error: the file "responses/third[1].csv" does not exist. Correct the name; it is relative to the folder of the file that names it. [SR-001]
    round/round.xml:9:14: 错误: 文件“responses/third[1].csv”不存在。请改正文件名；相对路径从引用它的文件所在目录算起。 [SR-001]
    a-folder-instead-of-statistics 1
    round/round.xml:10:15: error: the file "statistics.csv" cannot be read. Check that it is a file and that you may read it. [SR-002]
    round/round.xml:10:15: 错误: 文件“statistics.csv”无法读取。请确认它是文件，并且您有读取权限。 [SR-002]
    href-of-a-folder 1
    round/round.xml:11:14: error: the file "responses" cannot be read. Check that it is a file and that you may read it. [SR-002]
    round/round.xml:11:14: 错误: 文件“responses”无法读取。请确认它是文件，并且您有读取权限。 [SR-002]
    href-empty 1
    round/round.xml:11:14: error: "href" is empty. Fill it in, or remove it. [SD-016]
    round/round.xml:11:14: 错误: “href”是空的。请填写内容，或删去。 [SD-016]
    mapping-of-an-unknown-item 1
    round/map.csv:3: error: the questionnaire has no item "q3". Use the id of an item. Did you mean "q1"? [SA-009]
    round/map.csv:3: 错误: 问卷中没有题目“q3”。请用题目的标识。是否应为“q1”？ [SA-009]
    mapping-of-an-unknown-column 1
    round/map.csv:3: error: no response file has a column "frage2". Copy the header exactly. [SA-008]
    round/map.csv:3: 错误: 答卷文件中没有“frage2”列。请照抄表头。 [SA-008]
    mapping-missing 1
    round/round.xml:9:64: error: the file "map.csv" does not exist. Correct the name; it is relative to the folder of the file that names it. [SR-001]
    round/round.xml:9:64: 错误: 文件“map.csv”不存在。请改正文件名；相对路径从引用它的文件所在目录算起。 [SR-001]
    every-sheet-excluded 1
    round/judgements.csv:2: error: the judgements of every expert under "work" are above the limit and excluded. Ask the experts to look at their judgements again, raise the limit, or write above-limit="flag". [SR-017]
    round/judgements.csv:2: 错误: 各专家在“work”之下的判断全部超过上限，均被剔除。请专家复核判断，或提高上限，或写 above-limit="flag"。 [SR-017]
    constant-audience-unknown 1
    round/round.xml:9:64: error: "student" is not an audience of the questionnaire. Write "member" or "user". [SA-002]
    round/round.xml:9:64: 错误: “student”不是问卷的答卷对象。可以写“member”或“user”。 [SA-002]
    tallies-negative-count 1
    round/tallies.csv:2: error: count "-3" is below 0. Write 0 or more. [SA-014]
    round/tallies.csv:2: 错误: 人数“-3”小于 0。请填写 0 或更大的数。 [SA-014]
    tallies-unknown-answer 1
    round/tallies.csv:2: error: answer "excellent" is neither a grade nor a kind of missing. Write "good", "fair", "poor", "not-applicable", "dont-know" or "not-shown", or leave the cell blank. [SA-012]
    round/tallies.csv:2: 错误: 选项“excellent”既不是评语等级，也不是缺失类型。可以写“good”、“fair”、“poor”、“not-applicable”、“dont-know”或“not-shown”，也可留空。 [SA-012]
    tallies-duplicate-row 1
    round/tallies.csv:3: error: the same alliance, item, audience and answer stand in line 2. Keep one row. [SA-015]
    round/tallies.csv:3: 错误: 相同的联盟、题目、答卷对象和选项在第 2 行已经出现。请只保留一行。 [SA-015]
    tallies-more-answers-than-respondents 1
    round/tallies.csv:2: error: item "q1" has more answers than respondents. Correct count or respondents. [SA-018]
    round/tallies.csv:2: 错误: 题目“q1”的回答数多于答卷人数。请改正 count 或 respondents。 [SA-018]
    """#
}
