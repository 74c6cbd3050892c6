import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Answer } from '../../src/contract';
import type { RemovedView, ReviewComparison, SignedPage } from '../../src/contract/protection';
import { Audit } from '../../static/audit/audit';
import { ReviewMacro } from '../../static/review/review-macro';
import { no, onPage, returnTo, sentTo, shownPaths, yes } from './bridge';
import { aSignedReview } from './review-builders';
import { press, show } from './show';

const page = (pageId: string, number: string): SignedPage => {
  return { pageId, number, title: `${number} Management review`, signedAt: '2026-04-02T08:30:00.000Z', path: `/wiki/${pageId}` };
};
const none = { total: 0, items: [] };

const aComparison = (part: Partial<ReviewComparison> = {}): ReviewComparison => ({
  ...{ number: 'MR-2026-04', signedAt: '2026-04-02T08:30:00.000Z', signedBy: 'Mina Sato', integrity: 'sound' },
  ...{ compared: 12, unchanged: 12, notVisible: 0, asOf: '2026-11-11T09:12:00.000Z' },
  ...{ standsOut: none, missing: none, wentOn: none, raised: none, leftOut: none, notHeld: [], people: [] },
  ...part,
});

const changed: Partial<ReviewComparison> = {
  unchanged: 9,
  notVisible: 1,
  standsOut: {
    total: 1,
    items: [
      {
        issueId: '1',
        key: 'CI-1',
        title: 'Restore faster',
        differences: [
          { label: 'Effectiveness', form: 'words', from: 'Effective', to: null, standing: 'stands-out' },
          { label: 'Due date', form: 'day', from: '2026-01-31', to: '2026-02-28', standing: 'stands-out' },
          { label: 'Verifier', form: 'person', from: 'vera', to: 'gone', standing: 'stands-out' },
          { label: 'Owner', form: 'person', from: null, to: 'vera', standing: 'stands-out' },
        ],
      },
    ],
  },
  people: [{ accountId: 'vera', name: 'Vera Lind' }],
  missing: {
    total: 1,
    items: [
      {
        issueId: '2',
        key: 'CI-2',
        kind: 'improvement',
        place: 'communicated',
        effectiveness: 'Effective',
        removed: { reason: 'deleted', at: '2026-05-03T09:00:00.000Z' },
      },
    ],
  },
  raised: { total: 101, items: [{ issueId: '3', key: 'CI-3', title: 'New one', kind: 'improvement', place: 'identified' }] },
};

const noneRemoved: RemovedView = {
  ...{ items: [], people: [], total: 0, page: 0, pageSize: 25, notVisible: 0, more: 0 },
  asOf: '2026-11-11T09:12:00.000Z',
};

const open = (
  answer: () => Answer<ReviewComparison>,
  pages: readonly SignedPage[] = [page('1', 'MR-2026-04')],
  removed: () => Answer<RemovedView> = () => yes(noneRemoved),
) => {
  onPage({
    handlers: {
      viewControls: () => no('forbidden', 'There is no project.'),
      listSignedReviews: () => yes(pages),
      compareReview: answer,
      listRemoved: removed,
    },
  });
  show(<Audit />);
  press('Protection of the record');
};

describe('what was signed beside today', () => {
  it('says first what was changed and what is not there, then what went on', async () => {
    open(() => yes(aComparison(changed)));
    await screen.findByRole('heading', { name: '1 record changed against what was signed, 1 record not there' });
    expect(screen.getByText(/^Of 12 records in MR-2026-04, 9 are as signed\. .*; 1 record of projects not visible to you\.$/)).toBeTruthy();
    const list = within(screen.getByRole('list', { name: 'Changed since, against what was signed' }));
    expect(list.getByRole('link', { name: /^CI-1 Restore faster/ })).toBeTruthy();
    expect(list.getAllByRole('listitem').at(1)?.textContent).toBe(
      'Effectiveness as signed Effective → today nothing against what was signed',
    );
    expect(list.getAllByRole('listitem').at(2)?.textContent).toContain('as signed 31 Jan 2026 → today 28 Feb 2026');
    expect(list.getAllByRole('listitem').at(3)?.textContent).toMatch(/^Verifier as signed VLVera Lind → today FUFormer user against/);
    expect(list.getAllByRole('listitem').at(4)?.textContent).toMatch(/^Owner as signed nobody → today VLVera Lind against/);
    expect(screen.queryByText(/they cannot be compared/)).toBeNull();
    const links = screen.getAllByRole('link', { name: /^Open this list in Jira/ });
    expect(decodeURIComponent(links[0]?.getAttribute('href') ?? '')).toBe('/issues/?jql=issuekey in (CI-1) ORDER BY issuekey');
  });

  it('names what is not there by key and signed stage, without a title and without a link that fails', async () => {
    open(() => yes(aComparison(changed)));
    const missing = within(await screen.findByRole('region', { name: 'Not there for you (1)' }));
    expect(missing.getByText(/a record was deleted, moved away, or is not visible to you: which of it cannot be told/)).toBeTruthy();
    expect(missing.getByRole('listitem').textContent).toBe('CI-2 ImprovementAs signed CommunicatedEffectiveDeleted 3 May 2026');
    expect(missing.queryByRole('link')).toBeNull();
  });

  it('says how many of a long list are shown', async () => {
    open(() => yes(aComparison(changed)));
    expect(await screen.findByText('The first 1 of 101')).toBeTruthy();
  });

  it('is plain where nothing changed', async () => {
    open(() => yes(aComparison()));
    await screen.findByRole('heading', { name: 'Nothing that was signed was changed or is missing' });
    expect(screen.queryByRole('link', { name: /in Jira/ })).toBeNull();
  });

  it('says what a record of an older form did not sign, and so cannot be compared', async () => {
    open(() => yes(aComparison({ notHeld: ['Owner', 'Verifier', 'Actual date'] })));
    expect(await screen.findByText(/so they cannot be compared: Owner, Verifier, Actual date\. The audit trail/)).toBeTruthy();
  });

  it('is asked for another review', async () => {
    open(() => yes(aComparison()), [page('1', 'MR-2026-04'), page('2', 'MR-2026-03')]);
    const choice = await screen.findByLabelText('Signed review');
    expect(sentTo('compareReview')).toEqual([{ pageId: '1' }]);
    fireEvent.change(choice, { target: { value: '2' } });
    await waitFor(() => expect(sentTo('compareReview').at(-1)).toEqual({ pageId: '2' }));
  });

  it('has an address for each review, which leads back to it, and never to another', async () => {
    const pages = [page('1', 'MR-2026-04'), page('2', 'MR-2026-03')];
    open(() => yes(aComparison()), pages);
    fireEvent.change(await screen.findByLabelText('Signed review'), { target: { value: '2' } });
    expect(shownPaths().at(-1)).toBe('/protection/2');
    returnTo('/protection/1');
    await waitFor(() => expect(sentTo('compareReview').at(-1)).toEqual({ pageId: '1' }));
    returnTo('/protection/7');
    expect(await screen.findByText(/^This link leads to a review that is not signed, is gone, or/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLSelectElement>('Signed review').selectedOptions[0]?.textContent).toBe('Choose a review');
    fireEvent.change(screen.getByLabelText('Signed review'), { target: { value: '2' } });
    expect(await screen.findByRole('link', { name: /^MR-2026-03/ })).toBeTruthy();
  });

  it('is empty, refused, or failed with a way to try again', async () => {
    open(() => yes(aComparison()), []);
    expect(await screen.findByText(/^No management review was signed yet/)).toBeTruthy();
  });

  it('is refused in words, or failed with a way to try again', async () => {
    let tries = 0;
    open(() => {
      tries += 1;
      if (tries === 1) throw new Error('The function was killed.');
      return no('invalid', 'MR-2026-04 cannot be compared.');
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing is lost');
    press('Retry');
    expect(await screen.findByText('MR-2026-04 cannot be compared.')).toBeTruthy();
  });
});

describe('what was removed from the record', () => {
  const gone: RemovedView = {
    ...noneRemoved,
    items: [
      {
        ...{ issueId: '7', key: 'CI-41', kind: 'improvement', place: 'communicated', reason: 'deleted', at: '2026-05-03T09:00:00.000Z' },
        ...{ by: 'admin', told: 'by Jira', gap: { before: 'CI-40', after: 'CI-43' } },
      },
      {
        ...{ issueId: '8', key: 'CI-50', kind: 'nonconformity', place: 'analysed', reason: 'left', at: '2026-05-04T09:00:00.000Z' },
        ...{ by: null, told: 'found missing', gap: { before: 'CI-43', after: null } },
      },
    ],
    people: [{ accountId: 'admin', name: 'Ada Admin' }],
    ...{ total: 2, notVisible: 3, more: 1 },
  };

  it('is told with its last known row, when, by whom, and where its number is missing', async () => {
    open(
      () => yes(aComparison()),
      [],
      () => yes(gone),
    );
    const table = within(await screen.findByRole('table', { name: 'Removed from the record' }));
    const [deleted, left] = table.getAllByRole('row').slice(1);
    expect(deleted?.textContent).toMatch(/^CI-41between CI-40 and CI-43ImprovementCommunicatedDeleted.*by Ada Admin$/);
    expect(left?.textContent).toMatch(/^CI-50after CI-43NonconformityAnalysedMoved away or made another work type; found missing/);
    expect(screen.getByText(/^3 records not visible to you\. 1 older record/)).toBeTruthy();
    expect(screen.getByText(/A number that never was such a record is no gap/)).toBeTruthy();
  });

  it('is none, and says what that rests on', async () => {
    open(() => yes(aComparison()), []);
    expect(await screen.findByText(/^Nothing that was once in the register is missing from it/)).toBeTruthy();
  });

  it('is refused in words', async () => {
    open(
      () => yes(aComparison()),
      [],
      () => no('busy', 'Jira is busy. Try again in a moment.'),
    );
    expect(await screen.findByRole('button', { name: 'Retry' })).toBeTruthy();
  });
});

it('stands one click away on the signed page, and goes back', async () => {
  const view = aSignedReview();
  onPage({ handlers: { viewReview: () => yes(view), compareReview: () => yes(aComparison(changed)) } });
  show(<ReviewMacro />);
  await screen.findByText(/^Signed by Mina Sato/);
  press('Compare with today');
  await screen.findByRole('heading', { level: 1, name: 'MR-2026-04, compared with today' });
  await screen.findByRole('region', { name: 'Not there for you (1)' });
  expect(sentTo('compareReview')).toEqual([{ pageId: view.record.pageId }]);
  press('Back to what was signed');
  expect(screen.getAllByText('Looked at.')).toHaveLength(10);
});
