import { findRule, rules as table } from '../../core/rules/index.ts';
import type { Rule } from '../../core/rules/rule.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../usage-error.ts';

export const rules: Command = {
  name: 'rules',
  usage: 'rules [ID…]',
  about: { en: 'List the rules, or say what some of them report.', id: 'Daftar aturan, atau apa yang dilaporkan sebagian aturan.' },
  options: {
    format: { type: 'string', value: 'pretty|json', about: { en: 'How they are shown (default pretty).', id: 'Bentuk tampilan (bawaan pretty).' } },
  },
  run({ options, paths, io, language }) {
    const format = options['format'] ?? 'pretty';
    if (format !== 'pretty' && format !== 'json') throw new UsageError({ en: '--format takes pretty, json.', id: '--format menerima pretty, json.' });
    const chosen = paths.length === 0 ? table : paths.map(id => findRule(id) ?? unknown(id));
    if (format === 'json') {
      io.write(`${JSON.stringify(chosen.map(ruleJson), undefined, 2)}\n`);
      return 0;
    }
    const width = Math.max(...chosen.map(rule => rule.id.length));
    io.write(chosen.map(rule => {
      const head = `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.title[language]}\n`;
      const detail = paths.length === 0 ? '' : Object.values(rule.messages).map(message => `    ${message.severity ?? rule.severity}: ${message.text[language]}\n`).join('');
      return head + detail;
    }).join(''));
    return 0;
  },
};

function ruleJson(rule: Rule) {
  const { id, section, scope, severity, fixes, title, messages } = rule;
  return { id, section, scope, severity, fixes, title, messages };
}

function unknown(id: string): never {
  throw new UsageError({ en: `No rule is called ${id}.`, id: `Tidak ada aturan bernama ${id}.` });
}
