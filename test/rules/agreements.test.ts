import assert from 'node:assert/strict';
import type { Language } from '../../src/core/protocol/protocol.ts';
import { buildCaseFile, buildNote, contractKeys, dayOf, notePath, type NotePlan } from './support/build-note.ts';
import { lintFiles, type Files } from './support/lint-files.ts';
import { nothing, notes, pick, testSituations, type Situation } from './support/situations.ts';

/** Contract and consent as they are kept over a whole case. */
const caseFilePath = 'cases/C-0142/case.md';
const rules = ['contract-drift', 'consent-missing', 'guardian-consent-missing'];

/** So many sessions of a careful counselor; the plan of a session is given by its number. */
function course(language: Language, count: number, plans: Readonly<Record<number, NotePlan>> = {}): Files {
  return notes(language, ...Array.from({ length: count }, (_, index) => withReview(plans[index + 1] ?? {}, index + 1)));
}

/** Every third session looks at the picture again, as a course does. */
function withReview(plan: NotePlan, session: number): NotePlan {
  return session % 3 === 0 && plan.type === undefined ? { ...plan, and: [...(plan.and ?? []), 'reassess'] } : plan;
}

const fourMeetings: NotePlan = { words: { contract: 'Time: 4 x 45 menit.\n\nTask: the client keeps the log, the counselor prepares.\n\nCooperation: both say when something does not fit.' } };
const four: Record<Language, NotePlan> = {
  en: fourMeetings,
  id: { words: { contract: 'Waktu: 4 x 45 menit.\n\nTugas: konseli mengisi catatan, konselor menyiapkan.\n\nKerja sama: saling memberi tahu bila tidak cocok.' } },
};
const noShow = (language: Language, session: number): Files => ({
  [notePath(session, 'no-show')]: buildNote(language, {
    type: 'no-show', date: dayOf(session), body: pick(language, {
      en: '# No-show\n\nScheduled: 09:00.\n\nNotice: none.\n\nContact attempts: two calls by the counselor.\n\nNext step: the next session as planned.\n',
      id: '# Tidak hadir\n\nJadwal: 09.00.\n\nPemberitahuan: tidak ada kabar dari konseli.\n\nUpaya menghubungi: dua panggilan oleh konselor.\n\nTindak lanjut berikutnya: pertemuan sesuai rencana.\n',
    }),
  }),
});

/** Only the findings of these rules: the course around them is another's matter. */
function own(files: Files, setup: Parameters<typeof lintFiles>[1] = {}): string[] {
  return lintFiles(files, setup).filter(({ rule }) => rules.includes(rule)).map(({ path, rule, range }) => `${path.slice(path.lastIndexOf('/') + 1)}:${range.start.line + 1} ${rule}`).sort();
}

/** The sessions held in weeks `weeks`, numbered in their order; the others were no-shows. */
function held(language: Language, weeks: readonly number[], missed: readonly number[], plans: Readonly<Record<number, NotePlan>> = {}): Files {
  const sessions = weeks.map((week, index) => [notePath(week, `s${index + 1}`), buildNote(language, {
    session: index + 1, date: dayOf(week), ...withReview(plans[index + 1] ?? {}, index + 1),
    words: { 'next-appointment': `${dayOf(week + 1)} 09:00`, 'action-plan': pick(language, { en: `- [ ] client: ten minutes each evening (${dayOf(week + 1)})`, id: `- [ ] konseli: sepuluh menit tiap malam (${dayOf(week + 1)})` }), ...plans[index + 1]?.words },
  })] as const);
  return { ...Object.fromEntries(sessions), ...Object.assign({}, ...missed.map(week => noShow(language, week))) as Files };
}

const scenarios: readonly Situation[] = [
  {
    title: '12: four meetings agreed, six held, session 5 says extended by agreement to eight',
    files: language => course(language, 6, { 1: four[language], 5: { and: ['contract.time'], words: { 'contract.time': pick(language, { en: 'Extended by agreement to 8.', id: 'Diperpanjang atas kesepakatan menjadi 8.' }) } } }),
    expected: nothing,
  },
  { title: '13: sessions 2 and 4 were no-shows, four of four are held', files: language => held(language, [1, 3, 5, 6], [2, 4], { 1: four[language] }), expected: nothing },
  { title: '13: a fifth is within the tolerance', files: language => held(language, [1, 3, 5, 6, 7], [2, 4], { 1: four[language] }), expected: nothing },
  { title: '13: a sixth is drift', files: language => held(language, [1, 3, 5, 6, 7, 8], [2, 4], { 1: four[language] }), expected: [`${dayOf(8)}-s6 contract-drift keep-contract`] },
  { title: '13: drift is reported once', files: language => held(language, [1, 3, 5, 6, 7, 8, 9, 10], [2, 4], { 1: four[language] }), expected: [`${dayOf(8)}-s6 contract-drift keep-contract`] },
];

describe('scenarios of the contract', () => testSituations(scenarios));

const six = (language: Language): string => contractKeys[language];
const inFile = (language: Language, keys: Readonly<Record<string, string | undefined>> = {}): Files => ({ [caseFilePath]: buildCaseFile(language, { contract: six(language), ...keys }) });
const drift = (session: number): string => `${dayOf(session)}-s${String(session).padStart(2, '0')}.session.md:5 contract-drift`;
const long = (minutes: number | string, more: NotePlan = {}): NotePlan => ({ ...more, keys: { duration: String(minutes), ...more.keys } });

interface Row {
  readonly title: string;
  readonly files: (language: Language) => Files;
  readonly expected: readonly string[];
  readonly config?: string;
}

const rows: readonly Row[] = [
  { title: 'the seventh of six is let pass', files: language => ({ ...course(language, 7), ...inFile(language) }), expected: [] },
  { title: 'the eighth of six is drift', files: language => ({ ...course(language, 8), ...inFile(language) }), expected: [drift(8)] },
  { title: 'no tolerance, by the configuration', files: language => ({ ...course(language, 7), ...inFile(language) }), config: 'rules:\n  contract-drift:\n    tolerance: 0\n', expected: [drift(7)] },
  { title: 'a crisis, a contact and a follow-up are no sessions', files: language => ({ ...course(language, 7), ...inFile(language), ...Object.fromEntries(['crisis', 'contact', 'follow-up'].map(type => [`cases/C-0142/2026-02-17-${type}.session.md`, buildNote(language, { type, date: '2026-02-17', steps: [type === 'crisis' ? 'risk' : 'follow-up'] })])) }), expected: [] },
  { title: 'renegotiated in case.md before', files: language => ({ ...course(language, 8), ...inFile(language, { contract: `${six(language)}\n  renegotiated:\n    - on: 2026-02-09\n      sessions: 10` }) }), expected: [] },
  { title: 'renegotiated in case.md later: the new agreement covers what was held', files: language => ({ ...course(language, 9), ...inFile(language, { contract: `${six(language)}\n  renegotiated:\n    - on: ${dayOf(9)}\n      sessions: 12` }) }), expected: [] },
  { title: 'renegotiated to too few', files: language => ({ ...course(language, 10), ...inFile(language, { contract: `${six(language)}\n  renegotiated:\n    - on: 2026-02-09\n      sessions: 8` }) }), expected: [drift(10)] },
  { title: 'four meetings more, after all were held', files: language => ({ ...course(language, 11), ...inFile(language, { contract: `${six(language)}\n  renegotiated:\n    - on: ${dayOf(7)}\n      sessions: 4` }) }), expected: [] },
  { title: 'two more meetings are added to those agreed', files: language => ({ ...course(language, 9, { 6: { and: ['contract.time'], words: { 'contract.time': pick(language, { en: 'Two more meetings, agreed today.', id: 'Ditambah dua pertemuan, disepakati hari ini.' }) } } }), ...inFile(language) }), expected: [] },
  { title: 'a later note that repeats the contract changes nothing', files: language => ({ ...course(language, 8, { 7: { and: ['contract.time'], words: { 'contract.time': pick(language, { en: 'As agreed in session 1: six meetings of 45 minutes.', id: 'Seperti disepakati di sesi 1: enam pertemuan, 45 menit.' }) } } }), ...inFile(language) }), expected: [drift(8)] },
  { title: 'a later note that counts what is left changes nothing', files: language => ({ ...course(language, 6, { 4: { and: ['contract.time'], words: { 'contract.time': pick(language, { en: 'Two meetings are left.', id: 'Tersisa dua pertemuan.' }) } } }), ...inFile(language) }), expected: [] },
  { title: 'an extension told in the conclusion', files: language => ({ ...course(language, 9, { 6: { words: { conclude: pick(language, { en: 'The client concluded: "It helps." We both agreed to extend the contract to ten meetings.', id: 'Konseli menyimpulkan: "Ini membantu." Kami sepakat memperpanjang kontrak menjadi sepuluh pertemuan.' }) } } }), ...inFile(language) }), expected: [] },
  { title: 'no extension was agreed', files: language => ({ ...course(language, 8, { 6: { words: { conclude: pick(language, { en: 'The client concluded: "It helps." We did not extend the contract to ten meetings.', id: 'Konseli menyimpulkan: "Ini membantu." Kontrak tidak diperpanjang menjadi sepuluh pertemuan.' }) } } }), ...inFile(language) }), expected: [drift(8)] },
  { title: 'an extended family extends nothing', files: language => ({ ...course(language, 8, { 6: { words: { explore: pick(language, { en: 'The extended family met two times in one week; the client kept count of what was said and left early.', id: 'Keluarga besar bertemu; izin menginap diperpanjang oleh ibu, dan konseli menghitung hari di kalender dindingnya.' }) } } }), ...inFile(language) }), expected: [drift(8)] },
  { title: 'the deviation is compared with the contract', files: language => ({ ...course(language, 9, { 7: { and: ['keep-contract'], words: { 'keep-contract': pick(language, { en: 'The six meetings are used up; extended by agreement to nine meetings.', id: 'Enam pertemuan sudah terpakai; diperpanjang atas kesepakatan menjadi sembilan pertemuan.' }) } } }), ...inFile(language) }), expected: [] },
  { title: 'a longer session than agreed', files: language => ({ ...course(language, 2, { 2: long(75) }), ...inFile(language) }), expected: [drift(2)] },
  { title: 'a quarter of an hour more is let pass', files: language => ({ ...course(language, 2, { 2: long(60) }), ...inFile(language) }), expected: [] },
  { title: 'the longer session says why', files: language => ({ ...course(language, 2, { 2: long(90, { and: ['keep-contract'], words: { 'keep-contract': pick(language, { en: 'Half an hour longer, so that the client could calm down.', id: 'Lebih lama setengah jam agar konseli tenang.' }) } }) }), ...inFile(language) }), expected: [] },
  { title: 'two lessons where one is agreed', files: language => ({ ...course(language, 2, { 2: long('2 JP') }), ...inFile(language) }), expected: [drift(2)] },
  { title: 'lessons on both sides, of any length', files: language => ({ ...course(language, 2, { 2: long('2 JP') }), ...inFile(language, { contract: six(language).replace('45', '2 JP') }) }), expected: [] },
  { title: 'a lesson of 35 minutes in SD', files: language => ({ ...course(language, 2, { 2: long('2 JP') }), ...inFile(language, { contract: six(language).replace('45', '60') }) }), config: 'rules:\n  contract-drift:\n    minutes_per_lesson: 35\n', expected: [] },
  { title: 'past the agreed end', files: language => ({ ...course(language, 4), ...inFile(language, { contract: six(language).replace(/sessions: 6|jumlah: 6/, 'until: 2026-01-20') }) }), expected: [drift(4)] },
  { title: 'past the end of a month in words, extended in time', files: language => ({ ...course(language, 6), ...inFile(language, { contract: `${six(language).replace(/sessions: 6|jumlah: 6/, `until: ${pick(language, { en: 'the end of January 2026', id: 'akhir Januari 2026' })}`)}\n  renegotiated:\n    - on: 2026-01-26\n      until: 2026-03-31` }) }), expected: [] },
  { title: 'over the number and past the end is one fault', files: language => ({ ...course(language, 9), ...inFile(language, { contract: six(language).replace(/(sessions|jumlah): 6/, '$1: 6\n  until: 2026-02-18') }) }), expected: [drift(8)] },
  { title: 'a session before the contract was made does not count', files: language => ({ ...course(language, 8, { 1: { without: ['contract'] }, 2: { and: ['contract'] } }) }), expected: [] },
  { title: 'no contract, no drift', files: language => course(language, 9, { 1: { without: ['contract'], keys: { skipped: '\n  contract: emergency placement' } } }), expected: [] },
  { title: 'a contract without a number', files: language => ({ ...course(language, 9, { 1: { without: ['contract'] } }), ...inFile(language, { contract: six(language).replace(/\n {2}(?:sessions|jumlah): 6/, '') }) }), expected: [] },
  { title: 'a joint session with a note of each counselor is one', files: language => ({ ...course(language, 7), ...inFile(language), [notePath(3, 's03-g02')]: buildNote(language, { session: 3, keys: { counselor: 'G-02', co_counselors: '[G-01]' }, and: ['reassess'] }) }), expected: [] },
  { title: 'a case that is taken up again counts anew', files: language => ({ ...course(language, 6, { 6: { type: 'closing' } }), ...Object.fromEntries([7, 8, 9, 10].map(session => [notePath(session), buildNote(language, { session })])), ...inFile(language, { reopened_on: dayOf(7) }) }), expected: [] },
  { title: 'the group has its own contract', files: language => ({ ...course(language, 7), ...inFile(language), ...Object.fromEntries([1, 2, 3].map(week => [`cases/C-0142/g${week}.session.md`, buildNote(language, { session: week, date: dayOf(week), keys: { format: 'group', group: 'KL-03', members: '[K-7F3Q, A-1X]' } })])) }), expected: [] },
  { title: 'notes from before adopted_on', files: language => ({ ...course(language, 8), ...inFile(language) }), config: 'adopted_on: 2026-06-01\n', expected: [] },
  { title: 'two cases of one client are counted apart', files: language => ({ ...course(language, 5), ...inFile(language), ...Object.fromEntries([1, 2, 3, 4].map(week => [`cases/C-0200/s${week}.session.md`, buildNote(language, { session: week, date: dayOf(week), keys: { case: 'C-0200' } })])) }), expected: [] },
];

describe('keeping to the contract', () => {
  for (const { title, files, expected, config } of rows) {
    for (const language of ['en', 'id'] as const) {
      it(`${title} (${language})`, () => assert.deepEqual(own({ ...files(language), ...(config === undefined ? {} : { '.tahap.yaml': config }) }).filter(line => line.endsWith('contract-drift')), expected));
    }
  }

  it('says what was held and agreed, and where the contract stands', () => {
    const [problem] = lintFiles({ ...course('id', 8), ...inFile('id') }).filter(({ rule }) => rule === 'contract-drift');
    assert.equal(problem?.message, 'Ini pertemuan ke-8, sedangkan kontrak menyepakati 6 pertemuan. Catat kesepakatan baru beserta tanggalnya, di catatan ini atau pada "diubah" di case.md.');
    assert.deepEqual(problem.related?.map(({ path }) => path), [caseFilePath]);
  });

  it('leaves a note checked alone in peace', () => assert.deepEqual(own({ [notePath(8)]: buildNote('id', { session: 8 }) }, { isAlone: true }), []));
});

const consentSituations: readonly Situation[] = [
  { title: 'no consent by session 2', files: language => notes(language, { without: ['consent'] }, {}), expected: [`${dayOf(2)}-s02 consent-missing consent`] },
  { title: 'a first session may come without', files: language => notes(language, { without: ['consent'] }), expected: nothing },
  { title: 'a single session, whatever its number', files: language => notes(language, { session: 2, keys: { session_type: 'single' }, and: ['rapport', 'define-problem'] }), expected: nothing },
  { title: 'due with the first session, by the configuration', files: language => ({ '.tahap.yaml': 'rules:\n  consent-missing:\n    by: 1\n', ...notes(language, { without: ['consent'] }) }), expected: [`${dayOf(1)}-s01 consent-missing consent`] },
  { title: 'once, in the newest session', files: language => notes(language, { without: ['consent'] }, {}, { and: ['reassess'] }), expected: [`${dayOf(3)}-s03 consent-missing consent`] },
  { title: 'neither contract nor consent: each once', files: language => notes(language, { without: ['consent', 'contract'] }, {}), expected: [`${dayOf(2)}-s02 consent-missing consent`, `${dayOf(2)}-s02 contract-missing contract`] },
  { title: 'agreed, but no limit is stated', files: language => notes(language, { words: { consent: pick(language, { en: 'The client agreed on 2026-01-05.', id: 'Konseli menyetujui pada 2026-01-05.' }) } }, {}), expected: [`${dayOf(2)}-s02 consent-missing consent`] },
  { title: 'a paper form by reference', files: language => notes(language, { words: { consent: pick(language, { en: 'Signed consent form no. 14, kept in the locked cabinet.', id: 'Formulir persetujuan nomor 14 sudah ditandatangani, disimpan di lemari terkunci.' }) } }, {}), expected: nothing },
  { title: 'the consent in case.md', files: language => ({ ...notes(language, { without: ['consent'] }, {}), [caseFilePath]: buildCaseFile(language, { consent: pick(language, { en: '\n  by: [client]\n  on: 2026-01-05\n  limits: [danger to self or others]', id: '\n  oleh: [konseli]\n  pada: 2026-01-05\n  batas: [bahaya bagi diri atau orang lain]' }) }) }), expected: nothing },
  { title: 'the form named in case.md', files: language => ({ ...notes(language, { without: ['consent'] }, {}), [caseFilePath]: buildCaseFile(language, { consent: pick(language, { en: '\n  ref: form 14, locked cabinet', id: '\n  ref: formulir 14, lemari terkunci' }) }) }), expected: nothing },
  { title: 'case.md without limits', files: language => ({ ...notes(language, { without: ['consent'] }, {}), [caseFilePath]: buildCaseFile(language, { consent: pick(language, { en: '\n  by: [client]', id: '\n  oleh: [konseli]' }) }) }), expected: [`${dayOf(2)}-s02 consent-missing consent`] },
  { title: 'the contract settles confidentiality and its limits', files: language => notes(language, { without: ['consent'], words: { contract: pick(language, { en: 'Time: 45 minutes, six meetings.\n\nTask: the client keeps the log, the counselor prepares.\n\nCooperation: what is said stays confidential except in danger.', id: 'Waktu: 45 menit, enam pertemuan.\n\nTugas: konseli mengisi catatan, konselor menyiapkan.\n\nKerja sama: isi pertemuan dirahasiakan kecuali ada bahaya.' }) } }, {}), expected: nothing },
  { title: 'a crisis first, and consent in the first session after it', files: language => ({ 'cases/C-0142/2026-01-02-crisis.session.md': buildNote(language, { type: 'crisis', date: '2026-01-02', steps: ['risk'] }), ...notes(language, {}, {}) }), expected: nothing },
  { title: 'only a crisis so far', files: language => ({ 'cases/C-0142/2026-01-02-crisis.session.md': buildNote(language, { type: 'crisis', date: '2026-01-02', steps: ['risk'] }) }), expected: nothing },
  { title: 'skipped with a reason, for the case', files: language => notes(language, { without: ['consent'], keys: { skipped: '\n  consent: ordered by the court, explained in the letter' } }, {}), expected: nothing },
  { title: 'an addendum records it', files: language => ({ ...notes(language, { without: ['consent'] }, {}), 'cases/C-0142/2026-01-13-addendum.session.md': buildNote(language, { type: 'addendum', date: '2026-01-13', keys: { addendum_to: `${dayOf(1)}-s01` }, steps: ['consent'] }) }), expected: nothing },
  { title: 'a plan tells only what is meant to happen', files: language => ({ ...notes(language, { without: ['consent'] }, {}), 'cases/C-0142/2026-01-04-plan.session.md': buildNote(language, { type: 'plan', date: '2026-01-04', steps: ['consent'] }) }), expected: [`${dayOf(2)}-s02 consent-missing consent`] },
  { title: 'the case began before adopted_on', files: language => ({ '.tahap.yaml': 'adopted_on: 2026-01-08\n', ...notes(language, { without: ['consent'] }, {}) }), expected: nothing },
  { title: 'told in prose, by the front matter', files: language => notes(language, { without: ['consent'], keys: { steps: '[consent]' } }, {}), expected: nothing },
  { title: 'a later note checked alone', files: language => ({ [notePath(2)]: buildNote(language, { session: 2 }) }), setup: { isAlone: true }, expected: nothing },
  { title: 'an empty heading is reported once, by the rule of the step', files: language => notes(language, { words: { consent: '...' } }, {}), expected: [`${dayOf(2)}-s02 consent-missing consent`] },
  { title: 'broken front matter: exactly one finding', files: language => ({ ...notes(language, {}), 'cases/C-0142/x.session.md': buildNote(language, { session: 2, without: ['consent'] }).replace('client: K-7F3Q', 'client: [K-7F3Q') }), expected: ['x front-matter-invalid'] },
];

describe('consent', () => {
  testSituations(consentSituations);

  for (const language of ['en', 'id'] as const) {
    it(`takes a group's pledge for the members' consent (${language})`, () => {
      const pledge = pick(language, { en: '### Pledge\n\nAll five pledged to keep what is said.', id: '### Janji Kerahasiaan\n\nKelimanya berikrar menjaga yang diceritakan.' });
      const group = (session: number, body: string): string => buildNote(language, { session, keys: { client: undefined, case: undefined, format: 'group', group: 'KL-03', members: '[A-1X, B-2Y]', next_appointment: dayOf(session + 1) }, body });
      assert.deepEqual(own({ 'groups/s1.session.md': group(1, `# 1\n\n## ${pick(language, { en: 'Forming', id: 'Pembentukan' })}\n\n${pledge}\n`), 'groups/s2.session.md': group(2, '# 2\n') }), []);
      assert.deepEqual(own({ 'groups/s1.session.md': group(1, '# 1\n'), 'groups/s2.session.md': group(2, '# 2\n') }), ['s2.session.md:3 consent-missing']);
    });
  }

  it('says which of the two is missing', () => {
    const messages = (plan: NotePlan): (string | undefined)[] => lintFiles(notes('id', plan, {})).filter(({ rule }) => rule === 'consent-missing').map(({ message, related }) => `${message} ${related?.length ?? 0}`);
    assert.deepEqual(messages({ without: ['consent'] }), ['Belum ada persetujuan dalam kasus ini. Catat siapa yang menyetujui, kapan, dan batas kerahasiaan yang dijelaskan, atau di mana formulirnya disimpan. 0']);
    assert.deepEqual(messages({ words: { consent: 'Konseli menyetujui pada 2026-01-05.' } }), ['Persetujuan dalam kasus ini belum menyebut batas kerahasiaan. Catat sedikitnya satu batas yang dijelaskan, atau di mana formulirnya disimpan. 1']);
  });
});

const policy = 'rules:\n  guardian-consent-missing:\n    required: true\n';
const minor = (plan: NotePlan = {}): NotePlan => ({ ...plan, keys: { age_band: 'adolescent', ...plan.keys } });

const guardianSituations: readonly Situation[] = [
  { title: 'no policy asks for it', files: language => notes(language, minor(), minor()), expected: nothing },
  { title: 'a minor, and nothing of a guardian', files: language => ({ '.tahap.yaml': policy, ...notes(language, minor(), minor()) }), expected: [`${dayOf(2)}-s02 guardian-consent-missing`] },
  { title: 'the age stands in case.md', files: language => ({ '.tahap.yaml': policy, ...notes(language, {}, {}), [caseFilePath]: buildCaseFile(language, { age_band: 'child' }) }), expected: [`${dayOf(2)}-s02 guardian-consent-missing`] },
  { title: 'an adult', files: language => ({ '.tahap.yaml': policy, ...notes(language, minor({ keys: { age_band: 'adult' } }), {}) }), expected: nothing },
  { title: 'nobody wrote the age', files: language => ({ '.tahap.yaml': policy, ...notes(language, {}, {}) }), expected: nothing },
  { title: 'only children, by the configuration', files: language => ({ '.tahap.yaml': `${policy}    ages: [child]\n`, ...notes(language, minor(), minor()) }), expected: nothing },
  ...['given', 'refused', 'not-required'].map((decision): Situation => ({ title: `decided: ${decision}`, files: language => ({ '.tahap.yaml': policy, ...notes(language, minor({ keys: { guardian_consent: decision } }), minor()) }), expected: nothing })),
  { title: 'not required, for the reason that the guardian is the one the client fears', files: language => ({ '.tahap.yaml': policy, ...notes(language, minor({ keys: { guardian_consent: '\n  not-required: safety of the client, decided with the head of school on 2026-01-05' } }), minor()) }), expected: nothing },
  { title: 'the guardian in the consent of case.md', files: language => ({ '.tahap.yaml': policy, ...notes(language, minor(), minor()), [caseFilePath]: buildCaseFile(language, { consent: '\n  limits: [danger]\n  guardian: by letter, 2026-01-05' }) }), expected: nothing },
  { title: 'the mother among those who agreed', files: language => ({ '.tahap.yaml': policy, ...notes(language, minor(), minor()), [caseFilePath]: buildCaseFile(language, { consent: pick(language, { en: '\n  by: [client, mother]\n  limits: [danger]', id: '\n  by: [konseli, ibu]\n  limits: [bahaya]' }) }) }), expected: nothing },
  { title: 'the guardian under a label of the consent', files: language => ({ '.tahap.yaml': policy, ...notes(language, minor({ words: { consent: pick(language, { en: '- Agreed by: client\n- Limits: danger, abuse\n- Guardian: informed by letter, agrees', id: '- Disetujui oleh: konseli\n- Batas: bahaya, kekerasan\n- Wali: diberi tahu lewat surat, setuju' }) } }), minor()) }), expected: nothing },
  { title: 'the father signed, in a sentence', files: language => ({ '.tahap.yaml': policy, ...notes(language, minor({ words: { consent: pick(language, { en: 'The client agreed; limits: danger, abuse. The father signed the form of the school.', id: 'Konseli setuju; batas: bahaya, kekerasan. Ayah menandatangani formulir sekolah.' }) } }), minor()) }), expected: nothing },
  { title: 'a parent who is to be told of danger has not agreed', files: language => ({ '.tahap.yaml': policy, ...notes(language, minor({ words: { consent: pick(language, { en: 'The client agreed on 2026-01-05. Limits: in danger the parents are told.', id: 'Konseli menyetujui pada 2026-01-05. Batas: bila ada bahaya, orang tua diberi tahu.' }) } }), minor()) }), expected: [`${dayOf(2)}-s02 guardian-consent-missing`] },
  { title: 'only a crisis so far', files: language => ({ '.tahap.yaml': policy, 'cases/C-0142/2026-01-02-crisis.session.md': buildNote(language, { type: 'crisis', date: '2026-01-02', keys: { age_band: 'child' }, steps: ['risk'] }) }), expected: nothing },
  { title: 'the first session may come without', files: language => ({ '.tahap.yaml': policy, ...notes(language, minor()) }), expected: nothing },
];

describe('consent of a guardian', () => {
  testSituations(guardianSituations);

  it('asks for every member of a group', () => {
    const group = (decisions: string): Files => ({ '.tahap.yaml': policy, 'groups/s2.session.md': buildNote('en', { session: 2, keys: { client: undefined, case: undefined, format: 'group', group: 'KL-03', members: '[A-1X, B-2Y]', age_band: 'adolescent', guardian_consent: decisions } }) });
    const count = (decisions: string): number => own(group(decisions)).filter(line => line.endsWith('guardian-consent-missing')).length;
    assert.equal(count('\n  A-1X: given'), 1);
    assert.equal(count('\n  A-1X: given\n  B-2Y: refused'), 0);
  });
});
