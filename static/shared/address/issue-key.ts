/** The issue key in a typed key or a pasted address; `null` when there is none. */
export function keyFromText(text: string): string | null {
  const trimmed = text.trim();
  const address =
    /\/(?:browse|issues)\/([A-Z][A-Z0-9_]+-[0-9]+)/i.exec(trimmed) ?? /[?&]selectedIssue=([A-Z][A-Z0-9_]+-[0-9]+)/i.exec(trimmed);
  const key = address?.[1] ?? (/^[A-Z][A-Z0-9_]+-[0-9]+$/i.test(trimmed) ? trimmed : null);
  return key === null ? null : key.toUpperCase();
}
