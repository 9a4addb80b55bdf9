import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { outOfDate } from '../../scripts/generate/generated-files.ts';
import { generate, textsOf } from '../../scripts/generate/getting-started.ts';
import { generate as generatePictures } from '../../scripts/generate/walkthrough-pictures.ts';
import { commandTable } from '../../src/extension/commands/command-table.ts';

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

interface Contributes {
  readonly walkthroughs: readonly { readonly id: string; readonly title: string; readonly when: string; readonly steps: readonly Step[] }[];
  readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when: string }[];
  readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: Contributes };
const views = Object.values(contributes.views).flat().map(({ id }) => id);
const commands = [...Object.keys(commandTable), ...views.map(id => `${id}.focus`)];
/** Commands of VS Code itself that texts and events may name; a test in the real VS Code looks for them. */
const ofVsCode = ['workbench.action.files.openFolder', 'workbench.actions.view.problems'];
const steps = contributes.walkthroughs.flatMap(walkthrough => walkthrough.steps);

describe('the walkthrough', () => {
  it('is generated, with its pictures', () => {
    assert.deepEqual([...outOfDate(generate()), ...outOfDate(generatePictures())], [], 'run npm run generate');
  });

  it('stands in VS Code\'s own language, and in Indonesian for those who choose it', () => {
    const [own, indonesian] = contributes.walkthroughs;
    assert.equal(contributes.walkthroughs.length, 2);
    assert.deepEqual([own?.when, indonesian?.when], ['config.tahap.language != id', 'config.tahap.language == id']);
    assert.deepEqual(indonesian?.steps.map(({ id }) => id), own?.steps.map(({ id }) => id));
    const texts = textsOf('id');
    for (const step of indonesian?.steps ?? []) {
      assert.equal(step.title, texts[`walkthrough.${step.id}.title`]);
      assert.equal(step.description, texts[`walkthrough.${step.id}.description`]);
    }
    for (const step of own?.steps ?? []) assert.equal(step.description, `%walkthrough.${step.id}.description%`);
  });

  it('says something else in each language, with the same buttons', () => {
    const [english, indonesian] = [textsOf('en'), textsOf('id')];
    const linked = (text = ''): string[] => [...text.matchAll(/\(command:([\w.]+)\)/g)].map(match => match[1] ?? '');
    for (const [key, text] of Object.entries(english)) {
      assert.notEqual(indonesian[key], text, key);
      assert.deepEqual(linked(indonesian[key]), linked(text), key);
      for (const command of linked(text)) assert.ok([...commands, ...ofVsCode].includes(command), command);
    }
  });

  it('has small pictures in colours of the theme only, with words for those who do not see them', () => {
    for (const { media } of steps) {
      const picture = readFileSync(media.svg, 'utf8');
      assert.ok(statSync(media.svg).size < 8_000, media.svg);
      assert.ok(media.altText.length > 20);
      for (const [, color] of picture.matchAll(/(?:fill|stroke)="([^"]+)"/g)) assert.match(color ?? '', /^(?:none|var\(--vscode-.+\))$/, media.svg);
      assert.doesNotMatch(picture, /<script|style=|href=/);
    }
  });

  it('is ticked off by what people can really do', () => {
    for (const { id, completionEvents } of steps) {
      assert.ok(completionEvents.length > 0, id);
      for (const event of completionEvents) {
        const [kind, name = ''] = event.split(':');
        if (kind === 'onCommand') assert.ok([...commands, ...ofVsCode].includes(name), event);
        else if (kind === 'onView') assert.ok(views.includes(name), event);
        else assert.equal(event, 'onContext:workspaceFolderCount > 0');
      }
    }
  });
});

describe('empty views', () => {
  it('say something in each state, in both languages', () => {
    const states: Readonly<Record<string, readonly string[]>> = { 'tahap.sessions': ['reading', 'empty', 'filteredOut'], 'tahap.followUps': ['reading', 'empty', 'settled'] };
    assert.deepEqual(Object.keys(states), views);
    for (const view of views) {
      const own = contributes.viewsWelcome.filter(entry => entry.view === view);
      for (const language of ['config.tahap.language != id', 'config.tahap.language == id']) {
        const inLanguage = own.filter(({ when }) => when.endsWith(language));
        assert.equal(inLanguage.filter(({ when }) => when.includes('workspaceFolderCount == 0')).length, 1);
        for (const state of states[view] ?? []) assert.equal(inLanguage.filter(({ when }) => when.includes(`.state == ${state}`)).length, 1, `${view} ${state}`);
      }
    }
  });

  it('knows states that the views really tell', () => {
    for (const [path, state] of [['src/extension/tree/sessions-view.ts', 'filteredOut'], ['src/extension/follow-ups/follow-ups-view.ts', 'settled']] as const) {
      assert.ok(existsSync(path));
      for (const name of ['reading', 'empty', state]) assert.ok(readFileSync(path, 'utf8').includes(`'${name}'`), name);
    }
  });
});
