import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/core/protocol/protocol.ts';
import { projectRoot, type GeneratedFiles } from './generated-files.ts';
import { walkthroughAbout, walkthroughSteps, walkthroughTitle } from './getting-started/walkthrough-steps.ts';
import { welcomeTexts, type WelcomeText } from './getting-started/welcome-texts.ts';

interface Manifest {
  contributes: { viewsWelcome: unknown; walkthroughs: unknown };
}

type Texts = Readonly<Record<string, string>>;

const textFiles: Readonly<Record<Language, string>> = { en: 'package.nls.json', id: 'package.nls.id.json' };

/**
 * VS Code takes these texts from package.nls.json in its own language, which is never Indonesian as it has no such pack.
 * So each stands a second time, in Indonesian words, for those who choose it in our setting.
 */
const inIndonesian = 'config.tahap.language == id';
const notInIndonesian = 'config.tahap.language != id';

/** The parts of package.json for people who begin: the walkthrough and what empty views say. */
export function generate(): GeneratedFiles {
  const manifest = JSON.parse(read('package.json')) as Manifest;
  manifest.contributes.viewsWelcome = welcomeTexts.flatMap(entry => [
    { view: entry.view, contents: `%welcome.${entry.id}%`, when: `${entry.when} && ${notInIndonesian}` },
    { view: entry.view, contents: contentsOf(entry, 'id'), when: `${entry.when} && ${inIndonesian}` },
  ]);
  manifest.contributes.walkthroughs = [
    walkthrough({ id: 'getStarted', when: notInIndonesian, suffix: '', text: key => `%walkthrough.${key}%` }),
    walkthrough({ id: 'mulai', when: inIndonesian, suffix: '.id', text: key => textsOf('id')[`walkthrough.${key}`] ?? '' }),
  ];
  const files = new Map([['package.json', print(manifest)]]);
  for (const language of ['en', 'id'] as const) files.set(textFiles[language], print(withTexts(language)));
  return files;
}

interface Shape {
  readonly id: string;
  readonly when: string;
  /** Of the names of its pictures. */
  readonly suffix: string;
  readonly text: (key: string) => string;
}

function walkthrough({ id, when, suffix, text }: Shape): object {
  const steps = walkthroughSteps.map(step => ({
    id: step.id,
    title: text(`${step.id}.title`),
    description: text(`${step.id}.description`),
    media: { svg: `media/walkthrough/${step.id}${suffix}.svg`, altText: text(`${step.id}.picture`) },
    completionEvents: step.completionEvents,
  }));
  return { id, title: text('title'), description: text('description'), icon: 'media/icon.png', when, steps };
}

/** The texts of this module by their keys in package.nls.json. */
export function textsOf(language: Language): Texts {
  const steps = walkthroughSteps.flatMap(({ id, title, paragraphs, picture }) => [
    [`walkthrough.${id}.title`, title[language]],
    [`walkthrough.${id}.description`, paragraphs.map(paragraph => paragraph[language]).join('\n')],
    [`walkthrough.${id}.picture`, picture[language]],
  ]);
  const welcome = welcomeTexts.map(entry => [`welcome.${entry.id}`, contentsOf(entry, language)]);
  return Object.fromEntries([['walkthrough.title', walkthroughTitle[language]], ['walkthrough.description', walkthroughAbout[language]], ...steps, ...welcome]) as Texts;
}

function contentsOf({ lines }: WelcomeText, language: Language): string {
  return lines.map(line => line[language]).join('\n');
}

function withTexts(language: Language): Texts {
  const own = Object.entries(JSON.parse(read(textFiles[language])) as Texts);
  const ofThis = /^(?:walkthrough|welcome)\./;
  const firstRule = own.findIndex(([key]) => key.startsWith('rule.'));
  const others = (entries: [string, string][]): [string, string][] => entries.filter(([key]) => !ofThis.test(key));
  // Before the rules, as the generator of the manifest puts what it does not know.
  return { ...Object.fromEntries(others(own.slice(0, firstRule))), ...textsOf(language), ...Object.fromEntries(others(own.slice(firstRule))) };
}

function read(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
