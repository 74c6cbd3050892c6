import { messagesOfError, post } from '../rest';

/** What an action answered, or why its function failed. */
export interface ActionResult {
  readonly kind: 'told' | 'refused' | 'failed';
  readonly words: string;
  readonly json: unknown;
}

/** Rovo takes any JSON or text; ours answers with words, and with `ok` false for a refusal. */
function readAnswer(value: unknown): ActionResult {
  if (typeof value !== 'object' || value === null || !('words' in value))
    return { kind: 'told', words: JSON.stringify(value), json: value };
  const isRefused = 'ok' in value && value.ok === false;
  return { kind: isRefused ? 'refused' : 'told', words: String(value.words), json: value };
}

/** Calls the app's function as the current person. What was left blank is left out, as Rovo does. */
export async function runAction(
  moduleKey: string,
  said: Readonly<Record<string, string | number | boolean>>,
  issueKey: string,
): Promise<ActionResult> {
  try {
    const { value } = await post<{ value: unknown }>('/_forge/action', {
      moduleKey,
      inputs: said,
      issueKey: issueKey === '' ? null : issueKey,
    });
    return readAnswer(value);
  } catch (error) {
    return { kind: 'failed', words: messagesOfError(error).join(' '), json: null };
  }
}
