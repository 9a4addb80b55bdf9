import type * as vscode from 'vscode';
import { everything, sessionConditions, type SessionFilter } from '../../core/report/session-tree-filter.ts';
import { groupings, type Grouping } from '../../core/report/session-tree-values.ts';

const groupingKey = 'sessions.grouping';
const filterKey = 'sessions.filter';
const conditionsKey = 'sessions.conditions';

/** How the reader wants the tree: kept for the workspace. What is kept may be of another version, so it is checked. */
export class TreeChoice {
  constructor(private readonly memory: Pick<vscode.Memento, 'get' | 'update'>) {}

  get grouping(): Grouping {
    const kept = this.memory.get<unknown>(groupingKey);
    return groupings.find(grouping => grouping === kept) ?? 'case';
  }

  get filter(): SessionFilter {
    const text = this.memory.get<unknown>(filterKey);
    const kept = this.memory.get<unknown>(conditionsKey);
    return {
      text: typeof text === 'string' ? text : everything.text,
      conditions: Array.isArray(kept) ? sessionConditions.filter(condition => kept.includes(condition)) : everything.conditions,
    };
  }

  async setGrouping(grouping: Grouping): Promise<void> {
    await this.memory.update(groupingKey, grouping);
  }

  async setFilter({ text, conditions }: SessionFilter): Promise<void> {
    await this.memory.update(filterKey, text.trim() === '' ? undefined : text.trim());
    await this.memory.update(conditionsKey, conditions.length === 0 ? undefined : conditions);
  }
}
