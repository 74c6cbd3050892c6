import { Loading } from '../shared/data/answered';
import { ChoiceButtons } from '../shared/fields/choice-buttons';
import type { ShowHow } from '../shared/address/page-history';
import { useRoute } from '../shared/address/use-route';
import { parseAddress, printAddress, type AuditAddress } from './address/address';
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

const grammar = { parse: parseAddress, print: printAddress };

/** The auditor's room: it only reads, and its address says what it shows. */
export function Audit() {
  const { address, go } = useRoute<AuditAddress>(grammar);
  return (
    <main className="surface-page stack">
      <ChoiceButtons label="Part" value={address?.part ?? null} options={parts} onChange={(part) => go(parseAddress(`/${part}`), 'push')} />
      {address === null ? (
        <Loading label="Loading the page" />
      ) : (
        <Part address={address} onAddress={(next, how = 'push') => go(next, how)} />
      )}
    </main>
  );
}

interface PartProps {
  readonly address: AuditAddress;
  readonly onAddress: (address: AuditAddress, how?: ShowHow) => void;
}

function Part({ address, onAddress }: PartProps) {
  switch (address.part) {
    case 'controls':
      return <Controls address={address} onAddress={onAddress} />;
    case 'questions':
      return <PeriodQuestions address={address} onAddress={onAddress} />;
    case 'protection':
      return <Protection address={address} onAddress={onAddress} />;
    case 'pack':
      return <EvidencePack address={address} onAddress={onAddress} />;
  }
}
