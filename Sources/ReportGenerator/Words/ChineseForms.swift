// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree

extension Chinese {
  func form(_ phrase: FormPhrase) -> String {
    switch phrase {
    case .noScript: "浏览器未启用JavaScript，无法在线保存答案。本页仍可打印后填写。"
    case .language: "语言"
    case .choose: "请选择"
    case .needed: "请选择一项。"
    case .clear: "清除本题"
    case .mistakes: "请先更正以下各处："
    case .saved: "已保存为文件 {file}。请把该文件发回给问卷发放方。"
    case .copyInstead: "没有得到文件？复制文字发回"
    case .copyText: "答案文字"
    case .startAnew: "清空，填写新的一份"
    case .confirmAnew: "将清除本页所有内容。再按一次确认。"
    case .privacy: "本页不连接网络。填写内容只留在本机的这个标签页，关闭标签页即清除；保存后由您自己发出文件。"
    case .blocked: "浏览器不允许暂存，刷新页面会丢失已填内容。"
    case .aboutYou: "答卷信息"
    case .whichAlliance: FormCodes.allianceQuestion.text(in: "zh-Hans")
    case .whichAudience: FormCodes.audienceQuestion.text(in: "zh-Hans")
    case .onlyFor(let names): "仅由以下对象回答：" + names.joined(separator: "、")
    case .atMost(let most): "最多选\(most)项"
    case .inOrder(let most): "按先后排序，最多\(most)项"
    case .place(let place): "第\(place)位"
    case .number(let least?, let most?): "填写\(least)至\(most)之间的数"
    case .number(let least?, nil): "填写不小于\(least)的数"
    case .number(nil, let most?): "填写不大于\(most)的数"
    case .number(nil, nil): "填写一个数"
    case .ownWords: "用自己的话填写，可以不填"
    case .numberFault: "不是这个范围内的数。小数点用“.”，不写单位。"
    case .tooMany(let most): "选得太多：最多\(most)项。"
    case .placeTwice: "同一项排在了两个位置。"
    case .placeSkipped: "前面的位置空着，请按顺序填写。"
    case .answered: "已答{done}题，共{all}题"
    case .unanswered: "还有{open}题未答："
    case .save: "保存答卷"
    case .saveAnyway: "空着这些题，保存答卷"
    case .finish: "保存"
    case .judgeTitle: "指标权重两两比较判断表"
    case .judgeLead: "每次比较同一上级指标下的两项指标：哪一项更重要，重要多少。判断完一组，立即看到权重和一致性。"
    case .judgeScale: "1 同样重要，3 稍重要，5 明显重要，7 重要得多，9 极其重要；2、4、6、8 介于其间。无法判断的可以不选。"
    case .judgeKeep: "提示复核的判断只供参考；与本意一致的，请保持不变。"
    case .expertCode: "专家代码"
    case .expertCodeNeeded: "请填写专家代码。"
    case .compare(let name): "\(name)：下级指标两两比较"
    case .pair(let left, let right): "\(left) 与 \(right) 相比"
    case .more(let name, let times):
      "\(times) \(name)"
        + [
          "", "", "介于同样重要与稍重要之间", "稍重要", "介于稍重要与明显重要之间", "明显重要", "介于明显重要与重要得多之间",
          "重要得多", "介于重要得多与极其重要之间", "极其重要",
        ][times]
    case .equal: "1 同样重要"
    case .notJudged: "未判断"
    case .weights: "由您的判断得出的权重"
    case .judged: "已判断{judged}对，共{pairs}对"
    case .ratio(let limit, let table): "一致性比率CR {ratio}（不超过\(limit)为可接受，随机一致性指标采用\(table)）"
    case .noRatio: "指标过多，所采用的表没有随机一致性指标，不计算CR。"
    case .incomplete: "判断完全部各对后，显示权重和一致性比率。"
    case .within: "一致性可以接受。"
    case .above: "判断之间的矛盾超过界限，请复核。"
    case .lookAgain:
      "请先看这一对：{pair}。您的判断是{value}，其余判断推得约{implied}，最接近的标度是{suggested}；若改为{suggested}，CR为{then}。"
    case .alreadyBest: "没有哪一个判断的改动能使CR再降低。"
    case .method(.eigenvector): "权重按主特征向量法计算，与正式计算相同。"
    case .method(.geometricMean): "权重按几何平均法计算，与正式计算相同。"
    case .method(.columnMean): "权重按列归一化平均法计算，与正式计算相同。"
    case .method(.fuzzyGeometricMean): "此处的权重按几何平均法计算；正式计算采用模糊几何平均法，数值可能略有不同。"
    case .saveJudgements: "保存判断"
    case .nothingJudged: "还没有任何判断。"
    case .pairsMissing: "还有{open}对未判断，空着也可以保存。"
    }
  }
}
