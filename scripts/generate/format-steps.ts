import { builtinProtocols, individualProtocol } from '../../src/core/protocol/builtin.generated.ts';
import { findStage, partsOf, type Due, type Language, type Protocol, type Step } from '../../src/core/protocol/protocol.ts';
import { markdownTable } from './markdown-table.ts';

const synonymsShown = 2;
const mostWordsShown = 3;

const words = {
  stage: { en: 'Stage', id: 'Tahap' },
  step: { en: 'Step', id: 'Langkah' },
  section: { en: 'Section', id: 'Bagian' },
  also: { en: 'Also understood, for example', id: 'Juga dipahami, misalnya' },
  when: { en: 'When', id: 'Kapan' },
  ofCase: { en: 'Case', id: 'Kasus' },
  layout: { en: 'Layout', id: 'Susunan' },
  standsFor: { en: 'Stands for', id: 'Setara dengan' },
  labels: { en: 'Labels', id: 'Label' },
  marker: { en: 'Marker', id: 'Penanda' },
  label: { en: 'Label', id: 'Label' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

function protocolOf(id: string): Protocol {
  const protocol = builtinProtocols.find(one => one.id === id);
  if (!protocol) throw new Error(`No built-in protocol ${id}`);
  return protocol;
}

export function stageTable(language: Language): string {
  const rows = individualProtocol.stages.map(({ names, synonyms }) => [names[language], examples(synonyms[language])]);
  return markdownTable([words.stage[language], words.also[language]], rows);
}

/** The steps of individual counselling; the parts of a step are in the table of labels. */
export function stepTable(language: Language): string {
  const rows = individualProtocol.steps.filter(({ partOf }) => partOf === undefined).map(step => [
    stageName(individualProtocol, step, language), `${step.names[language]} (\`${step.id}\`)`, examples(step.synonyms[language]), whenDue(step.due, language),
  ]);
  return markdownTable([words.stage[language], words.step[language], words.also[language], words.when[language]], rows);
}

export function groupTable(language: Language): string {
  const group = protocolOf('group');
  const rows = group.stages.map(({ names, frame }) => [names[language], findStage(individualProtocol, frame)?.names[language] ?? frame]);
  return markdownTable([words.stage[language], words.standsFor[language]], rows);
}

/** The layouts with the sections that each asks for. */
export function layoutTable(language: Language): string {
  const rows = builtinProtocols.flatMap(protocol => protocol.appliesTo.layouts.flatMap(layout => protocol.steps.filter(({ id }) => protocol.asksFor.includes(id)).map((step, index) => [
    index === 0 ? `\`${layout}\`` : '', step.names[language], examples(step.synonyms[language].filter(name => name.length > 1)), whenDue(step.due, language),
  ])));
  return markdownTable([words.layout[language], words.section[language], words.also[language], words.when[language]], rows);
}

/** The labels that count inside a step: `Time: …` in the contract. */
export function labelTable(language: Language): string {
  const rows = individualProtocol.steps.filter(({ labels, partOf, id }) => labels.length > 0 && partOf === undefined && id !== 'markers')
    .map(({ names, labels }) => [names[language], labels.map(label => `${label.names[language][0]}:`).join(' · ')]);
  return markdownTable([words.step[language], words.labels[language]], rows);
}

export function markerTable(language: Language): string {
  const markers = individualProtocol.steps.find(({ id }) => id === 'markers');
  const rows = partsOf(individualProtocol, 'markers').map(({ id, names }) => [names[language], `${markers?.labels.find(label => label.id === id)?.names[language][0]}:`]);
  return markdownTable([words.marker[language], words.label[language]], rows);
}

function stageName(protocol: Protocol, step: Step, language: Language): string {
  return step.stage === undefined ? words.ofCase[language] : findStage(protocol, step.stage)?.names[language] ?? '';
}

/** The protocol lists its best known names first; whole sentences are left to it. */
function examples(names: readonly string[]): string {
  return names.filter(name => name.split(' ').length <= mostWordsShown).slice(0, synonymsShown).join(', ');
}

function whenDue({ cadence, from, by, closing }: Due, language: Language): string {
  const inEnglish = language === 'en';
  switch (cadence) {
    case 'case':
      if (by === undefined) return inEnglish ? 'once per case' : 'sekali per kasus';
      return inEnglish ? `once per case, by session ${by}` : `sekali per kasus, paling lambat pertemuan ${by}`;
    case 'session': {
      const every = inEnglish ? `every session${from > 1 ? ` from session ${from}` : ''}` : `tiap pertemuan${from > 1 ? ` mulai pertemuan ${from}` : ''}`;
      return closing ? `${every}${inEnglish ? ', closing too' : ', termasuk penutupan'}` : every;
    }
    case 'closing': return inEnglish ? 'when the case is closed' : 'saat kasus ditutup';
    case 'triggered': return inEnglish ? 'when it comes up' : 'bila terjadi';
    case 'optional': return inEnglish ? 'if you wish' : 'bila perlu';
  }
}
