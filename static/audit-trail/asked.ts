import { useEffect, useState } from 'react';
import { readContext } from '../shared/data/surface-context';
import { entryParameter, viewParameter } from '../shared/address/trail-address';

/** What the address of the page around the frame asks for. */
export interface Asked {
  /** Id of an entry of the trail. */
  readonly entry: string | null;
  readonly view: string | null;
}

const nothing: Asked = { entry: null, view: null };

/** What the address asks for; `undefined` until the product told it. */
export function useAsked(): Asked | undefined {
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => {
    readContext()
      .then(({ extension }) => setAsked(askedBy(extension['location'])))
      .catch(() => setAsked(nothing));
  }, []);
  return asked;
}

function askedBy(location: unknown): Asked {
  if (typeof location !== 'string' || !URL.canParse(location)) return nothing;
  const { searchParams } = new URL(location);
  return { entry: searchParams.get(entryParameter), view: searchParams.get(viewParameter) };
}
