import type { ActionPanel, RecordPanel } from '../contract/issue';
import type { LinkedRecord } from '../domain/improvement';
import type { Told } from './action';

export interface ToldOfRecord extends Told {
  readonly record: { readonly key: string };
  /** What it is a part of, or what was raised from it. */
  readonly improvements: readonly ToldLink[];
}

interface ToldLink {
  readonly key: string;
  readonly title: string;
  readonly stage: string;
}

const toLink = ({ key, title, status }: LinkedRecord): ToldLink => ({ key, title, stage: status });
const say = ({ key, title, stage }: ToldLink) => `${key} “${title}” (${stage})`;

/** A work item that is no improvement itself: which one it belongs to, or what came of it. */
export function tellRecord(panel: ActionPanel | RecordPanel): ToldOfRecord {
  const { key } = panel;
  if (panel.kind === 'action') {
    const parent = panel.improvement === null ? null : toLink(panel.improvement);
    const words =
      parent === null ? `${key} is an action of an improvement that you may not see.` : `${key} is an action of ${say(parent)}.`;
    return { words, record: { key }, improvements: parent === null ? [] : [parent] };
  }
  const improvements = panel.raised.map(toLink);
  const raised = improvements.length === 0 ? 'Nothing was raised from it yet.' : `Raised from it: ${improvements.map(say).join(', ')}.`;
  return { words: `${key} is no improvement. ${raised}`, record: { key }, improvements };
}
