import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { Linter } from '../../../src/core/lint/linter.ts';
import type { CaseFile, Note } from '../../../src/core/note/note.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import type { Language } from '../../../src/core/protocol/protocol.ts';
import { progressIn } from '../../../src/core/report/step-help-progress.ts';
import { completenessIn, type HelpSituation } from '../../../src/core/report/step-help-situation.ts';
import { stepHelpAt } from '../../../src/core/report/step-help.ts';
import { stepMarks } from '../../../src/core/report/step-marks.ts';
import { noteLinks } from '../../../src/core/report/note-links.ts';
import { keyHelpAt } from '../../../src/core/report/key-help.ts';

type Files = Readonly<Record<string, string>>;

interface Open {
  readonly document: Note | CaseFile;
  readonly situation: HelpSituation;
}

function open(files: Files, path: string, language?: Language): Open {
  const linter = new Linter({ config: defaultConfig, protocols: builtinProtocols, asOf: '2026-11-24', language: 'auto', fallbackLanguage: 'en' });
  for (const [name, text] of Object.entries(files)) linter.set(name, text);
  linter.check();
  const document = linter.parse(path, files[path] ?? '');
  const key = linter.cases.keyOfNote(path) ?? linter.cases.keyOfCaseFilePath(path);
  return { document, situation: { theCase: key === undefined ? undefined : linter.cases.caseAt(key), language: language ?? document.language } };
}

/** The lines on the heading that the words stand in, each with its state. */
function told({ document, situation }: Open, words: string): string[] {
  const at = document.text.indexOf(words);
  assert.ok(at >= 0, words);
  return (stepHelpAt(document, at + 1, situation)?.helps ?? []).flatMap(({ name, lines }) => [name, ...lines.map(({ state, text, link }) => `${state}: ${text}${link ? `[${link.text}](${link.path})` : ''}`)]);
}

const front = (number: number, day: string, more = ''): string => `---\nclient: K-7Q2M\nsession: ${number}\ndate: ${day}\ncounselor: R. Wulan\n${more}---\n\n`;
const first = `${front(1, '2026-03-04')}# Note

## Early stage

### Building rapport

Came on her own and spoke first.

### Counselling contract

- Time: 45 minutes, six meetings
- Task:

### Consent and limits of confidentiality

Agreed by the client on 2026-03-04.

## Final stage

### Joint conclusion

### Action plan

- [ ] client: keep a list (2026-03-10)
- [ ] write down three wishes

### Next appointment

2026-03-11 09:00, room 2
`;
const second = `${front(2, '2026-03-11')}## Core stage

### Counselling contract

### Consent

## Final stage

### Next appointment

soon
`;
const files = { 'c/a.session.md': first, 'c/b.session.md': second };
const inFirst = (): Open => open(files, 'c/a.session.md');
const inSecond = (): Open => open(files, 'c/b.session.md');

describe('stepHelpAt', () => {
  it('tells which parts of the contract are recorded, and which are not', () => {
    assert.deepEqual(told(inFirst(), 'Counselling contract'), ['Counselling contract', 'recorded: Recorded in this note.', 'recorded: Recorded: Time contract.', 'missing: Not recorded yet: Task contract, Cooperation contract.', 'plain: Once per case, by session 2.']);
  });

  it('speaks of a part by its own label', () => {
    assert.deepEqual(told(inFirst(), 'Time:'), ['Time contract', 'recorded: Recorded in this note.', 'plain: Once per case, by session 2.']);
    assert.deepEqual(told(inFirst(), 'Task:').slice(0, 2), ['Task contract', 'missing: Nothing stands under this heading yet.']);
  });

  it('leads to the note that records what a case records once', () => {
    assert.deepEqual(told(inSecond(), 'Counselling contract').slice(1, 4), ['recorded: Recorded 2026-03-04 in [session 1](c/a.session.md)', 'recorded: Time contract: recorded 2026-03-04 in [session 1](c/a.session.md)', 'missing: Not recorded yet: Task contract, Cooperation contract.']);
    assert.equal(told(inSecond(), 'Consent')[1], 'recorded: Recorded 2026-03-04 in [session 1](c/a.session.md)');
  });

  it('prefers the case file, and leads to it', () => {
    const caseFile = '---\nclient: K-7Q2M\ncontract:\n  minutes: 45\n  tasks:\n    client: keeps a list\n---\n';
    const opened = open({ ...files, 'c/case.md': caseFile }, 'c/b.session.md');
    assert.deepEqual(told(opened, 'Counselling contract').slice(1), ['recorded: Recorded in [the case file](c/case.md)', 'recorded: Time contract: recorded in [the case file](c/case.md)', 'recorded: Task contract: recorded in [the case file](c/case.md)', 'missing: Not recorded yet: Cooperation contract.', 'plain: Once per case, by session 2.']);
  });

  it('counts actions, and reads the next appointment', () => {
    assert.deepEqual(told(inFirst(), 'Action plan').slice(1, 3), ['recorded: Recorded in this note.', 'missing: 2 actions, 1 with who does it, 1 with a date.']);
    assert.deepEqual(told(inFirst(), 'Next appointment').slice(1), ['recorded: Recorded in this note.', 'recorded: Date read: 2026-03-11.', 'plain: Due in every session.']);
    assert.deepEqual(told(inSecond(), 'Next appointment').slice(2, 3), ['missing: Not recorded yet: a date, a window, or none with a reason.']);
  });

  it('tells what a consent lacks, and never asks for a guardian', () => {
    assert.deepEqual(told(inFirst(), 'Consent and').slice(1, 4), ['recorded: Recorded in this note.', 'recorded: Recorded: Agreed by, Agreed on.', 'missing: Not recorded yet: Limits.']);
  });

  it('sums up a stage', () => {
    assert.deepEqual(told(inFirst(), 'Final stage'), ['Final stage', 'plain: 1 of 3 due steps recorded.', 'recorded: Recorded: Next appointment.', 'missing: Not recorded yet: Joint conclusion, Immediate evaluation.']);
  });

  it('counts a stage with a single due step as one', () => {
    assert.deepEqual(told(inSecond(), 'Core stage'), ['Core stage', 'plain: 0 of 1 due step recorded.', 'missing: Not recorded yet: Deeper exploration.']);
  });

  it('names both steps of one heading, and knows bold lines', () => {
    const opened = open({ 'a.session.md': `${front(1, '2026-03-04')}## Conclusion and action plan\n\nShe will rest.\n\n**Next appointment:**\n\n2026-03-11\n` }, 'a.session.md');
    assert.equal(told(opened, 'Next appointment')[2], 'recorded: Date read: 2026-03-11.');
    assert.deepEqual(told(opened, 'Conclusion and').filter(line => !line.includes(':')), ['Joint conclusion', 'Action plan']);
  });

  it('speaks Indonesian in an Indonesian note, and the language that is asked for', () => {
    const text = `---\nkonseli: K-7Q2M\npertemuan: 2\ntanggal: 2026-03-11\nkonselor: R. Wulan\n---\n\n## Tahap akhir\n\n### Rencana tindakan\n\n- [ ] konseli: tidur lebih awal (2026-03-12)\n\n### Kesimpulan\n`;
    assert.deepEqual(told(open({ 'a.session.md': text }, 'a.session.md'), 'Rencana'), ['Rencana tindakan', 'recorded: Tercatat dalam catatan ini.', 'recorded: 1 tindakan, 1 dengan pelakunya, 1 dengan tanggal.', 'plain: Diminta tiap pertemuan mulai pertemuan 2, termasuk penutupan.']);
    assert.deepEqual(told(open({ 'a.session.md': text }, 'a.session.md', 'en'), 'Kesimpulan').slice(0, 2), ['Joint conclusion', 'missing: Nothing stands under this heading yet.']);
  });

  it('keeps quiet on prose, titles and unknown headings', () => {
    const { document, situation } = inFirst();
    for (const words of ['Note', 'Came on', 'room 2', 'client:']) assert.equal(stepHelpAt(document, document.text.indexOf(words) + 1, situation), undefined, words);
  });

  it('has a name, guidance and a due line for every step of every built-in protocol, in both languages', () => {
    for (const protocol of builtinProtocols) {
      const keys = [...protocol.appliesTo.layouts.slice(0, 1).map(layout => `layout: ${layout}\n`), ...(protocol.appliesTo.layouts.length > 0 ? [] : protocol.appliesTo.formats.slice(0, 1).map(format => format === 'group' ? 'format: group\ngroup: G-1\n' : `format: ${format}\n`))].join('');
      for (const language of ['en', 'id'] as const) {
        const headings = protocol.steps.filter(({ partOf }) => partOf === undefined);
        const text = `${front(2, '2026-03-11', `language: ${language}\n${keys}`)}${headings.map(step => `## ${step.names[language]}\n`).join('\n')}`;
        const opened = open({ 'a.session.md': text }, 'a.session.md');
        assert.equal(opened.document.protocol.id, protocol.id);
        for (const { outline } of [opened.document]) {
          assert.ok(outline.sections.length >= headings.length);
          for (const section of outline.sections) {
            for (const help of stepHelpAt(opened.document, section.heading.start, opened.situation)?.helps ?? []) {
              assert.ok(help.name !== '' && help.guidance !== '' && help.lines.length >= 2, `${protocol.id} ${help.id}`);
              assert.ok(help.lines.every(({ text: line }) => line !== '' && !line.includes('{')));
            }
          }
        }
      }
    }
  });
});

describe('progressIn', () => {
  const progress = (opened: Open): string[] => progressIn(opened.document, completenessIn(opened.document, opened.situation)).map(({ kind, id, recorded, missing }) => `${kind} ${id}: ${recorded.join(' ')} | ${missing.join(' ')}`);

  it('is told for each stage that has a heading and owes something', () => {
    assert.deepEqual(progress(inFirst()), ['stage early: rapport contract consent | ', 'stage final: next-appointment | conclude evaluate']);
    assert.deepEqual(progress(inSecond()), ['stage core:  | explore', 'stage final:  | conclude action-plan evaluate next-appointment']);
  });

  it('is told for the sections of a layout together', () => {
    for (const [layout, sections] of [['soap', ['Subjective', 'Objective']], ['dap', ['Data', 'Assessment']], ['birp', ['Behavior', 'Intervention']], ['girp', ['Goals', 'Intervention']]] as const) {
      const text = `${front(1, '2026-03-04', `layout: ${layout}\n`)}## ${sections[0]}\n\nTold of long nights.\n\n## ${sections[1]}\n`;
      const [only, ...more] = progress(open({ 'a.session.md': text }, 'a.session.md'));
      assert.deepEqual(more, []);
      assert.ok(only?.startsWith(`layout ${layout}: ${layout}.`) && only.includes('next-appointment'), only);
    }
  });

  it('is not told of notes that owe no form', () => {
    assert.deepEqual(progress(open({ 'a.session.md': first.replace('session: 1\n', 'type: contact\n') }, 'a.session.md')), []);
    assert.deepEqual(progress(open({ 'a.session.md': first.replace('session: 1\n', 'session: 1\nlayout: free\n') }, 'a.session.md')), []);
  });

  it('is told of the stages of a group', () => {
    const text = `---\ngroup: G-12\nmembers: [K-1]\nsession: 1\ndate: 2026-03-04\ncounselor: R. Wulan\nformat: group\n---\n\n## Forming stage\n\n### Consent\n\n## Ending stage\n\n### Next appointment\n\n2026-03-11\n`;
    assert.deepEqual(progress(open({ 'a.session.md': text }, 'a.session.md')), ['stage ending: next-appointment | ']);
  });
});

describe('stepMarks', () => {
  const marks = ({ document, situation }: Open): string[] => document.kind === 'note' ? stepMarks(document, situation).map(({ at, text }) => `${document.lines.positionAt(at).line + 1} ${text}`) : [];

  it('stand behind the headings of stages and steps, and behind no label', () => {
    assert.deepEqual(marks(inFirst()), ['10 3 of 3 recorded', '12 recorded', '16 recorded', '21 recorded', '25 1 of 3 recorded', '27 not recorded yet', '29 recorded', '34 recorded']);
  });

  it('stand at the end of the line, in a text with CRLF too', () => {
    const text = `${front(1, '2026-03-04')}## Final stage ##\n\n**Conclusion**\n`.replaceAll('\n', '\r\n');
    const { document, situation } = open({ 'a.session.md': text }, 'a.session.md');
    assert.ok(document.kind === 'note');
    for (const { at } of stepMarks(document, situation)) assert.equal(text[at], '\r');
  });

  it('leave alone plans and signed notes from before Tahap', () => {
    assert.deepEqual(marks(open({ 'a.session.md': first.replace('session: 1\n', 'type: plan\n') }, 'a.session.md')), []);
  });
});

describe('noteLinks', () => {
  const links = ({ document, situation }: Open): string[] => situation.theCase ? noteLinks(document, situation.theCase, situation.language).map(({ span, path, text }) => `${document.text.slice(span.start, span.end)} > ${path} (${text})`) : [];
  const caseFile = '---\nclient: K-7Q2M\n---\n';

  it('lead to the case file and to the note before', () => {
    assert.deepEqual(links(open({ ...files, 'c/case.md': caseFile }, 'c/b.session.md')), ['K-7Q2M > c/case.md (Case file)', '2 > c/a.session.md (Previous note: session 1)']);
    assert.deepEqual(links(open({ ...files, 'c/case.md': caseFile, 'c/b.session.md': second.replace('session: 2', 'case: K-7Q2M\nsession: 2') }, 'c/b.session.md'))[0], 'K-7Q2M > c/case.md (Case file)');
    assert.deepEqual(links(inFirst()), []);
  });

  it('lead from an addendum to its note, written as a name or with a reason', () => {
    for (const written of ['a.session.md', '"a"', '{note: a, reason: forgot}']) {
      const addendum = `---\ntype: addendum\nclient: K-7Q2M\ndate: 2026-03-12\ncounselor: R. Wulan\naddendum_to: ${written}\n---\n\nMore.\n`;
      const found = links(open({ ...files, 'c/z.session.md': addendum }, 'c/z.session.md'));
      assert.equal(found.length, 1, written);
      assert.ok(found[0]?.endsWith('> c/a.session.md (The note that this one adds to: session 1)'), found[0]);
    }
  });

  it('lead from words on the contract to the one in force', () => {
    const opened = open({ ...files, 'c/b.session.md': second.replace('session: 2\n', 'session: 2\nsteps: [keep-contract]\nskipped:\n  contract: see before\n') }, 'c/b.session.md');
    assert.deepEqual(links(opened).slice(1), ['keep-contract > c/a.session.md (The contract in force: session 1)', 'contract > c/a.session.md (The contract in force: session 1)']);
  });
});

describe('help on any text', () => {
  const texts = ['', '---', '---\n---', '---\nclient: [\n---\n## Contract', '\uFEFF---\r\nclient: K-1\r\n---\r\n\r\n## Kontrak\r\n\r\n- Waktu:', '## Contract: Time:\n\n**', '| Contract | |\n|---|---|\n| Time | 45 |', '\0## Action plan\n- [ ] \ud800', '<!-- ## Contract', '---\nsteps: [contract\n---', `${'# Contract\n'.repeat(300)}`];

  it('never throws, at whatever place it is asked for', () => {
    for (const text of texts) {
      const { document, situation } = open({ 'a.session.md': text }, 'a.session.md');
      for (let offset = 0; offset <= Math.min(text.length, 200); offset++) {
        stepHelpAt(document, offset, situation);
        stepHelpAt(document, offset, { language: 'id', theCase: undefined });
        keyHelpAt(document, offset, 'id');
      }
      progressIn(document, completenessIn(document, situation));
      if (document.kind === 'note') assert.ok(stepMarks(document, situation).every(({ at }) => at <= text.length));
      if (situation.theCase) assert.ok(Array.isArray(noteLinks(document, situation.theCase, 'en')));
    }
  });
});
