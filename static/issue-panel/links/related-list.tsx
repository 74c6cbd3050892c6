import type { ImprovementPanel } from '../../../src/contract/issue';
import { relatedBy, type RelationVerb } from '../../../src/domain/links/relations';
import { ChangeFailure } from '../../shared/data/answered';
import { IssueLink } from '../../shared/address/jira-link';
import { StatusLozenge } from '../../shared/look/lozenge';
import type { DetailLine } from '../lines/detail-line';
import { Nothing } from '../lines/fact-lines';
import type { LinkEditorName } from './link-editors';
import type { PanelCalls } from '../panel-calls';
import { UnlinkButton } from './unlink-button';

interface Relating {
  readonly title: string;
  readonly verb: RelationVerb;
  /** The control that links another; absent where it is linked from the other end. */
  readonly editor?: LinkEditorName;
  /** What is said while there is none. */
  readonly none: string;
}

/** The line of one relation: the records at its other end, each with its status and the way to take the link back. */
export function relatedLine(panel: ImprovementPanel, calls: PanelCalls, { title, verb, editor, none }: Relating): DetailLine {
  const records = relatedBy(panel.improvement.relations, verb);
  const label = records.length === 0 ? 'Link' : 'Link another';
  const content =
    records.length === 0 ? (
      <Nothing words={none} />
    ) : (
      <div className="tight">
        <ul className="tight" aria-label={title}>
          {records.map((record) => (
            <li key={record.key} className="row">
              <IssueLink issueKey={record.key} title={record.title} />
              <StatusLozenge status={record.status} />
              {panel.rights.link ? <UnlinkButton verb={verb} record={record} unlink={calls.unlink} /> : null}
            </li>
          ))}
        </ul>
        <ChangeFailure error={calls.unlink.error} />
      </div>
    );
  return { title, controls: editor === undefined ? [] : [{ editor, label }], content };
}
