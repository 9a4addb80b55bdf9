import type { GeneratedFiles } from './generated-files.ts';
import { pictures } from './getting-started/pictures.ts';

/** The pictures of the walkthrough, in both languages. */
export function generate(): GeneratedFiles {
  return new Map(Object.entries(pictures).flatMap(([name, draw]) => [
    [`media/walkthrough/${name}.svg`, draw('en')],
    [`media/walkthrough/${name}.id.svg`, draw('id')],
  ] as const));
}
