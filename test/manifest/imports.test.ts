import assert from 'node:assert/strict';
import { rules } from '../../src/core/rules/index.ts';
import { findCycle, sourceFiles, type SourceFile } from '../support/import-graph.ts';

/** The core's folders: each may import those before it. `writing` serves the editor only. */
const order = ['text', 'language', 'protocol', 'note', 'cases', 'writing', 'rules', 'config', 'lint', 'report'];

const files = sourceFiles('src');
const inFolder = (folder: string): SourceFile[] => [...files.values()].filter(({ path }) => path.startsWith(`${folder}/`));
const coreFolder = (path: string): string | undefined => /^src\/core\/([^/]+)\//.exec(path)?.[1];
const isGenerated = (path: string): boolean => path.endsWith('.generated.ts');

describe('imports', () => {
  it('form no cycle', () => {
    assert.equal(findCycle(files), undefined);
  });

  it('follow the order of the core\'s folders', () => {
    for (const file of inFolder('src/core')) {
      const own = coreFolder(file.path);
      for (const target of file.imports) {
        assert.ok(target.startsWith('src/core/'), `${file.path} leaves the core: ${target}`);
        const other = coreFolder(target);
        if (other === undefined) continue;
        assert.ok(order.includes(other), `${target} stands in a folder without a place in the order`);
        if (own !== undefined) assert.ok(order.indexOf(other) <= order.indexOf(own), `${file.path} may not import ${target}`);
        if (own !== undefined && other === 'writing') assert.equal(own, 'writing', `${file.path} may not import ${target}`);
      }
    }
  });

  it('keep the core free of hosts', () => {
    for (const file of inFolder('src/core')) {
      for (const module of file.modules) assert.ok(['zod', 'yaml', 'ignore', 'fflate'].includes(module), `${file.path} may not import ${module}`);
    }
  });

  it('keep clock, chance and console out of the core', () => {
    for (const { path, text } of inFolder('src/core')) {
      assert.doesNotMatch(text, /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bconsole\.|\bsetTimeout\b|\bprocess\.(?:env|cwd|argv|exit|on|hrtime|nextTick|stdout|stderr)\b/, path);
    }
  });

  it('never lead from one rule to another', () => {
    const ruleFiles = new Set(inFolder('src/core/rules').map(({ path }) => path).filter(path => rules.some(rule => path.endsWith(`/${rule.id}.ts`))));
    assert.equal(ruleFiles.size, rules.length);
    for (const path of ruleFiles) {
      for (const target of files.get(path)?.imports ?? []) assert.ok(!ruleFiles.has(target), `${path} imports the rule ${target}`);
    }
  });

  it('lead from the shell to the core and the Node host only', () => {
    for (const file of inFolder('src/cli')) {
      for (const target of file.imports) assert.match(target, /^(?:src\/cli\/|src\/core\/|src\/hosts\/node\/|package\.json$)/, file.path);
    }
  });

  it('lead from the extension to the core and the VS Code host only, and not to Node', () => {
    for (const file of inFolder('src/extension')) {
      if (file.path.endsWith('extension.node.ts')) continue;
      for (const target of file.imports) assert.match(target, /^(?:src\/extension\/|src\/core\/|src\/hosts\/vscode\/|src\/webview\/protocol|l10n\/|schemas\/|package\.json$)/, file.path);
      for (const module of file.modules) assert.doesNotMatch(module, /^node:/, file.path);
    }
  });
});

describe('files', () => {
  it('are small: over 300 lines a file is split', () => {
    for (const { path, text } of files.values()) if (!isGenerated(path)) assert.ok(text.split('\n').length <= 301, path);
  });
});
