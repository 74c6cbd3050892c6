import { z } from 'zod';
import type { AttemptStatuses } from '../../domain/lifecycle/attempt';
import { allRequirements } from '../../domain/health/requirements';
import type { Asked } from '../../domain/health/shape';
import type { GateGround, Rule } from './workflow-rules';
import { validatorsOf } from './workflow-rules';
import type { JiraRule, JiraTransition } from './jira-workflow';

/** A requirement, and the rules that make sure of it. */
interface Expectation {
  readonly asked: Asked;
  readonly rules: readonly Rule[];
}

/** The rules to look for, for everything that a gate may ask. */
export function expectationsOf(ground: GateGround): readonly Expectation[] {
  return allRequirements().map((requirement) => {
    const { label: _label, ...asked } = requirement;
    // The place is in the words of the rules only.
    return { asked, rules: validatorsOf({ gate: [requirement], to: 'identified' }, ground) };
  });
}

/** What a transition makes sure of. Rules that the app does not know make sure of nothing it asks for. */
export function askedOn({ validators }: JiraTransition, expectations: readonly Expectation[]): readonly Asked[] {
  return expectations.flatMap(({ asked, rules }): readonly Asked[] => {
    const held = rules.flatMap((wanted) => (validators ?? []).find((rule) => isHeld(wanted, rule)) ?? []);
    if (held.length < rules.length) return [];
    return asked.ofThisAttempt === undefined ? [asked] : [{ ...asked, attempts: attemptsOf(held) }];
  });
}

function isHeld(wanted: Rule, { ruleKey, parameters }: JiraRule): boolean {
  return ruleKey === wanted.ruleKey && saysTheSame(wanted.parameters, parameters ?? {});
}

const statusIds = z.array(z.string()).catch([]);

/** The statuses that all of these rules together know; those that tell no attempts apart name none. */
function attemptsOf(rules: readonly JiraRule[]): AttemptStatuses {
  const configs = rules.map(({ parameters }) => configOf(parameters ?? {}));
  const idsAt = (part: keyof AttemptStatuses) => configs.flatMap((config) => statusIds.parse(config[part]));
  return { before: idsAt('before'), after: idsAt('after') };
}

type Parameters = Readonly<Record<string, unknown>>;

function saysTheSame(wanted: Rule['parameters'], present: Parameters): boolean {
  if (wanted['key'] === undefined) return requiresFields(wanted, present);
  if (present['key'] !== wanted['key'] || present['disabled'] === 'true') return false;
  return isAsNarrow(configOf(wanted), configOf(present));
}

/** A rule of Jira may name several fields. */
function requiresFields(wanted: Rule['parameters'], present: Parameters): boolean {
  const { ruleType, fieldsRequired } = present;
  const field = wanted['fieldsRequired'] ?? '';
  if (ruleType !== wanted['ruleType'] || typeof fieldsRequired !== 'string' || field === '') return false;
  return fieldsRequired.split(',').some((id) => id.trim() === field);
}

const configSchema = z.record(z.string(), z.unknown()).catch({});

function configOf({ config }: Parameters): Readonly<Record<string, unknown>> {
  if (typeof config !== 'string') return {};
  try {
    return configSchema.parse(JSON.parse(config));
  } catch {
    // A config that is no JSON says nothing that the app could rely on.
    return {};
  }
}

/** The words of a message do not matter; a choice may let fewer values pass. */
function isAsNarrow(wanted: Readonly<Record<string, unknown>>, present: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(wanted).every(([name, value]) => {
    const own = present[name];
    if (name === 'message') return true;
    if (name === 'values' && Array.isArray(value) && Array.isArray(own)) return own.length > 0 && own.every((one) => value.includes(one));
    return JSON.stringify(own) === JSON.stringify(value);
  });
}

/** The statuses that a work item must just have come from to be offered a transition; `null` where it does not matter. */
export function onlyAfterOf({ conditions }: JiraTransition): readonly string[] | null {
  const rules = conditions?.conditions ?? [];
  if (conditions === null || conditions === undefined || (conditions.operation !== 'ALL' && rules.length > 1)) return null;
  const condition = rules.find(
    ({ ruleKey, parameters }) =>
      ruleKey === 'system:previous-status-condition' && parameters?.['mostRecentStatusOnly'] === 'true' && parameters['not'] !== 'true',
  );
  const ids = condition?.parameters?.['previousStatusIds'];
  return typeof ids === 'string' && ids !== '' ? ids.split(',').map((id) => id.trim()) : null;
}
