import type { ImprovementPanel } from '../../src/contract';
import type { Need } from '../../src/domain/improvement';
import { sayDay } from '../shared/day';
import type { Locale } from '../shared/locale';
import { nameOf } from '../shared/person-name';

/** A fact that is there, in a few words; `null` where the label says it all. */
export function valueWords(fact: Need['fact'], panel: ImprovementPanel, locale: Locale): string | null {
  const { facts, actions } = panel.improvement;
  if (fact === 'verifierIsIndependent') return null;
  if (fact === 'actions' || fact === 'actionsDone') return `${actions.length}`;
  const value = facts[fact];
  if (value === null) return null;
  if (fact === 'owner' || fact === 'verifier') return nameOf(panel.people, String(value));
  if (fact === 'dueDate' || fact === 'actualDate' || fact === 'communicatedOn') return sayDay(String(value), new Date(), locale).words;
  if (fact === 'baseline' || fact === 'target' || fact === 'actual') return withUnit(Number(value), facts.unit);
  return fact === 'effectiveness' ? null : String(value);
}

/** A number never stands without its unit. */
export function withUnit(value: number | null, unit: string | null): string {
  if (value === null) return '–';
  return unit === null ? String(value) : `${value} ${unit}`;
}
