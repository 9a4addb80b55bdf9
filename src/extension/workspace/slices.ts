/** The editor must not wait longer than this for a turn. */
const sliceMilliseconds = 15;

/** Lets others have a turn after each slice of work. */
export class Slices {
  private begun = performance.now();

  /** Resolves at once within a slice, and after a turn of the others at its end. True after such a turn. */
  async breathe(): Promise<boolean> {
    if (performance.now() - this.begun < sliceMilliseconds) return false;
    await new Promise(resolve => setTimeout(resolve));
    this.begun = performance.now();
    return true;
  }
}
