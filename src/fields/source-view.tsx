import ForgeReconciler, { Inline, Lozenge, Text } from '@forge/react';
import { isSource, sourceFacts } from '../domain/links/sources';
import { useFieldValue } from './field-value';

function SourceView() {
  const value = useFieldValue();
  if (typeof value !== 'string' || value === '') return <Text>None</Text>;
  if (!isSource(value)) return <Text>{`${value} is none of the six sources. Choose one of them.`}</Text>;
  const { name, reference } = sourceFacts[value];
  return (
    <Inline space="space.050" alignBlock="center">
      <Lozenge>{name}</Lozenge>
      {reference !== null && <Text>{reference}</Text>}
    </Inline>
  );
}

ForgeReconciler.render(<SourceView />);
