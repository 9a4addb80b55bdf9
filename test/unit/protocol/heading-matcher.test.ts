import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { createHeadingMatcher, type HeadingMatcher, type HeadingPlace } from '../../../src/core/protocol/heading-matcher.ts';

const matchers = new Map(builtinProtocols.map(protocol => [protocol.id, createHeadingMatcher(protocol)]));
const anywhere: HeadingPlace = { hasChildren: false, noteType: 'session' };

function matcherOf(protocol: string): HeadingMatcher {
  const matcher = matchers.get(protocol);
  assert.ok(matcher, protocol);
  return matcher;
}

function heading(text: string, place: Partial<HeadingPlace> = {}, protocol = 'individual'): string {
  return matcherOf(protocol).matchHeading(text, { ...anywhere, ...place }).join(' ');
}

function label(text: string, place: Partial<HeadingPlace> = {}, protocol = 'individual'): string {
  return matcherOf(protocol).matchLabel(text, { ...anywhere, ...place }).join(' ');
}

function check(expected: Readonly<Record<string, string>>, place: Partial<HeadingPlace> = {}, protocol = 'individual'): void {
  const found = Object.fromEntries(Object.keys(expected).map(text => [text, heading(text, place, protocol)]));
  assert.deepEqual(found, expected);
}

describe('matchHeading', () => {
  const { inside, ...anywhereNames } = parse(readFileSync(join(__dirname, 'synonyms.yaml'), 'utf8')) as Record<string, string[]> & { inside: Record<string, Record<string, string[]>> };

  for (const [id, names] of Object.entries(anywhereNames)) {
    it(`knows the names of ${id}`, () => {
      for (const name of names) {
        assert.equal(heading(name), id, name);
        assert.equal(label(name), id, name);
        assert.equal(heading(`2) **${name.toUpperCase()}:**`), id, name);
      }
    });
  }

  for (const [whole, parts] of Object.entries(inside)) {
    it(`knows the short names of the parts of ${whole}, and only inside it`, () => {
      for (const [id, names] of Object.entries(parts)) {
        for (const name of names) {
          assert.equal(heading(name, { step: whole }), id, name);
          assert.equal(label(name, { step: id }), id, `${name} beside its part`);
          assert.ok(['', id].includes(heading(name)), name);
        }
      }
      for (const name of ['Waktu', 'Time', 'Tugas', 'Task', 'Kerja sama', 'Perilaku', 'Anxiety', 'Rencana', 'Plan']) assert.equal(heading(name), '', name);
    });
  }

  it('takes numbering off', () => check({
    'A. Kesimpulan': 'conclude', '1) Kesimpulan': 'conclude', '(2) Kesimpulan': 'conclude', 'II. Kesimpulan': 'conclude', '1.2 Kesimpulan': 'conclude',
    '1.2. Kesimpulan': 'conclude', '3 Kesimpulan': 'conclude', 'A. 1. Kesimpulan': 'conclude', 'iv) Kesimpulan': 'conclude', '1\\. Kesimpulan': 'conclude',
    'Tahap 2: Inti': 'core', 'Tahap 2: Kerja': 'core', 'Stage 2 – Working': 'core', 'TAHAP II. INTI': 'core', 'Step 3: Conclusion': 'conclude',
    'Pertemuan ke-2: Kesimpulan': 'conclude', 'Session 3 – Exploration': 'explore', 'Tahap 2': '', 'A.': '', '1.': '',
  }));

  it('takes Markdown and other marks off', () => check({
    '**Kesimpulan**': 'conclude', '***Kesimpulan***:': 'conclude', '__Kesimpulan__': 'conclude', '_Kesimpulan_ :': 'conclude', '`Kesimpulan`': 'conclude',
    '[Kesimpulan](https://example.org/a)': 'conclude', '[Kesimpulan][1]': 'conclude', '“Kesimpulan”': 'conclude', '‘Kesimpulan’': 'conclude', '✅ Kesimpulan': 'conclude',
    'Kesimpulan {#hasil}': 'conclude', 'Kesimpulan\u00a0bersama': 'conclude', 'Ｋｅｓｉｍｐｕｌａｎ': 'conclude', 'Pembinaan   Hubungan': 'rapport', 'KESIMPULAN\t:': 'conclude',
  }));

  it('reads one text in either Unicode form', () => {
    assert.equal(heading('Conclusion (résumé)'.normalize('NFD')), heading('Conclusion (résumé)'.normalize('NFC')));
    assert.equal(heading('Conclusion (résumé)'.normalize('NFD')), 'conclude');
  });

  it('reads a gloss after the heading without it', () => check({
    'B. Inti (Tahap Kerja)': 'core', 'C. Akhir (Tahap Tindakan)': 'final', 'Membangun hubungan konseling yang melibatkan klien (rapport)': 'rapport',
    'Kesimpulan (diisi bersama)': 'conclude', 'Percakapan (eksplorasi)': 'explore', '[Opsional] Kesimpulan': 'conclude', 'Kesimpulan (lihat (1))': 'conclude', 'Kesimpulan (tanpa tutup': 'conclude',
    'Kontrak (waktu, tugas, kerja sama)': 'contract',
  }));

  it('reads dan, and, &, / and the comma alike', () => check({
    'Teknik & Respons Konseli': 'intervention', 'Teknik / respons konseli': 'intervention', 'Persetujuan & batas kerahasiaan': 'consent', 'Intervention/Response': 'intervention',
  }));

  it('gives every joined part that matches', () => check({
    'Kesimpulan dan Saran': 'conclude', 'Kesimpulan dan RTL': 'conclude action-plan', 'Kesimpulan, Evaluasi, dan RTL': 'conclude evaluate action-plan', 'Conclusion & Action plan': 'conclude action-plan',
    'Kontrak Waktu, Tugas, dan Kerja Sama': 'contract.time contract.task contract.cooperation', 'Evaluasi dan Tindak Lanjut': 'evaluate action-plan next-appointment', 'Evaluasi dan penilaian segera': 'evaluate',
  }));

  it('asks more of a dash or a colon: every part must match', () => check({
    'Tahap Awal – Rapport': 'early rapport', 'Tahap Awal: Rapport': 'early rapport', 'Kesimpulan - Summary': 'conclude', 'Kesimpulan: keluarga': '', 'Kontrak - perilaku': '', 'Problem: bullying at school': '',
  }));

  it('leaves carrier words, an English plural and a final "masalah" out', () => check({
    'Tahap Kesimpulan': 'conclude', 'Membuat kesimpulan konseling': 'conclude', 'Client progress': 'reassess', 'Kemajuan klien': 'reassess', 'Keterlibatan siswa': 'maintain-relationship', 'Eksplorasi masalah klien': 'explore',
    'Conclusions': 'conclude', 'Presenting Problems': 'define-problem', 'Homeworks': 'action-plan', 'Ground rules': '', 'Konseling': '', 'Proses sesi klien': '', 'Identifikasi klien': '', 'Client actions': 'action-plan', 'Tindakan konseli': '',
  }));

  it('knows common misspellings', () => check({
    Raport: 'rapport', Attanding: 'rapport', Penjajagan: 'assess', Perjajagan: 'assess', Assesment: 'assess', Assesmen: 'assess', 'Kontrak Konselling': 'contract', 'Kontrak Kerjasama': 'contract.cooperation', Diagnosa: 'define-problem', Followup: 'next-appointment',
  }));

  it('never matches by containment', () => check({
    'Kontrak perilaku': '', 'Kontrak (perilaku)': '', 'Kontrak Perilaku Siswa': '', 'Behaviour contract': '', 'Behavioral Contract': '', 'Kontrak belajar': '', 'Kontrak kerja': '',
    Rapor: '', 'Nilai Rapor': '', 'Report card': '', 'Data Konseli': '', 'Hasil belajar': '', 'Masalah keluarga': '', 'Hubungan orang tua': '', 'Risiko banjir': '', 'Tahap Perkembangan': '', 'Progress notes': '', 'Tujuan konseling': '',
  }));

  it('reads bare layout words only under their layout', () => {
    const bare = ['Data', 'Behavior', 'Subjective', 'Objective', 'Plan', 'Goals', 'S', 'P', 'Rencana'];
    for (const text of bare) assert.equal(heading(text), '', text);
    check({ S: 'soap.subjective', 'O:': 'soap.objective', 'A.': 'soap.assessment', 'P (Plan)': 'soap.plan', 'S/O': 'soap.subjective soap.objective', Subjektif: 'soap.subjective', Asesmen: 'soap.assessment', Assessment: 'soap.assessment', Penilaian: 'soap.assessment', Rencana: 'soap.plan', Data: '' }, {}, 'soap');
    check({ D: 'dap.data', Data: 'dap.data', 'Data Konseli': '', Assessment: 'dap.assessment', Plan: 'dap.plan' }, {}, 'dap');
    check({ B: 'birp.behavior', Behaviour: 'birp.behavior', Perilaku: 'birp.behavior', 'I - Intervention': 'birp.intervention', Response: 'birp.response', Respons: 'birp.response', Rencana: 'birp.plan' }, {}, 'birp');
    check({ G: 'girp.goals', Goal: 'girp.goals', Tujuan: 'girp.goals', Intervensi: 'girp.intervention', 'Kontrak Konseling': 'contract' }, {}, 'girp');
    check({ 'Identifikasi Kasus': 'case-study.identification', 'Identitas Konseli': '', Diagnosa: 'case-study.diagnosis', Prognosis: 'case-study.prognosis', 'Treatment (Konseling)': 'case-study.treatment', 'Follow-up': 'case-study.follow-up', 'Tindak lanjut': 'case-study.follow-up', 'Pertemuan berikutnya': 'next-appointment' }, {}, 'case-study');
  });

  it('tells a stage from the step of the same name by what stands under it', () => {
    for (const text of ['Opening', 'Definisi Masalah', 'Problem definition']) {
      assert.equal(heading(text, { hasChildren: true }), 'early', text);
      assert.notEqual(heading(text), 'early', text);
      assert.equal(heading(text, { hasChildren: true, stage: 'early' }), heading(text), `${text} under its own stage`);
    }
  });

  it('looks ahead for children only where a word names both', () => {
    const place: HeadingPlace = { noteType: 'session', get hasChildren(): boolean { throw new Error('not to be asked'); } };
    assert.deepEqual(matcherOf('individual').matchHeading('Kesimpulan', place), ['conclude']);
    assert.deepEqual(matcherOf('individual').matchHeading('Tahap Awal', place), ['early']);
    assert.throws(() => matcherOf('individual').matchHeading('Opening', place));
  });

  it('reads "Penilaian" by its place', () => {
    assert.equal(heading('Penilaian', { stage: 'early' }), 'assess');
    assert.equal(heading('PENILAIAN:', { stage: 'core' }), 'reassess');
    assert.equal(heading('V. Penilaian', { stage: 'final' }), 'evaluate');
    assert.equal(heading('Penilaian', { stage: 'transition' }, 'group'), 'assess');
    assert.equal(heading('Penilaian', { stage: 'working' }, 'group'), 'reassess');
    for (const stage of ['early', 'core', 'final']) {
      assert.equal(heading('Penilaian kembali', { stage }), 'reassess');
      assert.equal(heading('Penilaian segera', { stage }), 'evaluate');
    }
  });

  it('reads "Follow-up" by the type of the note', () => {
    assert.equal(heading('Follow-up'), 'next-appointment');
    for (const noteType of ['follow-up', 'closing']) assert.equal(heading('Follow-up', { noteType }), 'follow-up');
    assert.equal(heading('Tindak lanjut'), 'action-plan next-appointment');
  });

  it('remembers a heading without its place', () => {
    const matcher = createHeadingMatcher(builtinProtocols[0]!);
    assert.deepEqual(matcher.matchHeading('Waktu', anywhere), []);
    assert.deepEqual(matcher.matchHeading('Waktu', { ...anywhere, step: 'contract' }), ['contract.time']);
    assert.deepEqual(matcher.matchHeading('Waktu', anywhere), []);
    assert.deepEqual(matcher.matchHeading('contract\nWaktu', anywhere), []);
    assert.deepEqual(matcher.matchHeading('Penilaian', { ...anywhere, stage: 'core' }), ['reassess']);
    assert.deepEqual(matcher.matchHeading('Penilaian', { ...anywhere, stage: 'final' }), ['evaluate']);
  });

  it('knows the stages of a group, and those of the individual as theirs', () => check({
    'A. PEMBENTUKAN': 'forming', 'Tahap Peralihan': 'transition', Kegiatan: 'working', 'Tahap Pengakhiran': 'ending', 'Transition Stage': 'transition', 'Tahap Awal': 'forming', 'Tahap Inti': 'working', Penutup: 'ending', 'Ikrar Kerahasiaan': 'pledge consent', 'Kontrak kelompok': 'contract',
  }, {}, 'group'));

  it('opens no case conference as a referral', () => check({ 'Konferensi Kasus': 'referral.conference', 'Serah terima': 'handover', Handover: 'referral handover' }));

  it('leaves a heading of more than 200 characters alone', () => {
    assert.equal(heading(`Kesimpulan (${'a'.repeat(187)})`), 'conclude');
    assert.equal(heading(`Kesimpulan (${'a'.repeat(188)})`), '');
    for (const text of ['('.repeat(10_000_000), 'a.'.repeat(5_000_000), '[a]('.repeat(2_500_000)]) {
      assert.equal(heading(text), '');
      assert.equal(label(text), '');
      assert.equal(matcherOf('individual').suggest(text), undefined);
      assert.equal(matcherOf('individual').isExtra(text), false);
    }
  });

  it('takes any text and any place', () => {
    const ids = fc.constantFrom(undefined, 'early', 'contract', 'contract.time', 'markers', 'nowhere');
    const words = fc.constantFrom('Kesimpulan', 'Kontrak', 'Waktu', 'dan', '&', '(', ')', '[', '](', '**', ':', ' - ', '–', '1.', 'Tahap 2', 'Penilaian', '\ud800', '\0', '\u0301', '\u{1f600}');
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 220 }), fc.array(words, { maxLength: 40 }).map(parts => parts.join('')), fc.array(words, { maxLength: 40 }).map(parts => parts.join(' ')));
    fc.assert(fc.property(text, ids, ids, fc.boolean(), (given, stage, step, hasChildren) => {
      const matcher = matcherOf('individual');
      const place = { stage, step, hasChildren, noteType: 'session' };
      const found = matcher.matchHeading(given, place);
      assert.equal(new Set(found).size, found.length);
      assert.deepEqual(matcher.matchHeading(given, place), found);
      if (matcher.matchLabel(given, place).length > 0) assert.deepEqual(matcher.matchLabel(given, place), found);
      matcher.suggest(given);
      matcher.isExtra(given);
      matcher.languageOf(given);
    }), { numRuns: 300 });
  });

  it('finds every name of every protocol whatever its marks', () => {
    for (const protocol of builtinProtocols) {
      for (const step of protocol.steps) {
        for (const name of [step.names.en, step.names.id, ...step.synonyms.en, ...step.synonyms.id]) {
          const plain = heading(name, {}, protocol.id);
          assert.notEqual(plain, '', `${protocol.id}: ${name}`);
          for (const marked of [`**${name}**`, `${name}:`, name.toUpperCase(), `3. ${name}`, ` ${name} `]) assert.equal(heading(marked, {}, protocol.id), plain, marked);
        }
      }
    }
  });
});

describe('matchLabel', () => {
  it('takes the whole label, without its gloss, or the gloss', () => {
    assert.equal(label('Kesimpulan'), 'conclude');
    assert.equal(label('**Kesimpulan (bersama)**'), 'conclude');
    assert.equal(label('Hasil akhir (kesimpulan)'), 'conclude');
  });

  it('takes no carriers, plurals or joined names', () => {
    for (const text of ['Tahap kesimpulan', 'Kemajuan klien', 'Homeworks', 'Kesimpulan dan RTL', 'Eksplorasi klien']) {
      assert.equal(label(text), '', text);
      assert.notEqual(heading(text), '', text);
    }
  });
});

describe('isExtra', () => {
  it('knows headings that name no step and are no fault', () => {
    for (const text of ['Identitas', 'A. IDENTITAS KONSELI', 'Data Konseli', 'Data klien', 'Lampiran', 'Tanda Tangan', 'Mengetahui', 'Catatan:', 'Identity', 'Attachments', 'Signature', '**Notes**', 'Tahap perkembangan']) {
      assert.ok(matcherOf('individual').isExtra(text), text);
      assert.equal(heading(text), '', text);
    }
  });

  it('is silent on anything else', () => {
    for (const text of ['', '...', 'Kesimpulan', 'Rapor', 'Kontrak perilaku', 'Identitas nasional', 'Konseling', 'Data']) assert.equal(matcherOf('individual').isExtra(text), false, text);
  });
});

describe('suggest', () => {
  const suggest = (text: string): string | undefined => matcherOf('individual').suggest(text);

  it('finds the nearest name', () => {
    assert.deepEqual(['Kesimpulann', 'Evalusi', 'Rapprot', 'Kontrak konsleing', '3. Eksplroasi', 'Conlusion', 'Tahap awl'].map(suggest), ['conclude', 'evaluate', 'rapport', 'contract', 'explore', 'conclude', 'early']);
  });

  it('is silent where nothing is near, and where a name is known to be none', () => {
    for (const text of ['Cuaca', 'Rapor', 'Kontrak perilaku', 'Kontrak (perilaku)', 'Kontrak rumah', 'Identitas', 'a', '']) assert.equal(suggest(text), undefined, text);
  });
});

describe('languageOf', () => {
  const languageOf = (text: string): string | undefined => matcherOf('individual').languageOf(text);

  it('tells the language of a name', () => {
    assert.deepEqual(['Kesimpulan', 'Conclusion', '2. Tahap Awal', 'Client progress', 'Waktu', 'Time'].map(languageOf), ['id', 'en', 'id', 'en', 'id', 'en']);
  });

  it('is silent on names in both and on other words', () => {
    for (const text of ['Rapport', 'Informed consent', 'Follow-up', 'Attending', 'Cuaca']) assert.equal(languageOf(text), undefined, text);
  });
});
