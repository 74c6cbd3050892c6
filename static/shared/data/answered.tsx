import Button from '@atlaskit/button/new';
import Spinner from '@atlaskit/spinner';
import type { ReactNode } from 'react';
import type { CallError } from './call-error';
import { Notice } from '../look/notice';

interface Query<Value> {
  readonly data: Value | undefined;
  readonly error: CallError | null;
  /** Why it is being tried again. */
  readonly failureReason: CallError | null;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

interface AnsweredProps<Value> {
  readonly query: Query<Value>;
  /** What is being loaded, for those who cannot see the spinner. */
  readonly loading: string;
  /** `h2` for a part of a surface. */
  readonly level?: 'h1' | 'h2';
  readonly children: (value: Value) => ReactNode;
}

/** The states every surface shares: loading, refused, failed; what an empty answer means is for the surface to say. */
export function Answered<Value>({ query, loading, level = 'h1', children }: AnsweredProps<Value>) {
  if (query.error !== null)
    return <CallFailure level={level} error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />;
  if (query.data === undefined)
    return query.failureReason === null ? <Loading label={loading} /> : <NotReady reason={query.failureReason} />;
  return children(query.data);
}

export function Loading({ label }: { readonly label: string }) {
  return (
    <div className="row" role="status">
      <Spinner size="small" />
      <span className="subtle">{label}</span>
    </div>
  );
}

/** What shows itself as soon as it is ready. */
function NotReady({ reason }: { readonly reason: CallError }) {
  return (
    <div className="row" role="status">
      <Spinner size="small" />
      <span>{reason.message}</span>
    </div>
  );
}

/** What passes: it can be tried again. */
const passingTitles = {
  busy: 'Jira is busy',
  'not-ready': 'The register is being made',
  damaged: 'The register is being mended',
  unexpected: 'This could not be loaded',
} as const;

function isPassing(code: CallError['code']): code is keyof typeof passingTitles {
  return code in passingTitles;
}

const refusedTitles: Readonly<Record<Exclude<CallError['code'], keyof typeof passingTitles>, string>> = {
  invalid: 'This does not fit yet',
  forbidden: 'You may not see this',
  'not-found': 'There is nothing here that you may see',
  conflict: 'Somebody was faster',
  'too-early': 'This comes too early',
  'not-set-up': 'Not set up yet',
};

interface CallFailureProps {
  readonly error: CallError;
  readonly onRetry: () => void;
  readonly busy: boolean;
  readonly level: 'h1' | 'h2';
}

/** A refusal is said in the app's words; a failure can be tried again. */
export function CallFailure({ error, onRetry, busy, level }: CallFailureProps) {
  const { code } = error;
  if (!isPassing(code)) {
    return (
      <Notice tone="warning" level={level} title={refusedTitles[code]}>
        <p>{error.message}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="error" level={level} title={passingTitles[code]}>
      <p>{error.message}</p>
      <div>
        <Button onClick={onRetry} isLoading={busy}>
          Retry
        </Button>
      </div>
    </Notice>
  );
}

/** Why a change did not come off, beside the control that asked for it. */
export function ChangeFailure({ error }: { readonly error: CallError | null }) {
  if (error === null) return null;
  return (
    <Notice tone="error">
      <p>{error.field !== null && !error.message.startsWith(error.field) ? `${error.field}: ${error.message}` : error.message}</p>
    </Notice>
  );
}
