/** A text that grows while a pack is built. */
export interface Spool {
  write(text: string): void;
  /** All that was written, in UTF-8. */
  bytes(): Promise<Uint8Array>;
}

const charactersInMemory = 500_000;

/** Long texts wait in blobs, which a browser keeps outside the memory of the page. */
export function createSpool(): Spool {
  const stored: Blob[] = [];
  let texts: string[] = [];
  let characters = 0;
  const store = () => {
    stored.push(new Blob(texts));
    texts = [];
    characters = 0;
  };
  return {
    write: (text) => {
      texts.push(text);
      characters += text.length;
      if (characters > charactersInMemory) store();
    },
    bytes: async () => {
      store();
      return new Uint8Array(await new Blob(stored).arrayBuffer());
    },
  };
}

/** A list in JSON, an item a line. */
export function createListSpool(): Spool {
  const spool = createSpool();
  spool.write('[\n');
  let isFirst = true;
  return {
    write: (item) => {
      spool.write(isFirst ? item : `,\n${item}`);
      isFirst = false;
    },
    bytes: () => {
      spool.write('\n]\n');
      return spool.bytes();
    },
  };
}
