import { forEveryFact } from '../../domain/facts';
import type { Fact } from '../../domain/improvement';
import { linkNames } from '../../domain/links/relations';
import type { VerificationRight } from '../../domain/set-up/settings';
import { ownModuleAri } from '../../forge/own-modules';
import { factFields, type FieldIds } from '../schemes/fields';
import type { LinkTypeIds } from '../links/links';
import { validatorKeys, type GateGround } from '../workflows/workflow-rules';

/** What holds for the whole site; fields and links are `null` before the app made any. */
export interface ShapeGround {
  readonly fieldIds: FieldIds | null;
  readonly linkTypeIds: LinkTypeIds | null;
  readonly whoMayVerify: VerificationRight;
}

/** What the rules of gates point to. Object.fromEntries forgets which keys it was given. */
export function toGateGround({ fieldIds, linkTypeIds, whoMayVerify }: ShapeGround): GateGround {
  const systemField = (fact: Fact) => (factFields[fact].kind.startsWith('system-') ? (factFields[fact].key ?? '') : '');
  return {
    fieldIds: fieldIds ?? forEveryFact(systemField),
    // Before there are link types no rule can name one.
    linkTypeIds: linkTypeIds ?? (Object.fromEntries(linkNames.map((name) => [name, ''])) as LinkTypeIds),
    whoMayVerify,
    attempts: null,
    validators: Object.fromEntries(validatorKeys.map((key) => [key, ownModuleAri(key)])) as GateGround['validators'],
  };
}
