import type { Viewer } from '../domain/lifecycle/independence';
import type { AppSettings } from '../domain/set-up/settings';
import type { Surface } from '../forge/surface';

/** The person at the screen, as a gate sees them. */
export function toViewer({ accountId, today, timeZone }: Surface, { whoMayVerify }: AppSettings): Viewer {
  return { accountId, today, timeZone, whoMayVerify };
}
