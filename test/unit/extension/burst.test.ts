import assert from 'node:assert/strict';
import { Burst } from '../../../src/extension/workspace/burst.ts';

const pause = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));

describe('burst', () => {
  it('hands over once, when it has been quiet, each item once and the newest of it', async () => {
    const handed: (readonly string[])[] = [];
    const burst = new Burst<string>(40, items => handed.push(items));
    for (let round = 0; round < 3; round++) {
      for (let index = 0; index < 50; index++) burst.add(`note ${index}`, `${index} in round ${round}`);
      await pause(5);
    }
    assert.deepEqual(handed, []);
    await pause(120);
    assert.deepEqual(handed, [Array.from({ length: 50 }, (_, index) => `${index} in round 2`)]);
    burst.add('one more', 'x');
    await pause(120);
    assert.deepEqual(handed[1], ['x']);
  });

  it('hands over nothing after its end', async () => {
    let handed = 0;
    const burst = new Burst<string>(5, () => { handed++; });
    burst.add('a', 'a');
    burst.dispose();
    await pause(40);
    assert.equal(handed, 0);
  });
});
