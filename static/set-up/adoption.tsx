import { useState } from 'react';
import type { AdoptionView } from '../../src/contract/adoption';
import { isUnderWay } from '../../src/domain/set-up/set-up-job';
import type { ProjectMapping } from '../../src/domain/set-up/project-mapping';
import { MappingEditor } from '../shared/mapping/mapping-editor';
import { toInput } from '../shared/mapping/mapping-draft';
import { useAnswer, type Change } from '../shared/data/query';
import { CheckedHealth } from './checked-health';
import { LinkChoices, type ChosenLinks } from './link-choices';
import { Progress } from './progress';
import { SaveMapping } from './save-mapping';
import { Step } from './step';
import { StoppedMapping } from './stopped-mapping';

/** The part of the page that the eye goes to when it turns up: what was asked for last. */
export type Arrival = 'look' | 'health' | 'do';

interface AdoptionProps {
  readonly view: AdoptionView;
  readonly adopt: Change<'adoptProject'>;
  readonly mend: Change<'fixFindings'>;
  readonly arrival: Arrival;
}

/** The mapping of a project, how healthy the project is under it, and the button that keeps it. */
export function Adoption(props: AdoptionProps) {
  const { project, job } = props.view;
  if (job !== null && isUnderWay(job)) return <Progress job={job} what={`The work on ${project.key}`} />;
  return <Draft {...props} />;
}

function Draft({ view, adopt, mend, arrival }: AdoptionProps) {
  const [mapping, setMapping] = useState<ProjectMapping>(view.unsaved?.mapping ?? view.mapping);
  const [links, setLinks] = useState<ChosenLinks>(view.links === null ? (view.unsaved?.links ?? {}) : {});
  const wanted = { projectId: view.project.id, mapping: toInput(mapping), links };
  const check = useAnswer('checkMapping', wanted);
  const isSaved = view.origin !== 'guessed' && mapping === view.mapping;
  const focusOn = (part: Arrival) => (arrival === part ? 'on arrival' : undefined);
  return (
    <>
      <Step title="2. Look" focus={focusOn('look')}>
        {view.unsaved === null ? <p className="subtle">{lookWords(view)}</p> : <StoppedMapping view={view} />}
        <MappingEditor types={view.types} mapping={mapping} onChange={setMapping} />
        {view.links === null ? <LinkChoices linkTypes={view.linkTypes} links={links} onChange={setLinks} /> : null}
      </Step>
      <CheckedHealth projectId={view.project.id} check={check} mend={isSaved ? mend : null} focus={focusOn('health')} />
      <SaveMapping
        view={view}
        isSaved={isSaved}
        check={check}
        adopt={adopt}
        focus={focusOn('do')}
        onSave={(seen) => adopt.run({ ...wanted, seen })}
      />
    </>
  );
}

function lookWords({ origin }: AdoptionView): string {
  return origin === 'guessed'
    ? 'This is a guess from the names and the order of the workflow. Put right what is wrong: nothing has been done yet.'
    : 'This is saved. What you change here is checked at once, and kept when you save it.';
}
