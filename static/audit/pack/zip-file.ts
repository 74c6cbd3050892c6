import { Zip, ZipDeflate } from 'fflate';

/** The same in every pack and every time zone: the ZIP format keeps a time without a zone. */
const fixedTime = new Date(1980, 0, 1);
const level = 6;
const bytesInMemory = 1_000_000;

/** A ZIP that is written file by file. */
export interface ZipFile {
  add(name: string, content: Uint8Array): void;
  finish(): Blob;
}

/** What is written waits in blobs, so that memory holds one file at a time. From the same files comes the same ZIP, byte for byte. */
export function createZipFile(): ZipFile {
  const stored: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let waiting = 0;
  const store = () => {
    stored.push(new Blob(chunks));
    chunks = [];
    waiting = 0;
  };
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(new Uint8Array(chunk));
    waiting += chunk.byteLength;
    if (waiting > bytesInMemory) store();
  });
  return {
    add: (name, content) => {
      const file = new ZipDeflate(name, { level });
      file.mtime = fixedTime;
      zip.add(file);
      file.push(content, true);
    },
    finish: () => {
      zip.end();
      store();
      return new Blob(stored, { type: 'application/zip' });
    },
  };
}
