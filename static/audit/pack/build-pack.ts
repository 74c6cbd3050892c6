import type { PackPlan } from '../../../src/contract/pack';
import { contentsText, type PackContents, type PackedReview } from '../../../src/domain/pack/contents';
import { indexEnd, indexHead, trailFile } from '../../../src/domain/pack/index-page';
import type { PackedRecord } from '../../../src/domain/pack/packed-record';
import { removalHead, removalRow, removalsJson } from '../../../src/domain/pack/removals';
import type { PackScope } from '../../../src/domain/pack/scope';
import { trailHead, trailRows, type FileHash } from '../../../src/domain/pack/table';
import { trailJson } from '../../../src/domain/pack/texts';
import { csvHead, csvLines } from './csv';
import { packReviews } from './pack-reviews';
import { createPackWriter, type PackWriter, type WrittenPack } from './pack-writer';
import { patiently, readRecords, type Ask } from './read-records';
import { createRegisters, type Registers } from './registers';
import { createSpool } from './spool';

/** What is asked for, and what the app said that it would be. */
export interface PackOrder {
  readonly scope: PackScope;
  readonly plan: PackPlan;
  /** To know its hash, an attached file has to be read: one call each. */
  readonly attachedFiles: 'read' | 'named only';
}

export interface PackProgress {
  /** Records that are packed. */
  readonly done: number;
  readonly of: number;
}

export interface PackTools {
  readonly ask: Ask;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PackProgress) => void;
}

/** Builds a pack from paged calls: memory holds a page of records, the largest file, and the sums of all files. */
export async function buildPack(order: PackOrder, tools: PackTools): Promise<WrittenPack> {
  const ask = patiently(tools.ask, tools.signal);
  const writer = createPackWriter();
  const registers = createRegisters();
  await packRecords(order, { ...tools, ask }, { writer, registers });
  await registers.writeTo(writer);
  await addRemoved(order.plan, writer);
  const reviews = await packReviews(order.plan.reviews, writer, ask);
  const contents = contentsOf(order, reviews, registers);
  await writer.add('contents.json', contentsText(contents));
  await addIndex(writer, registers, contents);
  tools.signal.throwIfAborted();
  return writer.finish();
}

interface Target {
  readonly writer: PackWriter;
  readonly registers: Registers;
}

async function packRecords({ plan, attachedFiles }: PackOrder, { ask, signal, onProgress }: PackTools, target: Target): Promise<void> {
  const { writer, registers } = target;
  const of = plan.issueIds.length;
  for await (const record of readRecords(ask, plan.issueIds)) {
    signal.throwIfAborted();
    await addTrail(record, writer);
    registers.addRecord(record);
    for (const file of record.files) {
      registers.addFile(record.key, file, attachedFiles === 'read' ? await ask('readPackFile', { fileId: file.id }) : notRead);
    }
    onProgress({ done: registers.counts().records, of });
  }
}

const notRead: FileHash = { unknown: 'Not asked for: Jira keeps none, and the files were not read' };

async function addTrail(record: PackedRecord, writer: PackWriter): Promise<void> {
  await writer.add(trailFile(record.key, 'csv'), `${csvHead(trailHead)}${csvLines(trailRows(record))}`);
  await writer.add(trailFile(record.key, 'json'), trailJson(record));
}

async function addRemoved({ removed }: PackPlan, writer: PackWriter): Promise<void> {
  await writer.add('removed.csv', `${csvHead(removalHead)}${csvLines(removed.map(removalRow))}`);
  await writer.add('removed.json', removalsJson(removed));
}

function contentsOf({ scope, plan }: PackOrder, reviews: readonly PackedReview[], registers: Registers): PackContents {
  const { records, files } = registers.counts();
  const { packedFor, projects, timeZone, asOf, removed, reviewsNotVisible } = plan;
  // What was hidden or deleted while it was packed is not visible any more.
  const notVisible = plan.notVisible + plan.issueIds.length - records;
  return { packedFor, scope, projects, timeZone, asOf, records, files, reviews, removed, notVisible, reviewsNotVisible };
}

async function addIndex(writer: PackWriter, registers: Registers, contents: PackContents): Promise<void> {
  const rows = new TextDecoder().decode(await registers.indexRows());
  const page = createSpool();
  for (const part of [indexHead(contents), rows, indexEnd]) page.write(part);
  await writer.add('index.html', await page.bytes());
}
