import type * as vscode from 'vscode';
import { groupings, type Grouping } from '../../core/report/session-tree.ts';
import { everything, type SessionFilter } from '../../core/report/session-tree-filter.ts';

const groupingKey = 'sessions.grouping';
const filterKey = 'sessions.filter';
const onlyFindingsKey = 'sessions.onlyFindings';

/** How the reader wants the tree: kept for the workspace. What is kept may be of another version, so it is checked. */
export class TreeChoice {
  constructor(private readonly memory: Pick<vscode.Memento, 'get' | 'update'>) {}

  get grouping(): Grouping {
    const kept = this.memory.get<unknown>(groupingKey);
    return groupings.find(grouping => grouping === kept) ?? 'case';
  }

  get filter(): SessionFilter {
    const text = this.memory.get<unknown>(filterKey);
    return { text: typeof text === 'string' ? text : everything.text, onlyWithFindings: this.memory.get<unknown>(onlyFindingsKey) === true };
  }

  async setGrouping(grouping: Grouping): Promise<void> {
    await this.memory.update(groupingKey, grouping);
  }

  async setFilter({ text, onlyWithFindings }: SessionFilter): Promise<void> {
    await this.memory.update(filterKey, text.trim() === '' ? undefined : text.trim());
    await this.memory.update(onlyFindingsKey, onlyWithFindings || undefined);
  }
}
