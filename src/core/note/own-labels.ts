import type { Label, Step } from '../protocol/protocol.ts';

const labelsByStep = new WeakMap<Step, ReadonlyMap<string, Label>>();

/** The step's own label of this name, in any case and with or without emphasis. */
export function ownLabel(step: Step, words: string): Label | undefined {
  return labelsOf(step).get(normalName(words));
}

export function isLabelOf(step: Step, words: string): boolean {
  return labelsOf(step).has(normalName(words));
}

function labelsOf(step: Step): ReadonlyMap<string, Label> {
  let labels = labelsByStep.get(step);
  if (!labels) {
    labels = new Map(step.labels.flatMap(label => [...label.names.en, ...label.names.id].map((name): [string, Label] => [normalName(name), label])));
    labelsByStep.set(step, labels);
  }
  return labels;
}

function normalName(words: string): string {
  return words.replace(/[*_`]/g, '').trim().toLowerCase().replace(/\s+/g, ' ');
}
