// How a page looks.
#include "formats/html_assets.h"

namespace followup {

// Letters have a contrast of 4.5:1 with what is behind them, lines and areas that say something
// 3:1, in both schemes. Paper is always light.
std::string_view html_style() {
  return R"css(:root {
  color-scheme: light dark;
  --page: #fff; --soft: #f4f6f8; --text: #1b2430; --quiet: #566170; --line: #d8dee6; --link: #1b5a93;
  --good: #1d6b3e; --good-area: #e4f4ea; --caution: #7a4b00; --caution-area: #fdf0d6;
  --bad: #a11a14; --bad-area: #fdeae8; --neutral-area: #eaeef3; --now: #eef2f6;
  --closed: #2e7d4f; --open: #3b73a3; --overdue: #b3261e; --dropped: #6b727c; --owned: #3b73a3;
  --partner: #75659b; --on-measure: #fff; --hatch: rgba(255, 255, 255, .45);
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #141a22; --soft: #1d2530; --text: #e6eaf0; --quiet: #a4afbd; --line: #364252;
    --link: #8dbdec; --good: #8fdcb0; --good-area: #16352a; --caution: #f2c879;
    --caution-area: #3a2e14; --bad: #ffb1a9; --bad-area: #46211f; --neutral-area: #29323e;
    --now: #222c38; --closed: #5fbf88; --open: #7fb2e0; --overdue: #ff8a80; --dropped: #9aa4b1;
    --owned: #7fb2e0; --partner: #b9a5e8; --on-measure: #10151c; --hatch: rgba(0, 0, 0, .4);
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans",
    "Liberation Sans", Arial, sans-serif;
}
main { max-width: 72rem; margin: 0 auto; padding: 2.5rem 2rem 4rem; }
.wide main { max-width: none; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2.5rem 0 .75rem; font-weight: 650; }
h1 { margin: 0 0 .25rem; font-size: 2rem; letter-spacing: -.015em; }
h2 { font-size: 1.4rem; }
h3 { margin-top: 2rem; font-size: 1.15rem; }
h4, h5, h6 { margin-top: 1.5rem; font-size: 1rem; }
h1, h2, h3, h4, h5, h6, p, li, dt, dd, figcaption { overflow-wrap: anywhere; }
td p, th p { overflow-wrap: inherit; }
p { margin: .75rem 0; max-width: 48rem; }
a { color: var(--link); }
.as-of { margin-top: 0; color: var(--quiet); font-size: 1.05rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.patterns { position: absolute; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }

.warning {
  margin: 1.5rem 0; padding: .75rem 1.25rem; max-width: 48rem; color: var(--caution);
  background: var(--caution-area); border-left: 4px solid currentColor; border-radius: 4px;
}
.warning p { margin: 0; }
.warning ul { margin: .25rem 0 0; padding-left: 1.25rem; }

dl { margin: 1.25rem 0; }
dd { margin: 0; }
dd p { margin: 0 0 .25rem; }
dd p:last-child { margin-bottom: 0; }
.headline {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr));
  gap: 1rem; margin: 1.75rem 0;
}
.headline > div {
  display: flex; flex-direction: column; padding: 1rem 1.25rem; background: var(--soft);
  border: 1px solid var(--line); border-radius: 8px;
}
.headline dt { color: var(--quiet); font-size: .9rem; line-height: 1.35; }
.headline dd {
  padding-top: .35rem; font-size: 1.9rem; font-weight: 650; line-height: 1.25;
  font-variant-numeric: tabular-nums;
}
.headline span, .headline time, .headline small { white-space: nowrap; }
.headline time { font-size: 1.4rem; line-height: 2.375rem; }
.headline small { display: block; color: var(--quiet); font-size: .9rem; font-weight: 400; }
.headline .signal { padding: 0; background: none; font-size: inherit; font-weight: inherit; }
.fields { max-width: 56rem; border-top: 1px solid var(--line); }
.fields > div {
  display: grid; grid-template-columns: minmax(8rem, 15rem) 1fr; gap: .25rem 1.5rem;
  padding: .45rem 0; border-bottom: 1px solid var(--line);
}
.fields dt { color: var(--quiet); }

.frame { margin: 1.25rem 0; overflow-x: auto; }
table {
  width: 100%; border-collapse: collapse; font-size: .925rem; line-height: 1.4;
  font-variant-numeric: tabular-nums;
}
caption {
  padding: 0 0 .5rem; text-align: left; font-size: 1rem; font-weight: 650; color: var(--text);
}
summary { margin: 1.25rem 0 0; font-weight: 650; cursor: pointer; }
th, td {
  padding: .5rem .75rem; text-align: start; vertical-align: top; font-weight: inherit;
  border-bottom: 1px solid var(--line);
}
thead > tr > * {
  vertical-align: bottom; color: var(--quiet); font-weight: 600; font-size: .85rem;
  border-bottom: 2px solid var(--line);
}
th.number, td.number { text-align: right; white-space: nowrap; }
.whole { white-space: nowrap; }
.below { display: block; padding-inline-start: 1.25rem; }
.long { min-width: 16rem; overflow-wrap: anywhere; }
tr p { margin: 0 0 .5rem; }
tr p:last-child { margin-bottom: 0; }
.group th { padding-top: 1.25rem; font-weight: 650; overflow-wrap: anywhere; }
tfoot th, tfoot td { border-top: 2px solid var(--line); border-bottom: 0; font-weight: 650; }
tbody tr:not(.group):hover > * { background: var(--soft); }
.document .long { min-width: 14rem; }
.document th, .document td { border: 1px solid var(--line); }
.document thead th { background: var(--soft); }
.document tbody tr:hover > * { background: none; }
.alarm { color: var(--bad); }
.signal {
  display: inline-block; padding: .05rem .5rem; border-radius: 4px; font-weight: 600;
  background: var(--neutral-area); print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
td:not(.long) .signal { white-space: nowrap; }
.good { color: var(--good); background: var(--good-area); }
.caution { color: var(--caution); background: var(--caution-area); }
.bad { color: var(--bad); background: var(--bad-area); }
thead button {
  margin: -.25rem -.35rem; padding: .25rem .35rem; border: 0; border-radius: 4px; background: none;
  color: inherit; font: inherit; text-align: inherit; cursor: pointer;
}
thead button:hover { background: var(--soft); color: var(--text); }
thead button::after { content: "\a0\2195" / ""; opacity: .6; }
[aria-sort] button { color: var(--text); }
[aria-sort=ascending] button::after { content: "\a0\2191" / ""; opacity: 1; }
[aria-sort=descending] button::after { content: "\a0\2193" / ""; opacity: 1; }
.filter { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin: 1.25rem 0 0; }
.filter label { color: var(--quiet); font-size: .925rem; }
.filter output { color: var(--quiet); font-size: .925rem; }
.filter input {
  width: 16rem; max-width: 100%; padding: .4rem .6rem; font: inherit; color: var(--text);
  background: var(--page); border: 1px solid var(--quiet); border-radius: 6px;
}

figure { margin: 1.5rem 0 2rem; max-width: 48rem; }
figure.small {
  display: inline-block; width: calc(50% - 1.5rem); margin-right: 1rem; vertical-align: top;
}
figcaption strong { display: block; font-weight: 650; }
figcaption span { color: var(--quiet); font-size: .925rem; }
.legend {
  display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .5rem 0 .75rem; padding: 0;
  list-style: none; color: var(--quiet); font-size: .875rem;
}
.legend svg { vertical-align: -.1em; border-radius: 2px; }
svg.chart { display: block; overflow: visible; }
svg text { fill: var(--text); font-size: 14px; }
svg .label { unicode-bidi: plaintext; }
svg .sum { text-anchor: end; font-weight: 650; }
svg .count, svg .above, svg .when, svg text.today { text-anchor: middle; font-size: 12px; }
svg .count {
  font-weight: 650; fill: var(--on-measure); paint-order: stroke; stroke-width: 4px;
  stroke-linejoin: round;
}
svg .when, svg .scale { fill: var(--quiet); font-size: 12px; }
svg .scale { text-anchor: end; }
svg .above, svg text.today {
  font-weight: 650; paint-order: stroke; stroke: var(--page); stroke-width: 4px;
}
svg .track { fill: var(--soft); }
svg .part { stroke: var(--page); stroke-width: 1px; }
svg .grid { stroke: var(--line); }
svg .base { stroke: var(--quiet); }
svg .now { fill: var(--now); }
svg line.today { stroke: var(--text); stroke-width: 1.5px; stroke-dasharray: 4 3; }
svg.lines, svg.mark { overflow: visible; }
svg polyline { fill: none; stroke-width: 2px; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
svg .line-overdue { stroke-dasharray: 7 3; }
svg .line-closed { stroke-dasharray: 2 3; }
svg .line-dropped { stroke-dasharray: 9 3 2 3; }
svg .mark path { stroke: var(--page); stroke-width: 1px; }
svg .leader { stroke: var(--quiet); stroke-width: .75px; }
svg .name { font-size: 13px; font-weight: 650; }
svg .hit { fill: none; pointer-events: all; }
svg .hatch { fill: none; stroke: var(--hatch); stroke-width: 1.5px; }
.of-closed { fill: var(--closed); } .on-closed { stroke: var(--closed); }
.of-open { fill: var(--open); } .on-open { stroke: var(--open); }
.of-overdue { fill: var(--overdue); } .on-overdue { stroke: var(--overdue); }
.of-dropped { fill: var(--dropped); } .on-dropped { stroke: var(--dropped); }
.of-owned { fill: var(--owned); } .on-owned { stroke: var(--owned); }
.of-partner { fill: var(--partner); } .on-partner { stroke: var(--partner); }
svg.bar { display: block; margin-top: .2rem; background: var(--soft); }

.choices { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: .75rem 0; }
.choices p { margin: 0; font-weight: 650; }
.choices ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }

@media (max-width: 40rem) {
  main { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.6rem; }
  .headline { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .75rem; }
  .headline > div { padding: .75rem 1rem; }
  .headline dd { font-size: 1.6rem; }
  .headline time { font-size: 1.2rem; line-height: 2rem; }
  .fields > div { grid-template-columns: 1fr; gap: 0; }
  .not-on-phone { display: none; }
  figure.small { display: block; width: auto; margin-right: 0; }
}
@page { size: A4; margin: 15mm; }
@page wide { size: A4 landscape; margin: 12mm; }
@media print {
  .wide { page: wide; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .filter { display: none; }
  thead button { display: contents; }
  thead button::after { content: none; }
  .frame { overflow: visible; }
  table { font-size: 8.5pt; }
  .wide table { font-size: 7.5pt; }
  thead > tr > * { font-size: inherit; }
  th, td { padding: 3pt 5pt; }
  .long { min-width: 7rem; }
  svg.bar { width: 5rem; }
  thead { display: table-header-group; break-inside: avoid; }
  tfoot { display: table-row-group; }
  tr, figure, .headline > div, .fields > div, .warning { break-inside: avoid; }
  .document tr { break-inside: auto; }
  h1, h2, h3, h4, h5, h6, caption, figcaption, .group { break-after: avoid; }
  a { color: inherit; }
}
)css";
}

}  // namespace followup
