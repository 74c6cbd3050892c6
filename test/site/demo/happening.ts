/** Something that happens at a moment of the demo, in epoch milliseconds. */
export interface Happening {
  readonly at: number;
  readonly happens: () => Promise<void>;
}
