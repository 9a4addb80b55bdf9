import * as vscode from 'vscode';
import { isIsoDate, type IsoDate } from '../core/language/calendar.ts';
import { codePattern } from '../core/note/note-schema.ts';
import type { Language } from '../core/protocol/protocol.ts';
import { findRule } from '../core/rules/index.ts';
import type { Severity } from '../core/rules/rule.ts';
import { localClock } from '../hosts/vscode/local-clock.ts';

export const section = 'tahap';

/** The editor's own settings, with their defaults; package.json declares the same, which a test compares. */
export const settingDefaults = {
  language: 'auto',
  asOf: '',
  rules: {},
  'lint.run': 'onType',
  'lint.scope': 'workspace',
  counselor: '',
  'codeLens.sessions': true,
  'codeLens.stages': true,
  'inlayHints.completeness': false,
} as const;

/** Settings that change what is found; the others change what is shown. */
export const judgingSettings = ['language', 'asOf', 'rules'] as const;

export interface Settings {
  readonly language: Language | 'auto';
  readonly asOf: IsoDate;
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly scope: 'workspace' | 'open';
  /** When findings are shown. */
  readonly run: 'onType' | 'onSave' | 'off';
  /** The code that a new note names where no note of the case names one. */
  readonly counselor: string | undefined;
  /** Whether the notes before and after stand above a note. */
  readonly sessionLenses: boolean;
  /** Whether each stage of a note says above it how much of it is recorded. */
  readonly stageLenses: boolean;
  /** Whether headings of stages and steps say behind them whether they are recorded. */
  readonly completenessMarks: boolean;
}

/** A value that does not fit is taken as the default: settings are typed by hand. */
export function readSettings(scope?: vscode.Uri): Settings {
  const values = vscode.workspace.getConfiguration(section, scope);
  const language = values.get<unknown>('language');
  const asOf = values.get<unknown>('asOf');
  const run = values.get<unknown>('lint.run');
  const counselor = values.get<unknown>('counselor');
  return {
    language: language === 'en' || language === 'id' ? language : 'auto',
    asOf: typeof asOf === 'string' && isIsoDate(asOf) ? asOf : localClock.today(),
    severities: severitiesOf(values.get<unknown>('rules')),
    scope: values.get<unknown>('lint.scope') === 'open' ? 'open' : 'workspace',
    run: run === 'onSave' || run === 'off' ? run : 'onType',
    counselor: typeof counselor === 'string' && codePattern.test(counselor) ? counselor : undefined,
    sessionLenses: values.get<unknown>('codeLens.sessions') !== false,
    stageLenses: values.get<unknown>('codeLens.stages') !== false,
    completenessMarks: values.get<unknown>('inlayHints.completeness') === true,
  };
}

function severitiesOf(value: unknown): Map<string, Severity | 'off'> {
  const severities = new Map<string, Severity | 'off'>();
  if (typeof value !== 'object' || value === null) return severities;
  for (const [id, severity] of Object.entries(value)) {
    if (findRule(id) && (severity === 'off' || severity === 'info' || severity === 'warning' || severity === 'error')) severities.set(id, severity);
  }
  return severities;
}

/** The language of what VS Code shows: its own, unless the setting names one. */
export function interfaceLanguage({ language }: Settings): Language {
  if (language !== 'auto') return language;
  return vscode.env.language.toLowerCase().startsWith('id') ? 'id' : 'en';
}
