import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { manifestText, sumsText, type PackManifest } from '../../src/domain/pack/manifest';
import { sha256 } from '../../src/usecases/review/sha256';
import { createPackWriter } from '../../static/audit/pack/pack-writer';
import { createZipFile } from '../../static/audit/pack/zip-file';
import { unpack } from '../verify/pack-files';
import { verifyPack } from '../verify/verify-pack';

const register = '\uFEFFKey,Title\r\nCI-7,Restore within a day\r\nCI-8,"Two\r\nlines, and ünïcode"\r\n';
const trail = '{"key":"CI-7","entries":[\n{"id":"history-1","to":"Planned"},\n{"id":"history-2","to":"Implementing"}\n]}\n';

let zip: Uint8Array;
let whole: string;
beforeAll(async () => {
  const writer = createPackWriter();
  await writer.add('trails/CI-7.json', trail);
  await writer.add('register.csv', register);
  const written = await writer.finish();
  zip = new Uint8Array(await written.zip.arrayBuffer());
  whole = written.sha256;
});

type Files = Map<string, Uint8Array>;

/** The pack with other files in it, zipped as the app zips. */
async function changed(change: (files: Files) => unknown): Promise<Uint8Array> {
  const files: Files = new Map(unpack(zip).files);
  change(files);
  const again = createZipFile();
  for (const [name, content] of files) again.add(name, content);
  return new Uint8Array(await again.finish().arrayBuffer());
}

const bytes = (text: string) => new TextEncoder().encode(text);
const problemsOf = async (pack: Uint8Array, expected: string | null = null) => (await verifyPack(pack, expected)).problems;

test('a pack is sound as it was built, and known by its SHA-256', async () => {
  expect(await verifyPack(zip, whole.slice(0, 12).toUpperCase())).toEqual({ sha256: whole, files: 4, problems: [] });
  expect((await problemsOf(zip, 'f'.repeat(64)))[0]).toMatch(/this is another pack/);
});

test('an edited row is named by its line and its record', async () => {
  const pack = await changed((files) => files.set('register.csv', bytes(register.replace('within a day', 'within a week'))));
  expect(await problemsOf(pack)).toEqual(['register.csv was altered: line 2 (CI-7) is not as packed.']);
});

test('an edited entry of a trail is named by its id', async () => {
  const pack = await changed((files) => files.set('trails/CI-7.json', bytes(trail.replace('"Implementing"', '"Verifying"'))));
  expect(await problemsOf(pack)).toEqual(['trails/CI-7.json was altered: line 3 (history-2) is not as packed.']);
});

test('a row that was taken out, and one that was put in', async () => {
  const shorter = await changed((files) => files.set('register.csv', bytes(register.replace('CI-7,Restore within a day\r\n', ''))));
  expect(await problemsOf(shorter)).toEqual(['register.csv was altered.', 'register.csv lost line 2 of before.']);
  const longer = await changed((files) => files.set('register.csv', bytes(`${register}CI-9,Forged\r\n`)));
  expect(await problemsOf(longer)).toEqual(['register.csv was altered: line 5 (CI-9) is not as packed.']);
});

test('lines that only changed places', async () => {
  const [head = '', one = '', ...others] = register.split('\r\n');
  const pack = await changed((files) => files.set('register.csv', bytes([one, head, ...others].join('\r\n'))));
  expect(await problemsOf(pack)).toEqual([expect.stringMatching(/^register\.csv was altered/)]);
});

test('a file that was removed, and one that was added', async () => {
  expect(await problemsOf(await changed((files) => files.delete('trails/CI-7.json')))).toEqual(['trails/CI-7.json was removed.']);
  expect(await problemsOf(await changed((files) => files.delete('SHA256SUMS')))).toEqual(['SHA256SUMS was removed.']);
  expect((await problemsOf(await changed((files) => files.delete('manifest.json'))))[0]).toMatch(/^manifest\.json is missing/);
  const more = await changed((files) => files.set('trails/CI-9.json', bytes('{}')));
  expect(await problemsOf(more)).toEqual(['trails/CI-9.json was added: the manifest does not know it.']);
});

test('a forger who makes all sums anew makes another pack, and who noted its SHA-256 can tell', async () => {
  const pack = await changed((files) => {
    const forged = register.replace('CI-7', 'CI-6');
    files.set('register.csv', bytes(forged));
    const { files: named } = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as PackManifest;
    const lines = forged
      .slice(0, -1)
      .split('\n')
      .map((line) => sha256(line).slice(0, 8));
    const again = named.map((file) => (file.name === 'register.csv' ? { ...file, sha256: sha256(forged), lines } : file));
    const sums = sumsText(again);
    files.set('SHA256SUMS', bytes(sums));
    files.set('manifest.json', bytes(manifestText(again, sha256(sums))));
  });
  expect(await problemsOf(pack, whole)).toEqual([expect.stringMatching(/this is another pack/)]);
});

test('a manifest, or the list of sums, that was changed', async () => {
  const sums = await changed((files) => files.set('SHA256SUMS', bytes(sumsText([]))));
  expect(await problemsOf(sums)).toEqual(['SHA256SUMS was altered: it does not say what manifest.json says.']);
  const text = new TextDecoder().decode(unpack(zip).files.get('manifest.json'));
  const spaced = await changed((files) => files.set('manifest.json', bytes(`${text} `)));
  expect(await problemsOf(spaced)).toEqual(['manifest.json was written anew.']);
  const line = await changed((files) => files.set('manifest.json', bytes(text.replace(/"lines":\["[0-9a-f]{8}/, '"lines":["00000000'))));
  expect(await problemsOf(line)).toEqual([
    expect.stringMatching(/^manifest\.json was altered: \S+ is as it was packed, but not its entry/),
  ]);
});

test('a pack of a newer version of the app is said to be one, and not to be altered', async () => {
  const pack = await changed((files) => {
    const text = new TextDecoder().decode(files.get('manifest.json'));
    files.set('manifest.json', bytes(text.replace('clause-10-pack-1', 'clause-10-pack-2')));
  });
  expect(await problemsOf(pack)).toEqual([expect.stringMatching(/^manifest\.json names the format clause-10-pack-2: .* newer version/)]);
});

test('one flipped bit, wherever it is, is found and said in words', async () => {
  const place = fc.record({ at: fc.nat(zip.length - 1), bit: fc.nat(7) });
  await fc.assert(
    fc.asyncProperty(place, async ({ at, bit }) => {
      const flipped = Uint8Array.from(zip);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      const problems = await problemsOf(flipped);
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.filter((words) => !/^\S.* .*\.$/s.test(words))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('something that is no ZIP is said to be none', async () => {
  expect(await problemsOf(bytes('no zip'))).toEqual([
    expect.stringMatching(/^It is no ZIP/),
    expect.stringMatching(/^manifest\.json is missing/),
  ]);
});

describe('npm run verify', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pack-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function verify(pack: Uint8Array, ...more: readonly string[]): Promise<{ code: number | string; said: string }> {
    const file = path.join(folder, 'pack.zip');
    writeFileSync(file, pack);
    return new Promise((resolve) => {
      const command = ['--import', 'tsx', 'test/verify/main.ts', file, ...more];
      execFile(process.execPath, command, { cwd: path.resolve(__dirname, '../..') }, (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, said: `${stdout}${stderr}` }),
      );
    });
  }

  test('ends with 0 for a sound pack, and with 1 and words for another', async () => {
    expect(await verify(zip, '--sha256', whole)).toMatchObject({ code: 0, said: expect.stringContaining(`SHA-256 of the whole ${whole}`) });
    const pack = await changed((files) => files.delete('trails/CI-7.json'));
    expect(await verify(pack)).toMatchObject({ code: 1, said: expect.stringContaining('- trails/CI-7.json was removed.') });
  });
});
