import Resolver from '@forge/resolver';
import { entries } from './entries';

const definitions = new Resolver();
for (const [name, answer] of Object.entries(entries)) {
  definitions.define<unknown, unknown>(name, ({ payload, context }) => answer(payload, context));
}

/** Answers every surface of the app. */
export const resolver = definitions.getDefinitions();
