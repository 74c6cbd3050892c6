import { bylineOfDraft, bylineOfRecord } from '../../../src/domain/review/byline';

test('the byline of a review says its number and state, and the day of the signature where it was signed', () => {
  expect(bylineOfDraft('MR-2026-03').title).toBe('MR-2026-03 · in preparation');
  const signed = { number: 'MR-2026-03', signedBy: { accountId: '1', name: 'Mina Sato' }, signedAt: '2026-11-12T23:30:00.000Z' };
  expect(bylineOfRecord({ ...signed, timeZone: 'UTC' })).toEqual({
    title: 'MR-2026-03 · signed 12 Nov 2026',
    tooltip: 'Management review (9.3), signed by Mina Sato',
  });
  expect(bylineOfRecord({ ...signed, timeZone: 'Europe/Berlin' }).title).toBe('MR-2026-03 · signed 13 Nov 2026');
});
