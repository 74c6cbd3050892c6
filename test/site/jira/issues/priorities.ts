interface Named {
  readonly id: string;
  readonly name: string;
}

/** The resolution that a transition into a closing status sets, unless the transition says another. */
export const doneResolutionId = '10000';

export const findNamed = <Value extends Named>(values: readonly Value[], idOrName: string): Value | undefined =>
  values.find((value) => value.id === idOrName) ?? values.find((value) => value.name.toLowerCase() === idOrName.toLowerCase());
