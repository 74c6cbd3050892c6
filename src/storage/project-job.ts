import { z } from 'zod';
import { linkNames } from '../domain/links/relations';
import { fixWorkSchema } from './fix-work';
import { jobSteps } from './job-steps';
import { mappingSchema } from './mappings';
import { deleteValues, readValue, writeValue } from './values';

const projectSchema = z.object({ id: z.string(), key: z.string(), name: z.string() });

const named = z.object({ id: z.string(), name: z.string() });

const task = z.discriminatedUnion('does', [
  z.object({ does: z.literal('adopt'), mapping: mappingSchema, links: z.partialRecord(z.enum(linkNames), z.string()) }),
  z.object({
    does: z.literal('detach'),
    /** Those that lose rules. */
    workflows: z.array(named),
    /** Those that lose only what fixes added. */
    mended: z.array(named).default([]),
    screens: z.array(named).default([]),
  }),
  /** Fixes that somebody agreed to, each under its title. */
  z.object({ does: z.literal('fix'), project: projectSchema, fixes: z.array(z.object({ title: z.string(), work: fixWorkSchema })) }),
]);

const jobSchema = z.object({
  /** `null` when it is about all projects of the app. */
  project: projectSchema.nullable(),
  task,
  ...jobSteps,
});

/** The one job that changes what was there already, or the last that ran. */
export type ProjectJob = z.output<typeof jobSchema>;

/** The task of a job that takes out what the app put into workflows and screens. */
export type DetachTask = Extract<ProjectJob['task'], { readonly does: 'detach' }>;

/** The task of a job that mends what was off. */
export type FixTask = Extract<ProjectJob['task'], { readonly does: 'fix' }>;

const key = 'project-job';

export async function findProjectJob(): Promise<ProjectJob | null> {
  return readValue(key, jobSchema);
}

export async function saveProjectJob(job: ProjectJob): Promise<void> {
  await writeValue(key, job);
}

export async function deleteProjectJob(): Promise<void> {
  await deleteValues([key]);
}
