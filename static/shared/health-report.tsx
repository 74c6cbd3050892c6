import type { ReactNode } from 'react';
import { severities, type Finding, type Severity } from '../../src/domain/health/finding';
import { Notice } from './notice';
import './health.css';
import { countFindings, severityWords } from './severity-words';

interface HealthReportProps {
  readonly findings: readonly Finding[];
  /** What stands beside a finding that the app may mend. */
  readonly fixOf?: (finding: Finding) => ReactNode;
}

/** What is off in a project, the gravest first: each with what follows from it and what to do. */
export function HealthReport({ findings, fixOf }: HealthReportProps) {
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
          fixOf={fixOf}
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
      <Group severity="note" findings={findings} isOpen={false} fixOf={undefined} />
    </div>
  );
}

interface GroupProps {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly isOpen: boolean;
  readonly fixOf: HealthReportProps['fixOf'];
}

function Group({ severity, findings, isOpen, fixOf }: GroupProps) {
  if (findings.length === 0) return null;
  const { title, effect, tone } = severityWords[severity];
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
            {fixOf?.(finding)}
          </li>
        ))}
      </ul>
    </details>
  );
}
