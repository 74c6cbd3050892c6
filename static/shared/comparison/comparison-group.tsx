import { useId, type ReactNode } from 'react';
import type { ComparedGroup } from '../../../src/domain/comparison/compared-groups';
import { inGroups } from '../../../src/domain/counts';
import { jqlPath } from '../address/jira-link';
import { SiteLink } from '../address/site-link';

interface ComparisonGroupProps {
  readonly title: string;
  readonly about: string;
  readonly group: ComparedGroup<{ readonly key: string }>;
  /** A list in Jira of what is there; what is missing has none. */
  readonly list: 'in-jira' | 'none';
  readonly children: ReactNode;
}

/** A group of records with how many there are, and the same list in Jira. Without any, it is not there. */
export function ComparisonGroup({ title, about, group: { total, items }, list, children }: ComparisonGroupProps) {
  const id = useId();
  if (total === 0) return null;
  const keys = items.map(({ key }) => key);
  return (
    <section className="tight" aria-labelledby={id}>
      <h2 id={id}>
        {title} ({inGroups(total)})
      </h2>
      <p className="subtle">{about}</p>
      {children}
      <div className="row-apart">
        <span className="small">{items.length < total ? `The first ${items.length} of ${inGroups(total)}` : ''}</span>
        {list === 'none' ? null : (
          <SiteLink path={jqlPath(`issuekey in (${keys.join(', ')}) ORDER BY issuekey`)}>Open this list in Jira</SiteLink>
        )}
      </div>
    </section>
  );
}
