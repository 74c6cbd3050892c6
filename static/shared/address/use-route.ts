import { useEffect, useRef, useState } from 'react';
import { openHistory, type PageHistory, type ShowHow } from './page-history';

export interface Route<Address> {
  /** `null` until the product told it. */
  readonly address: Address | null;
  /** A step that the way back undoes is pushed; what changes with every key that is typed replaces. */
  readonly go: (address: Address, how: ShowHow) => void;
}

interface Grammar<Address> {
  readonly parse: (path: string) => Address;
  readonly print: (address: Address) => string;
}

/** What the address asks a page to show. It follows the person, so that it can be sent to others and kept. */
export function useRoute<Address>({ parse, print }: Grammar<Address>): Route<Address> {
  const [address, setAddress] = useState<Address | null>(null);
  const history = useRef<PageHistory | null>(null);
  const chosen = useRef<string | null>(null);
  useEffect(() => {
    let stop: () => void = () => undefined;
    let isOver = false;
    void openHistory().then((opened) => {
      if (isOver) return;
      history.current = opened;
      if (chosen.current === null) setAddress(parse(opened?.path ?? '/'));
      else opened?.show(chosen.current, 'push');
      if (opened !== null) stop = opened.onReturn((path) => setAddress(parse(path)));
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [parse]);
  const go = (wanted: Address, how: ShowHow) => {
    const path = print(wanted);
    chosen.current = path;
    setAddress(wanted);
    history.current?.show(path, how);
  };
  return { address, go };
}
