import fc from 'fast-check';
import { findFindings } from '../../../src/domain/health/health';
import { kinds } from '../../../src/domain/kinds/kinds';
import { placesOf } from '../../../src/domain/kinds/lines';
import { waysOf } from '../../../src/domain/lifecycle/ways';
import { aKindMapping, aMapping, aShape, statusOf, type aWorkflow } from './shape-builders';

const someWay = fc.constantFrom(...kinds.flatMap((kind) => waysOf(kind).map((way) => ({ kind, way }))));

describe('any project that set-up made', () => {
  const change = (kind: string, part: (asks: ReturnType<typeof aWorkflow>) => Partial<ReturnType<typeof aWorkflow>>) =>
    aShape({
      workflows: aShape().workflows.map((workflow) => (workflow.id === `w-${kind}` ? { ...workflow, ...part(workflow) } : workflow)),
    });

  test('is off in one thing, and no other, when one requirement of one way is dropped', () => {
    const gated = kinds.flatMap((kind) => waysOf(kind).flatMap((way) => way.gate.map((requirement) => ({ kind, way, requirement }))));
    fc.assert(
      fc.property(fc.constantFrom(...gated), ({ kind, way, requirement }) => {
        const shape = change(kind, ({ transitions }) => ({
          transitions: transitions.map((transition) =>
            transition.name === way.name ? { ...transition, asks: transition.asks.filter((asked) => asked !== requirement) } : transition,
          ),
        }));
        const findings = findFindings(shape, aMapping());
        expect(findings).toMatchObject([{ code: 'gate-not-enforced', kind, place: way.to }]);
        expect(findings[0]?.problem).toContain(requirement.label);
        expect(findings[0]?.fix?.work).toMatchObject({ asks: [{ fact: requirement.fact }] });
      }),
    );
  });

  test('is off in one way when a transition is taken away', () => {
    fc.assert(
      fc.property(someWay, ({ kind, way }) => {
        const shape = change(kind, ({ transitions }) => ({ transitions: transitions.filter(({ name }) => name !== way.name) }));
        expect(findFindings(shape, aMapping())).toMatchObject([{ code: expect.stringMatching(/^(unreachable-stage|missing-way)$/), kind }]);
      }),
    );
  });

  test('is off where places lose their status, and never fails', () => {
    const someKind = fc.constantFrom(...kinds);
    fc.assert(
      fc.property(
        someKind.chain((kind) => fc.tuple(fc.constant(kind), fc.subarray([...placesOf(kind)]))),
        ([kind, lost]) => {
          const kept = placesOf(kind).filter((place) => !lost.includes(place));
          const statusIds = Object.fromEntries(kept.map((place) => [place, statusOf(place)]));
          const mapping = aMapping({ kinds: { ...aMapping().kinds, [kind]: aKindMapping(kind, { statusIds }) } });
          const unmapped = findFindings(aShape(), mapping).filter(({ code }) => code === 'unmapped-stage');
          expect(unmapped.map(({ place }) => place).sort()).toEqual([...lost].sort());
        },
      ),
    );
  });
});
