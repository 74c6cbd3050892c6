/** Every number of an answer, by its path: "flow/slices/0/open". */
export function numbersIn(value: unknown, path = ''): ReadonlyMap<string, number> {
  if (typeof value === 'number') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  const members = Object.entries(value) as readonly (readonly [string, unknown])[];
  return new Map(members.flatMap(([name, member]) => [...numbersIn(member, path === '' ? name : `${path}/${name}`)]));
}

/** Why the numbers at some paths have no list of records. */
export type Reasons = readonly (readonly [RegExp, string])[];

/** Numbers that neither a list nor a reason stands behind; and reasons that are behind none. */
export function unexplained(numbers: ReadonlyMap<string, number>, listed: ReadonlySet<string>, reasons: Reasons): readonly string[] {
  const others = [...numbers.keys()].filter((path) => !listed.has(path));
  const idle = reasons.filter(([pattern]) => !others.some((path) => pattern.test(path))).map(([, words]) => words);
  return [...others.filter((path) => !reasons.some(([pattern]) => pattern.test(path))), ...idle];
}
