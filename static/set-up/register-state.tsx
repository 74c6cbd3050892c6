import Button from '@atlaskit/button/new';
import { counted as inWords, inGroups } from '../../src/domain/counts';
import type { RegisterReading, RegisterState as State } from '../../src/contract/set-up';
import { Answered, ChangeFailure } from '../shared/data/answered';
import { useChange, useReplaceAnswer, useWatchedAnswer } from '../shared/data/query';
import { MomentText } from '../shared/look/day-text';
import { Notice } from '../shared/look/notice';
import { UnderWay } from './under-way';

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
    <>
      <p>
        {inWords(held.records, 'record', 'records')}, as of <MomentText value={held.asOf} />
      </p>
      {held.missing > 0 && (
        <Notice tone="warning" title={`Jira counts ${inWords(held.missing, 'record', 'records')} more`}>
          <p>
            All records were read twice, and Jira’s search did not give them. Its index may lag behind: read all records again later. A
            record that changes comes in by itself.
          </p>
        </Notice>
      )}
    </>
  );
}

function Reading({ reading: { read, counted, waits } }: { readonly reading: RegisterReading }) {
  const words = `${inGroups(read)} of about ${inGroups(counted ?? 0)}`;
  return (
    <div className="tight">
      <UnderWay
        doing={waits ? 'The reading goes on in the next hour: Jira’s points of this hour are used' : 'Reading all records'}
        progress={counted === null ? null : { name: 'Records read', done: read, total: counted, words }}
        meanwhile="What is there serves meanwhile."
      />
    </div>
  );
}
