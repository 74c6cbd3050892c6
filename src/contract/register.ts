import { z } from 'zod';
import type { Person } from '../domain/improvement';
import { kinds, type Kind } from '../domain/kinds/kinds';
import { registerOrders } from '../domain/register/register';
import { sources } from '../domain/links/sources';
import { places } from '../domain/lifecycle/stages';
import type { ListedImprovement } from '../domain/summary/summary';
import { pageNumber, type CaptureProject } from './values';

/** What the project page may ask. */
export const registerInputs = {
  /** Project page: the register of the project at hand. */
  viewRegister: z.strictObject({
    kind: z.enum(kinds).nullable().default(null),
    place: z.enum(places).nullable(),
    source: z.enum(sources).nullable(),
    search: z.string().trim().max(100),
    order: z.enum(registerOrders).default('newest'),
    page: pageNumber,
  }),
} as const;

/** A line of the register. */
export interface RegisterItem extends ListedImprovement {
  /** By the weights of today; `null` while a mark is missing. */
  readonly priority: number | null;
}

/** A page of a list of records, with the people who own what stands on it. */
export interface RecordPage<Item extends ListedImprovement = ListedImprovement> {
  readonly items: readonly Item[];
  readonly people: readonly Person[];
  /** On all pages. */
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

/** A page of records that Jira can list too. */
export interface RecordsInJira extends RecordPage {
  /** The same list in Jira: a JQL and a path below the site. */
  readonly jql: string;
  readonly path: string;
}

export interface RegisterView extends Omit<RecordPage<RegisterItem>, 'total'> {
  readonly project: CaptureProject;
  /** The kind that was asked for; `null` for all. */
  readonly kind: Kind | null;
  /** In the project, whatever was asked for. */
  readonly total: number;
  readonly matching: number;
  readonly notVisible: number;
  readonly jql: string;
  readonly mayRaise: boolean;
}

export interface RegisterResults {
  viewRegister: RegisterView;
}
