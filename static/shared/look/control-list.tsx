import { findControl } from '../../../src/domain/catalogue/controls';

interface ControlListProps {
  readonly ids: readonly string[];
  readonly label?: string;
  readonly className?: string;
}

/** Controls of Annex A with their titles. */
export function ControlList({ ids, label, className }: ControlListProps) {
  return (
    <ul className={className} aria-label={label}>
      {ids.map((id) => (
        <li key={id}>
          {id} {findControl(id)?.title}
        </li>
      ))}
    </ul>
  );
}
