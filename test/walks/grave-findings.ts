import AxeSource from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What axe finds grave in one document, in words. Every frame is asked for itself, because frames of another origin cannot be seen from outside. */
export async function graveFindings(frame: Frame | Page): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(AxeSource.source);
  return frame.evaluate(async () => {
    const results = await (globalThis as unknown as { axe: typeof AxeSource }).axe.run(document, {
      iframes: false,
      resultTypes: ['violations'],
    });
    return results.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}
