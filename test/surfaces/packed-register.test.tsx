import { fireEvent, screen } from '@testing-library/react';
import { Blob as NodeBlob } from 'node:buffer';
import { createHash, webcrypto } from 'node:crypto';
import { zipSync } from 'fflate';
import { manifestText, linesOf, lineDigest, sumsText } from '../../src/domain/pack/manifest';
import { registerJson } from '../../src/domain/pack/texts';
import type { PackedToday, Unpacked } from '../../src/contract/protection';
import { Audit } from '../../static/audit/audit';
import { aPackedRecord } from '../domain/pack-builders';
import { no, onPage, sentTo, yes } from './bridge';
import { press, show } from './show';

beforeAll(() => Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true }));

const asOf = '2026-03-02T09:00:00.000Z';
const none = { total: 0, items: [] };
const contents = {
  scope: { period: { from: '2026-01-01', to: '2026-12-31' }, projectIds: [], kinds: [], clause: null, control: null },
  projects: [{ id: '10000', key: 'CI', name: 'Continual improvement' }],
  packedFor: { accountId: 'auditor', name: 'Alan Whitfield' },
  ...{ timeZone: 'UTC', asOf },
};
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** A pack with what is read of one, and its sums as told. */
function aPack(change: (files: Record<string, string>) => Record<string, string> = (files) => files): NodeBlob {
  const packed = { 'contents.json': JSON.stringify(contents), 'register.json': `[\n${registerJson(aPackedRecord())}\n]\n` };
  const entries = Object.entries(packed).map(([name, text]) => {
    const lines = linesOf(text).map((line) => lineDigest(hashOf(line)));
    return { name, size: Buffer.byteLength(text), sha256: hashOf(text), lines };
  });
  const sums = sumsText(entries);
  const files = change({ ...packed, SHA256SUMS: sums, 'manifest.json': manifestText(entries, hashOf(sums)) });
  return new NodeBlob([
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Uint8Array.from(Buffer.from(text))]))),
  ]);
}

const today: PackedToday = { rows: [], browsable: ['10000'], removed: [], asOf };
const unpacked: Unpacked = { raised: none, leftOut: none };

async function choose(file: NodeBlob, answer: () => ReturnType<typeof yes<PackedToday>> | ReturnType<typeof no> = () => yes(today)) {
  onPage({
    handlers: {
      viewControls: () => no('forbidden', 'There is no project.'),
      listSignedReviews: () => yes([]),
      listRemoved: () => yes({ items: [], people: [], total: 0, page: 0, pageSize: 25, notVisible: 0, more: 0, asOf }),
      readPackedToday: answer,
      listUnpacked: () => yes(unpacked),
    },
  });
  show(<Audit />);
  press('Protection of the record');
  fireEvent.change(await screen.findByLabelText('Evidence pack (ZIP)'), { target: { files: [Object.assign(file, { name: 'pack.zip' })] } });
}

it('says before one was chosen that there is nothing to compare with', async () => {
  onPage({ handlers: { listSignedReviews: () => yes([]) } });
  show(<Audit />);
  press('Protection of the record');
  expect(await screen.findByText('No pack is chosen: there is nothing to compare with.')).toBeTruthy();
  expect(screen.getByLabelText('Evidence pack (ZIP)').getAttribute('accept')).toContain('.zip');
});

it('tells progress, and then in the words of a comparison what is not there', async () => {
  await choose(aPack());
  expect(screen.getByRole('progressbar', { name: 'Reading and checking the pack' })).toBeTruthy();
  await screen.findByRole('heading', { name: '1 record not there' });
  expect(screen.getByText(/^Of 1 record in pack\.zip, 0 are as packed\./)).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Not there for you (1)' }).textContent).toContain('CI-7 ImprovementAs packed Implementing');
  expect(screen.getByText(/^Packed with the permissions of Alan Whitfield for 1 Jan/)).toBeTruthy();
  expect(sentTo('readPackedToday')).toEqual([{ projectIds: ['10000'], issueIds: ['10007'] }]);
  expect(sentTo('listUnpacked')).toMatchObject([{ kinds: [], asOf, issueIds: ['10007'] }]);
});

it.each<[string, NodeBlob, RegExp]>([
  ['that is no ZIP', new NodeBlob(['no zip']), /^It is no ZIP, or its end is missing/],
  ['that is another ZIP', aPack(() => ({ 'a.txt': 'a' })), /^The ZIP is no evidence pack: there is no manifest\.json in it\.$/],
  [
    'that was edited',
    aPack((files) => ({ ...files, 'register.json': (files['register.json'] ?? '').replace('within a day', 'within a week') })),
    /^register\.json was altered: line 2 \(CI-7\) is not as packed\.$/,
  ],
  [
    'of a newer version',
    aPack((files) => ({ ...files, 'manifest.json': (files['manifest.json'] ?? '').replace('pack-1', 'pack-9') })),
    /made by a newer version of the app/,
  ],
  ['with a file too many', aPack((files) => ({ ...files, 'trails/CI-9.json': '{}' })), /^trails\/CI-9\.json was added/],
  ['without a register', aPack(({ 'register.json': _gone, ...files }) => files), /^register\.json was removed\.$/],
])('refuses a file %s in words, and asks nobody', async (_what, file, words) => {
  await choose(file);
  const notice = await screen.findByRole('alert');
  expect(notice.textContent).toContain('pack.zip cannot be compared');
  expect(screen.getByText(words)).toBeTruthy();
  expect(sentTo('readPackedToday')).toEqual([]);
});

it('is refused in words, or tried again', async () => {
  let tries = 0;
  await choose(aPack(), () => {
    tries += 1;
    if (tries === 1) throw new Error('The function was killed.');
    return no('forbidden', 'You have no access to the projects of this pack.');
  });
  await screen.findByRole('alert');
  press('Retry');
  expect(await screen.findByText('You have no access to the projects of this pack.')).toBeTruthy();
});
