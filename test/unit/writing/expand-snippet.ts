/** What VS Code inserts for a snippet whose tab stops are left alone. @throws Error where the syntax is not exactly right */
export function expandSnippet(body: string): string {
  let text = '';
  let offset = 0;
  const today: Record<string, string> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '24' };
  while (offset < body.length) {
    const rest = body.slice(offset);
    const found = /^\\([\\$}])|^\$(\d+)|^\$\{(\d+):((?:[^\\$}]|\\[\\$}]|\$\{[A-Z_]+\})*)\}|^\$\{(\d+)\|((?:[^\\,|]|\\[\\,|])+(?:,(?:[^\\,|]|\\[\\,|])+)*)\|\}|^[^\\$}]+/.exec(rest);
    if (!found) throw new Error(`Not a snippet at ${offset}: ${rest.slice(0, 30)}`);
    const [all, escaped, , placed, placeholder, chosen, choices] = found;
    if (escaped !== undefined) text += escaped;
    else if (placed !== undefined) text += (placeholder ?? '').replace(/\$\{([A-Z_]+)\}/g, (_, name: string) => known(today, name)).replace(/\\(.)/g, '$1');
    else if (chosen !== undefined) text += (/^(?:[^\\,]|\\.)*/.exec(choices ?? '')?.[0] ?? '').replace(/\\(.)/g, '$1');
    else if (!all.startsWith('$')) text += all;
    offset += all.length;
  }
  return text;
}

function known(variables: Record<string, string>, name: string): string {
  const value = variables[name];
  if (value === undefined) throw new Error(`No variable ${name}`);
  return value;
}
