import { unzipSync } from 'fflate';
import { createZipFile } from '../../static/audit/pack/zip-file';

/** What a ZIP holds, as far as it can be read. */
export interface PackFiles {
  /** In the order of the ZIP. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly string[];
}

/** Unpacks a ZIP; a file that cannot be unpacked is named. */
export function unpack(zip: Uint8Array): PackFiles {
  const names: string[] = [];
  try {
    unzipSync(zip, { filter: ({ name }) => names.push(name) === 0 });
  } catch (error) {
    return { files: new Map(), problems: [`It is no ZIP that can be opened: ${said(error)}.`] };
  }
  const doubled = names.filter((name, index) => names.indexOf(name) !== index).map((name) => `The name “${name}” is in it twice.`);
  const whole = unpackAll(zip);
  return whole === null ? unpackOneByOne(zip, names, doubled) : { files: whole, problems: doubled };
}

const said = (error: unknown) => (error instanceof Error ? error.message : String(error));

function unpackAll(zip: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  try {
    return new Map(Object.entries(unzipSync(zip)));
  } catch {
    return null;
  }
}

function unpackOneByOne(zip: Uint8Array, names: readonly string[], doubled: readonly string[]): PackFiles {
  const files = new Map<string, Uint8Array>();
  const problems = [...doubled];
  for (const wanted of names) {
    try {
      const content = unzipSync(zip, { filter: ({ name }) => name === wanted })[wanted];
      if (content !== undefined) files.set(wanted, content);
    } catch (error) {
      const name = wanted === '' ? 'A file without a name' : wanted;
      problems.push(`${name} was altered: it cannot be unpacked (${said(error)}).`);
    }
  }
  return { files, problems };
}

/** Where a ZIP differs from the one that the app writes of the same files; `null` where it does not. */
export async function findStrayByte(zip: Uint8Array, files: ReadonlyMap<string, Uint8Array>): Promise<number | null> {
  const written = createZipFile();
  for (const [name, content] of files) written.add(name, content);
  const again = new Uint8Array(await written.finish().arrayBuffer());
  if (Buffer.compare(zip, again) === 0) return null;
  const at = zip.findIndex((byte, index) => byte !== again[index]);
  return at === -1 ? Math.min(zip.length, again.length) : at;
}
