import assert from 'node:assert/strict';
import { phrases } from '../../../src/core/writing/phrases.ts';
import { noteTypes, settings } from '../../../src/core/note/vocabulary.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { toPlainText } from '../../../src/core/writing/skeleton.ts';
import type { WritingItem } from '../../../src/core/writing/writing-item.ts';
import { itemsAt, type Around } from './items-at.ts';

function head(keys = ''): string {
  return `---\nclient: K-1\nsession: 1\ndate: 2026-11-24\n${keys}---\n\n## Early stage\n\n`;
}

function phrasesAt(marked: string, around?: Around): WritingItem[] {
  return itemsAt(marked, around).filter(({ kind }) => kind === 'phrase');
}

function namesAt(marked: string, around?: Around): string[] {
  return phrasesAt(marked, around).map(({ label }) => label);
}

describe('completion of wording', () => {
  it('opens an individual session and a group each with its own words', () => {
    const individual = namesAt(`${head()}### Building rapport\n\n/|`, { asked: 'typed' });
    assert.deepEqual(individual, ['Opening words, all together', 'Welcome', 'Neutral topic', 'From small talk to the concern', 'Of own will', 'Openness', 'Taking part', 'Limits of time, role, topic and secrecy']);
    const group = namesAt('---\ngroup: G-1\nformat: group\nmembers: [K-1]\n---\n\n## Forming stage\n\n/|', { asked: 'typed' });
    assert.equal(group.length, 8);
    assert.equal(group[0], 'Opening words for a group, all together');
    assert.deepEqual(namesAt('---\nkode_kelompok: G-1\nbentuk: kelompok\n---\n\n## Tahap peralihan\n\n/|'), ['Dari pembukaan ke kegiatan']);
  });

  it('asks for consent as the note\'s setting needs', () => {
    const at = (setting: string): string[] => namesAt(`${head(setting)}### Consent and limits of confidentiality\n\n/|`);
    assert.deepEqual(at('setting: school\n'), ['Consent in a school']);
    assert.deepEqual(at('latar: lapas\nlanguage: en\n'), ['Consent in a correctional institution']);
    assert.deepEqual(at('setting: clinic\n'), ['Consent in a clinic']);
    assert.equal(at('').length, 4);
    for (const setting of Object.keys(settings)) assert.ok(at(`setting: ${setting}\n`).length > 0, setting);
  });

  it('sends who is ill to a psychologist or psychiatrist, and says so in the consent of clinics and prisons', () => {
    const at = (setting: string): string[] => namesAt(`${head(`setting: ${setting}\n`)}### Referral\n\n/|`);
    assert.deepEqual(at('correctional'), ['Referral to a psychologist or psychiatrist']);
    assert.deepEqual(at('school'), ['Referral to another service', 'Referral to a psychologist or psychiatrist']);
    for (const { steps, lines } of phrases.filter(phrase => phrase.steps.includes('consent'))) {
      assert.match(lines.en.join('\n'), /psychiatrist/, steps.join());
      assert.match(lines.id.join('\n'), /psikiater/, steps.join());
    }
  });

  it('comes before other steps, behind the labels that are missing, and steps back when the step says something', () => {
    const missing = itemsAt(`${head()}### Counselling contract\n\n/|`).map(({ label }) => label);
    assert.deepEqual(missing.slice(0, 5), ['Time', 'Task', 'Cooperation', 'Contract in three parts', 'Wording of the time contract']);
    const recorded = itemsAt(`${head()}### Building rapport\n\nCame early.\n\n/|`);
    assert.notEqual(recorded[0]?.kind, 'phrase');
    assert.ok(recorded.some(({ label }) => label === 'Welcome'));
  });

  it('is not offered again where its labels stand, until somebody types for it', () => {
    const text = `${head()}### Immediate evaluation\n\n- Understanding: sees the pattern\n\n`;
    assert.ok(!namesAt(`${text}/|`).includes('Understanding, comfort, action'));
    assert.ok(namesAt(`${text}/u|`).includes('Understanding, comfort, action'));
  });

  it('brings the heading along where the step is not there, only for who types a name', () => {
    assert.deepEqual(namesAt(`${head()}text\n\n/|`), []);
    const item = phrasesAt(`${head()}text\n/w|\n## Final stage`).find(({ label }) => label === 'Welcome');
    assert.match(toPlainText(item?.insert ?? [], ''), /^\n### Building rapport\n\n\[“Good to see you/);
    assert.equal(item?.filterText, '/Welcome welcome sapaan');
    assert.ok(!namesAt(`${head()}### Building rapport\n\nCame early.\n\n### Joint conclusion\n\n/w|`).includes('Welcome'));
  });

  it('belongs to notes of its type', () => {
    assert.deepEqual(namesAt('---\nclient: K-1\ntype: no-show\n---\n\ntext\n\n/|'), ['Missed meeting']);
    assert.deepEqual(namesAt('---\nkonseli: K-1\njenis: supervisi\n---\n\n/|'), ['Umpan balik pengamat']);
    assert.ok(!namesAt(`${head()}/o|`).includes('Feedback of an observer'));
  });

  it('fits the sections of a layout, and the agreements of a case file', () => {
    assert.ok(namesAt('---\nclient: K-1\nlayout: soap\n---\n\n## Assessment\n\n/|').includes('Scaling question'));
    assert.ok(namesAt('---\ncase: C-1\nclient: K-1\n---\n\n## Counselling contract\n\n/|', { path: 'case.md' }).includes('Contract in three parts'));
  });

  it('leaves prose, lists and code alone', () => {
    const step = `${head()}### Building rapport\n\n`;
    for (const text of ['one line\nanother|', '- w|', '```\n/|\n```', '<!--\n/|\n-->', 'and/|', '> /|']) assert.deepEqual(phrasesAt(step + text), [], text);
    assert.deepEqual(phrasesAt(`${step}W|`, { asked: 'typed' }), []);
  });
});

describe('wording', () => {
  it('says the same in both languages: as many lines, places and choices', () => {
    const shape = (lines: readonly string[]): number[][] => lines.map(line => [...line.matchAll(/\[([^\]]*)\]/g)].map(([, bracket]) => bracket?.split('|').length ?? 0));
    for (const { names, lines } of phrases) assert.deepEqual(shape(lines.en), shape(lines.id), names.en);
  });

  it('has nothing but labels and punctuation outside of its places', () => {
    for (const { names, lines } of phrases) {
      for (const line of [...lines.en, ...lines.id]) assert.match(line.replace(/\[[^[\]]*\]/g, '[]'), /^$|^\[\]$|^- [^[\]:.,;|]{1,60}: (?:\[\](?:, |; |\/\d+$|$))+$/, `${names.en}: ${line}`);
    }
  });

  it('has names and words of its own', () => {
    for (const language of ['en', 'id'] as const) {
      assert.equal(new Set(phrases.map(({ names }) => names[language])).size, phrases.length);
      for (const { prefix, about } of phrases) {
        assert.match(prefix[language], /^[a-z]+(?:-[a-z]+)*$/);
        assert.match(about[language], /^\p{Lu}/u);
      }
    }
  });

  it('belongs to steps, stages and types that exist, and offers no choice twice', () => {
    const ids = new Set(builtinProtocols.flatMap(({ steps, stages }) => [...steps, ...stages]).map(({ id }) => id));
    for (const { names, lines, steps, stages = [], types: ofTypes = [] } of phrases) {
      for (const id of [...steps, ...stages]) assert.ok(ids.has(id), id);
      for (const type of ofTypes) assert.ok(type in noteTypes, type);
      assert.ok(steps.length + ofTypes.length > 0, names.en);
      for (const line of [...lines.en, ...lines.id]) {
        for (const [, bracket = ''] of line.matchAll(/\[([^\]]*)\]/g)) {
          const choices = bracket.split('|');
          assert.equal(new Set(choices).size, choices.length, names.en);
          assert.ok(choices.every(choice => choice.trim() === choice && choice !== ''), names.en);
        }
      }
    }
  });
});
