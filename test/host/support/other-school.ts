/** A repository with all that decides which files are read and how: no file of it is a copy of another's case. */

export const otherSchool = 'other-school';

const emptySession = (client: string, more = ''): string => `---\nclient: ${client}\nsession: 1\ndate: 2026-11-02\ncounselor: G-01\n${more}---\n`;

const withSynonym = `${emptySession('K-0A01')}# Session 1

## Early stage

### Warm welcome

She came of her own will and soon spoke freely about the last weeks.

## Final stage

### Conclusion

The client sums up: sleep comes first.
`;

const synonym = `id: individual
extends: individual
steps:
  - id: rapport
    synonyms:
      en: [Warm welcome]
`;

export const otherSchoolFiles: Readonly<Record<string, string | Uint8Array>> = {
  '.tahap.yaml': 'tahap: 1\nexclude: [archive/]\ninclude: [cases, private, archive, branch, clone]\nrules:\n  thin-step: off\n  next-appointment-missing: error\n',
  '.gitignore': '/private/\n*-draft.session.md\n',
  '.tahap/protocols/own.yaml': synonym,
  'cases/welcome.session.md': withSynonym,
  'cases/welcome-draft.session.md': emptySession('K-0A02'),
  'cases/.gitignore': '!kept-draft.session.md\n',
  'cases/kept-draft.session.md': emptySession('K-0A03'),
  'cases/latin.session.md': Buffer.from('---\nclient: K-0A04\n---\n# S\u00e9ance\n', 'latin1'),
  'cases/no-code.session.md': '---\nsession: one\ndate: 2.11.2026\nunheard: 1\n---\n# Session\n',
  'cases/broken.session.md': '---\nclient: [K-0A05\n---\n# Session\n',
  'cases/windows.session.md': `\ufeff${emptySession('K-0A06', 'mood: fine\n')}`.replaceAll('\n', '\r\n'),
  'cases/old-mac.session.md': emptySession('K-0A07', 'mood: fine\n').replaceAll('\n', '\r'),
  'cases/K-0A08/case.md': '---\ncase: C-0A08\nstatus: somewhere\n---\n',
  'cases/K-0A08/second.session.md': emptySession('K-0A08').replace('session: 1', 'session: 2'),
  'private/x.session.md': emptySession('K-0A09'),
  'archive/x.session.md': emptySession('K-0A10'),
  'elsewhere/x.session.md': emptySession('K-0A11'),
  'branch/.tahap.yaml': 'language: id\n',
  'branch/x.session.md': emptySession('K-0A12'),
  'clone/.git/HEAD': 'ref: refs/heads/main\n',
  'clone/x.session.md': emptySession('K-0A13'),
};
