import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ReadPolicy } from '../../src/domain/period-questions/policy';
import { Answered, ChangeFailure } from '../shared/data/answered';
import { DayText } from '../shared/look/day-text';
import { Lozenge } from '../shared/look/lozenge';
import { useAnswer, useChange, useReplaceAnswer } from '../shared/data/query';
import { SiteLink } from '../shared/address/site-link';
import { PolicyForm } from './policy-form';

/** Which page is the information security policy, and which sentence of it commits to continual improvement: what question 28 reads. */
export function Policy() {
  const query = useAnswer('viewPolicy', {});
  const name = useChange('namePolicy', useReplaceAnswer('viewPolicy', {}));
  const [form, setForm] = useState<'open' | 'closed'>('closed');
  return (
    <section className="tight" aria-labelledby="policy">
      <h2 id="policy">Information security policy</h2>
      <p className="subtle">
        Auditors ask whether the policy commits to continual improvement (5.2). Name its page and the sentence that does; the question is
        answered from the page as it is on the day.
      </p>
      <Answered query={query} loading="Reading the page of the policy" level="h2">
        {(policy) => (
          <>
            {policy === null ? <p className="subtle">No page is named yet.</p> : <Named policy={policy} />}
            {form === 'open' ? (
              <PolicyForm name={name} onClose={() => setForm('closed')} />
            ) : (
              <div className="row">
                <Button onClick={() => setForm('open')}>{policy === null ? 'Name the page' : 'Name another page or sentence'}</Button>
                {policy === null ? null : (
                  <Button appearance="subtle" isLoading={name.busy} onClick={() => void name.run({ policy: null })}>
                    Forget the page
                  </Button>
                )}
              </div>
            )}
            {form === 'open' ? null : <ChangeFailure error={name.error} />}
          </>
        )}
      </Answered>
    </section>
  );
}

function Named({ policy: { page, sentence, confirmedBy, confirmedAt, version } }: { readonly policy: ReadPolicy }) {
  return (
    <div className="tight">
      <p className="row">
        {page === null ? 'The page is gone, or not visible to you' : <SiteLink path={page.address}>{page.title}</SiteLink>}
        {page === null ? null : (
          <span className="subtle">
            version {page.version}, <DayText value={page.changedAt} />
          </span>
        )}
        <Standing page={page} />
      </p>
      <p>“{sentence}”</p>
      <p className="small">
        Confirmed by {confirmedBy} <DayText value={confirmedAt} />, in version {version}
      </p>
    </div>
  );
}

function Standing({ page }: Pick<ReadPolicy, 'page'>) {
  if (page === null) return <Lozenge tone="warning">Cannot be read</Lozenge>;
  return page.holds ? (
    <Lozenge tone="success">✓ The sentence stands there</Lozenge>
  ) : (
    <Lozenge tone="danger">✕ The sentence is gone</Lozenge>
  );
}
