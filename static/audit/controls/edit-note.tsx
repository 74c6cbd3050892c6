import type { FrameworkEdit } from '../../../src/domain/evidence/framework-edits';
import type { Person } from '../../../src/domain/improvement';
import { MomentText } from '../../shared/look/day-text';
import { nameOf, PersonName } from '../../shared/look/person-name';

interface EditNoteProps {
  readonly edit: FrameworkEdit;
  readonly people: readonly Person[];
}

/** Who changed a line, when and why. */
export function EditNote({ edit: { change, by, at, reason }, people }: EditNoteProps) {
  return (
    <span className="small">
      {change} by <PersonName name={nameOf(people, by)} /> <MomentText value={at} />
      {reason === null ? ', without a reason: none was asked then' : `: ${reason}`}
    </span>
  );
}
