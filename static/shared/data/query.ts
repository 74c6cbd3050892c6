import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FunctionName, Input, Results } from '../../../src/contract';
import { call, toCallError } from './call';
import type { CallError } from './call-error';

const notReadyAgainMs = 3000;

/** The query of a function; keys come from here alone. What is not ready yet is asked for until it is. */
export function answerQuery<Name extends FunctionName>(name: Name, input: Input<Name>) {
  return queryOptions<Results[Name], CallError>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    retry: (_, error) => error.code === 'not-ready',
    retryDelay: notReadyAgainMs,
  });
}

/** What the app answers. While another page or filter loads, the last answer stays on the screen. */
export function useAnswer<Name extends FunctionName>(name: Name, input: Input<Name>) {
  return useQuery({ ...answerQuery(name, input), placeholderData: keepPreviousData });
}

const pollEveryMs = 1000;

/** An answer that is asked for again every second while what it tells of is not over. */
export function useWatchedAnswer<Name extends FunctionName>(name: Name, input: Input<Name>, isUnderWay: (value: Results[Name]) => boolean) {
  return useQuery({
    ...answerQuery(name, input),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data !== undefined && isUnderWay(state.data) ? pollEveryMs : false),
  });
}

/** Forgets what a function answered, so that it is asked again. */
export function useForgetAnswer(name: FunctionName): () => void {
  const client = useQueryClient();
  return () => void client.resetQueries({ queryKey: [name] });
}

/** Asks again for what is on the screen; the last answer stays there meanwhile. */
export function useRefreshAnswers(names: readonly FunctionName[]): () => void {
  const client = useQueryClient();
  return () => {
    for (const name of names) void client.invalidateQueries({ queryKey: [name] });
  };
}

export interface Change<Name extends FunctionName> {
  readonly run: (input: Input<Name>) => Promise<boolean>;
  readonly busy: boolean;
  readonly error: CallError | null;
  readonly forgetError: () => void;
}

/** A change that a person asks for; `run` says whether it came off, and the error stays until the next try. */
export function useChange<Name extends FunctionName>(name: Name, onDone: (result: Results[Name]) => void): Change<Name> {
  const mutation = useMutation<Results[Name], unknown, Input<Name>>({ mutationFn: (input) => call(name, input), onSuccess: onDone });
  const run = (input: Input<Name>) =>
    mutation.mutateAsync(input).then(
      () => true,
      () => false,
    );
  return {
    run,
    busy: mutation.isPending,
    error: mutation.error === null ? null : toCallError(mutation.error),
    forgetError: mutation.reset,
  };
}

/** Puts an answer that a change brought back in the place of the one that was loaded. */
export function useReplaceAnswer<Name extends FunctionName>(name: Name, input: Input<Name>): (value: Results[Name]) => void {
  const client = useQueryClient();
  return (value) => void client.setQueryData(answerQuery(name, input).queryKey, value as never);
}
