import type { Visit } from '../../../src/domain/improvement';
import { kindFacts, type Kind } from '../../../src/domain/kinds/kinds';
import { stagesOf } from '../../../src/domain/kinds/lines';
import { timesOf } from '../../../src/domain/history/stage-times';
import { isEnd, pdcaPhase, placeNames, type PdcaPhase, type Place, type Stage } from '../../../src/domain/lifecycle/stages';
import { sayDay, sayLength } from '../../shared/look/day';
import { useLocale, type Locale } from '../../shared/data/locale';
import './stage-tracker.css';

interface StageTrackerProps {
  readonly kind: Kind;
  readonly place: Place;
  readonly visits: readonly Visit[];
  readonly resumeAt: Place | null;
  /** Not in this project, so nothing can have passed them here. */
  readonly absent: readonly Stage[];
}

type State = 'past' | 'current' | 'waiting' | 'future';

const phaseNames: Readonly<Record<PdcaPhase, string>> = { plan: 'Plan', do: 'Do', check: 'Check', act: 'Act' };
const stateWords: Readonly<Record<State, string>> = {
  past: 'passed',
  current: 'current stage',
  waiting: 'resumes here',
  future: 'not reached yet',
};

/** The stages of the kind in order, each with when it was entered and how long it took. */
export function StageTracker({ kind, place, visits, resumeAt, absent }: StageTrackerProps) {
  const locale = useLocale();
  const stages = stagesOf(kind).filter((stage) => !absent.includes(stage) || visits.some((visit) => visit.place === stage));
  const at = stages.findIndex((stage) => stage === (place === 'on-hold' ? resumeAt : place));
  return (
    <ol className="tracker" aria-label={`Stages of the ${kindFacts[kind].name.toLowerCase()}`}>
      {stages.map((stage, index) => (
        <StageItem key={stage} stage={stage} state={stateOf(place, index, at)} time={timeAt(stage, visits, locale)} />
      ))}
    </ol>
  );
}

function StageItem({ stage, state, time }: { readonly stage: Stage; readonly state: State; readonly time: StageTime | null }) {
  const phase = phaseNames[pdcaPhase(stage)];
  const sentence = `${placeNames[stage]}, ${phase} phase, ${stateWords[state]}${time === null ? '' : `, ${time.sentence}`}`;
  return (
    // Focusable so that the keyboard reaches what the mouse reads in the tooltip.
    <li
      className={`tracker-stage tracker-${state}`}
      tabIndex={0}
      title={sentence}
      aria-label={sentence}
      aria-current={state === 'current' ? 'step' : undefined}
    >
      <span className="tracker-mark" aria-hidden="true">
        {state === 'past' ? '✓' : ''}
      </span>
      <span className="tracker-name">{placeNames[stage]}</span>
      <span className="tracker-time">{time === null || state === 'future' ? '' : time.short}</span>
      <span className="tracker-phase">{phase}</span>
    </li>
  );
}

function stateOf(place: Place, index: number, at: number): State {
  if (index < at) return 'past';
  if (index > at) return 'future';
  if (place === 'on-hold') return 'waiting';
  return isEnd(place) ? 'past' : 'current';
}

interface StageTime {
  readonly short: string;
  readonly sentence: string;
}

/** A stage entered again counts all its stays, without the time on hold between them; the date is that of the last. */
function timeAt(stage: Stage, visits: readonly Visit[], locale: Locale): StageTime | null {
  const now = new Date();
  const time = timesOf(visits, now.toISOString()).byPlace.get(stage);
  const last = visits.findLast((visit) => visit.place === stage);
  if (time === undefined || last === undefined) return null;
  const span = sayLength(time.total);
  const entered = sayDay(last.enteredAt, now, locale);
  const attempts = time.entries > 1 ? `, ${time.entries} times` : '';
  const isLast = isEnd(stage);
  return {
    short: last.leftAt === null ? entered.words : span,
    sentence: `entered ${entered.absolute}${attempts}${isLast ? '' : `, ${last.leftAt === null ? 'so far' : 'took'} ${span}`}`,
  };
}
