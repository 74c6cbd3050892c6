import type { Answer, FunctionName, Input, Results } from '../../../src/contract';
import type { ComparedGroups } from '../../../src/domain/comparison/compared-groups';
import { comparePack } from '../../../static/audit/protection/compare-pack';
import { readPack } from '../../../static/audit/pack/read-pack';
import { buildPack } from '../../../static/audit/pack/build-pack';
import type { WrittenPack } from '../../../static/audit/pack/pack-writer';
import type { Ask } from '../../../static/audit/pack/read-records';
import { CallError } from '../../../static/shared/data/call-error';
import type { PackScope } from '../../../src/domain/pack/scope';
import { unpack } from '../../verify/pack-files';
import type { Role } from '../../site/kernel/people';
import type { Site } from '../../site/site';

export const everything: PackScope = {
  period: { from: '2000-01-01', to: '2099-12-31' },
  projectIds: [],
  kinds: [],
  clause: null,
  control: null,
};

/** The door of the auditor's page, without a browser between. */
export function askAs(site: Site, as: Role): Ask {
  return async <Name extends FunctionName>(name: Name, payload: Input<Name>) => {
    const call = { as: site.person(as), moduleKey: 'audit', functionKey: name, payload, extension: { type: 'jira:globalPage' } };
    // The platform's answer crosses the wire as JSON; the contract names its shape.
    const answer = (await site.host.invoke(call)) as Answer<Results[Name]>;
    if (answer.ok) return answer.value;
    throw new CallError(answer.error.code, answer.error.message, answer.error.field);
  };
}

export interface BuiltPack extends Omit<WrittenPack, 'zip'> {
  readonly zip: Uint8Array;
  readonly texts: ReadonlyMap<string, string>;
}

/** Builds a pack as the page of the auditor does. */
export async function packAs(
  site: Site,
  as: Role,
  wish: Partial<PackScope> = {},
  onAnswer: (answer: unknown) => void = () => undefined,
): Promise<BuiltPack> {
  const scope = { ...everything, ...wish };
  const door = askAs(site, as);
  const ask: Ask = async (name, input) => {
    const answer = await door(name, input);
    onAnswer(answer);
    return answer;
  };
  const plan = await ask('planPack', { ...scope, projectIds: [...scope.projectIds], kinds: [...scope.kinds] });
  const tools = { ask, signal: new AbortController().signal, onProgress: () => undefined };
  const { zip, ...built } = await buildPack({ scope, plan, attachedFiles: 'read' }, tools);
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const texts = new Map([...unpack(bytes).files].map(([name, content]) => [name, new TextDecoder().decode(content)]));
  return { ...built, zip: bytes, texts };
}

const patient = { signal: new AbortController().signal, onProgress: () => undefined };

/** Compares a pack with today as the page of the auditor does. */
export async function compareAs(
  site: Site,
  as: Role,
  zip: Uint8Array,
  onAnswer: (answer: unknown) => void = () => undefined,
): Promise<ComparedGroups> {
  const door = askAs(site, as);
  const ask: Ask = async (name, input) => {
    const answer = await door(name, input);
    onAnswer(answer);
    return answer;
  };
  return comparePack(await readPack(new Blob([new Uint8Array(zip)]), patient), { ...patient, ask });
}
