import type * as vscode from 'vscode';
import { withSeverities } from '../../core/config/config.ts';
import type { PathFilter } from '../../core/config/path-filter.ts';
import type { IsoDate } from '../../core/language/calendar.ts';
import { Linter } from '../../core/lint/linter.ts';
import { isCaseFilePath } from '../../core/text/paths.ts';
import { interfaceLanguage, readSettings } from '../settings.ts';
import type { RootSettings } from './root-configs.ts';

/** Notes that share a configuration, with their linter. */
export class NoteRoot {
  /** The texts of case files: fixes of a note may edit them. */
  readonly texts = new Map<string, string>();
  readonly linter: Linter;
  /** The day by which the notes are judged. */
  readonly asOf: IsoDate;
  private readonly unreadable = new Set<string>();

  /** `filter`: undefined for a lone file, which is a case of one. */
  constructor(readonly uri: vscode.Uri, public settings: RootSettings, private readonly filter: PathFilter | undefined) {
    const { asOf } = readSettings(uri);
    this.asOf = asOf;
    this.linter = newLinter(settings, { scope: uri, asOf, isAlone: filter === undefined });
  }

  /** Whether the shell would read the file too. */
  readsFile(path: string): boolean {
    return this.filter?.reachesFile(path) ?? true;
  }

  readsFolder(path: string): boolean {
    return this.filter?.reachesFolder(path) ?? false;
  }

  /** Finds what is new below a folder with this root's own eyes. */
  get pathFilter(): PathFilter | undefined {
    return this.filter;
  }

  /** `null`: the file's bytes are no UTF-8 text; undefined: there is no such file. */
  set(path: string, text: string | null | undefined): void {
    if (typeof text !== 'string') this.texts.delete(path);
    else if (isCaseFilePath(path)) this.texts.set(path, text);
    if (text === null) this.unreadable.add(path);
    else this.unreadable.delete(path);
    if (text === null) this.linter.setUnreadable(path);
    else if (text === undefined) this.linter.remove(path);
    else this.linter.set(path, text);
  }

  /** What VS Code shows of bytes that are no UTF-8 is not what the file holds. */
  isUnreadable(path: string): boolean {
    return this.unreadable.has(path);
  }

  /** The file itself, or the known files below the folder. */
  knownAt(path: string): string[] {
    if (this.linter.has(path)) return [path];
    return [...this.linter.paths()].filter(known => path === '' || known.startsWith(`${path}/`));
  }
}

function newLinter({ config, protocols }: RootSettings, { scope, asOf, isAlone }: { scope: vscode.Uri; asOf: IsoDate; isAlone: boolean }): Linter {
  const settings = readSettings(scope);
  return new Linter({
    config: withSeverities(config, settings.severities),
    protocols,
    asOf,
    language: settings.language === 'auto' ? config.language : settings.language,
    fallbackLanguage: config.language === 'auto' ? interfaceLanguage(settings) : config.language,
    isAlone,
  });
}
