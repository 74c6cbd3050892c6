import { useEffect, useState } from 'react';

const usualWidth = 560;
const leastWidth = 240;

/** The width of an element in pixels. A drawing in the pixels that are there keeps the size of its words on a narrow screen. */
export function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(usualWidth);
  useEffect(() => {
    const watched = element.current;
    if (watched === null || !('ResizeObserver' in globalThis)) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.max(leastWidth, watched.clientWidth)));
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
