import type { TrailLimit } from '../../src/domain/trail/entry';
import { sayLimit } from '../../src/domain/trail/words';
import { sayDay } from '../shared/look/day';
import { useLocale } from '../shared/data/locale';
import { Notice } from '../shared/look/notice';

/** What cannot be known is said, so that silence is no proof. */
export function TrailLimits({ limits }: { readonly limits: readonly TrailLimit[] }) {
  const locale = useLocale();
  if (limits.length === 0) return null;
  const sayAt = (at: string) => sayDay(at, new Date(), locale).absolute;
  return (
    <Notice tone="information" title="What this trail cannot show">
      <ul className="trail-limits">
        {limits.map((limit) => {
          const words = sayLimit(limit, sayAt);
          return <li key={words}>{words}</li>;
        })}
      </ul>
    </Notice>
  );
}
