import assert from 'node:assert/strict';
import { hasEffect } from '../../../src/core/lint/fix.ts';
import { rules } from '../../../src/core/rules/index.ts';
import type { Language } from '../../../src/core/protocol/protocol.ts';
import { buildCaseFile, buildNote, notePath } from '../../rules/support/build-note.ts';
import { Desk } from './fix-support.ts';

const caseFile = 'cases/C-0142/case.md';

interface Row {
  readonly rule: string;
  readonly step?: string;
  readonly files: Readonly<Record<string, string>>;
  /** Titles of all fixes, the preferred one with a star. */
  readonly fixes: readonly string[];
}

const rows: Record<Language, readonly Row[]> = {
  en: [
    { rule: 'front-matter-invalid', files: { [notePath(1)]: '## Early stage\n\nText.\n' }, fixes: ['*Add a front matter', 'Silence front-matter-invalid in this note, with a reason'] },
    { rule: 'front-matter-invalid', files: { [notePath(1)]: '---\nclient: K-1\n\n## Early stage\n' }, fixes: ['*Close the front matter', 'Silence front-matter-invalid in this note, with a reason'] },
    { rule: 'front-matter-invalid', files: { [notePath(1)]: buildNote('en', { session: 1, keys: { client: undefined, clent: 'K-7F3Q' } }) }, fixes: ['*Add client to the front matter', 'Silence front-matter-invalid in this note, with a reason'] },
    { rule: 'front-matter-invalid', files: { [notePath(1)]: buildNote('en', { session: 1, keys: { client: '' } }) }, fixes: ['Write client', 'Silence front-matter-invalid in this note, with a reason'] },
    { rule: 'front-matter-invalid', files: { [notePath(1)]: buildNote('en', { session: 1, keys: { foramt: 'individual' } }) }, fixes: ['*Rename to format', 'Silence front-matter-invalid in this note, with a reason'] },
    { rule: 'front-matter-invalid', files: { [notePath(1)]: buildNote('en', { session: 1, keys: { weather: 'rain' } }) }, fixes: ['*Make it a key of your own, with x_ in front', 'Silence front-matter-invalid in this note, with a reason'] },
    { rule: 'front-matter-invalid', files: { [notePath(1)]: buildNote('en', { session: 1, keys: { format: 'individul' } }) }, fixes: ['*Change to individual', 'Silence front-matter-invalid in this note, with a reason'] },
    { rule: 'ambiguous-date', files: { [notePath(1)]: buildNote('en', { session: 1, words: { rapport: 'Came on 03/04/2026.' } }) }, fixes: ['*Write 2026-04-03', 'Silence ambiguous-date here, with a reason'] },
    { rule: 'missing-stage', files: { [notePath(1)]: buildNote('en', { session: 1, steps: ['rapport'] }) }, fixes: ['*Insert: Final stage', 'Silence missing-stage in this note, with a reason'] },
    { rule: 'missing-step', step: 'rapport', files: { [notePath(1)]: buildNote('en', { session: 1, without: ['rapport'] }) }, fixes: ['*Insert: Building rapport', 'Mark as left out, with a reason: Building rapport'] },
    { rule: 'empty-step', files: { [notePath(1)]: buildNote('en', { session: 1, words: { rapport: '...' } }) }, fixes: ['Write under Building rapport', 'Mark as left out, with a reason: Building rapport'] },
    { rule: 'thin-step', files: { [notePath(2)]: buildNote('en', { session: 2, words: { 'action-plan': 'Sleep log.' } }) }, fixes: ['Write here: by when', 'Silence thin-step here, with a reason'] },
    { rule: 'stage-order', files: { [notePath(1)]: buildNote('en', { session: 1, steps: ['conclude', 'rapport'] }) }, fixes: ['Silence stage-order here, with a reason'] },
    { rule: 'unknown-heading', files: { [notePath(1)]: `${buildNote('en', { session: 1 })}\n## Evalution\n\nText.\n` }, fixes: ['*Rename to Immediate evaluation', 'Silence unknown-heading here, with a reason'] },
    { rule: 'format-sections-incomplete', step: 'soap.plan', files: { [notePath(1)]: buildNote('en', { session: 1, keys: { layout: 'soap' }, body: '## Subjective\n\nText.\n' }) }, fixes: ['*Insert: Plan', 'Mark as left out, with a reason: Plan'] },
    { rule: 'path-mismatch', files: { [notePath(2)]: buildNote('en', { session: 2, date: '2026-01-13' }) }, fixes: ['Rename the file to 2026-01-13-s02.session.md', 'Change date to 2026-01-12', 'Silence path-mismatch in this note, with a reason'] },
    { rule: 'contract-missing', files: { [notePath(2)]: buildNote('en', { session: 2 }), [caseFile]: buildCaseFile('en') }, fixes: ['*Create the contract in case.md', 'Insert: Counselling contract', 'Mark as left out, with a reason: Counselling contract'] },
    { rule: 'contract-part-missing', step: 'contract.task', files: { [notePath(2)]: buildNote('en', { session: 2 }), [caseFile]: buildCaseFile('en', { contract: '\n  minutes: 45\n  cooperation: [honesty]' }) }, fixes: ['*Add to the contract in case.md: tasks', 'Mark as left out, with a reason: Task contract'] },
    { rule: 'contract-drift', step: 'keep-contract', files: { [notePath(1)]: buildNote('en', { session: 1 }), [notePath(2)]: buildNote('en', { session: 2, keys: { duration: '90' } }), [caseFile]: buildCaseFile('en', { contract: '\n  minutes: 45' }) }, fixes: ['*Record the new agreement in case.md: renegotiated', 'Insert: Keeping to the contract', 'Silence contract-drift in this note, with a reason'] },
    { rule: 'consent-missing', files: { [notePath(2)]: buildNote('en', { session: 2 }), [caseFile]: buildCaseFile('en') }, fixes: ['*Record the consent in case.md', 'Insert: Consent and limits of confidentiality', 'Mark as left out, with a reason: Consent and limits of confidentiality'] },
    { rule: 'guardian-consent-missing', files: { '.tahap.yaml': 'rules:\n  guardian-consent-missing:\n    required: true\n', [notePath(2)]: buildNote('en', { session: 2, keys: { age_band: 'child' } }) }, fixes: ['*Add guardian_consent to the front matter', 'Silence guardian-consent-missing in this note, with a reason'] },
    { rule: 'counselor-change-no-handover', files: { [notePath(1)]: buildNote('en', { session: 1 }), [notePath(2)]: buildNote('en', { session: 2, keys: { counselor: 'G-02' } }) }, fixes: ['*Insert: Handover to another counselor', 'Add handover to the front matter', 'Mark as left out, with a reason: Handover to another counselor'] },
    { rule: 'next-appointment-missing', files: { [notePath(1)]: buildNote('en', { session: 1, without: ['next-appointment'] }) }, fixes: ['*Add next_appointment to the front matter', 'Insert: Next appointment', 'Mark as left out, with a reason: Next appointment'] },
    { rule: 'next-appointment-invalid', files: { [notePath(1)]: buildNote('en', { session: 1, words: { 'next-appointment': 'Tuesday 12 January 2026' } }) }, fixes: ['Change the weekday to Monday', 'Silence next-appointment-invalid here, with a reason'] },
    { rule: 'action-not-reviewed', files: { [notePath(2)]: buildNote('en', { session: 2, words: { 'action-plan': '- [ ] client: draw the map of the river (2026-01-18)' } }), [notePath(3)]: buildNote('en', { session: 3, steps: ['explore', 'reassess', 'conclude'] }) }, fixes: ['*Insert a line on the tasks of last time', 'Silence action-not-reviewed in this note, with a reason'] },
    { rule: 'reassessment-overdue', files: { [notePath(1)]: buildNote('en', { session: 1 }), [notePath(2)]: buildNote('en', { session: 2 }), [notePath(3)]: buildNote('en', { session: 3, without: ['reassess'] }) }, fixes: ['*Insert: Reassessment', 'Mark as left out, with a reason: Reassessment'] },
    { rule: 'closing-summary-missing', files: { [notePath(3)]: buildNote('en', { type: 'closing', session: 3, words: { closure: 'Reason: goals met.' } }) }, fixes: ['*Insert what the closing does not record', 'Mark as left out, with a reason: Case closing'] },
    { rule: 'closing-summary-missing', files: { [caseFile]: buildCaseFile('en', { status: 'closed', closing: '\n  reason: goals-met' }), [notePath(1)]: buildNote('en', { session: 1 }) }, fixes: ['*Add to case.md: goals_status, concerns, return_path', 'Mark as left out, with a reason: Case closing'] },
    { rule: 'closing-markers-missing', files: { [notePath(3)]: buildNote('en', { type: 'closing', session: 3, without: ['markers'] }) }, fixes: ['*Insert the table of end markers', 'Mark as left out, with a reason: Outcome markers'] },
    { rule: 'no-show-incomplete', files: { [notePath(2)]: buildNote('en', { type: 'no-show', date: '2026-01-12', body: 'The client did not come.\n' }) }, fixes: ['*Insert what is not recorded', 'Silence no-show-incomplete in this note, with a reason'] },
    { rule: 'no-show-with-process', files: { [notePath(2)]: buildNote('en', { type: 'no-show', date: '2026-01-12', body: 'SUDS: 6\n' }) }, fixes: ['Change the type to session', 'Change the type to contact', 'Silence no-show-with-process in this note, with a reason'] },
    { rule: 'follow-up-overdue', files: { [notePath(1)]: buildNote('en', { session: 1, date: '2025-12-01', words: { 'next-appointment': '2025-12-08' } }) }, fixes: ['Silence follow-up-overdue here, with a reason'] },
    { rule: 'session-sequence', files: { [notePath(1)]: buildNote('en', { session: 1 }), [notePath(2)]: buildNote('en', { session: 1, date: '2026-01-12' }) }, fixes: ['*Write session: 2', 'Silence session-sequence in this note, with a reason'] },
    { rule: 'referral-incomplete', files: { [notePath(1)]: buildNote('en', { session: 1 }), [caseFile]: buildCaseFile('en', { referrals: '[psychiatrist]' }) }, fixes: ['*Insert: Referral', 'Mark as left out, with a reason: Referral'] },
    { rule: 'activity-after-closing', files: { [notePath(2)]: buildNote('en', { session: 2 }), [caseFile]: buildCaseFile('en', { status: 'closed', closing: '\n  on: 2026-01-05' }) }, fixes: ['*Write reopened_on: 2026-01-12 in case.md', 'Silence activity-after-closing in this note, with a reason'] },
    { rule: 'suppression-invalid', files: { [notePath(1)]: `${buildNote('en', { session: 1 })}\n<!-- tahap-disable thin-step -->\n` }, fixes: ['Write the reason', 'Remove this comment'] },
    { rule: 'suppression-invalid', files: { [notePath(1)]: `${buildNote('en', { session: 1 })}\n<!-- tahap-disable-next-line stage-order: it went so -->\n` }, fixes: ['Remove this comment'] },
    { rule: 'carried-unconfirmed', files: { [notePath(1)]: buildNote('en', { session: 1, words: { conclude: 'A calm week. <!-- tahap-carried s00 -->' } }) }, fixes: ['Confirm: it still holds', 'Drop what was carried over', 'Silence carried-unconfirmed here, with a reason'] },
  ],
  id: [
    { rule: 'front-matter-invalid', files: { [notePath(1)]: '## Tahap awal\n\nIsi.\n' }, fixes: ['*Tambahkan data awal', 'Redam front-matter-invalid di catatan ini, dengan alasan'] },
    { rule: 'ambiguous-date', files: { [notePath(1)]: buildNote('id', { session: 1, words: { rapport: 'Datang 03/04/2026.' } }) }, fixes: ['*Tulis 2026-04-03', 'Redam ambiguous-date di sini, dengan alasan'] },
    { rule: 'missing-stage', files: { [notePath(1)]: buildNote('id', { session: 1, steps: ['rapport'] }) }, fixes: ['*Sisipkan: Tahap akhir', 'Redam missing-stage di catatan ini, dengan alasan'] },
    { rule: 'missing-step', step: 'rapport', files: { [notePath(1)]: buildNote('id', { session: 1, without: ['rapport'] }) }, fixes: ['*Sisipkan: Membangun hubungan', 'Tandai sengaja dilewati, dengan alasan: Membangun hubungan'] },
    { rule: 'contract-missing', files: { [notePath(2)]: buildNote('id', { session: 2 }) }, fixes: ['*Buat kontrak di case.md', 'Sisipkan: Kontrak konseling', 'Tandai sengaja dilewati, dengan alasan: Kontrak konseling'] },
    { rule: 'carried-unconfirmed', files: { [notePath(2)]: buildNote('id', { session: 2, words: { 'action-plan': '- [ ] konseli: isi catatan tidur (2026-01-19) <!-- tahap-carried s01 -->\n- [ ] konselor: siapkan lembar (2026-01-19) <!-- tahap-carried s01 -->' } }) }, fixes: ['Konfirmasi: masih berlaku', 'Buang bagian yang dibawa ini', 'Konfirmasi semua yang dibawa', 'Buang semua yang dibawa', 'Redam carried-unconfirmed di sini, dengan alasan'] },
  ],
};

describe('fixes by rule', () => {
  for (const language of ['en', 'id'] as const) {
    for (const row of rows[language]) {
      it(`${row.rule}: ${row.fixes[0] ?? ''}`, () => {
        const desk = Desk.of(row.files);
        const offers = desk.offers(desk.problem(row.rule, row.step));
        assert.deepEqual(offers.map(({ fix, preferred }) => `${preferred ? '*' : ''}${fix.title}`), row.fixes);
      });
    }
  }

  it('leave no rule out but the one whose file is no text', () => {
    const shown = new Set(rows.en.map(({ rule }) => rule));
    assert.deepEqual(rules.map(({ id }) => id).filter(id => !shown.has(id)), ['note-unreadable']);
  });

  it('mend at once, or lead to where it is written', () => {
    for (const row of [...rows.en, ...rows.id]) {
      const desk = Desk.of(row.files);
      for (const { fix } of desk.offers(desk.problem(row.rule, row.step))) assert.ok(hasEffect(fix) || fix.cursor, fix.title);
    }
  });
});
