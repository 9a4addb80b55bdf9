import type { Clock } from '../../core/ports.ts';

const lookMilliseconds = 30_000;

/** Notices that another day has begun while the window stays open; timers alone stand still while a computer sleeps. */
export class DayWatch {
  private day: string;
  private readonly timer: ReturnType<typeof setInterval>;

  constructor(private readonly clock: Clock, private readonly onNewDay: () => void) {
    this.day = clock.today();
    this.timer = setInterval(() => this.look(), lookMilliseconds);
  }

  look(): void {
    const today = this.clock.today();
    if (today === this.day) return;
    this.day = today;
    this.onNewDay();
  }

  dispose(): void {
    clearInterval(this.timer);
  }
}
