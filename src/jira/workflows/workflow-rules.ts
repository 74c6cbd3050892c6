import type { AttemptStatuses } from '../../domain/lifecycle/attempt';
import { directions, type Fact } from '../../domain/improvement';
import type { VerificationRight } from '../../domain/set-up/settings';
import type { Requirement } from '../../domain/lifecycle/requirement';
import { placeNames, type Place } from '../../domain/lifecycle/stages';
import type { Way } from '../../domain/lifecycle/ways';
import { attemptRulesFor } from './attempt-rules';
import { factFields, type FieldIds } from '../schemes/fields';
import type { LinkTypeIds } from '../links/links';

/** The manifest's validators: what no native rule can say. */
export const validatorKeys = [
  'has-actions',
  'actions-done',
  'has-corrective-actions',
  'corrective-actions-done',
  'evidence-is-given',
  'target-is-reached',
  'verifier-is-independent',
  'actor-is-independent',
  'mark-in-scale',
  'choice-is-allowed',
  'text-is-not-blank',
  'day-counts',
  'fact-is-new',
  'evidence-is-new',
  'plan-is-new',
] as const;
export type ValidatorKey = (typeof validatorKeys)[number];

/** What they are called in Jira's editor of workflows. */
export const validatorNames: Readonly<Record<ValidatorKey, string>> = {
  'has-actions': 'At least one action is planned',
  'actions-done': 'All actions are done',
  'has-corrective-actions': 'At least one corrective action is linked',
  'corrective-actions-done': 'All corrective actions are done',
  'evidence-is-given': 'There is evidence of the result',
  'target-is-reached': 'The last value has reached the target',
  'verifier-is-independent': 'The verifier did not carry it out',
  'actor-is-independent': 'Who verifies did not carry it out',
  'mark-in-scale': 'A mark is from one to five',
  'choice-is-allowed': 'A choice lets the step pass',
  'text-is-not-blank': 'A text is not blank',
  'day-counts': 'A day has come, and is not too early',
  'fact-is-new': 'A fact is of this attempt',
  'evidence-is-new': 'The evidence is of this attempt',
  'plan-is-new': 'The plan is of this attempt',
};

/** What the rules of a gate point to on this site. */
export interface GateGround {
  readonly fieldIds: FieldIds;
  readonly linkTypeIds: LinkTypeIds;
  readonly whoMayVerify: VerificationRight;
  /** What tells attempts apart in the workflow; `null` where any statuses will do, because rules are only looked for. */
  readonly attempts: AttemptStatuses | null;
  /** The ARI of every validator. */
  readonly validators: Readonly<Record<ValidatorKey, string>>;
}

/** What all rules of a workflow point to. */
export interface RuleGround extends Omit<GateGround, 'attempts'> {
  readonly statusIds: Readonly<Record<Place, string>>;
}

export interface Rule {
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A rule, and what it asks for in the words of the panel. */
export interface Ask {
  readonly label: string;
  readonly rule: Rule;
}

/** What the gate of a way asks for, rule by rule. */
export function asksOf({ gate, to }: Pick<Way, 'gate' | 'to'>, ground: GateGround): readonly Ask[] {
  return gate.flatMap((requirement) => [
    ...rulesFor(requirement, { gate, to }, ground).map((rule) => ({ label: requirement.label, rule })),
    ...attemptRulesFor(requirement, ground).map(({ key, about, config }) => ({
      label: `${requirement.label} (of this attempt)`,
      rule: appRule(key, `${about}-${to}`, config, ground),
    })),
  ]);
}

/** The rules that ask for what the gate of a way asks for. */
export function validatorsOf(way: Pick<Way, 'gate' | 'to'>, ground: GateGround): readonly Rule[] {
  return asksOf(way, ground).map(({ rule }) => rule);
}

function rulesFor(requirement: Requirement, { gate, to }: Pick<Way, 'gate' | 'to'>, ground: GateGround): readonly Rule[] {
  const { fact } = requirement;
  switch (fact) {
    case 'actions':
      return [appRule('has-actions', to, {}, ground)];
    case 'actionsDone':
      return [appRule('actions-done', to, {}, ground)];
    case 'correctiveActions':
      return [appRule('has-corrective-actions', to, correctionLinks(ground), ground)];
    case 'correctiveActionsDone':
      return [appRule('corrective-actions-done', to, correctionLinks(ground), ground)];
    case 'evidenceIsGiven':
      return [appRule('evidence-is-given', to, { field: ground.fieldIds.evidence }, ground)];
    case 'targetIsReached':
      return [appRule('target-is-reached', to, measureOf(ground), ground)];
    case 'verifierIsIndependent':
      return [appRule('verifier-is-independent', to, { ...peopleOf(ground), ...emptyVerifierIn(gate) }, ground)];
    case 'actorIsIndependent':
      return [appRule('actor-is-independent', to, { ...peopleOf(ground), whoMayVerify: ground.whoMayVerify }, ground)];
    default:
      return [fieldRequired(fact, to, ground), ...valueRules(fact, requirement, to, ground)];
  }
}

/** Jira's expressions know link types by number. */
function correctionLinks({ linkTypeIds }: GateGround): object {
  return { linkType: Number(linkTypeIds.correction) };
}

/** Where the verifier is named, and the links to what carries a record out. */
function peopleOf({ fieldIds, linkTypeIds }: GateGround): object {
  return { field: fieldIds.verifier, linkTypes: [linkTypeIds.correction, linkTypeIds.implementation].map(Number) };
}

/** An empty Verifier is one thing that is missing: where the gate asks for the field itself, this rule says nothing of it. */
function emptyVerifierIn(gate: Way['gate']): object {
  return gate.some(({ fact }) => fact === 'verifier') ? { emptyIsRefused: true } : {};
}

/** Which way is better is an option of Direction, by its words. */
function measureOf({ fieldIds }: GateGround): object {
  const [lower] = directions;
  return { actual: fieldIds.actual, target: fieldIds.target, direction: fieldIds.direction, lower };
}

function fieldRequired(fact: Fact, to: Place, { fieldIds }: GateGround): Rule {
  const errorMessage = `${factFields[fact].name}: fill it in before this becomes ${placeNames[to]}.`;
  return {
    ruleKey: 'system:validate-field-value',
    parameters: { ruleType: 'fieldRequired', fieldsRequired: fieldIds[fact], ignoreContext: 'true', errorMessage },
  };
}

/** A value that is there but says nothing (a mark of nine, blanks, another result) must not pass for a fact. */
function valueRules(fact: Fact, { results, notBefore }: Requirement, to: Place, ground: GateGround): readonly Rule[] {
  const { name, kind, options = [] } = factFields[fact];
  const rule = (key: ValidatorKey, wish: string, more: object = {}) =>
    appRule(key, `${fact}-${to}`, { field: ground.fieldIds[fact], message: `${name}: ${wish}.`, ...more }, ground);
  if (kind === 'mark') return [rule('mark-in-scale', 'choose a number from 1 to 5')];
  if (kind === 'text') return [rule('text-is-not-blank', `write it down before this becomes ${placeNames[to]}`)];
  if (notBefore !== undefined) {
    const wish = `choose a day that is not in the future and not before ${notBefore.label}`;
    return [rule('day-counts', wish, { notBefore: ground.fieldIds[notBefore.fact] })];
  }
  if (kind !== 'option') return [];
  const allowed = results ?? options;
  return [rule('choice-is-allowed', `${placeNames[to]} asks for ${allowed.join(' or ')}`, { values: allowed })];
}

/** A validator of the app with what its expression reads as `config`; its id must be unique in the workflow. */
function appRule(key: ValidatorKey, name: string, config: object, { validators }: GateGround): Rule {
  return {
    ruleKey: 'forge:expression-validator',
    parameters: { key: validators[key], config: JSON.stringify(config), id: `${key}-${name}`, disabled: 'false' },
  };
}

/** Offers a way only to what was at a status, its end, just before. */
export function comesFrom(statusId: string): Rule {
  return {
    ruleKey: 'system:previous-status-condition',
    parameters: { previousStatusIds: statusId, mostRecentStatusOnly: 'true' },
  };
}
