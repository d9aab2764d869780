#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds a release and scores three example rounds into demo/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=Scripts/prerequisites.sh
. Scripts/prerequisites.sh

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
zh*) language=zh-Hans ;;
*) language=en ;;
esac

require_build_packages
require_swift
steelyard=$(build_release)

for round in nev-2014 sample-2026 examples/alliance-points-80-60; do
  "$steelyard" score "Rounds/$round" --out "demo/${round##*/}" --language "$language"
done

cat <<'END'

Scorecards are ready. Open in a browser:
评价结果单已生成,请用浏览器打开:

  demo/nev-2014/index.html      30 real alliances of 2014: a structure profile, no judgement of performance
                                2014 年 30 家真实联盟:仅反映构成,不评价绩效
  demo/sample-2026/index.html   12 invented alliances, simulated responses: scores, ranks, classes
                                12 家虚构联盟,模拟答卷:得分、名次、评价结果
  demo/alliance-points-80-60/index.html   12 invented alliances by a points table with gates, vetoes and a share limit
                                12 家虚构联盟,按打分表评价:门槛、一票否决、优秀比例

Each page links its twin in the other language.
每个页面都可切换到另一种语言。
END
