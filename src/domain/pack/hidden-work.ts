import type { Told, ToldItem } from '../trail/told';

/** What stands in the place of a work item that the person may not see: its key alone would tell that it exists. */
export const hiddenWork = 'a work item that is not visible to you';

const issueKey = /(?<![A-Za-z0-9_])[A-Z][A-Z0-9_]+-[0-9]+(?![0-9A-Za-z])/g;

/** The fields of Jira's history that name another work item. */
const parentFields: ReadonlySet<string> = new Set(['parent', 'IssueParentAssociation']);

const keysIn = (text: string | null): readonly string[] => text?.match(issueKey) ?? [];

const namesWork = ({ attached, fieldId }: ToldItem) => attached === 'link' || parentFields.has(fieldId);

/** What the person may see of the work items that a record names. */
export interface NamedWork {
  readonly visible: ReadonlySet<string>;
  /** There, and hidden from the person. */
  readonly hidden: ReadonlySet<string>;
}

type Texts = Pick<Told, 'entries' | 'comments' | 'facts' | 'files'>;

/** Every text of a record that looks like the key of a work item. */
export function keysNamedIn({ entries, comments, facts, files }: Texts): ReadonlySet<string> {
  const items = entries.flatMap((entry) => entry.items);
  const texts = [
    ...items.flatMap(({ fromName, toName }) => [fromName, toName]),
    ...items.filter(namesWork).flatMap(({ from, to }) => [from, to]),
    ...comments.map(({ text }) => text),
    ...facts.map(({ now }) => now),
    ...files.map(({ name }) => name),
  ];
  return new Set(texts.flatMap(keysIn));
}

/** Texts with every hidden key taken out of them. */
export function withoutHiddenKeys(text: string, { hidden }: NamedWork): string {
  return text.replaceAll(issueKey, (key) => (hidden.has(key) ? hiddenWork : key));
}

/** Whether a text with keys taken out of it may be the one of now: it is the same beside every key. */
export function isSameBesideKeys(packed: string, now: string): boolean {
  const blank = (text: string) => text.replaceAll(issueKey, hiddenWork);
  return packed.includes(hiddenWork) && blank(packed) === blank(now);
}

/**
 * What Jira tells of a record, without the work that is hidden from the person. Jira's history names linked work items whoever reads it:
 * of a link or a parent only what is known to be visible stays; in other texts, where much looks like a key and is none, what is known to be hidden goes.
 */
export function withoutHiddenWork<Known extends Told>(told: Known, named: NamedWork): Known {
  const clean = (text: string | null) => (text === null ? null : withoutHiddenKeys(text, named));
  const cleanItem = (item: ToldItem): ToldItem => {
    if (!namesWork(item)) return { ...item, fromName: clean(item.fromName), toName: clean(item.toName) };
    return isVisible(item, named) ? item : { ...item, ...hiddenEnds(item), address: null };
  };
  return {
    ...told,
    entries: told.entries.map((entry) => ({ ...entry, items: entry.items.map(cleanItem) })),
    comments: told.comments.map((comment) => ({ ...comment, text: withoutHiddenKeys(comment.text, named) })),
    facts: told.facts.map((fact) => ({ ...fact, now: clean(fact.now) })),
    files: told.files.map((file) => ({ ...file, name: withoutHiddenKeys(file.name, named) })),
  };
}

function isVisible({ from, to, fromName, toName }: ToldItem, { visible }: NamedWork): boolean {
  const keys = [from, to, fromName, toName].flatMap(keysIn);
  return keys.length > 0 && keys.every((key) => visible.has(key));
}

function hiddenEnds({ from, to, fromName, toName }: ToldItem): Pick<ToldItem, 'from' | 'to' | 'fromName' | 'toName'> {
  const before = from === null && fromName === null ? null : hiddenWork;
  const after = to === null && toName === null ? null : hiddenWork;
  return { from: before, to: after, fromName: before, toName: after };
}
