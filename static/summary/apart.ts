interface Room {
  readonly gap: number;
  readonly top: number;
  readonly bottom: number;
}

/** Heights of labels, moved apart where they would cover each other; given and answered from the top down. */
export function apart(heights: readonly number[], { gap, top, bottom }: Room): readonly number[] {
  let floor = top - gap;
  const down = heights.map((height) => (floor = Math.max(height, floor + gap)));
  let ceiling = bottom + gap;
  return down
    .toReversed()
    .map((height) => (ceiling = Math.min(height, ceiling - gap)))
    .toReversed();
}
