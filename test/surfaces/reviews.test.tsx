import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Reviews } from '../../static/reviews/reviews';
import { callsOf, onPage, yes } from './bridge';
import { someReviews } from './review-builders';
import { press, show } from './show';

const open = async (view = someReviews()) => {
  onPage({
    handlers: {
      viewReviews: () => yes(view),
      createReview: () => yes({ pageId: '3', number: 'MR-2026-06', path: '/wiki/spaces/ISMS/pages/3' }),
    },
  });
  show(<Reviews />);
  await screen.findByRole('heading', { level: 1 });
};

describe('the reviews of a space', () => {
  it('are listed with their state, who signed and when', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('2 management reviews, 1 in preparation');
    expect(screen.getByRole('row', { name: /MR-2026-05 .*In preparation/ })).toBeTruthy();
    expect(screen.getByRole('row', { name: /MR-2026-04 .*Signed .*Mina Sato 2 Apr 2026/ })).toBeTruthy();
  });

  it('lead to a new one, whose page opens', async () => {
    await open();
    press('New review');
    fireEvent.submit(screen.getByRole('form', { name: 'New review' }));
    await waitFor(() => expect(callsOf('navigate')).toMatchObject([{ url: '/wiki/spaces/ISMS/pages/3' }]));
  });

  it('that are none say how to begin', async () => {
    await open(someReviews({ reviews: [] }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('No management review yet');
    expect(screen.getByText('A new review is a page that fills itself from Jira.')).toBeTruthy();
  });

  it('offer no new one to who may not make pages', async () => {
    await open(someReviews({ mayCreate: false }));
    expect(screen.queryByRole('button', { name: 'New review' })).toBeNull();
  });

  it('cannot begin without a project that the person may see', async () => {
    await open(someReviews({ choices: [] }));
    press('New review');
    expect(screen.getByRole('heading', { name: 'No improvement project that you may see' })).toBeTruthy();
  });
});
