import fc from 'fast-check';
import { clauses } from '../../src/domain/catalogue/clauses';
import { controls } from '../../src/domain/catalogue/controls';
import clauseTerms from '../../src/domain/catalogue/clause-terms.json';
import controlTerms from '../../src/domain/catalogue/control-terms.json';
import { suggestReferences } from '../../src/domain/catalogue/suggestions';

const spoken = (title: string) => {
  const { clauses: found, controls: others } = suggestReferences(title);
  return { clauses: found.map(({ item }) => item.id), controls: others.map(({ item }) => item.id) };
};

describe('a title suggests', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    // The review of access is no management review.
    ['Access reviews', [], ['A.5.18']],
    ['Access reviews take a week', [], ['A.5.18']],
    ['Review of user access rights is late', [], ['A.5.18']],
    ['Leaver account active 9 days', [], ['A.5.18']],
    ['Withdraw access on the last working day', [], ['A.5.18']],
    ['Replace passwords by passkeys for privileged accounts', [], ['A.8.2', 'A.5.17', 'A.8.5']],
    ['Management review minutes are missing', ['9.3'], []],
    ['Code reviews are skipped before releases', [], ['A.8.28']],
    ['Review suppliers by how much depends on them', [], ['A.5.22', 'A.5.19']],
    ['Firewall rules are never reviewed', [], ['A.8.20']],
    // An audit log is no audit.
    ['Audit logs are kept for 30 days only', [], ['A.8.15']],
    ['Internal audit findings are not followed up', ['9.2'], []],
    ['The internal audit programme left out the site in Graz', ['9.2'], []],
    ['Choose audit topics by risk and by change', ['9.2'], []],
    ['Backup restore failed in the audit', [], ['A.8.13']],
    ['Restore tests only sample one system per year', [], ['A.8.13']],
    ['Ransomware groups now go for the backups first', [], ['A.8.7', 'A.8.13']],
    ['A test server missed its updates for a month', [], ['A.8.8']],
    ['Vulnerability scans run by hand and only monthly', [], ['A.8.8']],
    ['Automate patch deployment and testing', [], ['A.8.8']],
    ['Old cipher suites in use', [], ['A.8.24']],
    ['Certificates expire without notice', [], ['A.8.24']],
    ['Unknown subdomain found', [], ['A.5.9']],
    ['Phishing: two colleagues gave their password away', ['7.3'], ['A.6.3', 'A.5.17']],
    ['The button to report phishing did not work for a week', [], ['A.6.8']],
    ['Expand awareness training and add simulated phishing tests', ['7.3'], ['A.6.3']],
    ['Three suppliers had no security clause in their contract', [], ['A.5.20', 'A.5.19']],
    ['Rehearse leaving our main cloud provider', [], ['A.5.23']],
    ['Risk assessment updates are laborious and rare', ['6.1.2'], []],
    ['Agree security objectives with each product team', ['6.2'], []],
    ['Show security metrics to every team', ['9.1'], []],
    ['Extend the scope of the ISMS to the Rotterdam office', ['4.3'], []],
    ['Climate change is relevant: three cooling alarms last summer', ['4.1'], ['A.7.11']],
    ['Average incident response time exceeds its objective', ['6.2'], ['A.5.26']],
    ['Implement automated incident detection', [], ['A.8.16']],
    ['Password policy is too weak', [], ['A.5.1', 'A.5.17']],
    ['Visitors walk around without a badge', [], ['A.7.2']],
    ['Clear desks: lockers and a weekly walk-through', [], ['A.7.7']],
    ['USB stick with drawings lost on a train', [], ['A.7.10']],
    ['Screen contractors like employees', [], ['A.6.1']],
    ['Mask personal data in test systems', [], ['A.8.11', 'A.8.33']],
    ['Strengthen endpoint security and secure remote access', [], ['A.8.1', 'A.6.7']],
    ['The clocks of two servers ran seven minutes late', [], ['A.8.17']],
    ['Flood maps now show the Rhine site at risk', [], ['A.7.5']],
    ['Login page without multi-factor authentication', [], ['A.8.5']],
    ['Emergency changes skip the approval', [], ['A.8.32']],
  ])('“%s” speaks of %j and %j', (title, ofClauses, ofControls) => {
    expect(spoken(title)).toEqual({ clauses: ofClauses, controls: ofControls });
  });

  test.each([
    '',
    'The use of our information',
    'Reviews',
    'Peer review of the annual report',
    'Management wants shorter meetings',
    'Change of address of the office',
    'Access to the car park',
    'Second monitor for the team',
    'Key results are reported late',
    'Run a help desk around the clock',
    'The training room is always booked',
    'Canteen menu changes too often',
    'Move the home page to the new design',
    'Release the new brochure',
    'Plan the summer party',
    'Nothing but a title',
  ])('“%s” speaks of nothing', (title) => {
    expect(spoken(title)).toEqual({ clauses: [], controls: [] });
  });

  test('the reason is the words of the title as they were written', () => {
    expect(suggestReferences('Review of Access takes a week').controls[0]).toMatchObject({
      item: { id: 'A.5.18' },
      reason: 'The title says “Review of Access”.',
    });
  });
});

describe('the terms', () => {
  test('stand for clauses and controls that there are', () => {
    const known = new Set([...clauses, ...controls].map(({ id }) => id));
    expect([...Object.keys(clauseTerms), ...Object.keys(controlTerms)].filter((id) => !known.has(id))).toEqual([]);
  });

  test.each(controls.map(({ id, title }) => [title, id]))('“%s” quotes the title of %s', (title, id) => {
    expect(spoken(title).controls[0]).toBe(id);
  });

  test('no word suggests a clause of improvement: the kind says which it is', () => {
    fc.assert(
      fc.property(fc.constantFrom('incident', 'nonconformity', 'corrective action', 'continual improvement', 'root cause'), (words) =>
        spoken(words).clauses.every((id) => !id.startsWith('10')),
      ),
    );
  });

  test('no title breaks the reading, and every suggestion quotes the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'access review', 'İ audit log'), (some, term) => {
        const title = `${some} ${term}`;
        const offers = [...suggestReferences(title).clauses, ...suggestReferences(title).controls];
        return offers.every(({ reason }) => title.includes(/“(.+?)”/.exec(reason)?.[1] ?? '?'));
      }),
    );
  });
});
