import type { Language } from '../../../src/core/protocol/protocol.ts';
import { arrow, box, dot, line, svg, text, wave } from './drawing.ts';
import { pictureWords } from './picture-words.ts';

type Draw = (language: Language) => string;

const WIDTH = 480;
const frame = (height: number): string => box(1, 1, [WIDTH - 2, height - 2], 'editor');

/** One drawing for each step of the walkthrough, by its id. */
export const pictures: Readonly<Record<string, Draw>> = {
  folder: () => svg({
    width: WIDTH, height: 220,
    parts: [
      box(1, 1, [WIDTH - 2, 218], 'side'),
      arrow(26, 36, true), text(42, 41, 'cases', { bold: true }),
      arrow(50, 68, true), text(66, 73, 'C-0142'),
      text(90, 105, 'case.md'),
      box(76, 118, [380, 28], 'selected', 'outline'), text(90, 137, '2026-09-07-s01.session.md', { color: 'selectedText' }),
      text(90, 169, '2026-09-14-s02.session.md'),
      arrow(50, 196, false), text(66, 201, 'C-0147'),
    ],
  }),
  note: language => {
    const { headings, steps, slash } = pictureWords[language];
    return svg({
      width: WIDTH, height: 300,
      parts: [
        frame(300),
        text(24, 36, `# ${headings.session}`, { mono: true, bold: true, color: 'link' }),
        text(24, 66, `## ${headings.early}`, { mono: true, bold: true, color: 'link' }),
        text(24, 96, `### ${steps.rapport}`, { mono: true, color: 'link' }),
        text(24, 122, slash, { mono: true, color: 'muted' }),
        text(24, 152, '/', { mono: true }),
        box(40, 160, [400, 124], 'side'),
        box(46, 166, [388, 28], 'selected', 'outline'), text(58, 185, steps.problem, { color: 'selectedText', bold: true }), text(424, 185, headings.early, { color: 'selectedText', size: 12, end: true }),
        text(58, 215, steps.contract), text(424, 215, headings.early, { color: 'muted', size: 12, end: true }),
        text(58, 243, steps.conclude), text(424, 243, headings.final, { color: 'muted', size: 12, end: true }),
        text(58, 271, steps.next), text(424, 271, headings.final, { color: 'muted', size: 12, end: true }),
      ],
    });
  },
  findings: language => {
    const { keys, message, fixes } = pictureWords[language];
    return svg({
      width: WIDTH, height: 270,
      parts: [
        frame(270),
        text(24, 36, '---', { mono: true, color: 'muted' }),
        text(24, 60, `${keys.client}: K-7F3Q`, { mono: true }),
        text(24, 84, `${keys.session}: 2`, { mono: true }), wave(24, 89, keys.session.length * 8),
        box(24, 100, [432, 34], 'side'), text(38, 122, message, { size: 13 }),
        box(24, 144, [432, 106], 'side'),
        text(38, 166, fixes.title, { size: 12, color: 'muted' }),
        box(30, 174, [420, 30], 'selected', 'outline'), text(44, 194, fixes.insert, { color: 'selectedText' }),
        text(44, 230, fixes.silence),
      ],
    });
  },
  sessions: language => {
    const { views, sessions } = pictureWords[language];
    return svg({
      width: WIDTH, height: 250,
      parts: [
        box(1, 1, [WIDTH - 2, 248], 'side'),
        text(20, 32, views.sessions.toUpperCase(), { bold: true, size: 12 }),
        arrow(26, 62, false), text(42, 67, 'C-0142', { bold: true }), text(110, 67, sessions.closed, { color: 'muted', size: 13 }),
        arrow(26, 96, true), text(42, 101, 'C-0171', { bold: true }), text(110, 101, sessions.open, { color: 'muted', size: 13 }),
        box(40, 116, [420, 30], 'selected', 'outline'), dot(56, 131, 'warning'), text(72, 136, sessions.third, { color: 'selectedText' }), text(148, 136, `2026-10-13, 4/6${sessions.findings}`, { size: 13, color: 'selectedText' }),
        dot(56, 165, 'done'), text(72, 170, sessions.second), text(148, 170, '2026-09-29, 6/6', { color: 'muted', size: 13 }),
        dot(56, 197, 'done'), text(72, 202, sessions.first), text(148, 202, '2026-09-15, 7/7', { color: 'muted', size: 13 }),
        arrow(26, 226, false), text(42, 231, 'C-0185', { bold: true }),
      ],
    });
  },
  'follow-ups': language => {
    const { views, followUps } = pictureWords[language];
    return svg({
      width: WIDTH, height: 250,
      parts: [
        box(1, 1, [WIDTH - 2, 248], 'side'),
        text(20, 32, views.followUps.toUpperCase(), { bold: true, size: 12 }),
        arrow(26, 62, true), text(42, 67, followUps.overdue, { bold: true }), text(460, 67, '1', { end: true, color: 'error', bold: true }),
        dot(60, 92, 'error'), text(74, 97, 'C-0151'), text(144, 97, followUps.referral, { color: 'muted', size: 13 }),
        arrow(26, 126, true), text(42, 131, followUps.today, { bold: true }), text(460, 131, '1', { end: true, bold: true }),
        dot(60, 156, 'warning'), text(74, 161, 'C-0147'), text(144, 161, followUps.meeting, { color: 'muted', size: 13 }),
        arrow(26, 190, true), text(42, 195, followUps.later, { bold: true }), text(460, 195, '1', { end: true, bold: true }),
        dot(60, 220, 'done'), text(74, 225, 'C-0142'), text(144, 225, followUps.check, { color: 'muted', size: 13 }),
      ],
    });
  },
  case: language => {
    const { caseView } = pictureWords[language];
    const days: readonly (readonly [number, number])[] = [[60, 160], [150, 176], [240, 188], [330, 210], [420, 224]];
    return svg({
      width: WIDTH, height: 270,
      parts: [
        frame(270),
        text(24, 38, 'C-0142', { bold: true, size: 18 }), text(456, 38, caseView.contract, { end: true, color: 'muted', size: 13 }),
        line([[60, 84], [420, 84]], 'border', 2),
        ...days.flatMap(([x], index) => [dot(x, 84, 'done', 8), text(x - 4, 112, String(index + 1), { size: 12, color: 'muted' })]),
        text(24, 146, caseView.measure, { size: 13 }),
        line(days, 'link', 2.5),
        ...days.map(([x, y]) => dot(x, y, 'link', 4)),
        text(440, 229, '3', { size: 13, bold: true }), text(36, 165, '8', { size: 13, bold: true }),
        line([[40, 246], [440, 246]], 'border', 1),
      ],
    });
  },
  shell: language => {
    const { shell } = pictureWords[language];
    return svg({
      width: WIDTH, height: 200,
      parts: [
        frame(200),
        text(20, 38, '$ tahap lint', { mono: true, bold: true }),
        text(20, 70, 'cases/C-0171/2026-11-10-s04.session.md', { mono: true, size: 13 }),
        text(20, 94, '  6:1', { mono: true, size: 13, color: 'muted' }), text(84, 94, shell.error, { mono: true, size: 13, color: 'error' }), text(190, 94, 'contract-missing', { mono: true, size: 13 }),
        text(20, 118, '  6:1', { mono: true, size: 13, color: 'muted' }), text(84, 118, shell.warning, { mono: true, size: 13, color: 'warning' }), text(190, 118, 'missing-step', { mono: true, size: 13 }),
        text(20, 154, shell.summary, { mono: true, size: 13 }),
        text(20, 180, '$', { mono: true, bold: true }), box(36, 168, [8, 15], 'text', 'text'),
      ],
    });
  },
};
