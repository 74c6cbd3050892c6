const mostRecent = 5;

/** The values a person chose last, kept in the browser; a browser that keeps nothing gives none. */
export function readRecent(name: string): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(name)) ?? '[]');
    return Array.isArray(stored) ? stored.filter((value) => typeof value === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberRecent(name: string, value: string): void {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify([value, ...readRecent(name).filter((other) => other !== value)].slice(0, mostRecent)));
  } catch {
    // Private windows refuse storage; the list is a comfort only.
  }
}

function keyOf(name: string): string {
  return `clause-10.recent.${name}`;
}
