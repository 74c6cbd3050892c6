import clauseTerms from './clause-terms.json';
import { findClause, type Clause } from './clauses';
import controlTerms from './control-terms.json';
import { controls, findControl, type Control } from './controls';
import { spokenOf, toLexicon, type Spoken } from './terms';

/** Something of the catalogue that a title speaks of, and the words that say so. */
export interface Offer<Item> {
  readonly item: Item;
  readonly reason: string;
}

export interface References {
  readonly clauses: readonly Offer<Clause>[];
  readonly controls: readonly Offer<Control>[];
}

/** The title of a control is a term for it; titles of clauses such as "Policy" or "Support" would say too much. */
const controlTitles = Object.fromEntries(controls.map(({ id, title }) => [id, [title]]));
/** Everyday phrases with a telling word in them; they hide it, and speak of nothing. */
const everyday = { nothing: ['around the clock', 'training room'] };
const lexicon = toLexicon(controlTitles, controlTerms, clauseTerms, everyday);

/** Clauses and controls that a title speaks of, best first. Better none than a wrong one: what is offered goes into the record unless somebody looks. */
export function suggestReferences(title: string): References {
  const spoken = spokenOf(title, lexicon);
  return { clauses: offers(spoken, findClause), controls: offers(spoken, findControl) };
}

function offers<Item>(spoken: readonly Spoken[], find: (id: string) => Item | null): readonly Offer<Item>[] {
  return spoken.flatMap(({ id, parts }) => {
    const item = find(id);
    return item === null ? [] : [{ item, reason: `The title says ${parts.map((part) => `“${part}”`).join(' and ')}.` }];
  });
}
