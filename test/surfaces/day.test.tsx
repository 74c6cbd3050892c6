import { render, screen } from '@testing-library/react';
import { saySpan, sayDay, sayMoment } from '../../static/shared/look/day';
import { DayText } from '../../static/shared/look/day-text';
import { keyFromText } from '../../static/shared/address/issue-key';

const now = new Date('2026-11-23T22:30:00.000Z');
const berlin = { language: 'en-GB', timeZone: 'Europe/Berlin' };

describe('dates', () => {
  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-26', 'in 3 days'],
    ['2026-11-16', '7 days ago'],
    ['2026-12-12', '12 Dec 2026'],
    ['2026-11-15', '15 Nov 2026'],
  ])('%s is said as “%s”: relative within a week, absolute beyond', (day, words) => {
    expect(sayDay(day, now, berlin).words).toBe(words);
  });

  it('counts an instant in the viewer’s zone, not in UTC', () => {
    expect(sayDay('2026-11-22T23:30:00.000Z', now, berlin).words).toBe('today');
    expect(sayDay('2026-11-22T23:30:00.000Z', now, { ...berlin, timeZone: 'UTC' }).words).toBe('yesterday');
  });

  it('shows what is no date as it is', () => {
    expect(sayDay('soon', now, berlin).words).toBe('soon');
  });

  it('says a moment of today by its time', () => {
    expect(sayMoment('2026-11-23T09:12:00.000Z', now, berlin).words).toBe('10:12');
  });

  it('tells the absolute date on hover and to screen readers', () => {
    render(<DayText value={new Date().toISOString()} />);
    expect(screen.getByText('today').getAttribute('title')).toMatch(/\d{4}/);
  });

  it.each([
    ['2026-01-01T00:00:00Z', '2026-01-01T00:20:00Z', 'under an hour'],
    ['2026-01-01T00:00:00Z', '2026-01-01T05:00:00Z', '5 h'],
    ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', '1 day'],
    ['2026-01-01T00:00:00Z', '2026-02-11T00:00:00Z', '41 days'],
  ])('from %s to %s is %s', (from, to, words) => {
    expect(saySpan(from, to)).toBe(words);
  });
});

describe('a typed or pasted record', () => {
  it.each([
    ['AUD-14', 'AUD-14'],
    [' aud-14 ', 'AUD-14'],
    ['https://example.atlassian.net/browse/AUD-14?x=1', 'AUD-14'],
    ['https://example.atlassian.net/jira/software/projects/AUD/boards/1?selectedIssue=AUD-14', 'AUD-14'],
    ['access reviews', null],
  ])('“%s” is the key %s', (text, key) => {
    expect(keyFromText(text)).toBe(key);
  });
});
