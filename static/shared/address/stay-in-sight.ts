/** As long as the frame of a surface may take to grow to its content. */
const settlingInMs = 2000;

/** Scrolls something into sight, and again while the frame around the surface takes its height; gives the function that stops it. */
export function stayInSight(element: HTMLElement, block: 'center' | 'nearest'): () => void {
  const scroll = () => element.scrollIntoView({ block });
  const stop = () => window.removeEventListener('resize', scroll);
  scroll();
  window.addEventListener('resize', scroll);
  const timer = setTimeout(stop, settlingInMs);
  return () => {
    clearTimeout(timer);
    stop();
  };
}
