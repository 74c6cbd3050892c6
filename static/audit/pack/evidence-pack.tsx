import { useState } from 'react';
import { counted } from '../../../src/domain/counts';
import type { PackPlan } from '../../../src/contract/pack';
import type { PackScope } from '../../../src/domain/pack/scope';
import { Answered } from '../../shared/data/answered';
import { useAnswer } from '../../shared/data/query';
import type { AddressProps } from '../address/address';
import { printPack, type PackAddress } from '../address/period-address';
import './pack.css';
import { Building } from './building';
import { PlanView } from './plan-view';
import { ScopeForm } from './scope-form';
import { useBuild } from './use-build';

/** What auditors take away: chosen, looked at, and built here in the browser. */
export function EvidencePack({ address, onAddress }: AddressProps<PackAddress>) {
  const { scope } = address;
  const [attachedFiles, setAttachedFiles] = useState<'read' | 'named only'>('read');
  const build = useBuild(printPack(address));
  const query = useAnswer('planPack', { ...scope, projectIds: [...scope.projectIds], kinds: [...scope.kinds] });
  const isBuilding = build.state.kind === 'building';
  const choose = (chosen: PackScope) => {
    onAddress({ ...address, scope: chosen });
    build.forget();
  };
  return (
    <>
      <div className="tight">
        <h1>{titleOf(query.error === null ? query.data : undefined)}</h1>
        <p className="subtle">
          One ZIP with the register and every trail as CSV and JSON, the signed management reviews, and a SHA-256 of each file. It holds
          what you may see in Jira, is made in your browser, and changes nothing.
        </p>
      </div>
      <ScopeForm
        scope={scope}
        choices={query.data?.choices ?? []}
        attachedFiles={attachedFiles}
        state={isBuilding ? 'locked' : 'open'}
        onScope={choose}
        onAttachedFiles={setAttachedFiles}
      />
      <Answered query={query} loading="Looking what would be in it" level="h2">
        {(plan) => (
          <>
            <PlanView plan={plan} />
            <Building plan={plan} build={build} onBuild={() => build.start({ scope, plan, attachedFiles })} />
          </>
        )}
      </Answered>
    </>
  );
}

function titleOf(plan: PackPlan | undefined): string {
  if (plan === undefined) return 'Evidence pack';
  const count = plan.issueIds.length;
  if (count === 0) return 'Evidence pack: no record in this time';
  return `Evidence pack of ${counted(count, 'record', 'records')}`;
}
