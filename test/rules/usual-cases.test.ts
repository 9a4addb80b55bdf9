import assert from 'node:assert/strict';
import type { Language } from '../../src/core/protocol/protocol.ts';
import { buildCaseFile, buildNote, contractKeys, notePath } from './support/build-note.ts';
import { lintFiles, shortFindings, type Files } from './support/lint-files.ts';
import { day, nothing, notes, pick, testSituations, type Situation } from './support/situations.ts';

const caseFilePath = 'cases/C-0142/case.md';
const [first, second, third] = [`${day[1]}-s01`, `${day[2]}-s02`, `${day[3]}-s03`];
const unfilled = (language: Language): string => pick(language, { en: '### Reassessment\n\n...\n', id: '### Penilaian kembali\n\n...\n' });

/** The second session with lines put under its title. */
function withLines(lines: (language: Language) => string): (language: Language) => Files {
  return language => {
    const files = notes(language, {}, {});
    const path = notePath(2);
    return { ...files, [path]: (files[path] ?? '').replace(/^(# .*\n)/m, `$1\n${lines(language)}`) };
  };
}

function appended(lines: (language: Language) => string): (language: Language) => Files {
  return language => ({ ...notes(language, {}, {}), [notePath(2)]: `${notes(language, {}, {})[notePath(2)] ?? ''}\n${lines(language)}` });
}

const soap = (plan: Record<Language, string>, sections?: Record<Language, string>) => (language: Language): Files => ({
  ...notes(language, {}),
  [notePath(2)]: buildNote(language, { session: 2, keys: { layout: 'soap' }, body: `${pick(language, sections ?? {
    en: '## S\n\nSleeps badly before tests.\n\n## O\n\nSpoke fast; SUDS 6.\n\n## A\n\nFear of failing keeps it going; plans well.\n\n',
    id: '## S\n\nSulit tidur menjelang ulangan.\n\n## O\n\nBicara cepat; SUDS 6.\n\n## A\n\nTakut gagal membuatnya berlanjut; pandai menyusun rencana.\n\n',
  })}## P\n\n${pick(language, plan)}\n` }),
});

const situations: readonly Situation[] = [
  { title: 'no note has a number: each lacks its key, and the rank by date counts', files: language => notes(language, { without: ['contract'], keys: { session: undefined } }, { keys: { session: undefined } }), expected: [`${first} front-matter-invalid`, `${second} front-matter-invalid`, `${second} contract-missing contract`] },
  { title: 'SOAP with the date in the plan', files: soap({ en: 'The client starts with ten minutes each evening. Next meeting 2026-01-19 09:00.', id: 'Konseli mulai sepuluh menit tiap malam. Pertemuan berikutnya 2026-01-19 pukul 09.00.' }), expected: nothing },
  { title: 'SOAP without a date anywhere', files: soap({ en: 'The client starts with ten minutes.', id: 'Konseli mulai dengan sepuluh menit.' }), expected: [`${second} next-appointment-missing next-appointment`] },
  { title: 'SOAP without O', files: soap({ en: 'The client starts with ten minutes each evening. Next meeting 2026-01-19 09:00.', id: 'Konseli mulai sepuluh menit tiap malam. Pertemuan berikutnya 2026-01-19 pukul 09.00.' }, { en: '## S\n\nSleeps badly.\n\n## A\n\nFear of failing.\n\n', id: '## S\n\nSulit tidur.\n\n## A\n\nTakut gagal.\n\n' }), expected: [`${second} format-sections-incomplete soap.objective`] },
  {
    title: 'the appointment and the evaluation as rows of a table',
    files: language => notes(language, { without: ['evaluate', 'next-appointment'], words: { conclude: pick(language, {
      en: 'The client concluded: "The first ten minutes."\n\n| Item | Content |\n| --- | --- |\n| Evaluation | 8 of 10 |\n| Next appointment | 2026-01-12 09:00 |',
      id: 'Konseli menyimpulkan: "Sepuluh menit pertama."\n\n| Bagian | Isi |\n| --- | --- |\n| Evaluasi | 8 dari 10 |\n| Pertemuan berikutnya | 2026-01-12 09:00 |',
    }) } }),
    expected: nothing,
  },
  { title: 'a closing of a case that never reached the core stage', files: language => notes(language, {}, { type: 'closing' }), expected: [`${second} missing-stage`] },
  { title: 'the same where the client ended it', files: language => ({ ...notes(language, {}, { type: 'closing' }), [caseFilePath]: buildCaseFile(language, { status: 'closed', closing: '\n  reason: client-ended' }) }), expected: nothing },
  { title: 'a free layout asks for no form, only for what the case needs', files: language => ({ ...notes(language, {}), [notePath(2)]: buildNote(language, { session: 2, keys: { layout: 'free', next_appointment: '2026-01-19' }, body: '## Anything\n\nA page of prose.\n' }) }), expected: nothing },
  { title: 'a free layout without an appointment', files: language => ({ ...notes(language, {}), [notePath(2)]: buildNote(language, { session: 2, keys: { layout: 'free' }, body: 'A page of prose.\n' }) }), expected: [`${second} next-appointment-missing next-appointment`] },
  { title: 'one step under two headings, one of them empty', files: language => notes(language, {}, { words: { explore: pick(language, { en: '...\n\n### Exploration\n\nThe hour before sleep was looked at.', id: '...\n\n### Eksplorasi\n\nSatu jam sebelum tidur didalami.' }) } }), expected: nothing },
  { title: 'one step under two headings, both empty: one finding', files: language => notes(language, {}, { words: { explore: pick(language, { en: '...\n\n### Exploration\n\n-', id: '...\n\n### Eksplorasi\n\n-' }) } }), expected: [`${second} empty-step explore`] },
  { title: 'two ids in one heading', files: language => notes(language, {}, { without: ['conclude', 'action-plan'], and: ['maintain-relationship'], words: { 'maintain-relationship': pick(language, { en: 'Engaged.\n\n### Conclusion and action plan\n\nThe client starts with ten minutes each evening.', id: 'Terlibat.\n\n### Kesimpulan dan RTL\n\nKonseli mulai sepuluh menit tiap malam.' }) } }), expected: nothing },
  { title: 'two counselors, each with notes of the case', files: language => notes(language, { keys: { co_counselors: '[G-02]' } }, { keys: { counselor: 'G-02', co_counselors: '[G-01]' } }, { keys: { counselor: 'G-01' } }), expected: nothing },
  { title: 'a case file without notes', files: language => ({ [caseFilePath]: buildCaseFile(language) }), expected: nothing },
  { title: 'a closed case file without notes still owes its summary', files: language => ({ [caseFilePath]: buildCaseFile(language, { status: 'closed' }) }), expected: ['case.md closing-markers-missing markers', 'case.md closing-summary-missing closure'] },
  { title: 'a case that was opened again', files: language => ({ ...notes(language, {}, {}, { type: 'closing' }, { session: 4 }), [caseFilePath]: buildCaseFile(language, { status: 'open', reopened_on: '2026-01-26' }) }), expected: nothing },
  { title: 'a joint session with the whole family', files: language => notes(language, { keys: { format: 'family', co_counselors: '[G-02]' } }, { keys: { format: 'family' } }), expected: nothing },
  { title: 'one number twice: the form rules read both', files: language => ({ ...notes(language, {}, {}), 'cases/C-0142/2026-01-14-s02.session.md': buildNote(language, { session: 2, date: '2026-01-14', without: ['explore'], and: ['reassess'] }) }), expected: ['2026-01-14-s02 missing-step explore', '2026-01-14-s02 session-sequence'] },
  { title: 'a group without members', files: language => ({ 'groups/KL-03/2026-01-05-s01.session.md': buildNote(language, { session: 1, keys: { client: undefined, case: undefined, format: 'group', group: 'KL-03' } }) }), expected: ['2026-01-05-s01 front-matter-invalid'] },
  { title: 'a text from standard input: no path, no notes around it', files: language => ({ '': buildNote(language, { session: 4, without: ['explore'] }) }), setup: { isAlone: true }, expected: [' missing-step explore'] },
  { title: 'the first session alone', files: language => ({ '': buildNote(language, { session: 1, without: ['rapport'] }) }), setup: { isAlone: true }, expected: [' missing-step rapport'] },
  { title: 'a plan, a contact and a supervision note between the sessions', files: language => ({ ...notes(language, {}, {}), ...Object.fromEntries(['plan', 'contact', 'supervision'].map(type => [`cases/C-0142/2026-01-08-${type}.session.md`, buildNote(language, { type, date: '2026-01-08', body: '# A page\n\nA few lines.\n' })])) }), expected: nothing },
  { title: 'the contract in a plan only', files: language => ({ ...notes(language, { without: ['contract'] }, {}), 'cases/C-0142/2026-01-04-plan.session.md': buildNote(language, { type: 'plan', date: '2026-01-04', steps: ['contract'] }) }), expected: [`${second} contract-missing contract`] },
  { title: 'a part of the contract in the note, the others in the case file', files: language => ({ ...notes(language, { words: { contract: pick(language, { en: 'Cooperation: both say when something does not fit.', id: 'Kerja sama: saling memberi tahu bila tidak cocok.' }) } }, {}), [caseFilePath]: buildCaseFile(language, { contract: contractKeys[language].slice(0, contractKeys[language].lastIndexOf('\n')) }) }), expected: nothing },
  { title: 'a promise inside a quotation or code counts for nothing', files: language => notes(language, { words: { 'next-appointment': '> 2026-01-12 09:00\n\n```\n2026-01-12 09:00\n```' } }), expected: [`${first} next-appointment-missing next-appointment`] },
  { title: 'closing with all that is due, then an addendum', files: language => ({ ...notes(language, {}, {}, { type: 'closing' }), 'cases/C-0142/2026-01-20-addendum.session.md': buildNote(language, { type: 'addendum', date: '2026-01-20', keys: { addendum_to: third }, body: 'One line.\n' }) }), expected: nothing },
];

const silencing: readonly Situation[] = [
  { title: 'the next line', files: appended(language => `<!-- tahap-disable-next-line empty-step: after the call -->\n${unfilled(language)}`), expected: nothing },
  { title: 'the next line, with blank lines between', files: appended(language => `<!-- tahap-disable-next-line empty-step: after the call -->\n\n\n${unfilled(language)}`), expected: nothing },
  { title: 'up to the end of the part', files: appended(language => `<!-- tahap-disable empty-step: form -->\n\n${unfilled(language)}\n<!-- tahap-enable empty-step -->\n`), expected: nothing },
  { title: 'not after the end of the part', files: appended(language => `<!-- tahap-disable empty-step: form -->\n\n<!-- tahap-enable empty-step -->\n\n${unfilled(language)}`), expected: [`${second} empty-step reassess`, `${second} suppression-invalid`] },
  { title: 'two rules in one comment, one of them with nothing to silence', files: appended(language => `<!-- tahap-disable-next-line empty-step, thin-step: form -->\n${unfilled(language)}`), expected: [`${second} suppression-invalid`] },
  { title: 'another rule than the one that speaks', files: appended(language => `<!-- tahap-disable-next-line thin-step: form -->\n${unfilled(language)}`), expected: [`${second} empty-step reassess`, `${second} suppression-invalid`] },
  { title: 'no reason: nothing is silenced', files: appended(language => `<!-- tahap-disable-next-line empty-step -->\n${unfilled(language)}`), expected: [`${second} empty-step reassess`, `${second} suppression-invalid`] },
  { title: 'a colon and no reason', files: appended(language => `<!-- tahap-disable-next-line empty-step: -->\n${unfilled(language)}`), expected: [`${second} empty-step reassess`, `${second} suppression-invalid`] },
  { title: 'an unknown rule', files: appended(() => '<!-- tahap-disable no-such-rule: x -->\n'), expected: [`${second} suppression-invalid`] },
  { title: 'no rule', files: appended(() => '<!-- tahap-disable: x -->\n'), expected: [`${second} suppression-invalid`] },
  { title: 'comments of others, and words that only begin like ours', files: appended(() => '<!-- prettier-ignore -->\n\n<!-- tahap-disabled empty-step -->\n\n<!-- tahap -->\n'), expected: nothing },
  { title: 'a comment in code silences nothing and is no fault', files: appended(language => `\`\`\`\n<!-- tahap-disable empty-step: x -->\n\`\`\`\n\n${unfilled(language)}`), expected: [`${second} empty-step reassess`] },
  { title: 'a finding of the case, from the top of the body', files: language => ({ ...notes(language, { without: ['contract'] }), [notePath(2)]: buildNote(language, { session: 2 }).replace('---\n\n#', '---\n\n<!-- tahap-disable contract-missing: paper form of the district -->\n\n#') }), expected: nothing },
  { title: 'a finding of the case can not be silenced further down', files: language => ({ ...notes(language, { without: ['contract'] }), [notePath(2)]: `${buildNote(language, { session: 2 })}\n<!-- tahap-disable contract-missing: paper form -->\n` }), expected: [`${second} contract-missing contract`, `${second} suppression-invalid`] },
  { title: 'a rule that is off needs no comment and blames none', files: language => ({ '.tahap.yaml': 'rules:\n  empty-step: off\n', ...withLines(() => '<!-- tahap-disable empty-step: form -->\n\n')(language) }), expected: nothing },
];

describe('usual cases', () => testSituations(situations));

describe('silencing', () => {
  testSituations(silencing);

  it('works with Windows line ends and a byte order mark', () => {
    for (const { files, expected } of silencing) {
      const changed = Object.fromEntries(Object.entries(files('id')).map(([path, text]) => [path, path.endsWith('.yaml') ? text : `\ufeff${text.replaceAll('\n', '\r\n')}`]));
      assert.deepEqual(shortFindings(changed), [...expected as string[]].sort());
    }
  });
});

describe('messages', () => {
  it('follow the note, or the language that is asked for', () => {
    const files = notes('id', { without: ['next-appointment'] });
    assert.match(lintFiles(files)[0]?.message ?? '', /belum tercatat/);
    assert.match(lintFiles(files, { language: 'en' })[0]?.message ?? '', /No next appointment/);
  });

  it('never hold words of the note', () => {
    const secret = 'Xylophonist';
    const files = { 'cases/C-0142/x.session.md': `---\nclient: ${secret} Smith\n${secret}: ${secret}\ntype: ${secret}\ndate: ${secret}\ncounselor: G-01\n---\n\n## ${secret}\n\n## Conclusion\n\n<!-- tahap-disable ${secret}: x -->\n\n## Next appointment\n\n${secret}, Monday 6 January 2026\n` };
    const problems = lintFiles(files);
    assert.ok(problems.length >= 8);
    for (const { message, rule } of problems) assert.ok(!message.toLowerCase().includes(secret.toLowerCase()), rule);
  });
});
