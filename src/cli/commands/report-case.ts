import type { Problem } from '../../core/lint/problem.ts';
import { caseHtml } from '../../core/report/case-html.ts';
import { caseReportOf, type CaseReport } from '../../core/report/case-report.ts';
import { askedDay } from '../asked-day.ts';
import type { CommandCall } from '../command.ts';
import { deliver } from '../deliver.ts';
import { readCases } from '../read-cases.ts';
import { reportConfigFaults, reportFailures } from '../reading-faults.ts';
import { UsageError } from '../usage-error.ts';

/**
 * `report case CODE [PATH…]`: one case as a page of its own. The same notes, day and language give the same bytes.
 * @throws UsageError when no case has the code, or more than one
 */
export function reportCase(call: CommandCall, [code, ...paths]: readonly string[]): number {
  if (code === undefined) throw new UsageError({ en: 'Name a case: tahap report case CODE [PATH…].', id: 'Sebut kasusnya: tahap report case KODE [JALUR…].' });
  if (call.options['format'] !== undefined) throw new UsageError({ en: 'report case takes no --format: it writes a page.', id: 'report case tidak menerima --format: hasilnya halaman HTML.' });
  const asOf = askedDay(call);
  const found: CaseReport[] = [];
  const outcome = readCases(call, { paths, asOf }, (theCase, { linter, config, isWanted }) => {
    const files = [...theCase.notes.map(({ path }) => path), ...(theCase.caseFile ? [theCase.caseFile.path] : [])];
    if (theCase.code !== code || !files.some(isWanted)) return;
    linter.check();
    const problems: Problem[] = files.flatMap(path => linter.problemsOf(path));
    const { holidays, adoptedOn } = config.settings;
    found.push(caseReportOf(theCase, problems, { asOf, holidays, adoptedOn }));
  });
  if (outcome.configFaults.length > 0) return reportConfigFaults(outcome, call);
  reportFailures(outcome, call);
  const [report, another] = found;
  if (!report) throw new UsageError({ en: `No case here has the code ${code}.`, id: `Tidak ada kasus berkode ${code} di sini.` });
  if (another) throw new UsageError({ en: `More than one repository has a case ${code}: name the path of one.`, id: `Lebih dari satu repositori memiliki kasus ${code}: sebutkan jalur salah satunya.` });
  deliver(caseHtml(report, { language: call.language }), call);
  return outcome.failures.length > 0 ? 2 : 0;
}
