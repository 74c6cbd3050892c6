import ForgeReconciler, { Text } from '@forge/react';
import { findClause } from '../domain/catalogue/clauses';
import { toIds, useFieldValue } from './field-value';
import { Tags } from './tags';

const wayOut = 'Remove what is unknown, or choose a clause of ISO/IEC 27001:2022 from 4 to 10.2.';

function ClausesView() {
  const ids = toIds(useFieldValue());
  if (ids.length === 0) return <Text>None</Text>;
  return <Tags values={ids.map((id) => ({ id, title: findClause(id)?.title ?? null }))} wayOut={wayOut} />;
}

ForgeReconciler.render(<ClausesView />);
