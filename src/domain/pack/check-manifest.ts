import { manifestName, manifestText, sumsName, sumsText, type ManifestFile, type PackManifest } from './manifest';

/** Names of the files of a ZIP beside its manifest: what it names and is not there, then what it does not know. */
export function strayNames({ files: named }: PackManifest, found: ReadonlySet<string>): readonly string[] {
  const known = new Set([manifestName, sumsName, ...named.map(({ name }) => name)]);
  const gone = [...known].filter((name) => !found.has(name)).map((name) => `${name} was removed.`);
  const added = [...found].filter((name) => !known.has(name)).map((name) => `${name} was added: the manifest does not know it.`);
  return [...gone, ...added];
}

/** What was altered of a file, by its lines; the entry that it would have today tells. */
export function alteredFile(told: ManifestFile, found: ManifestFile, lines: readonly string[]): readonly string[] {
  const { name } = told;
  if (found.sha256 === told.sha256) {
    const isSame = found.size === told.size && found.lines.join() === told.lines.join();
    return isSame ? [] : [`${manifestName} was altered: ${name} is as it was packed, but not its entry there.`];
  }
  const [packed, there] = [new Set(told.lines), new Set(found.lines)];
  const strange = lines.flatMap((line, index) =>
    packed.has(found.lines[index] ?? '') ? [] : [`line ${String(index + 1)} (${nameOf(line)})`],
  );
  const gone = told.lines.flatMap((digest, index) => (there.has(digest) ? [] : [`line ${String(index + 1)} of before`]));
  return [
    `${name} was altered${strange.length === 0 ? '' : `: ${some(strange)} ${strange.length === 1 ? 'is' : 'are'} not as packed`}.`,
    ...(gone.length > strange.length ? [`${name} lost ${some(gone)}.`] : []),
  ];
}

const mostNamed = 10;

function some(all: readonly string[]): string {
  const more = all.length - mostNamed;
  return `${all.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}

const longestName = 60;

/** What a line is about: the key of its record, the id of its entry, or how it begins. */
function nameOf(line: string): string {
  const member = /"key":"([^"]+)"/.exec(line) ?? /"id":"([^"]+)"/.exec(line) ?? /^"?([A-Z][A-Z0-9_]+-[0-9]+)"?,/.exec(line);
  return member?.[1] ?? line.trim().slice(0, longestName);
}

/** The manifest and the list of sums as they stand in a pack; `null` for a list that is not there. */
export interface FoundSums {
  readonly manifest: string;
  readonly sums: string | null;
  /** SHA-256 of the list that the manifest makes. */
  readonly wholeOf: string;
}

/** The manifest and the list of sums say the same, each in one way only. */
export function strayManifest({ files: named, sha256: whole }: PackManifest, found: FoundSums): readonly string[] {
  return [
    ...(found.sums === null || found.sums === sumsText(named)
      ? []
      : [`${sumsName} was altered: it does not say what ${manifestName} says.`]),
    ...(found.wholeOf === whole ? [] : [`${manifestName} was altered: its sums do not make the SHA-256 of the whole that it names.`]),
    ...(found.manifest === manifestText(named, whole) ? [] : [`${manifestName} was written anew.`]),
  ];
}
