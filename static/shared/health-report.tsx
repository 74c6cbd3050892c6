import type { ReactNode } from 'react';
import { severities, type Finding, type Severity } from '../../src/domain/health/finding';
import { Notice } from './notice';
import './health.css';
import { countFindings, severityWords } from './severity-words';

interface HealthReportProps {
  readonly findings: readonly Finding[];
  /** What stands beside findings that the app may mend: one, or all of a group. */
  readonly offerFor?: ((findings: readonly Finding[]) => ReactNode) | undefined;
}

/** What is off in a project, the gravest first: each with what follows from it and what to do. */
export function HealthReport({ findings, offerFor }: HealthReportProps) {
  if (findings.every(({ severity }) => severity === 'note')) return <InOrder findings={findings} />;
  const gravest = severities.find((severity) => findings.some((found) => found.severity === severity));
  return (
    <div className="tight">
      <p>{countFindings(findings)}</p>
      {severities.map((severity) => (
        <Group
          key={severity}
          severity={severity}
          findings={findings.filter((found) => found.severity === severity)}
          isOpen={severity === gravest}
          offerFor={offerFor}
        />
      ))}
    </div>
  );
}

function InOrder({ findings }: Pick<HealthReportProps, 'findings'>) {
  return (
    <div className="tight">
      <Notice tone="success" title="In order">
        <p>Every stage stands on a status, every step has its transition and its gate, and every field is where it is needed.</p>
      </Notice>
      <Group severity="note" findings={findings} isOpen={false} offerFor={undefined} />
    </div>
  );
}

interface GroupProps {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly isOpen: boolean;
  readonly offerFor: HealthReportProps['offerFor'];
}

function Group({ severity, findings, isOpen, offerFor }: GroupProps) {
  if (findings.length === 0) return null;
  const { title, effect, tone } = severityWords[severity];
  const fixable = findings.filter(({ fix }) => fix !== null);
  return (
    <details className={`health-group health-${tone}`} open={isOpen}>
      <summary>
        <strong>{title}</strong> <span className="subtle">({findings.length})</span>
      </summary>
      <p className="subtle">{effect}</p>
      <ul className="tight">
        {findings.map((finding) => (
          <li key={finding.id} className="tight health-finding">
            <p>{finding.problem}</p>
            <p className="subtle">To do: {finding.wayOut}</p>
            {finding.fix === null ? null : offerFor?.([finding])}
          </li>
        ))}
      </ul>
      {fixable.length > 1 ? offerFor?.(fixable) : null}
    </details>
  );
}
