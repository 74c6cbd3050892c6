import { indexRow } from '../../../src/domain/pack/index-page';
import type { PackedFile, PackedRecord } from '../../../src/domain/pack/packed-record';
import { fileRow, filesHead, registerHead, registerRow, type FileHash } from '../../../src/domain/pack/table';
import { fileJson, registerJson } from '../../../src/domain/pack/texts';
import { csvHead, csvLines } from './csv';
import type { PackWriter } from './pack-writer';
import { createListSpool, createSpool } from './spool';

/** The lists over all records, which grow while records are packed. */
export interface Registers {
  addRecord(record: PackedRecord): void;
  addFile(key: string, file: PackedFile, hash: FileHash): void;
  /** How many were added so far. */
  counts(): { readonly records: number; readonly files: number };
  writeTo(writer: PackWriter): Promise<void>;
  indexRows(): Promise<Uint8Array>;
}

export function createRegisters(): Registers {
  const register = { csv: createSpool(), json: createListSpool() };
  const files = { csv: createSpool(), json: createListSpool() };
  const index = createSpool();
  let counts = { records: 0, files: 0 };
  files.csv.write(csvHead(filesHead));
  return {
    addRecord: (record) => {
      if (counts.records === 0) register.csv.write(csvHead(registerHead(record)));
      register.csv.write(csvLines([registerRow(record)]));
      register.json.write(registerJson(record));
      index.write(indexRow(record));
      counts = { ...counts, records: counts.records + 1 };
    },
    addFile: (key, file, hash) => {
      files.csv.write(csvLines([fileRow(key, file, hash)]));
      files.json.write(fileJson(key, file, hash));
      counts = { ...counts, files: counts.files + 1 };
    },
    counts: () => counts,
    writeTo: async (writer) => {
      await writer.add('register.csv', await register.csv.bytes());
      await writer.add('register.json', await register.json.bytes());
      await writer.add('files.csv', await files.csv.bytes());
      await writer.add('files.json', await files.json.bytes());
    },
    indexRows: () => index.bytes(),
  };
}
