import { useState } from 'react';
import { attributeNames, attributes, attributeTitle, type Attribute } from '../../src/domain/catalogue/attributes';
import type { Summary } from '../../src/domain/summary/summary';
import { BarList } from '../shared/figures/bar-list';
import { ChoiceField } from '../shared/fields/field';
import type { Opening } from '../shared/figures/open-number';
import { Part } from '../shared/look/part';
import { ControlsWithout } from './controls-without';

interface ControlDrawingsProps extends Opening {
  readonly controls: Summary['controls'];
}

/** Which controls of Annex A the improvements are about, and what those stand for by an attribute that the reader chooses. */
export function ControlDrawings({ controls, ...opening }: ControlDrawingsProps) {
  const [attribute, setAttribute] = useState<Attribute>('concept');
  if (controls.named === 0) return null;
  return (
    <>
      <Part title="By control">
        <BarList label="Improvements by control" bars={controls.byControl} {...opening} />
        <ControlsWithout controls={controls} />
      </Part>
      <Part title={attributeTitle(attribute)}>
        <div className="no-print">
          <ChoiceField
            label="Attribute of ISO/IEC 27002"
            value={attribute}
            options={attributes.map((value) => ({ value, label: attributeNames[value] }))}
            onChange={(value) => setAttribute(attributes.find((known) => known === value) ?? 'concept')}
          />
        </div>
        <BarList label={`Improvements ${attributeTitle(attribute).toLowerCase()}`} bars={controls.byAttribute[attribute]} {...opening} />
      </Part>
    </>
  );
}
