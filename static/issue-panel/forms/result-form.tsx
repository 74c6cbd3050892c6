import { factsOfNow } from '../../../src/domain/lifecycle/attempt';
import type { Fact } from '../../../src/domain/improvement';
import type { EditorProps } from './editor-props';
import { FactForm } from './fact-form';
import { factGroups, groupFor, type Draft } from '../lines/fact-groups';
import type { Readings } from '../measure/quantities';
import { sayTargetMissed } from '../measure/target-words';

interface ResultFormProps extends EditorProps {
  readonly focusOn: Fact | null;
}

/** The result, which begins empty in a new attempt, and says beside the verdict that the target was missed: what that means is for the verifier to judge. */
export function ResultForm({ panel, calls, focusOn, onClose }: ResultFormProps) {
  const { kind, attempt, facts } = panel.improvement;
  const remarkOn = ({ effectiveness }: Draft, { byFact }: Readings) => {
    const missed = sayTargetMissed({ ...facts, actual: byFact.get('actual')?.quantity?.value ?? null });
    return missed === null || !effectiveness ? null : `${effectiveness}: ${missed}.`;
  };
  return (
    <FactForm
      group={groupFor(kind, factGroups.result)}
      facts={factsOfNow(attempt, facts)}
      people={panel.people}
      record={calls.record}
      remarkOn={remarkOn}
      focusOn={focusOn}
      onClose={onClose}
    />
  );
}
