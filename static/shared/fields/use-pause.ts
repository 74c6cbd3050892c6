import { useEffect, useState } from 'react';

const pauseInMs = 400;

/** A text as it was at the last pause in typing, so that a word is one question. */
export function usePause(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseInMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
