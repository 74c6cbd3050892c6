import { useState } from 'react';
import { ChoiceButtons } from '../shared/choice-buttons';
import { Controls } from './controls/controls';
import { EvidencePack } from './pack/evidence-pack';
import { Protection } from './protection/protection';
import { PeriodQuestions } from './questions/period-questions';

const parts = [
  { value: 'controls', label: 'Controls and clauses' },
  { value: 'questions', label: 'Auditor’s questions' },
  { value: 'protection', label: 'Protection of the record' },
  { value: 'pack', label: 'Evidence pack' },
] as const;
type Part = (typeof parts)[number]['value'];

/** The auditor's room: it only reads. */
export function Audit() {
  const [part, setPart] = useState<Part>('controls');
  return (
    <main className="surface-page stack">
      <ChoiceButtons label="Part" value={part} options={parts} onChange={setPart} />
      {part === 'controls' ? <Controls /> : null}
      {part === 'questions' ? <PeriodQuestions /> : null}
      {part === 'protection' ? <Protection /> : null}
      {part === 'pack' ? <EvidencePack /> : null}
    </main>
  );
}
