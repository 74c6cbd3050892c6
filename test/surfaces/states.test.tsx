import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import type { FunctionName } from '../../src/contract';
import { ReviewByline } from '../../static/byline/review-byline';
import { SummaryGadget } from '../../static/gadget/summary-gadget';
import { Audit } from '../../static/audit/audit';
import { IssuePanel } from '../../static/issue-panel/issue-panel';
import { Register } from '../../static/register/register';
import { ReviewMacro } from '../../static/review/review-macro';
import { Reviews } from '../../static/reviews/reviews';
import { Settings } from '../../static/settings/settings';
import { SetUp } from '../../static/set-up/set-up';
import { SummaryConfiguration } from '../../static/summary-config/summary-configuration';
import { SummaryMacro } from '../../static/summary/summary-macro';
import { no, onPage, yes } from './bridge';
import { aPanel, aProject, aHeadView, aRegister, aSummaryView, settingsOf } from './builders';
import { aControlsView } from './evidence-builders';
import { aSignedReview, someReviews } from './review-builders';
import { aSetUp } from './set-up-builders';
import { press, show } from './show';

interface Case {
  readonly name: string;
  readonly surface: ReactElement;
  readonly asks: FunctionName;
  readonly value: unknown;
  /** What stands there once it loaded. */
  readonly heading: RegExp;
}

const cases: readonly Case[] = [
  { name: 'issue panel', surface: <IssuePanel />, asks: 'viewIssue', value: aPanel(), heading: /Planned/ },
  { name: 'register', surface: <Register />, asks: 'viewRegister', value: aRegister(), heading: /2 records/ },
  { name: 'controls', surface: <Audit />, asks: 'viewControls', value: aControlsView(), heading: /2 of 93 controls/ },
  { name: 'summary', surface: <SummaryMacro />, asks: 'viewSummary', value: aSummaryView(), heading: /More closed than opened/ },
  { name: 'gadget', surface: <SummaryGadget />, asks: 'viewSummaryHead', value: aHeadView(), heading: /More closed than opened/ },
  { name: 'review', surface: <ReviewMacro />, asks: 'viewReview', value: aSignedReview(), heading: /More finished than opened/ },
  { name: 'byline', surface: <ReviewByline />, asks: 'viewReview', value: aSignedReview(), heading: /is signed$/ },
  { name: 'list of reviews', surface: <Reviews />, asks: 'viewReviews', value: someReviews(), heading: /2 management reviews/ },
  {
    name: 'summary settings',
    surface: <SummaryConfiguration />,
    asks: 'listProjects',
    value: [aProject],
    heading: /What the summary shows/,
  },
  { name: 'project settings', surface: <Settings />, asks: 'viewSettings', value: settingsOf(), heading: /in order/ },
  { name: 'set-up', surface: <SetUp />, asks: 'viewSetUp', value: aSetUp(), heading: /first improvement project/ },
];

describe.each(cases)('the $name', ({ surface, asks, value, heading }) => {
  const answering = (answer: () => unknown) => onPage({ handlers: { [asks]: answer } });

  it('says that it is loading', async () => {
    answering(() => new Promise(() => undefined));
    show(surface);
    expect((await screen.findByRole('status')).textContent).toMatch(/^(Loading|Checking|Looking)/);
  });

  it('says a refusal in the app’s own words, without a way to try again', async () => {
    answering(() => no('not-set-up', 'Ask a Jira admin to open “Clause 10 set-up”.'));
    show(surface);
    expect(await screen.findByText('Ask a Jira admin to open “Clause 10 set-up”.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull();
  });

  it('can be tried again after a failure', async () => {
    let tries = 0;
    answering(() => {
      tries += 1;
      if (tries === 1) throw new Error('The function was killed.');
      return yes(value);
    });
    show(surface);
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing is lost');
    press('Retry');
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy();
  });
});

describe('busy Jira', () => {
  it('is said as such and can be tried again', async () => {
    onPage({ handlers: { viewSummary: () => no('busy', 'Jira asks to wait a minute.') } });
    show(<SummaryMacro />);
    expect(await screen.findByRole('button', { name: 'Retry' })).toBeTruthy();
    expect(screen.getByText('Jira asks to wait a minute.')).toBeTruthy();
  });
});

describe('a register that is being made', () => {
  it('says how far it is, and is shown by itself when it is there', async () => {
    const being = 'The register is being made from Jira: 3000 of about 10000 records are read.';
    let asked = 0;
    onPage({
      handlers: {
        viewSummary: () => {
          asked += 1;
          return asked === 1 ? no('not-ready', being) : yes(aSummaryView());
        },
      },
    });
    show(<SummaryMacro />);
    expect((await screen.findByText(being)).closest('[role=status]')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull();
    expect(await screen.findByRole('heading', { level: 1, name: /More closed than opened/ }, { timeout: 8000 })).toBeTruthy();
  });
});
