import Button from '@atlaskit/button/new';
import Spinner from '@atlaskit/spinner';
import { counted, inGroups } from '../../src/domain/counts';
import type { RegisterReading, RegisterState as State } from '../../src/contract/set-up';
import { Answered, ChangeFailure } from '../shared/data/answered';
import { useChange, useReplaceAnswer, useWatchedAnswer } from '../shared/data/query';
import { MomentText } from '../shared/look/day-text';

/** What the app counts from, and how far the reading of all records is. */
export function RegisterState() {
  const query = useWatchedAnswer('viewRegisterState', {}, ({ reading }) => reading !== null);
  const again = useChange('readRecordsAgain', useReplaceAnswer('viewRegisterState', {}));
  return (
    <section className="tight" aria-labelledby="register">
      <h2 id="register">Register</h2>
      <p className="subtle">
        The app counts from a register of its own. A change in Jira reaches it within a minute; once a day all records are read again, for
        what Jira did not tell.
      </p>
      <Answered query={query} loading="Looking at the register" level="h2">
        {({ held, reading }) => (
          <>
            <Held held={held} />
            {reading === null ? (
              <div>
                <Button isLoading={again.busy} onClick={() => void again.run({})}>
                  Read all records again
                </Button>
              </div>
            ) : (
              <Reading reading={reading} />
            )}
            <ChangeFailure error={again.error} />
          </>
        )}
      </Answered>
    </section>
  );
}

function Held({ held }: Pick<State, 'held'>) {
  if (held === null) return <p>The register is not made yet. Until it is, nothing is counted.</p>;
  return (
    <p>
      {counted(held.records, 'record', 'records')}, as of <MomentText value={held.asOf} />
    </p>
  );
}

function Reading({ reading: { read, total, waits } }: { readonly reading: RegisterReading }) {
  return (
    <div className="tight">
      <div className="row" role="status">
        <Spinner size="small" />
        <span>{waits ? 'The reading goes on in the next hour: Jira’s points of this hour are used' : 'Reading all records'}</span>
      </div>
      <progress className="set-up-progress" aria-label="Records read" max={Math.max(total, 1)} value={read} />
      <p>
        {inGroups(read)} of about {inGroups(total)}
      </p>
      <p className="subtle">You can leave this page: it goes on in the background. What is there serves meanwhile.</p>
    </div>
  );
}
