import { baseName } from '../text/paths.ts';
import { element, type Markup, type MarkupElement } from './case-markup.ts';
import type { CaseReport } from './case-report.ts';
import { actionsSection, contractSection, descriptionList, findingsSection, promisesSection } from './case-view-lists.ts';
import { markersSection, measuresSection } from './case-view-measures.ts';
import { mark, paragraph, sayIn, section, type Say, type ViewOptions } from './case-view-parts.ts';
import { stepsSection } from './case-view-steps.ts';
import { timelineSection } from './case-view-timeline.ts';

export type { ViewOptions } from './case-view-parts.ts';

/** The whole view of a case, the same for the editor and for paper. */
export function caseView(report: CaseReport, options: ViewOptions): MarkupElement[] {
  const say = sayIn(options.language);
  const sections: readonly (MarkupElement | undefined)[] = [
    element('h1', { 'data-key': 'title' }, [caseTitle(report, options)]),
    overview(report, options, say),
    timelineSection(report, options, say),
    stepsSection(report, options, say),
    contractSection(report, options, say),
    measuresSection(report, options, say),
    markersSection(report, options, say),
    actionsSection(report, options, say),
    promisesSection(report, options, say),
    findingsSection(report, options, say),
  ];
  return [...sections.filter(part => part !== undefined), paragraph(say('footer', { date: report.asOf }), 'hint')];
}

export function caseTitle({ code, notes }: CaseReport, { language }: Pick<ViewOptions, 'language'>): string {
  const say = sayIn(language);
  return code === undefined ? [say('no-case'), notes[0] && baseName(notes[0].path)].filter(Boolean).join(': ') : say('case', { code });
}

function overview(report: CaseReport, options: ViewOptions, say: Say): MarkupElement {
  const { notes, counselors, client, opened, caseFile, findings } = report;
  const sessions = notes.filter(({ type }) => type === 'session' || type === 'closing').length;
  const missed = notes.filter(({ type }) => type === 'no-show' || type === 'cancelled').length;
  const pair = (name: string, value: Markup | undefined): readonly [string, Markup] | undefined => value === undefined || value === '' ? undefined : [name, value];
  return section('overview', say('overview'), [descriptionList([
    pair(say('state'), say(`state.${report.state}`)),
    pair(say('client'), client),
    pair(say('opened'), opened),
    pair(say('counselors'), counselors.join(', ')),
    pair(say('notes'), String(notes.length)),
    pair(say('sessions-held'), String(sessions)),
    pair(say('missed'), String(missed)),
    pair(say('findings'), String(findings.length)),
    pair(say('case-file'), caseFile === undefined ? undefined : mark(options, { path: caseFile }, options.interactive ? say('open-case-file') : baseName(caseFile))),
  ])]);
}
