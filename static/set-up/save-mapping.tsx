import Button from '@atlaskit/button/new';
import type { AdoptionView, MappingCheck } from '../../src/contract/adoption';
import { stoppersOf } from '../../src/domain/set-up/set-up-plan';
import { ChangeFailure } from '../shared/data/answered';
import { Notice } from '../shared/look/notice';
import type { Change } from '../shared/data/query';
import type { Check } from './checked-health';
import { ThingGroups } from './plan-view';
import { Step } from './step';

interface SaveMappingProps {
  readonly view: AdoptionView;
  /** Whether what is on the page is kept already. */
  readonly isSaved: boolean;
  readonly check: Check;
  readonly adopt: Change<'adoptProject'>;
  readonly focus: 'on arrival' | undefined;
  readonly onSave: (seen: string) => Promise<boolean>;
}

/** Says what saving does, and does it on consent. */
export function SaveMapping({ view, isSaved, check, adopt, focus, onSave }: SaveMappingProps) {
  const seen = check.isFetching || check.error !== null ? null : (check.data ?? null);
  const save = async (found: MappingCheck) => {
    // What was seen may have changed meanwhile: then it is looked at again.
    if (!(await onSave(found.seen))) await check.refetch();
  };
  return (
    <Step title="3. Do" focus={focus}>
      <Outcome view={view} />
      <ChangeFailure error={adopt.error} />
      {seen === null ? (
        <p className="subtle">First the mapping is checked.</p>
      ) : (
        <Consent view={view} isSaved={isSaved} check={seen} busy={adopt.busy} onSave={() => void save(seen)} />
      )}
    </Step>
  );
}

function Outcome({ view: { project, origin, job } }: Pick<SaveMappingProps, 'view'>) {
  if (job?.state === 'failed')
    return (
      <Notice tone="error" title={`The work on ${project.key} stopped at ${job.done} of ${job.total}`}>
        <p>{job.message}</p>
        <p>What was made already is kept. Try again, and it goes on from there.</p>
      </Notice>
    );
  if (origin !== 'adopted') return null;
  return (
    <Notice tone="success" title={`${project.key} keeps records`}>
      <p>Its work items are in its register, and show the panel. You can change the mapping here at any time.</p>
    </Notice>
  );
}

interface ConsentProps {
  readonly view: AdoptionView;
  readonly isSaved: boolean;
  readonly check: MappingCheck;
  readonly busy: boolean;
  readonly onSave: () => void;
}

function Consent({ view: { project, origin }, isSaved, check: { things }, busy, onSave }: ConsentProps) {
  if (origin === 'provisioned') return <p className="subtle">Look for its updates instead.</p>;
  if (stoppersOf(things).length > 0) return <p>Solve what is in conflict, then look again.</p>;
  return (
    <div className="tight">
      {things.length === 0 ? (
        <p>
          <strong>Nothing in Jira changes.</strong> The app notes for itself which work type and which status means what.
        </p>
      ) : (
        <>
          <p>
            <strong>Nothing in the project {project.key} changes.</strong> Once for the whole site, Jira gets these fields and link types,
            which records need:
          </p>
          <ThingGroups things={things} />
        </>
      )}
      <div>
        <Button appearance="primary" isLoading={busy} isDisabled={isSaved && things.length === 0} onClick={onSave}>
          {things.length === 0 ? 'Save mapping' : 'Make them and save mapping'}
        </Button>
      </div>
    </div>
  );
}
