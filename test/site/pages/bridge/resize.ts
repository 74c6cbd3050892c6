/** The height of what is shown, whatever height the body has: a style sheet may make it as high as the frame. */
function contentHeight(): number {
  const range = document.createRange();
  range.selectNodeContents(document.body);
  const style = getComputedStyle(document.body);
  const below = Number.parseFloat(style.paddingBottom) + Number.parseFloat(style.marginBottom);
  return Math.ceil(range.getBoundingClientRect().bottom + window.scrollY + (Number.isNaN(below) ? 0 : below));
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
    queue();
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
}
