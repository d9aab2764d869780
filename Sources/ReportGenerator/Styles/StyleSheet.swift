// SPDX-License-Identifier: Apache-2.0

/// The one style sheet of a page, as the bytes that its policy names.
struct StyleSheet {
  /// What stands at the foot of each printed sheet.
  let footer: String
  /// What a page needs beside, on the screen and on paper; with neither `<` nor `&`.
  var addition = ""

  /// The sheet. It holds neither `<` nor `&`, so HTML and XML read the same.
  var bytes: [UInt8] {
    Array((Self.common + Self.dark + Self.print(footer: Self.quoted(footer)) + addition).utf8)
  }

  /// A text as a string of CSS: everything but Latin letters, digits and Chinese characters
  /// stands as an escape, so that nothing in it can end the string or the sheet.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars.prefix(120) {
      switch scalar.printable.value {
      case 0x20, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF:
        quoted.unicodeScalars.append(scalar)
      case let value: quoted += "\\" + String(value, radix: 16) + " "
      }
    }
    return quoted + "\""
  }

  private static let light =
    "--paper:#fff;--ink:#1b1f24;--muted:#57606a;--line:#d0d5da;--rule:#7c858e;--tint:#f3f5f7;"
    + "--link:#08519c;--bar:#2f6fa8;--track:#e3e7eb;--middle:#d5e1ec;--mark:#a13d00;"
    + "--t0:#08519c;--t1:#2f7fbf;--t2:#6e6e6e;--t3:#c05a00;--t4:#7a2500;"
    + "--c0:#6868f8;--c1:#e03820;--c2:#683868;--c3:#e06880;"
    + "--c4:#802020;--c5:#b080c8;--c6:#2020f8;--c7:#382098"

  private static let common = """
    :root{\(light)}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Noto Sans",\
    "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif;\
    overflow-wrap:anywhere}
    :lang(zh-Hans){font-family:"PingFang SC","Noto Sans CJK SC","Source Han Sans SC",\
    "Microsoft YaHei",system-ui,sans-serif;line-height:1.7}
    @supports (text-autospace:normal){:lang(zh-Hans){text-autospace:normal}}
    :lang(en){font-family:system-ui,"Noto Sans","Noto Sans CJK SC","Source Han Sans SC",\
    "PingFang SC","Microsoft YaHei",sans-serif}
    header.site,main,footer{max-width:68rem;margin:0 auto;padding:0 1.25rem}
    a{color:var(--link)}
    a:focus-visible,.scroll:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
    .skip{position:absolute;left:-100vw;background:var(--paper);padding:.75rem 1rem}
    .skip:focus{left:.5rem;top:.5rem;z-index:1}
    .notice{margin:0;padding:.6rem .9rem;border:1px solid var(--rule);border-top:0;\
    background:var(--tint);max-width:none}
    nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;margin:0;padding:.75rem 0;\
    border-bottom:1px solid var(--line)}
    nav a{display:inline-block;padding:.25rem 0;min-height:1.5rem}
    nav a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
    nav .twin{margin-left:auto}
    h1{font-size:1.9rem;line-height:1.25;margin:.1rem 0 .75rem;font-weight:600}
    h2{font-size:1.3rem;line-height:1.3;margin:0 0 .75rem;font-weight:600}
    h3{font-size:1.05rem;line-height:1.4;margin:1.5rem 0 .4rem;font-weight:600}
    h4{font-size:1rem;margin:1rem 0 .25rem;font-weight:600}
    p{margin:.4rem 0;max-width:46rem}
    section{margin:2.25rem 0 0;padding-top:1.25rem;border-top:1px solid var(--line)}
    .identity{padding-top:1.75rem}
    .kicker{margin:0;color:var(--muted);font-size:.95rem}
    .lead{font-size:1.05rem}
    .small,small,.note,figcaption{font-size:.875rem}
    .note,figcaption{color:var(--muted)}
    dl.facts{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:.5rem 0}
    dl.facts dt{font-size:.8125rem;color:var(--muted)}
    dl.facts dd{margin:0}
    .headline{border-top:3px solid var(--ink);margin-top:1.5rem;padding-top:1rem}
    .headline .figures{display:flex;flex-wrap:wrap;gap:1rem 3.5rem;align-items:flex-start}
    .headline .figures p{margin:0}
    .headline .label{display:block;font-size:.875rem;color:var(--muted)}
    .headline .value{display:block;font-size:1.6rem;line-height:1.4;font-weight:600;\
    font-variant-numeric:tabular-nums}
    .headline .score .value{font-size:3rem;line-height:1.1}
    .verdict{font-size:1.35rem;font-weight:600;line-height:1.4}
    .bounds{font-weight:600}
    td .chip,th .chip{white-space:nowrap}
    .mark{vertical-align:-.1em;margin-right:.4em;flex:none}
    .value .mark{width:.8em;height:.8em;vertical-align:-.04em}
    .mark.t0,.shares .t0{fill:var(--t0)}.mark.t1,.shares .t1{fill:var(--t1)}
    .mark.t2,.shares .t2{fill:var(--t2)}.mark.t3,.shares .t3{fill:var(--t3)}
    .mark.t4,.shares .t4{fill:var(--t4)}
    .mark.c0,.shares .c0{fill:var(--c0)}.mark.c1,.shares .c1{fill:var(--c1)}
    .mark.c2,.shares .c2{fill:var(--c2)}.mark.c3,.shares .c3{fill:var(--c3)}
    .mark.c4,.shares .c4{fill:var(--c4)}.mark.c5,.shares .c5{fill:var(--c5)}
    .mark.c6,.shares .c6{fill:var(--c6)}.mark.c7,.shares .c7{fill:var(--c7)}
    .mark.u0,.mark.u1{fill:var(--rule)}
    .shares rect{stroke:var(--paper);stroke-width:1}
    .shares .u0,.shares .u1{fill:var(--paper);stroke:var(--rule)}.shares .u1{fill:var(--track)}
    ul.classes{list-style:none;padding:0;margin:.5rem 0}
    .scroll{overflow-x:auto;margin:.75rem 0}
    table{border-collapse:collapse;width:100%;font-size:.9375rem;\
    font-variant-numeric:tabular-nums}
    caption{text-align:left;font-size:.875rem;color:var(--muted);padding-bottom:.4rem}
    .scroll caption{position:sticky;left:0;max-width:calc(100vw - 2.5rem)}
    th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid \
    var(--line);overflow-wrap:normal}
    th:first-child,td:first-child{padding-left:0}
    th:last-child,td:last-child{padding-right:0}
    thead th{font-size:.8125rem;font-weight:600;vertical-align:bottom;line-height:1.35;\
    border-bottom:1.5px solid var(--rule)}
    tbody th{font-weight:400;min-width:9rem}
    tfoot th,tfoot td{font-weight:600;border-bottom:0;border-top:1.5px solid var(--rule)}
    .n{text-align:right;white-space:nowrap}
    thead .n{white-space:normal}thead th{word-break:keep-all}
    td small,th small{color:var(--muted)}
    .draw{min-width:9rem;width:22%}
    .bullet,.shares.chart{margin-top:.15rem}
    .items .draw{width:14%;min-width:7rem}
    .narrow{width:auto;min-width:min(100%,28rem)}
    .narrow .draw{min-width:6rem;width:10rem}.narrow tbody th{min-width:6rem}
    .long{min-width:16rem}
    .tree .number{color:var(--muted)}
    .tree .d0 th,.tree .d0 td{font-weight:600}
    .tree .d1 th{font-weight:600}
    .tree .d2 th{padding-left:1.2rem}.tree .d3 th{padding-left:2.2rem}
    .tree .d4 th{padding-left:3.2rem}
    td.five{font-size:.8125rem;color:var(--muted);min-width:9rem}
    .figures tbody th{min-width:11rem}.items tbody th{min-width:14rem}
    .items td.who{min-width:5.5rem}
    .figures td.why{min-width:9rem}
    figure{margin:.9rem 0}
    figure.grades{max-width:46rem}
    table.shares{font-size:.875rem;table-layout:fixed;margin-top:.3rem}
    table.shares th,table.shares td{padding:.15rem .3rem .15rem 0;border:0;font-weight:400}
    .chart{display:block;overflow:visible}
    .track{fill:var(--track)}.bar{fill:var(--bar)}
    .bullet .median{stroke:var(--ink);stroke-width:2}
    .bullet .limit{stroke:var(--ink);stroke-dasharray:2 2}
    .bullet .halo{stroke:var(--paper);stroke-width:4}
    .strip .middle{fill:var(--middle)}
    .strip .median{stroke:var(--bar);stroke-width:2}
    .strip .axis{stroke:var(--rule)}
    .strip .limit{stroke:var(--rule);stroke-dasharray:3 3}
    .strip .dot{fill:var(--bar);stroke:var(--paper);stroke-width:.75}
    .strip circle.here{fill:var(--mark);stroke:var(--paper);stroke-width:1.5}
    .strip line.here{stroke:var(--mark);stroke-width:2}
    .spread .axis,.interval .axis{stroke:var(--line)}
    .spread .whisker,.interval .whisker{stroke:var(--ink);stroke-width:1.5}
    .spread .middle,.interval .middle{fill:var(--middle);stroke:var(--rule)}
    .spread .median{stroke:var(--bar);stroke-width:2.5}
    .interval .here{stroke:var(--mark);stroke-width:1.5}
    .spread .dot,.interval .dot{fill:var(--mark);stroke:var(--paper);stroke-width:1}
    .bullet .whisker{stroke:var(--ink);stroke-width:1.5}
    .sobol .middle{fill:var(--middle);stroke:var(--rule)}
    .ranks .axis{stroke:var(--rule)}.ranks .bar{stroke:var(--paper);stroke-width:.75}
    .ranks .here{stroke:var(--mark);stroke-width:2}
    .acceptability .here{fill:none;stroke:var(--mark);stroke-width:2}
    .ranks text,.strip text{fill:var(--muted);font-size:.75rem}
    .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));\
    gap:.5rem 2.5rem}
    .pair h3{margin-top:.5rem}
    .pair ol{margin:.3rem 0;padding-left:1.4rem}
    .advice{padding-left:1.2rem;max-width:46rem}
    .advice li{margin:.4rem 0}
    .downloads{padding-left:1.2rem}
    .downloads li{padding:.15rem 0}
    .contents{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;padding:0;\
    margin:.25rem 0}
    .contents a{display:inline-block;min-height:1.5rem}
    dl.terms{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));\
    gap:.6rem 2.5rem;margin:.5rem 0}
    dl.terms dt{font-weight:600}dl.terms dd{margin:0;font-size:.9375rem}
    summary{padding:.25rem 0;min-height:1.5rem}
    .matrix{width:auto;min-width:min(100%,28rem)}.matrix td small{display:block}
    .experts tbody th{min-width:0;padding-right:1rem}.experts td.why{min-width:14rem}.tree td.why{min-width:7rem}
    .fill{border:1px solid var(--rule);min-width:7rem;width:22%}thead .fill{border:0}
    .blank{border-bottom:1px solid var(--rule);min-height:4.5rem;max-width:none}
    .slip+.slip{border-top:3px solid var(--ink);margin-top:3rem}
    .spreads .draw{min-width:10rem;width:30%}.spreads tbody th{min-width:8rem}
    .ruled tbody th{min-width:8rem}.ruled td{min-width:5rem}.ruled td.why{min-width:11rem}.ruled .clause{padding-left:1.2rem}
    .ruled .d1 th{font-weight:600}
    .applied{margin:.25rem 0 0;font-size:.875rem}
    small.below{display:block;white-space:normal}
    .met{columns:20rem;column-gap:2.5rem;margin:.4rem 0;padding-left:1.2rem}\
    .met li{break-inside:avoid;margin:.15rem 0}
    .day{white-space:nowrap}
    .runs td:first-child,.runs th:first-child{border-left:4px solid transparent;padding-left:.5rem}
    .runs .together td:first-child{border-left-color:var(--bar)}
    .runs tbody{border-bottom:1.5px solid var(--rule)}
    small.ends{white-space:nowrap}.quote{max-width:46rem}
    .map td,.map th{padding-top:.2rem;padding-bottom:.2rem}.map .draw{width:40%;min-width:12rem}
    .each{font-size:.8125rem;min-width:11rem}
    .places .draw{min-width:9rem}.places tbody th,.influences tbody th{min-width:7rem}
    .levels{margin:.2rem 0;padding-left:1.1rem}.levels li{margin:.1rem 0}
    .formula code{font-size:1rem;font-family:inherit}
    code{font-family:ui-monospace,"SFMono-Regular",Menlo,Consolas,"Noto Sans Mono",monospace;\
    font-size:.875em}
    footer{margin-top:3rem;padding-top:1rem;padding-bottom:2.5rem;font-size:.875rem;\
    color:var(--muted)}
    footer h2{font-size:1rem}
    .digests{max-width:none}
    @media (max-width:30rem){h1{font-size:1.5rem}.headline .figures{gap:.75rem 2rem}\
    .headline .score{flex-basis:100%}table.shares{font-size:.8125rem}\
    table.shares .mark{display:block}.draw{min-width:6rem}.bars .draw,.legend{display:none}\
    .narrow .draw{min-width:3rem}.narrow tbody th,.pair tbody th{min-width:0}}

    """

  private static let dark = """
    @media screen and (prefers-color-scheme:dark){:root{--paper:#14171a;--ink:#e4e7ea;\
    --muted:#a6aeb6;--line:#363c42;--rule:#7f8992;--tint:#1d2226;--link:#8cc1f0;--bar:#6baed6;\
    --track:#2b3137;--middle:#2a3d4d;--mark:#fd9a4e;--t0:#6baed6;--t1:#9ecae1;--t2:#b8b8b8;\
    --t3:#fdae6b;--t4:#f16913;\
    --c0:#68f8e0;--c1:#9838f8;--c2:#e06820;--c3:#208098;\
    --c4:#c8f898;--c5:#b08068;--c6:#f8e020;--c7:#9898f8}}

    """

  private static func print(footer: String) -> String {
    """
    @page{size:A4 portrait;margin:16mm 14mm 18mm;@bottom-left{content:\(footer);font-size:8pt}\
    @bottom-right{content:counter(page) " / " counter(pages);font-size:8pt}}
    @media print{html{font-size:9.25pt}
    header.site,main,footer{max-width:none;padding:0}
    nav,.skip{display:none}.notice{border-top:1px solid var(--rule)}
    .scroll{overflow:visible}th,td{padding:.2rem .35rem}
    table{font-size:.9rem}table.tree,table.items,table.figures,table.ruled{font-size:.8125rem}
    tbody th{min-width:0}.tree tbody th,.items tbody th,.figures tbody th{min-width:8rem}.ruled tbody th{min-width:6rem}.ruled td,.ruled td.why{min-width:0}
    .draw,.long,td.five,.figures td.why,.items .draw,.items td.who{min-width:0}
    .items .draw{width:14%}
    thead{display:table-header-group}tfoot{display:table-row-group}
    tr,figure,li,.headline,dl.facts div,dl.terms div{break-inside:avoid}h2,h3,h4,caption{break-after:avoid}\
    tbody tr:first-child{break-before:avoid}
    details::details-content{content-visibility:visible;block-size:auto}
    .experts td.why,.tree td.why,.spreads .draw{min-width:0}.slip+.slip{break-before:page;border:0;margin:0}
    section{margin-top:1.2rem;padding-top:.8rem}.identity{padding-top:.8rem}
    footer{margin-top:1.5rem}
    a{color:inherit}.downloads a::after{content:" (" attr(href) ")"}
    }

    """
  }
}
