import * as z from 'zod';
import type { Note } from '../../note/note.ts';
import type { Section } from '../../note/section.ts';
import { findStage, findStep, type Stage } from '../../protocol/protocol.ts';
import { noteRule } from '../rule.ts';
import { hasForm } from './form-scope.ts';

const order = { early: 0, core: 1, final: 2 } as const;

/** Source: the stages follow one another; in practice they overlap and return, so order is a hint in a first session only. */
export const stageOrder = noteRule({
  id: 'stage-order',
  section: 'form',
  severity: 'info',
  title: { en: 'Stages in an unusual order', id: 'Urutan tahap tidak lazim' },
  messages: {
    order: { text: { en: '{stage} stands after {later}. If the talk went that way, leave it.', id: '{stage} ditulis setelah {later}. Bila percakapan memang begitu, biarkan.' } },
  },
  fixes: 'none',
  options: z.strictObject({}),
  *check(note, { settings }) {
    if (!hasForm(note, settings) || note.values.session !== 1) return;
    const seen = new Set<string>();
    let latest: Stage | undefined;
    for (const section of note.outline.sections) {
      const stage = stageOf(section, note);
      if (!stage) continue;
      if (latest && order[stage.frame] < order[latest.frame] && !seen.has(stage.frame)) {
        yield { message: 'order', args: { stage: stage.names, later: latest.names }, span: section.heading };
      }
      seen.add(stage.frame);
      if (!latest || order[stage.frame] >= order[latest.frame]) latest = stage;
    }
  },
});

/** Steps speak for a stage only where no stage heading stands above them. */
function stageOf(section: Section, note: Note): Stage | undefined {
  if (section.kind === 'stage') return findStage(note.protocol, section.ids[0] ?? '');
  if (section.kind !== 'step' || section.stage !== undefined || section.inside) return undefined;
  return findStage(note.protocol, findStep(note.protocol, section.ids[0] ?? '')?.stage ?? '');
}
