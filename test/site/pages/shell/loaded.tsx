import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { messagesOfError } from '../rest';
import { Notice } from './notice';

interface LoadedProps<Value> {
  readonly query: UseQueryResult<Value>;
  readonly children: (value: Value) => ReactNode;
}

/** What a request gave, or that it is under way, or why it failed. */
export function Loaded<Value>({ query, children }: LoadedProps<Value>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Notice tone="error" title="This could not be loaded" messages={messagesOfError(query.error)} />;
  return (
    <p className="subtle" aria-busy="true">
      Loading…
    </p>
  );
}
