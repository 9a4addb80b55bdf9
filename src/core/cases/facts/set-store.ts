/** Keeps one set for all notes with the same members: most notes of a repository record the same steps. */
export class SetStore<Member extends string = string> {
  private readonly sets = new Map<string, ReadonlySet<Member>>();

  get(members: readonly Member[]): ReadonlySet<Member> {
    const key = members.join(' ');
    let set = this.sets.get(key);
    if (!set) this.sets.set(key, set = new Set(members));
    return set;
  }
}
