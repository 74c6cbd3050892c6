import { invoke } from '@forge/bridge';
import type { Answer, FunctionName, Input, Results } from '../../../src/contract';
import { CallError } from './call-error';

function unexpected(): CallError {
  return new CallError('unexpected', 'Something went wrong on our side. Nothing is lost: try again.', null);
}

/** The one door out of every surface: asks the app and unwraps its answer. */
export async function call<Name extends FunctionName>(name: Name, input: Input<Name>): Promise<Results[Name]> {
  const answer: Answer<Results[Name]> | null = toAnswer(await invoke(name, input).catch(() => null));
  if (answer === null) throw unexpected();
  if (answer.ok) return answer.value;
  throw new CallError(answer.error.code, answer.error.message, answer.error.field);
}

/** The boundary: both sides are typed by the same contract, so the shape of an answer stands for its content. */
function toAnswer(reply: unknown): Answer<never> | null {
  return typeof reply === 'object' && reply !== null && 'ok' in reply ? (reply as Answer<never>) : null;
}

/** Whatever was thrown, as the error that a surface can show. */
export function toCallError(error: unknown): CallError {
  return error instanceof CallError ? error : unexpected();
}
