/** Collects what comes in quick succession and hands it over once, when it has been quiet for a while. */
export class Burst<T> {
  private items = new Map<string, T>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly quietMilliseconds: number, private readonly act: (items: readonly T[]) => void) {}

  add(key: string, item: T): void {
    this.items.set(key, item);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.handOver(), this.quietMilliseconds);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.items.clear();
  }

  private handOver(): void {
    const items = [...this.items.values()];
    this.items = new Map();
    this.act(items);
  }
}
