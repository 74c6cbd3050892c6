const bottomBelow = (element: Element) => {
  const margin = Number.parseFloat(getComputedStyle(element).marginBottom);
  return element.getBoundingClientRect().bottom + (Number.isNaN(margin) ? 0 : margin);
};

/** How far down an element reaches, with open menus that hang out of it, without what is scrolled or folded away. */
function reach(element: Element): number {
  if (!element.checkVisibility()) return 0;
  const own = bottomBelow(element);
  if (getComputedStyle(element).overflowY !== 'visible') return own;
  return [...element.children].reduce((most, child) => Math.max(most, reach(child)), own);
}

/** The height of what is shown, whatever height the body has: a style sheet may make it as high as the frame. */
function contentHeight(): number {
  const padding = Number.parseFloat(getComputedStyle(document.body).paddingBottom);
  const bottoms = [...document.body.children].map(reach);
  return Math.ceil(Math.max(0, ...bottoms) + window.scrollY + (Number.isNaN(padding) ? 0 : padding));
}

/** Tells whenever the height of the content changes. */
export function reportHeight(report: (height: number) => void): void {
  let last = -1;
  let queued = false;
  const measure = () => {
    queued = false;
    const height = contentHeight();
    if (height === last) return;
    last = height;
    report(height);
  };
  const queue = () => {
    if (queued) return;
    queued = true;
    requestAnimationFrame(measure);
  };
  const begin = () => {
    const sizes = new ResizeObserver(queue);
    const observeAll = () => {
      for (const child of document.body.children) sizes.observe(child);
    };
    new MutationObserver(() => {
      observeAll();
      queue();
    }).observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
    observeAll();
    window.addEventListener('resize', queue);
    document.addEventListener('toggle', queue, true);
    queue();
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
}
