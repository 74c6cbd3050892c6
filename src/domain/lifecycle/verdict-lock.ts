import { isOfBefore } from './attempt';
import type { Facts, Improvement } from '../improvement';
import { standingOf, type Standing, type Viewer } from './independence';
import { Refusal } from '../refusal';

const whyNot: Readonly<Record<Exclude<Standing, 'may-verify'>, string>> = {
  'carried-it-out':
    'Effectiveness: you carried this out, as its assignee now or before, or with an action. Ask the person in Verifier to record the verdict.',
  'is-not-the-verifier':
    'Effectiveness: only the person in Verifier may record the verdict. Ask them to, or let the owner choose you as verifier.',
};

/** The verdict is recorded by who may verify, before the verification ends and after it: the panel offers it to nobody else. */
export function refuseForeignVerdict(improvement: Improvement, viewer: Viewer, wanted: Partial<Facts>): void {
  const { facts, attempt } = improvement;
  if (wanted.effectiveness === undefined) return;
  if (wanted.effectiveness === facts.effectiveness && !isOfBefore(attempt, 'effectiveness')) return;
  const standing = standingOf(improvement, viewer);
  if (standing !== 'may-verify') throw new Refusal('forbidden', whyNot[standing], 'Effectiveness');
}
