import assert from 'node:assert/strict';
import { noteKinds, type NoteKind } from '../../../src/core/writing/note-kinds.ts';
import { fillTemplate, findTemplate, isTemplateName, namedTemplates, templateFault, templateFor, templateOf } from '../../../src/core/writing/new-template.ts';

const kind = (id: string): NoteKind => noteKinds.find(known => known.id === id) ?? assert.fail(id);
const template = (text: string) => templateOf('x.md', text);

describe('templates of a repository', () => {
  it('have their placeholders filled, in both languages and however they are spaced', () => {
    const text = '# {{session}}: {{ client }} {{Konseli}} on {{tanggal}}\n';
    assert.equal(fillTemplate(template(text), { session: '3', client: 'K-1', date: '2026-01-05' }, 'en'), '# 3: K-1 K-1 on 2026-01-05\n');
  });

  it('leave to be written what is not known: nothing in the front matter, a prompt in the body', () => {
    const text = '---\ncounselor: {{counselor}}\n---\nBy {{counselor}}.\n';
    assert.equal(fillTemplate(template(text), {}, 'en'), '---\ncounselor: \n---\nBy [counselor].\n');
    assert.equal(fillTemplate(template(text), {}, 'id'), '---\ncounselor: \n---\nBy [konselor].\n');
  });

  it('name the first placeholder that means nothing, with its line, and lose no text of it', () => {
    const faulty = template('---\ncase: {{case}}\n---\n{{date}} {{ customer }}\n');
    assert.deepEqual(templateFault(faulty), { template: 'x', placeholder: 'customer', line: 3 });
    assert.match(fillTemplate(faulty, { date: '2026-01-05' }, 'en'), /2026-01-05 \{\{ customer \}\}/);
    assert.deepEqual(templateFault(template('{{}}')), { template: 'x', placeholder: '', line: 0 });
    assert.equal(templateFault(template('{{date}} { {x} } {{a\nb}} }}{{')), undefined);
  });

  it('are read with any line ending and byte order mark', () => {
    assert.equal(template('\ufeffa\r\nb\rc\n').text, 'a\nb\nc\n');
    assert.ok(isTemplateName('no-show.md') && !isTemplateName('.draft.md') && !isTemplateName('README.txt'));
  });

  it('are found by the kind of note, then by its type, in the language of the note first', () => {
    const named = (...names: string[]) => names.map(name => templateOf(`${name}.md`, ''));
    assert.equal(templateFor(named('no-show', 'no-show.id'), kind('no-show'), 'id')?.name, 'no-show.id');
    assert.equal(templateFor(named('no-show.en'), kind('no-show'), 'id'), undefined);
    assert.equal(templateFor(named('tidak-hadir'), kind('no-show'), 'en')?.name, 'tidak-hadir');
    assert.equal(templateFor(named('session', 'First-Session'), kind('first-session'), 'en')?.name, 'First-Session');
    assert.equal(templateFor(named('sesi'), kind('next-session'), 'en')?.name, 'sesi');
    assert.equal(templateFor(named('session'), kind('soap'), 'en'), undefined);
    assert.equal(templateFor(named('session'), kind('group'), 'en'), undefined);
    assert.equal(templateFor(named('kelompok'), kind('group'), 'en')?.name, 'kelompok');
  });

  it('are found by the name that somebody gives', () => {
    const templates = ['Home visit', 'intake.id', 'intake'].map(name => templateOf(`${name}.md`, ''));
    assert.deepEqual(['home visit', 'Home visit.md', 'intake', 'visit'].map(name => findTemplate(templates, name, 'id')?.name), ['Home visit', 'Home visit', 'intake.id', undefined]);
  });

  it('of other names are offered by name', () => {
    const templates = ['session', 'no-show.id', 'Home visit', 'crisis', 'intake.id'].map(name => templateOf(`${name}.md`, ''));
    assert.deepEqual(namedTemplates(templates).map(({ name }) => name), ['Home visit', 'intake.id']);
  });

  it('may be long and full of braces', () => {
    const text = '{{'.repeat(200_000) + '{{date}}'.repeat(50_000);
    assert.equal(templateFault(template(text)), undefined);
    assert.equal(fillTemplate(template(text), { date: '1' }, 'en').length, 450_000);
  });
});
