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

export interface RegisterView {
  readonly project: CaptureProject;
  /** The kind that was asked for; `null` for all. */
  readonly kind: Kind | null;
  readonly total: number;
  readonly matching: number;
  readonly notVisible: number;
  readonly page: number;
  readonly pageSize: number;
  readonly items: readonly RegisterItem[];
  readonly people: readonly Person[];
  readonly jql: string;
  readonly mayRaise: boolean;
}

export interface RegisterResults {
  viewRegister: RegisterView;
}
