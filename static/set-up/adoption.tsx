import { useState } from 'react';
import type { AdoptionView } from '../../src/contract/adoption';
import { isUnderWay } from '../../src/domain/set-up-job';
import type { ProjectMapping } from '../../src/domain/project-mapping';
import { MappingEditor } from '../shared/mapping-editor';
import { toInput } from '../shared/mapping-draft';
import { useAnswer, type Change } from '../shared/query';
import { CheckedHealth } from './checked-health';
import { LinkChoices, type ChosenLinks } from './link-choices';
import { Progress } from './progress';
import { SaveMapping } from './save-mapping';
import { Step } from './step';

interface AdoptionProps {
  readonly view: AdoptionView;
  readonly adopt: Change<'adoptProject'>;
  /** The mapping was saved on this visit: what came of it is what the eye goes to. */
  readonly wasAsked: boolean;
}

/** The mapping of a project, how healthy the project is under it, and the button that keeps it. */
export function Adoption({ view, adopt, wasAsked }: AdoptionProps) {
  const { project, job } = view;
  if (job !== null && isUnderWay(job)) return <Progress job={job} what={`The work on ${project.key}`} />;
  return (
    <div className="stack">
      {view.origin === 'provisioned' ? <p>Set-up made this project, with types and statuses of its own.</p> : null}
      <Draft view={view} adopt={adopt} wasAsked={wasAsked} />
    </div>
  );
}

function Draft({ view, adopt, wasAsked }: AdoptionProps) {
  const [mapping, setMapping] = useState<ProjectMapping>(view.mapping);
  const [links, setLinks] = useState<ChosenLinks>({});
  const wanted = { projectId: view.project.id, mapping: toInput(mapping), links };
  const check = useAnswer('checkMapping', wanted);
  return (
    <>
      <Step title="2. Look" focus={wasAsked ? undefined : 'on arrival'}>
        <p className="subtle">{lookWords(view)}</p>
        <MappingEditor types={view.types} mapping={mapping} onChange={setMapping} />
        {view.links === null ? <LinkChoices linkTypes={view.linkTypes} links={links} onChange={setLinks} /> : null}
      </Step>
      <CheckedHealth check={check} />
      <SaveMapping view={view} check={check} adopt={adopt} wasAsked={wasAsked} onSave={(seen) => adopt.run({ ...wanted, seen })} />
    </>
  );
}

function lookWords({ origin }: AdoptionView): string {
  return origin === 'guessed'
    ? 'This is a guess from the names and the order of the workflow. Put right what is wrong: nothing has been done yet.'
    : 'This is saved. What you change here is checked at once, and kept when you save it.';
}
