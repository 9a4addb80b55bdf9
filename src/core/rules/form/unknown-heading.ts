import * as z from 'zod';
import { findStage, findStep } from '../../protocol/protocol.ts';
import { noteRule, type FixIntent } from '../rule.ts';
import { hasForm } from './form-scope.ts';

/** Source: a heading that no step claims is not seen by any other rule. */
export const unknownHeading = noteRule({
  id: 'unknown-heading',
  section: 'form',
  severity: 'info',
  title: { en: 'Heading that names no step', id: 'Judul yang tidak menyebut langkah' },
  messages: {
    unknown: { text: { en: 'This heading names no step that Tahap knows, so what stands under it is not counted. Use a step\'s name, or list the heading under "extra_headings" in .tahap.yaml.', id: 'Judul ini tidak menyebut langkah yang dikenal Tahap, sehingga isinya tidak dihitung. Pakai nama langkah, atau daftarkan judul pada "extra_headings" di .tahap.yaml.' } },
    near: { text: { en: 'This heading names no step that Tahap knows: {step} is meant?', id: 'Judul ini tidak menyebut langkah yang dikenal Tahap: maksudnya {step}?' } },
  },
  fixes: 'manual',
  options: z.strictObject({}),
  *check(note, { settings }) {
    if (!hasForm(note, settings) || note.layout === 'free') return;
    for (const section of note.outline.sections) {
      if (section.kind !== 'unmapped' || section.inside) continue;
      const words = note.text.slice(section.heading.start, section.heading.end);
      if (settings.extraHeadings.has(words.trim().toLowerCase())) continue;
      const suggestion = note.matcher.suggest(words);
      const names = suggestion ? (findStep(note.protocol, suggestion) ?? findStage(note.protocol, suggestion))?.names : undefined;
      if (!names) {
        yield { message: 'unknown', span: section.heading };
        continue;
      }
      const fix: FixIntent = { kind: 'replace', span: section.heading, newText: names[note.language], title: { text: { en: 'Rename to {step}', id: 'Ganti menjadi {step}' }, args: { step: names } }, safe: false };
      yield { message: 'near', args: { step: names }, span: section.heading, fixes: [fix] };
    }
  },
});
