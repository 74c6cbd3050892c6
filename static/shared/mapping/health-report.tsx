import type { ReactNode } from 'react';
import { severities, type Finding, type Severity } from '../../../src/domain/health/finding';
import { kindFacts, kinds, type Kind } from '../../../src/domain/kinds/kinds';
import { Lozenge } from '../look/lozenge';
import { Notice } from '../look/notice';
import './health.css';
import { countFindings, severityWords } from './severity-words';

/** How the app mends what it may mend: here, or by the way that is told. */
export interface Mending {
  /** What stands beside one finding, and below a group of them, that the app may mend. */
  readonly offerFor: ((findings: readonly Finding[]) => ReactNode) | null;
  /** After "The app can mend 3 of 12": where and when, as long as it is not offered here. */
  readonly elsewhere: string;
}

interface HealthReportProps {
  readonly findings: readonly Finding[];
  readonly mending: Mending;
}

/** What is off in a project, the gravest first: each with what people notice of it and what to do. */
export function HealthReport({ findings, mending }: HealthReportProps) {
  const gravest = severities.find((severity) => severity !== 'note' && findings.some((found) => found.severity === severity));
  return (
    <div className="tight">
      {gravest === undefined ? <InOrder /> : <p>{countFindings(findings)}</p>}
      <Mendable findings={findings} mending={mending} />
      {severities.map((severity) => (
        <Group
          key={severity}
          severity={severity}
          findings={findings.filter((found) => found.severity === severity)}
          isOpen={severity === gravest}
          mending={mending}
        />
      ))}
    </div>
  );
}

function InOrder() {
  return (
    <Notice tone="success" title="In order">
      <p>As far as Jira tells, nothing stops a record here, no gate is open, and every button works.</p>
    </Notice>
  );
}

function Mendable({ findings, mending: { offerFor, elsewhere } }: HealthReportProps) {
  const count = findings.filter(({ fix }) => fix !== null).length;
  if (count === 0 || offerFor !== null) return null;
  return <p className="subtle">{`The app can mend ${count} of ${findings.length} ${elsewhere}`}</p>;
}

interface GroupProps {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly isOpen: boolean;
  readonly mending: Mending;
}

function Group({ severity, findings, isOpen, mending }: GroupProps) {
  if (findings.length === 0) return null;
  const { title, effect, tone } = severityWords[severity];
  const fixable = findings.filter(({ fix }) => fix !== null);
  const about = [null, ...kinds].filter((kind) => findings.some((finding) => finding.kind === kind));
  return (
    <details className={`health-group health-${tone}`} open={isOpen}>
      <summary>
        <strong>{title}</strong> <span className="subtle">({findings.length})</span>
      </summary>
      <div className="tight">
        <p className="subtle">{effect}</p>
        {about.map((kind) => (
          <OfKind
            key={kind ?? ''}
            kind={about.length > 1 ? kind : null}
            findings={findings.filter((one) => one.kind === kind)}
            mending={mending}
          />
        ))}
        {fixable.length > 1 ? mending.offerFor?.(fixable) : null}
      </div>
    </details>
  );
}

interface OfKindProps extends HealthReportProps {
  /** `null` for what concerns several kinds, or where there is but one. */
  readonly kind: Kind | null;
}

function OfKind({ kind, findings, mending }: OfKindProps) {
  return (
    <>
      {kind === null ? null : (
        <p className="health-kind">
          <strong>{kindFacts[kind].name}</strong> <span className="subtle">({findings.length})</span>
        </p>
      )}
      <ul className="health-findings">
        {findings.map((finding) => (
          <Item key={finding.id} finding={finding} mending={mending} />
        ))}
      </ul>
    </>
  );
}

function Item({ finding, mending: { offerFor } }: { readonly finding: Finding; readonly mending: Mending }) {
  const { severity, problem, effect, wayOut, fix } = finding;
  return (
    <li className="tight health-finding">
      <p>
        {problem} <span>{effect}</span>
      </p>
      <p className="subtle">{severity === 'note' ? wayOut : `To do: ${wayOut}`}</p>
      {fix === null ? null : (offerFor?.([finding]) ?? <MendableLozenge />)}
    </li>
  );
}

/** A block would stretch the lozenge to the whole line. */
function MendableLozenge() {
  return (
    <div>
      <Lozenge tone="neutral">The app can mend it</Lozenge>
    </div>
  );
}
