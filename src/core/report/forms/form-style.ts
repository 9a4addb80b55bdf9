/** For paper: A4, black on white, the letterhead as offices print it. The screen shows the same sheet. */
export const formStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #e8eaed; color: #000; font-family: "Times New Roman", Tinos, "Liberation Serif", serif; font-size: 11.5pt; line-height: 1.35; }
main { max-width: 210mm; min-height: 297mm; margin: 8mm auto; padding: 20mm; background: #fff; overflow-wrap: anywhere; }
p { margin: 0 0 1.5mm; }
header { text-align: center; border-bottom: 2.5pt double #000; padding-bottom: 2mm; margin-bottom: 6mm; }
header p { margin: 0; }
header .authority { font-size: 12pt; text-transform: uppercase; }
header .name { font-size: 15pt; font-weight: bold; text-transform: uppercase; }
header .unit { font-weight: bold; }
header .address { font-size: 10pt; }
.title { text-align: center; margin-bottom: 5mm; }
.title h1 { font-size: 13.5pt; margin: 0; text-transform: uppercase; }
.title p { font-weight: bold; text-transform: uppercase; margin: 0; }
table { border-collapse: collapse; width: 100%; }
table.form th, table.form td, table.inner th, table.inner td { border: 0.75pt solid #000; padding: 1.2mm 2mm; vertical-align: top; text-align: left; font-weight: normal; }
table.form thead th { font-weight: bold; text-align: center; background: #f0f0f0; }
table.form thead { display: table-header-group; }
table.form .number { width: 11mm; text-align: center; white-space: nowrap; }
table.form .label { width: 46mm; }
table.form .label.below { padding-left: 5mm; }
table.form tr.group th { font-weight: bold; }
td > :last-child, li > div > :last-child { margin-bottom: 0; }
table.identity { margin-bottom: 4mm; }
table.identity th, table.identity td { text-align: left; vertical-align: top; font-weight: normal; padding: 0.4mm 0; }
table.identity th { width: 46mm; }
table.identity td::before { content: ": "; }
table.inner { width: auto; margin: 1mm 0 2mm; }
table.inner tr:first-child th { font-weight: bold; }
h2 { font-size: 12pt; margin: 5mm 0 1.5mm; break-after: avoid; border-bottom: 0.5pt solid #000; }
h3 { font-size: 11.5pt; margin: 3mm 0 1mm; break-after: avoid; }
.step { font-weight: bold; margin: 1.5mm 0 0.5mm; break-after: avoid; }
td > .step:first-child { margin-top: 0; }
ul { list-style: none; margin: 0 0 1.5mm; padding: 0; }
li { display: flex; gap: 2mm; margin-bottom: 0.8mm; }
li .marker { flex: none; min-width: 4mm; }
pre { font-family: "Courier New", "Liberation Mono", monospace; font-size: 10pt; white-space: pre-wrap; margin: 0 0 1.5mm; }
.break { white-space: pre; }
.blank p { border-bottom: 0.75pt dotted #555; margin: 0; }
.signatures { display: flex; justify-content: space-between; margin-top: 10mm; break-inside: avoid; }
.signature { min-width: 60mm; }
.signature:only-child { margin-left: auto; }
.signature p { margin: 0; }
.signature .name { margin-top: 18mm; font-weight: bold; text-decoration: underline; }
.signature .name.open { text-decoration: none; border-bottom: 0.75pt dotted #000; height: 1.35em; }
.appendix { break-before: page; margin-top: 12mm; }
@page { size: A4; margin: 20mm; }
@media print { body { background: none; } main { margin: 0; padding: 0; max-width: none; min-height: 0; } }
@media (max-width: 220mm) { main { margin: 0; padding: 6mm; } }
`;
