import * as z from 'zod';
import { noteRule } from '../rule.ts';
import { hasForm } from './form-scope.ts';
import { sectionLayouts } from './section-layouts.ts';

/** Source: guides to the SOAP, DAP, BIRP and GIRP formats. */
export const formatSectionsIncomplete = noteRule({
  id: 'format-sections-incomplete',
  section: 'form',
  severity: 'warning',
  title: { en: 'Section of the note\'s layout is missing', id: 'Bagian dari tata letak catatan belum ada' },
  messages: {
    missing: { text: { en: 'Not recorded: {section}, a section of the layout {layout}.', id: 'Belum tercatat: {section}, bagian dari tata letak {layout}.' } },
  },
  fixes: 'manual',
  skippable: true,
  options: z.strictObject({}),
  *check(note, { settings }) {
    if (!hasForm(note, settings) || !sectionLayouts.includes(note.layout)) return;
    const place = note.frontMatter.places.get('layout');
    for (const step of note.protocol.steps) {
      if (!note.protocol.asksFor.includes(step.id) || note.outline.steps.has(step.id) || note.values.skipped?.[step.id]) continue;
      yield {
        message: 'missing',
        args: { section: step.names, layout: note.layout.toUpperCase() },
        span: place?.valueSpan ?? note.frontMatter.fence,
        step: step.id,
        fixes: [{ kind: 'insert-steps', steps: [step.id] }],
      };
    }
  },
});
