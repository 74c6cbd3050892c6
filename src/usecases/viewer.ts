import type { Viewer } from '../domain/independence';
import type { AppSettings } from '../domain/settings';
import type { Surface } from '../forge/surface';

/** The person at the screen, as a gate sees them. */
export function toViewer({ accountId, today }: Surface, { whoMayVerify }: AppSettings): Viewer {
  return { accountId, today, whoMayVerify };
}
