import fc from 'fast-check';
import { coveragePeriods, evidenceStates } from '../../src/domain/evidence/choices';
import { allAttributeValues } from '../../src/domain/catalogue/attributes';
import { clauses } from '../../src/domain/catalogue/clauses';
import { controls } from '../../src/domain/catalogue/controls';
import { frameworks } from '../../src/domain/catalogue/frameworks';
import { kinds } from '../../src/domain/kinds/kinds';
import { parseAddress, printAddress, type AuditAddress } from '../../static/audit/address/address';
import type { ControlsAddress } from '../../static/audit/address/controls-address';
import { lineOrders } from '../../static/audit/controls/narrowing';

const days = fc.constantFrom({ from: '2025-01-01', to: '2025-12-31' }, { from: '2026-02-28', to: '2026-02-28' });
const projectIds = fc.uniqueArray(fc.constantFrom('10001', '10002', '10003'));
const someId = (list: readonly { readonly id: string }[]) => fc.constantFrom(...list.map(({ id }) => id));
const point = fc.stringMatching(/^[A-Z][A-Z0-9 .,:()/-]{0,12}$/);

const subjects = {
  controls: someId(controls).map((id) => ({ kind: 'control', id }) as const),
  clauses: someId(clauses).map((id) => ({ kind: 'clause', id }) as const),
  attributes: fc.constantFrom(...allAttributeValues).map((value) => ({ kind: 'attribute', value }) as const),
};
const filter = fc
  .record({ projectIds, kind: fc.constantFrom(null, ...kinds), period: fc.constantFrom(...coveragePeriods), days })
  .map(({ days: custom, ...rest }) => ({ ...rest, ...(rest.period === 'custom' ? custom : {}) }));
const narrowing = fc.record({
  search: fc.string({ maxLength: 60 }),
  value: fc.constantFrom(null, ...allAttributeValues),
  only: fc.constantFrom(null, 'without' as const),
  order: fc.constantFrom(...lineOrders),
});
const state = fc.constantFrom(...evidenceStates);
const listOf = (look: keyof typeof subjects): fc.Arbitrary<ControlsAddress> =>
  fc.record({
    part: fc.constant('controls' as const),
    look: fc.constant(look),
    framework: fc.constant('nist-csf' as const),
    open: fc.option(fc.record({ subject: subjects[look], state }), { nil: null }),
    filter,
    narrowing,
  });
const ofFramework: fc.Arbitrary<ControlsAddress> = fc.constantFrom(...frameworks).chain((framework) =>
  fc.record({
    part: fc.constant('controls' as const),
    look: fc.constant('frameworks' as const),
    framework: fc.constant(framework),
    open: fc.option(fc.record({ subject: point.map((name) => ({ kind: 'framework' as const, framework, point: name })), state }), {
      nil: null,
    }),
    filter,
    narrowing,
  }),
);
const questions: fc.Arbitrary<AuditAddress> = fc.record({
  part: fc.constant('questions' as const),
  period: days,
  projectIds,
  shown: fc.constantFrom('all' as const, 'unanswered' as const),
});
const pack: fc.Arbitrary<AuditAddress> = fc.record({
  part: fc.constant('pack' as const),
  scope: fc.record({
    period: days,
    projectIds,
    kinds: fc.uniqueArray(fc.constantFrom(...kinds)),
    clause: fc.option(someId(clauses), { nil: null }),
    control: fc.option(someId(controls), { nil: null }),
  }),
});

test('whatever the page shows, its address leads back to it', () => {
  const protection = fc.record({ part: fc.constant('protection' as const), pageId: fc.constantFrom(null, '4711', '98307') });
  const any = fc.oneof(protection, listOf('controls'), listOf('clauses'), listOf('attributes'), ofFramework, questions, pack);
  fc.assert(fc.property(any, (address) => expect(parseAddress(printAddress(address))).toEqual(address)));
});

test.each([
  ['/', '/controls'],
  ['/controls/A.5.36', '/controls/A.5.36'],
  ['/clauses/9.2?state=open&period=year', '/clauses/9.2?state=open&period=year'],
  ['/frameworks/nis2/2.3.1', '/frameworks/nis2/2.3.1'],
  ['/protection', '/protection'],
  ['/protection/98307', '/protection/98307'],
  ['/protection/x', '/protection'],
  ['/attributes/Continuity?kind=any', '/attributes/Continuity?kind=any'],
])('%s is the address %s', (asked, shown) => {
  expect(printAddress(parseAddress(asked))).toBe(shown);
});

test.each([
  '/nonsense/9.2',
  '/controls/A.9.99',
  '/controls?state=broken&kind=bug&project=x&period=custom&from=2026-12-31&to=2026-01-01&order=best',
  '/controls/%E0%A4%A',
  '/controls?as=auditor%40example.com&theme=dark',
])('what %s says wrongly is as nobody chose', (path) => {
  expect(printAddress(parseAddress(path))).toBe('/controls');
});

test('questions and pack name their days, so that they mean the same next year', () => {
  const year = new Date().getFullYear();
  const days = `from=${String(year)}-01-01&to=${String(year)}-12-31`;
  expect(printAddress(parseAddress('/questions'))).toBe(`/questions?${days}`);
  expect(printAddress(parseAddress('/pack?clause=9.2&control=A.9.99'))).toBe(`/pack?${days}&clause=9.2`);
});
