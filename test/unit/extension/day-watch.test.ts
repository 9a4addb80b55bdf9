import assert from 'node:assert/strict';
import { DayWatch } from '../../../src/extension/workspace/day-watch.ts';

describe('day watch', () => {
  it('speaks once when another day has begun', () => {
    let today = '2026-11-24';
    let spoken = 0;
    const watch = new DayWatch({ today: () => today }, () => { spoken++; });
    try {
      watch.look();
      assert.equal(spoken, 0);
      today = '2026-11-25';
      watch.look();
      watch.look();
      assert.equal(spoken, 1);
    } finally {
      watch.dispose();
    }
  });
});
