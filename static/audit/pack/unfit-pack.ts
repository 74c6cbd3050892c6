/** A file that cannot be compared with today, and everything that speaks against it, each in a sentence. */
export class UnfitPack extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join(' '));
    this.name = 'UnfitPack';
  }
}
