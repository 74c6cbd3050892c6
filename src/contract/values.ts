import { z } from 'zod';
import type { Kind } from '../domain/kinds/kinds';

/** A line of text as Jira's single-line fields keep it. */
export const text = z.string().trim().min(1).max(255);
export const issueKey = z.string().regex(/^[A-Z][A-Z0-9_]+-[0-9]+$/, 'Use an issue key such as AUD-14.');
export const day = z.iso.date();
/** An id of Jira: digits. */
export const id = z.string().regex(/^[0-9]+$/);
/** Clauses or controls; naming one twice says no more than naming it once. */
export const catalogueIds = z
  .array(z.string().max(20))
  .max(100)
  .transform((ids) => [...new Set(ids)]);
export const accountId = z.string().min(1).max(128);
/** Which page of a list, from zero. */
export const pageNumber = z.number().int().min(0);

export interface ProjectChoice {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** A project in which something may be raised, and what. */
export interface CaptureProject extends ProjectChoice {
  readonly kinds: readonly Kind[];
}
