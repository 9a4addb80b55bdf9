import type { CommandIo } from './io.ts';

const patience = 1000;
const pause = 100;
const width = 30;

/** A bar on the terminal for work that takes longer than a second; nothing when output is piped. */
export class Progress {
  private readonly begun: number;
  private shown = 0;

  constructor(private readonly io: CommandIo, private readonly total: number) {
    this.begun = io.isTerminal ? io.elapsed() : 0;
  }

  step(done: number): void {
    if (!this.io.isTerminal || done % 64 !== 0) return;
    const now = this.io.elapsed();
    if (now - this.begun < patience || now - this.shown < pause) return;
    this.shown = now;
    const filled = Math.round((done / Math.max(1, this.total)) * width);
    this.io.writeError(`\r[${'#'.repeat(filled)}${' '.repeat(width - filled)}] ${done}/${this.total}`);
  }

  finish(): void {
    if (this.shown > 0) this.io.writeError(`\r${' '.repeat(width + 30)}\r`);
  }
}
