import { lintJson } from '../../core/report/lint-json.ts';
import type { Formatter } from './formatter.ts';

export const json: Formatter = report => lintJson(report);
