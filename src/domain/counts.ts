const grouped = new Intl.NumberFormat('en-GB');

/** A count with its digits in groups of three, as it is said in the English of the app: "1,768". */
export function inGroups(count: number): string {
  return grouped.format(count);
}

/** "3 records". */
export function counted(count: number, one: string, many: string): string {
  return `${inGroups(count)} ${count === 1 ? one : many}`;
}
