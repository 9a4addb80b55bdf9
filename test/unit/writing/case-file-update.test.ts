import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { caseFileUpdate, newCaseFile } from '../../../src/core/writing/case-file-update.ts';
import { buildNote, notePath } from '../../rules/support/build-note.ts';
import { Folder } from './next-note-support.ts';

const path = 'cases/C-0142/case.md';
const notes = { [notePath(1)]: buildNote('en', { session: 1 }), [notePath(2)]: buildNote('en', { session: 2 }) };

function updated(text: string, files: Record<string, string> = notes): string | undefined {
  const folder = new Folder({ ...files, [path]: text });
  const caseFile = folder.linter.parse(path, text);
  assert.ok(caseFile.kind === 'case-file');
  const edits = caseFileUpdate(caseFile, folder.theCase);
  return edits && applyEdits(text, edits).text;
}

describe('a new case file', () => {
  it('holds what the notes tell, and where the contract is', () => {
    assert.deepEqual(newCaseFile(new Folder(notes).theCase, 'en'), {
      path,
      text: '---\ntahap: 1\ncase: C-0142\nclient: K-7F3Q\nopened: 2026-01-05\nstatus: open\n---\n\n# Case C-0142\n\nWhat was agreed with the client is recorded in [2026-01-05-s01](2026-01-05-s01.session.md).\n',
    });
  });

  it('spells its keys as the notes do', () => {
    const text = newCaseFile(new Folder({ [notePath(1)]: buildNote('id', { session: 1, without: ['contract'] }) }).theCase, 'id')?.text;
    assert.equal(text, '---\ntahap: 1\nkasus: C-0142\nkonseli: K-7F3Q\ndibuka: 2026-01-05\nstatus: terbuka\n---\n\n# Kasus C-0142\n');
  });

  it('adds no finding to the case, and takes the contract of no note away', () => {
    const folder = new Folder(notes);
    const findings = (): string[] => folder.linter.problems().map(problem => `${problem.path} ${problem.rule}`);
    const before = findings();
    const made = newCaseFile(folder.theCase, 'en');
    folder.linter.set(path, made?.text ?? '');
    folder.linter.check();
    assert.deepEqual(findings(), before);
  });

  it('is none for a note that belongs to no case', () => {
    assert.equal(newCaseFile(new Folder({ [notePath(1)]: 'Text.' }).theCase, 'en'), undefined);
  });
});

describe('bringing a case file up to date', () => {
  it('adds the keys that it lacks and leaves every other byte', () => {
    const text = '---\n# ours\nclient: "K-7F3Q"   # code\nx_shelf: 4\ncontract:\n  minutes: 45\n---\n\nText.\n';
    assert.equal(updated(text), text.replace('  minutes: 45\n', '  minutes: 45\ncase: C-0142\nopened: 2026-01-05\nstatus: open\n'));
  });

  it('spells them as the writer spells the others', () => {
    assert.equal(updated('---\nkonseli: K-7F3Q\nkasus: C-0142\nstatus: terbuka\n---\n'), '---\nkonseli: K-7F3Q\nkasus: C-0142\nstatus: terbuka\ndibuka: 2026-01-05\n---\n');
  });

  it('closes the case that a closing note ends, and nothing else changes a value', () => {
    const closing = { ...notes, [notePath(3)]: buildNote('en', { type: 'closing', session: 3 }) };
    const text = '---\ncase: C-0142\nclient: K-7F3Q\nopened: 2025-12-30\nstatus: open # since then\n---\n';
    assert.equal(updated(text, closing), text.replace('status: open', 'status: closed'));
    assert.equal(updated(text), text);
    const waiting = text.replace('status: open', 'status: waiting-referral');
    assert.equal(updated(waiting, closing), waiting);
  });

  it('keeps CRLF', () => {
    assert.equal(updated('---\r\ncase: C-0142\r\nclient: K-7F3Q\r\nopened: 2026-01-05\r\n---\r\n'), '---\r\ncase: C-0142\r\nclient: K-7F3Q\r\nopened: 2026-01-05\r\nstatus: open\r\n---\r\n');
  });

  it('leaves alone what it can not read', () => {
    assert.equal(updated('---\ncase: [\n---\n'), undefined);
    assert.equal(updated('# Case\n'), undefined);
  });
});
