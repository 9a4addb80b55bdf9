import { followUpsOf, type FollowUp } from '../../core/cases/follow-ups.ts';
import { followUpsJson, followUpsReport } from '../../core/report/follow-ups-report.ts';
import { asOfOption, askedDay } from '../asked-day.ts';
import type { Command, CommandCall } from '../command.ts';
import { configOption } from '../config-option.ts';
import { deliver, outputOption } from '../deliver.ts';
import { doNamed } from '../named-tasks.ts';
import { prettyFollowUps } from '../formatters/follow-ups-pretty.ts';
import { readCases } from '../read-cases.ts';
import { reportConfigFaults, reportFailures } from '../reading-faults.ts';
import { UsageError } from '../usage-error.ts';
import { reportCase } from './report-case.ts';

const reports = { 'follow-ups': reportFollowUps, case: reportCase };

export const report: Command = {
  name: 'report',
  usage: 'report NAME [PATH…]',
  about: { en: 'follow-ups [PATH…]: open promises: meetings, word back from referrals, checks after closing. case CODE [PATH…]: one case as an HTML page to read and print. Findings do not change the exit code.', id: 'follow-ups [JALUR…]: janji yang terbuka: pertemuan, kabar balik alih tangan, pemantauan pasca konseling. case KODE [JALUR…]: satu kasus sebagai halaman HTML untuk dibaca dan dicetak. Isi laporan tidak mengubah kode keluar.' },
  options: {
    format: { type: 'string', value: 'pretty|json', about: { en: 'How follow-ups are shown (default pretty).', id: 'Bentuk tampilan follow-ups (bawaan pretty).' } },
    output: outputOption,
    'as-of': asOfOption,
    config: configOption,
  },
  run: call => doNamed(reports, call, { command: 'report', ask: { en: 'Name a report', id: 'Sebut laporannya' } }),
};

function reportFollowUps(call: CommandCall, paths: readonly string[]): number {
  const format = call.options['format'] ?? 'pretty';
  if (format !== 'pretty' && format !== 'json') throw new UsageError({ en: '--format takes pretty, json.', id: '--format menerima pretty, json.' });
  const asOf = askedDay(call);
  const followUps: FollowUp[] = [];
  const outcome = readCases(call, { paths, asOf }, (theCase, { config, isWanted, shown }) => {
    const { holidays, adoptedOn } = config.settings;
    for (const followUp of followUpsOf(theCase, { asOf, holidays, adoptedOn })) {
      if (isWanted(followUp.path)) followUps.push({ ...followUp, path: shown(followUp.path) });
    }
  });
  if (outcome.configFaults.length > 0) return reportConfigFaults(outcome, call);
  reportFailures(outcome, call);
  const sorted = followUpsReport(followUps, asOf);
  const useColor = call.io.useColor && call.options['output'] === undefined;
  deliver(format === 'json' ? followUpsJson(sorted) : prettyFollowUps(sorted, { language: call.language, useColor }), call);
  return outcome.failures.length > 0 ? 2 : 0;
}
