import type { CheckFinding } from '../../../src/domain/lifecycle/check-finding';
import { sayMover } from '../../../src/domain/mover-words';
import { sayDay } from '../../shared/look/day';
import type { Locale } from '../../shared/data/locale';
import { evidenceWords, withUnit } from '../measure/value-words';

/** "Not effective on 3 May 2026 (6 h, target 4 h), found by Vera Okafor"; `null` where no verdict was recorded. */
export function sayFinding({ check, verdict, checkedOn, actual, target, unit, by }: CheckFinding, locale: Locale): string | null {
  if (verdict === null) return null;
  const said = check.kind === 'second check' ? `Second check: ${verdict.charAt(0).toLowerCase()}${verdict.slice(1)}` : verdict;
  const on = checkedOn === null ? '' : ` on ${sayDay(checkedOn, new Date(), locale).absolute}`;
  const aim = target === null ? '' : `, target ${withUnit(target, unit)}`;
  const numbers = actual === null ? '' : ` (${withUnit(actual, unit)}${aim})`;
  return `${said}${on}${numbers}${by === null ? '' : `, found by ${sayMover(by)}`}`;
}

/** What showed it, on that day; `null` where nothing was given. */
export function sayEvidenceOf({ evidence, attachments }: CheckFinding): string | null {
  const words = evidenceWords({ evidence, attachments });
  return words === null ? null : `Evidence: ${words}`;
}
