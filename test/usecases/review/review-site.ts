import type { Answer, FunctionName, Results } from '../../../src/contract';
import type { DraftReview, SignedReview } from '../../../src/contract/review';
import { reviewInputs } from '../../../src/domain/review/review-inputs';
import { createSpace } from '../../site/confluence/spaces';
import type { Role } from '../../site/kernel/people';
import { openImprovementSite, valueOf, type ImprovementSite } from '../improvement-site';

/** A site with improvements, and a space in which reviews are made. */
export interface ReviewSite extends ImprovementSite {
  readonly space: { readonly id: string; readonly key: string };
  /** Begins a review as the manager. */
  begin(): Promise<ReviewOnPage>;
}

/** A review, spoken about as anybody. */
export interface ReviewOnPage {
  readonly pageId: string;
  readonly number: string;
  ask<Name extends FunctionName>(as: Role, name: Name, input?: unknown): Promise<Answer<Results[Name]>>;
  draft(as?: Role): Promise<DraftReview>;
  /** Considers everything, and gives the verdict. */
  consider(): Promise<void>;
  sign(as?: Role): Promise<Answer<Results['signReview']>>;
}

export const wholeCentury = { from: '2000-01-01', to: '2099-12-31' };

export async function openReviewSite(): Promise<ReviewSite> {
  const at = await openImprovementSite();
  const { id, key } = createSpace(at.site.confluence, { key: 'ISMS', name: 'Information security' });
  const space = { id, key };
  const begin = async () => {
    const made = valueOf(await at.ask('manager', 'createReview', { period: wholeCentury }, { space }));
    return reviewOn(at, made.pageId, made.number);
  };
  return { ...at, space, begin };
}

export function reviewOn(at: ImprovementSite, pageId: string, number: string): ReviewOnPage {
  const ask: ReviewOnPage['ask'] = (as, name, input = {}) => at.ask(as, name, input, { content: { id: pageId } });
  const draft: ReviewOnPage['draft'] = async (as = 'manager') => {
    const view = valueOf(await ask(as, 'viewReview'));
    if (view.kind !== 'draft') throw new Error(`The review is ${view.kind}.`);
    return view;
  };
  return {
    pageId,
    number,
    ask,
    draft,
    consider: async () => {
      const inputs = Object.fromEntries(reviewInputs.map((input) => [input, { considered: true, words: `Looked at ${input}.` }]));
      const verdict = { suitable: 'Yes', adequate: 'Yes', effective: 'In part' };
      valueOf(await ask('manager', 'saveReview', { change: { inputs, verdict } }));
    },
    sign: async (as = 'manager') => ask(as, 'signReview', { version: (await draft()).version }),
  };
}

export function signedOf(answer: Answer<Results['viewReview']>): SignedReview {
  const view = valueOf(answer);
  if (view.kind === 'signed') return view;
  throw new Error(`The review is ${view.kind}.`);
}

/** The text of the snapshot file as the page has it. */
export function fileOf({ site }: ImprovementSite, { pageId }: Pick<ReviewOnPage, 'pageId'>): string {
  const file = [...site.confluence.state.attachments.values()].find((attachment) => attachment.pageId === pageId);
  const content = file?.versions.at(-1)?.content;
  if (content === undefined) throw new Error('The page has no file.');
  return new TextDecoder().decode(content);
}
