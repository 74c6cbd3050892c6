import ForgeReconciler, { Text } from '@forge/react';
import { findControl } from '../domain/catalogue/controls';
import { toIds, useFieldValue } from './field-value';
import { Tags } from './tags';

const wayOut = 'Remove what is unknown, or choose a control of ISO/IEC 27001:2022 from A.5.1 to A.8.34.';

function ControlsView() {
  const ids = toIds(useFieldValue());
  if (ids.length === 0) return <Text>None</Text>;
  return <Tags values={ids.map((id) => ({ id, title: findControl(id)?.title ?? null }))} wayOut={wayOut} />;
}

ForgeReconciler.render(<ControlsView />);
