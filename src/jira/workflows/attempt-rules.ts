import type { AttemptFact } from '../../domain/lifecycle/attempt';
import type { Requirement } from '../../domain/lifecycle/requirement';
import { factFields } from '../schemes/fields';
import type { GateGround, ValidatorKey } from './workflow-rules';

const wishes: Readonly<Record<AttemptFact, string>> = {
  actualDate: 'Measure again, and record the new value with its day',
  evidence: 'Attach a file that shows the new result, or write down where it can be found',
  effectiveness: 'Judge this attempt, and record it; clear the field first if the verdict is the same',
  ismsChange: 'Write down what changed this time; clear the field first if the words are the same',
  documentation: 'Link the page again as it is now, or write down anew why no document changed',
  communicatedOn: 'Tell people again, and record the new day',
  secondCheckResult: 'Record the new check; clear the field first if its result is the same',
};

const messageOf = (fact: AttemptFact) => `${factFields[fact].name}: this is of the attempt before. ${wishes[fact]}.`;

const noPlan = (things: string) => `${things}: all that are there are of the attempt before, and done. Add at least one for this attempt.`;

/** A validator of the app with what its expression reads as `config`; `about` tells it from others of its key. */
export interface AttemptRule {
  readonly key: ValidatorKey;
  readonly about: string;
  readonly config: object;
}

/** What keeps that which the attempt before left from counting for this one. Where nothing is there, the other rules speak. */
export function attemptRulesFor(
  { fact, ofThisAttempt }: Requirement,
  { fieldIds, linkTypeIds, attempts }: GateGround,
): readonly AttemptRule[] {
  if (ofThisAttempt === undefined) return [];
  const statuses = attempts ?? {};
  switch (fact) {
    case 'actions':
      return [{ key: 'plan-is-new', about: fact, config: { linkType: null, ...statuses, message: noPlan('Actions') } }];
    case 'correctiveActions': {
      const config = { linkType: Number(linkTypeIds.correction), ...statuses, message: noPlan('Corrective actions') };
      return [{ key: 'plan-is-new', about: fact, config }];
    }
    case 'evidenceIsGiven':
      return [{ key: 'evidence-is-new', about: fact, config: { field: fieldIds.evidence, ...statuses, message: messageOf('evidence') } }];
    case 'actualDate':
    case 'effectiveness':
    case 'ismsChange':
    case 'documentation':
    case 'communicatedOn':
    case 'secondCheckResult': {
      const how = { isChoice: factFields[fact].kind === 'option', isDated: ofThisAttempt === 'dated' };
      return [{ key: 'fact-is-new', about: fact, config: { field: fieldIds[fact], ...how, ...statuses, message: messageOf(fact) } }];
    }
    default:
      return [];
  }
}
