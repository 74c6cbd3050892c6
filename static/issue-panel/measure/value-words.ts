import type { ImprovementPanel } from '../../../src/contract/issue';
import type { Need } from '../../../src/domain/improvement';
import { sayQuantity } from '../../../src/domain/measure/quantity-words';
import { relatedBy } from '../../../src/domain/links/relations';
import { sayDay } from '../../shared/look/day';
import type { Locale } from '../../shared/data/locale';
import { nameOf } from '../../shared/look/person-name';
import { sayWhoVerifies } from '../lines/verifier-words';

/** A fact that is there, in a few words; `null` where the label says it all. */
export function valueWords(fact: Need['fact'], panel: ImprovementPanel, locale: Locale): string | null {
  const { facts, actions, relations } = panel.improvement;
  if (fact === 'verifierIsIndependent' || fact === 'actorIsIndependent' || fact === 'targetIsReached') return null;
  if (fact === 'actions' || fact === 'actionsDone') return `${actions.length}`;
  if (fact === 'correctiveActions' || fact === 'correctiveActionsDone') return `${relatedBy(relations, 'is corrected by').length}`;
  if (fact === 'evidenceIsGiven') return evidenceNow(panel);
  const value = facts[fact];
  if (value === null) return null;
  if (fact === 'owner' || fact === 'verifier') return nameOf(panel.people, String(value));
  if (fact === 'dueDate' || fact === 'actualDate' || fact === 'communicatedOn' || fact === 'correctedOn' || fact === 'secondCheckedOn')
    return sayDay(String(value), new Date(), locale).words;
  if (fact === 'baseline' || fact === 'target' || fact === 'actual') return sayQuantity({ value: Number(value), unit: facts.unit });
  return fact === 'effectiveness' ? null : String(value);
}

/** A need that is not met; who ends a verification is said by name. */
export function sayMissing({ fact, label }: Need, panel: ImprovementPanel, locale: Locale): string {
  return fact === 'actorIsIndependent' ? sayWhoVerifies(panel, locale) : label;
}

/** What shows the result: what the field names, and how many files are attached. */
export function evidenceWords({
  evidence,
  attachments,
}: {
  readonly evidence: string | null;
  readonly attachments: number;
}): string | null {
  const files = attachments === 1 ? '1 attached file' : `${attachments} attached files`;
  const parts = [...(evidence === null ? [] : [evidence]), ...(attachments === 0 ? [] : [files])];
  return parts.length === 0 ? null : parts.join(', ');
}

export function evidenceNow({ improvement }: ImprovementPanel): string | null {
  return evidenceWords({ evidence: improvement.facts.evidence, attachments: improvement.attachments });
}

/** A number never stands without its unit. */
export function withUnit(value: number | null, unit: string | null): string {
  return sayQuantity({ value, unit });
}
