import { useEffect, useRef } from 'react';

/** Longer than a click takes from press to release, for clicks on the page around the frame: nothing here hears of them. */
const clickOutsideInMs = 400;

/**
 * What a list does when its input loses the focus: it closes, but not while a button of the mouse is down.
 * Closing at once would move the button below away from under the pointer, and its click would never arrive.
 */
export function useLateClose(inputId: string, close: () => void): () => void {
  const pressed = useRef(false);
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    const closeWhenLeft = () => {
      if (document.activeElement?.id !== inputId) latest.current();
    };
    const press = () => {
      pressed.current = true;
    };
    // The click comes right after the release, in the same task.
    const release = () => {
      if (pressed.current) window.setTimeout(closeWhenLeft);
      pressed.current = false;
    };
    document.addEventListener('mousedown', press, true);
    document.addEventListener('mouseup', release, true);
    document.addEventListener('dragend', release, true);
    return () => {
      document.removeEventListener('mousedown', press, true);
      document.removeEventListener('mouseup', release, true);
      document.removeEventListener('dragend', release, true);
    };
  }, [inputId]);
  return () => {
    if (pressed.current) return;
    window.setTimeout(() => {
      if (document.activeElement?.id !== inputId && !pressed.current) latest.current();
    }, clickOutsideInMs);
  };
}
