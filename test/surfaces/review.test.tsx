import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ReviewView } from '../../src/contract/review';
import { ReviewMacro } from '../../static/review/review-macro';
import { aDecision, aDraft, inputsAs } from '../domain/review/review-builders';
import { no, onPage, sentTo, yes } from './bridge';
import { aListed } from './builders';
import { aDraftReview, aSignedReview } from './review-builders';
import { press, show, write } from './show';

const open = async (view: ReviewView, more: object = {}) => {
  onPage({ handlers: { viewReview: () => yes(view), findPeople: () => yes([]), ...more } });
  show(<ReviewMacro />);
  await screen.findByRole('heading', { level: 1 });
};

describe('a review in preparation', () => {
  it('says first how much is missing, and leads to each place', async () => {
    const draft = aDraft({ inputs: { ...inputsAs({ considered: true, words: '' }), e: { considered: false, words: '' } } });
    await open(aDraftReview({ draft }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('MR-2026-04 in preparation: 1 thing is missing');
    press('9.3.2 e Feedback from interested parties: not considered yet.');
    expect(document.activeElement?.textContent).toBe('9.3.2 e Feedback from interested parties');
    expect(screen.getByRole('button', { name: 'Sign MR-2026-04' })).toHaveProperty('disabled', true);
  });

  it('has a section for each input, with what the data says and a place for words', async () => {
    await open(aDraftReview());
    const sections = screen.getAllByRole('region').filter((region) => region.tagName === 'SECTION');
    expect(sections).toHaveLength(13);
    const audit = within(screen.getByRole('region', { name: '9.3.2 d3 Audit results' }));
    expect(audit.getByRole('row', { name: /^open now 2/ })).toBeTruthy();
    expect(audit.getByLabelText('What did audits find, and what was done about it?')).toBeTruthy();
  });

  it('saves words and the mark together', async () => {
    const draft = aDraft({ inputs: { ...inputsAs({ considered: true, words: '' }), b: { considered: false, words: '' } } });
    const later = aDraftReview();
    await open(aDraftReview({ draft }), { saveReview: () => yes(later) });
    write(/^What changed outside or inside/, 'A new law.');
    press('Save and mark as considered');
    await waitFor(() => expect(sentTo('saveReview')).toEqual([{ change: { inputs: { b: { considered: true, words: 'A new law.' } } } }]));
    expect(await screen.findByRole('heading', { level: 1, name: 'MR-2026-04 is ready to be signed' })).toBeTruthy();
  });

  it('keeps the words when saving is refused, and says why beside them', async () => {
    await open(aDraftReview(), { saveReview: () => no('forbidden', 'Ask somebody who may edit this page.') });
    write(/^What changed outside or inside/, 'A new law.');
    press('Save words');
    expect(await screen.findByText('Ask somebody who may edit this page.')).toBeTruthy();
    expect(screen.getByLabelText(/^What changed outside or inside/)).toHaveProperty('value', 'A new law.');
  });

  it('shows earlier decisions with their counter', async () => {
    await open(aDraftReview());
    const table = within(screen.getByRole('table', { name: 'Decisions of earlier reviews' }));
    expect(table.getByRole('row', { name: /CI-8 Move the backup room.*MR-2026-03, carried over twice/ })).toBeTruthy();
  });

  it('says in words that a decision has no owner or no date', async () => {
    const { work } = aDecision();
    await open(aDraftReview({ decisions: [aDecision({ work: work && { ...work, owner: null, dueDate: null } })] }));
    expect(screen.getByRole('row', { name: /CI-9 .*No owner No date/ })).toBeTruthy();
  });

  it('adds a decision with owner and date', async () => {
    await open(aDraftReview(), { raiseDecision: () => yes(aDraftReview()) });
    press('Add decision');
    write(/^What was decided/, ' Move the room ');
    write('Due date', '2026-12-31');
    fireEvent.submit(screen.getByRole('form', { name: 'Add decision' }));
    const wanted = { title: 'Move the room', input: null, ownerId: null, dueDate: '2026-12-31', projectId: null };
    await waitFor(() => expect(sentTo('raiseDecision')).toEqual([wanted]));
  });

  it('signs what the person saw, after it was said what that means', async () => {
    await open(aDraftReview(), { signReview: () => yes(aSignedReview()) });
    press('Sign MR-2026-04');
    expect(screen.getByText(/Whoever may read this page will read them.*One record with restricted access/)).toBeTruthy();
    press('Sign now');
    expect(await screen.findByText(/^Signed by Mina Sato on/)).toBeTruthy();
    expect(sentTo('signReview')).toEqual([{ version: 4 }]);
  });

  it('is read without controls by who may not edit the page', async () => {
    await open(aDraftReview({ rights: { edit: false, sign: false } }));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /Sign|Add|Remove|Mark/ })).toBeNull();
    expect(screen.getAllByText('Looked at.')).toHaveLength(10);
  });
});

describe('a signed review', () => {
  it('says who signed, when, and the beginning of the hash', async () => {
    const view = aSignedReview();
    await open(view);
    expect(screen.getByText(/^Signed by Mina Sato on/).textContent).toBe(
      `Signed by Mina Sato on 2 Apr 2026, 10:30, snapshot ${view.sha256.slice(0, 8)}…`,
    );
    expect(screen.getByText(`SHA-256 ${view.sha256}`)).toBeTruthy();
  });

  it('has nothing to change', async () => {
    await open(aSignedReview());
    const buttons = screen.getAllByRole('button').filter((button) => !button.hasAttribute('aria-expanded'));
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['See live data', 'Compare with today']);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('opens behind a number the list of what was signed', async () => {
    const list = { items: [aListed()], people: [], total: 1, page: 0, pageSize: 25, jql: null, path: null };
    await open(aSignedReview(), { listReviewFigure: () => yes(list) });
    press('2 By clause: 9.2 Internal audit');
    const section = within(await screen.findByRole('region', { name: 'By clause: 9.2 Internal audit' }));
    expect(await section.findByText(/^As they were when this was signed/)).toBeTruthy();
    expect(section.getByRole('link', { name: new RegExp(aListed().key) })).toBeTruthy();
    expect(sentTo('listReviewFigure')).toEqual([{ look: 'signed', input: 'g', group: 'clause', line: '9.2', page: 0 }]);
  });

  it('shows live data one click away, marked as such, and goes back', async () => {
    const { figures, headline, asOf, leftOut } = aDraftReview();
    await open(aSignedReview(), { viewLiveFigures: () => yes({ figures, headline, asOf, leftOut }) });
    press('See live data');
    expect(await screen.findByRole('heading', { name: 'Live data, not what was signed' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('MR-2026-04, live data');
    expect(screen.getByRole('region', { name: '9.3.2 d3 Audit results, live' })).toBeTruthy();
    expect(screen.queryByText('Looked at.')).toBeNull();
    press('Back to what was signed');
    expect(screen.getAllByText('Looked at.')).toHaveLength(10);
  });

  it.each([
    ['altered', { integrity: 'altered' }, 'This is not what was signed'],
    ['not noted by the app', { integrity: 'unrecorded' }, 'The app has no note of this signature'],
    ['without its file', { file: { ...aSignedReview().file, state: 'removed' } }, 'The snapshot file was removed'],
    ['with another file', { file: { ...aSignedReview().file, state: 'replaced' } }, 'The snapshot file was replaced'],
    ['untold', { untold: ['CI-9: it is gone.'] }, 'Some decisions could not be told of the signing'],
  ] as const)('that is %s says so', async (_what, part, title) => {
    await open(aSignedReview(part));
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
  });

  it('that was interrupted can be finished by who signed', async () => {
    await open(aSignedReview({ integrity: 'unrecorded', mayFinish: true }), { signReview: () => yes(aSignedReview()) });
    press('Finish signing');
    await waitFor(() => expect(screen.queryByText('The app has no note of this signature')).toBeNull());
  });

  it('whose record was taken away says what to look for', async () => {
    const lost = { number: 'MR-2026-04', sha256: 'abc', signedAt: '2026-04-02T08:30:00.000Z' };
    await open({ kind: 'none', mayStart: false, lost, choices: [] });
    expect(screen.getByText('Its SHA-256 is abc.')).toBeTruthy();
  });
});

describe('a page without a review', () => {
  it('begins one for the last quarter', async () => {
    const { choices } = aDraftReview();
    await open(
      { kind: 'none', mayStart: true, lost: null, choices },
      { createReview: () => yes({ pageId: '1', number: 'MR-2026-01', path: '/wiki' }) },
    );
    press('Begin review');
    fireEvent.submit(screen.getByRole('form', { name: 'New review' }));
    await waitFor(() => expect(sentTo('createReview')[0]?.period.from).toMatch(/^\d{4}-(01|04|07|10)-01$/));
  });

  it('offers nothing to who may not edit it', async () => {
    await open({ kind: 'none', mayStart: false, lost: null, choices: [] });
    expect(screen.queryByRole('button')).toBeNull();
  });
});
