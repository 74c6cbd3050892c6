import type { ControlCoverage } from './control-coverage';

/** How much of Annex A the improvements of the period are about. */
export function controlWords({ named, without, byControl }: ControlCoverage): string {
  const shown = named > byControl.length ? `The ${String(byControl.length)} named most. ` : '';
  return `${shown}${String(without.length)} of ${String(named + without.length)} controls have no improvement opened in the period.`;
}
