/**
 * How the view looks, in the editor and on paper. Colours are names that each of them fills in; differences are never shown by
 * colour alone. Lengths follow the reader's type size.
 */
export const caseStyle = `
* { box-sizing: border-box; }
body { margin: 0; padding: 0 1.5rem 2rem; color: var(--case-text); background: var(--case-background); font-family: var(--case-font); font-size: var(--case-font-size); line-height: 1.5; }
main { max-width: 64rem; margin: 0 auto; }
h1 { font-size: 1.7em; font-weight: 600; margin: 1.2rem 0 0.6rem; overflow-wrap: anywhere; }
h2 { font-size: 1.25em; font-weight: 600; margin: 2rem 0 0.6rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--case-border); }
h3 { font-size: 1.05em; font-weight: 600; margin: 0.6rem 0 0; }
p { margin: 0.4rem 0; }
.hint, figcaption, .day { color: var(--case-muted); }
figure { margin: 0.6rem 0 1.2rem; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: 0.2rem 1.2rem; margin: 0.4rem 0; }
dt { color: var(--case-muted); }
dd { margin: 0; overflow-wrap: anywhere; }
.scrolling { overflow-x: auto; max-width: 100%; margin: 0.6rem 0; }
table { border-collapse: collapse; }
caption { text-align: left; }
.scrolling { position: relative; }
th, td { text-align: left; vertical-align: baseline; white-space: nowrap; padding: 0.25rem 0.9rem 0.25rem 0; border-bottom: 1px solid var(--case-border); font-weight: 400; }
thead th { color: var(--case-muted); }
code { font-family: var(--case-code-font); white-space: nowrap; }
.mark { font: inherit; color: var(--case-link); background: none; border: 1px solid transparent; border-radius: 2px; padding: 0 0.15rem; margin: 0 -0.15rem; min-width: 1.5rem; min-height: 1.5rem; text-align: left; cursor: pointer; }
.mark:hover { text-decoration: underline; background: var(--case-hover); }
:focus-visible { outline: 2px solid var(--case-focus); outline-offset: 1px; }
.legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; list-style: none; margin: 0.4rem 0; padding: 0; }
.glyph { vertical-align: -0.15em; color: var(--case-series); overflow: visible; }
svg text { fill: var(--case-text); font-family: var(--case-font); font-size: 12px; }
svg .filled { fill: var(--case-series); stroke: var(--case-series); }
svg .outlined { fill: none; stroke: var(--case-series); stroke-width: 2; }
svg .target { fill: transparent; stroke: none; }
svg path { fill: none; stroke: var(--case-border); }
svg path.filled { fill: var(--case-series); stroke: none; }
svg .outlined.alert, .missing svg path.outlined { stroke: var(--case-error); stroke-width: 3; }
svg.timeline { display: block; width: 100%; min-width: 40rem; height: auto; }
svg.chart { display: block; width: 100%; min-width: 30rem; max-width: 48rem; height: auto; }
.point text, .event text, .cut-off text { paint-order: stroke; stroke: var(--case-background); stroke-width: 4px; stroke-linejoin: round; }
.note { cursor: default; }
.note[data-path], .point[data-path] { cursor: pointer; }
.note .number { fill: var(--case-on-series); font-weight: 600; }
.note.no-show .outlined, .note.cancelled .outlined, .gap .outlined { stroke: var(--case-muted); }
.note.crisis .filled { fill: var(--case-error); }
.note .sign { font-weight: 700; }
.note:focus-visible { outline: none; }
.note:focus-visible .target, .note:hover .target { stroke: var(--case-focus); stroke-width: 2; }
.axis, .value path { stroke: var(--case-border); }
.month path { stroke: var(--case-border); stroke-dasharray: 1 4; }
.month text, .value text, .event text, .baseline text { fill: var(--case-muted); }
.event path { stroke: var(--case-muted); stroke-dasharray: 4 3; }
.cut-off path { stroke: var(--case-text); stroke-dasharray: 8 4; }
.baseline path { stroke: var(--case-muted); stroke-dasharray: 2 4; }
.promised .outlined { stroke-dasharray: 3 2; }
svg path.line { stroke: var(--case-series); stroke-width: 2; }
svg path.pair { stroke: var(--case-series); stroke-width: 2; }
.use svg { display: block; max-width: 100%; height: auto; }
.use .beyond { fill: var(--case-error); }
table.steps th:first-child { position: sticky; left: 0; background: var(--case-background); z-index: 1; }
table.steps td, table.steps thead th { text-align: center; padding: 0.1rem 0.35rem; }
table.steps thead th:first-child { text-align: left; }
table.steps .mark { text-align: center; margin: 0; padding: 0.1rem; min-width: 2rem; }
table.steps .day { display: block; font-size: 0.85em; white-space: nowrap; }
tr.frame th { padding-top: 0.7rem; font-weight: 600; }
.severity.error, .severity.warning { font-weight: 600; }
table.findings td:nth-child(2) { min-width: 16rem; white-space: normal; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 30rem) { body { padding: 0 0.8rem 2rem; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 0.4rem; } }
@media (forced-colors: active) { svg .filled { fill: CanvasText; stroke: CanvasText; } svg .outlined, svg path.line { stroke: CanvasText; } .note .number { fill: Canvas; } }
`;
