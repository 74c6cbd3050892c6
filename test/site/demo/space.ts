import { getQuarter, getYear, subDays, subMonths } from 'date-fns';
import { z } from 'zod';
import { createSpace } from '../confluence/spaces';
import { macroNode } from '../confluence/macro';
import type { Site } from '../site';
import { bullets, heading, paragraph } from './adf';
import { readColleague, type Colleague } from './colleagues';
import { deskOf, type Desk } from './desk';
import type { Writing } from './documents';

const writtenPage = z.object({ id: z.string(), version: z.object({ number: z.number() }) });
type WrittenPage = z.infer<typeof writtenPage>;

/** The Confluence space of the ISMS while the demo is made. */
export interface DemoSpace {
  readonly place: { readonly id: string; readonly key: string };
  /** Writes a page, or its next version. */
  write(writing: Writing): Promise<void>;
  pageId(title: string): string;
  writeReview(): Promise<void>;
}

/** Opens the space eighteen months ago, with the policy in it. */
export async function openSpace(site: Site, now: number): Promise<DemoSpace> {
  const { kernel } = site;
  const desk = (colleague: Colleague) => deskOf(site, readColleague(kernel, colleague));
  const pages = new Map<string, WrittenPage>();
  kernel.clock.set(subMonths(now, 18).getTime());
  const space = createSpace(site.confluence, { key: 'ISMS', name: 'Information security management' });
  const below = { spaceId: space.id, parentId: space.homepageId };
  pages.set(policyTitle, await createPage(desk('manager'), { ...below, title: policyTitle, blocks: policy }));
  return {
    place: { id: space.id, key: space.key },
    write: async ({ at, by, title, message, blocks }) => {
      kernel.clock.set(at);
      const before = pages.get(title);
      const content = { ...below, title, blocks };
      pages.set(title, before ? await rewritePage(desk(by), before, { ...content, message }) : await createPage(desk(by), content));
    },
    pageId: (title) => {
      const page = pages.get(title);
      if (!page) throw new Error(`The space has no page "${title}".`);
      return page.id;
    },
    writeReview: async () => {
      kernel.clock.set(subDays(now, 6).getTime());
      await writeReview(site, desk('manager'), below, now);
    },
  };
}

/** The review page of the quarter that just ends or just ended, with the improvement summary in it. */
export async function writeReview(site: Site, desk: Desk, below: { spaceId: string; parentId: string }, now: number): Promise<void> {
  const day = subDays(now, 21);
  const period = getQuarter(day) === getQuarter(now) ? 'quarter' : 'last-quarter';
  const title = `Management review ${String(getYear(day))} Q${String(getQuarter(day))}`;
  const blocks = [
    paragraph('Prepared for the management review (Clause 9.3). The figures below come from Jira and are as fresh as the page.'),
    heading('Opportunities for continual improvement (9.3.2 g)'),
    macroNode(site, { moduleKey: 'improvement-summary', config: { period }, localId: '8d7c6b5a-4f3e-4d2c-9b1a-0f1e2d3c4b5a' }),
    heading('Status of earlier decisions (9.3.2 a)'),
    bullets(
      'Continuous risk assessment is in place; the effort for an update fell from 60 to 15 hours.',
      'Remote access was replaced; the remote working policy follows.',
    ),
    heading('Decisions (9.3.3)'),
    bullets('Bring the SOC 2 alignment back on track.', 'Decide about the backup room when the landlord has answered.'),
  ];
  await createPage(desk, { ...below, title, blocks });
}

export const policyTitle = 'Information security policy';

/** The sentence of the policy that clause 5.2 asks for. */
export const commitment =
  'We improve the information security management system continually: we look for better ways, we measure what they bring, and we tell those concerned.';

const policy = [
  paragraph('This policy applies to everybody who works for us and to everything in the scope of the ISMS.'),
  heading('Our commitment'),
  bullets(
    'We protect the confidentiality, integrity and availability of the information that is entrusted to us.',
    'We meet the requirements of the law, of our customers and of our contracts.',
    commitment,
  ),
  heading('Objectives'),
  bullets('Detect incidents faster.', 'Fewer misconfigurations every quarter.', 'Everybody knows how to report what looks wrong.'),
];

interface PageText {
  readonly spaceId: string;
  readonly parentId: string;
  readonly title: string;
  readonly blocks: readonly unknown[];
}

function bodyOf(blocks: readonly unknown[]): unknown {
  return { representation: 'atlas_doc_format', value: JSON.stringify({ type: 'doc', version: 1, content: blocks }) };
}

async function createPage(desk: Desk, { blocks, ...place }: PageText): Promise<WrittenPage> {
  return writtenPage.parse(await desk.post('/wiki/api/v2/pages', { ...place, status: 'current', body: bodyOf(blocks) }));
}

async function rewritePage(
  desk: Desk,
  { id, version }: WrittenPage,
  { title, blocks, message }: PageText & { readonly message: string },
): Promise<WrittenPage> {
  const next = { number: version.number + 1, message };
  return writtenPage.parse(
    await desk.put(`/wiki/api/v2/pages/${id}`, { id, status: 'current', title, body: bodyOf(blocks), version: next }),
  );
}
