import type { Language } from '../../core/protocol/protocol.ts';
import type { LintReport } from '../../core/report/lint-report.ts';

export interface FormatterOptions {
  readonly useColor: boolean;
  readonly language: Language;
}

/** A report as text. Pure: the same report gives the same bytes. */
export type Formatter = (report: LintReport, options: FormatterOptions) => string;
