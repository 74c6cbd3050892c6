import type { Place } from '../../../src/domain/lifecycle/stages';
import type { Colleague } from './colleagues';

/** Values of an improvement's fields by the field's name, as a person types them: dates `yyyy-MM-dd`, people by the demo's short name. */
export type Entries = Readonly<Record<string, string | number>>;

/** One thing that somebody does to an improvement. */
export type Deed =
  | { readonly does: 'record' }
  | { readonly does: 'raise' }
  | { readonly does: 'fill in'; readonly entries: Entries }
  /** A page and its version, or a reason. */
  | { readonly does: 'document'; readonly documentation: string }
  | { readonly does: 'restrict' }
  | { readonly does: 'comment'; readonly text: string }
  | { readonly does: 'add action'; readonly title: string; readonly owner: Colleague }
  | { readonly does: 'finish action'; readonly title: string }
  | { readonly does: 'move'; readonly to: Place; readonly entries: Entries };

export interface Moment {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly by: Colleague;
  readonly deed: Deed;
}
