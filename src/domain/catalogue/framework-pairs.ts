import { controls } from './controls';
import type { Framework } from './frameworks';
import gdpr from './frameworks/gdpr.json';
import nis2 from './frameworks/nis2.json';
import nist80053 from './frameworks/nist-800-53.json';
import nistCsf from './frameworks/nist-csf.json';
import soc2 from './frameworks/soc-2.json';

/** A suggestion: evidence about a clause or control may help a point of another framework. It never says that the one is met by the other. */
export interface Pair {
  /** Number of a clause or control. */
  readonly reference: string;
  readonly point: string;
}

function toPairs(pointsByReference: Readonly<Record<string, string>>): readonly Pair[] {
  return Object.entries(pointsByReference).flatMap(([reference, points]) => points.split('; ').map((point) => ({ reference, point })));
}

const suggested: Readonly<Record<Framework, readonly Pair[]>> = {
  'nist-csf': toPairs(nistCsf),
  'nist-800-53': toPairs(nist80053),
  nis2: toPairs(nis2),
  'soc-2': toPairs(soc2),
  gdpr: toPairs(gdpr),
  'iso-2013': controls.flatMap(({ id, from2013 }) => from2013.map((point) => ({ reference: id, point }))),
};

/** What the published tables suggest for a framework. */
export function suggestedPairs(framework: Framework): readonly Pair[] {
  return suggested[framework];
}
