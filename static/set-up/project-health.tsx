import { isUnderWay } from '../../src/domain/set-up/set-up-job';
import { Answered } from '../shared/data/answered';
import { MendableHealth } from './mendable-health';
import { useAdoption, useMending } from './mending';
import { Progress } from './progress';

/** What is off in a project that keeps records, with what the app may mend; or how far it is with that. */
export function ProjectHealth({ projectId }: { readonly projectId: string }) {
  const query = useAdoption(projectId);
  const mend = useMending(projectId, () => undefined);
  return (
    <Answered query={query} loading="Checking the health" level="h2">
      {({ project, job, findings }) => {
        if (job !== null && isUnderWay(job)) return <Progress job={job} what={`The work on ${project.key}`} />;
        return (
          <section className="set-up-form tight" aria-label={`Health of ${project.key}`}>
            {job?.state === 'failed' ? <p className="danger">{job.message}</p> : null}
            <MendableHealth {...{ projectId, findings, mend }} />
          </section>
        );
      }}
    </Answered>
  );
}
