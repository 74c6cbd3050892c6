import { Inline, Lozenge, Stack, Tag, Text, Tooltip } from '@forge/react';

/** A value of a field with the title that explains it; `null` when no catalogue knows it. */
export interface TitledValue {
  readonly id: string;
  readonly title: string | null;
}

const mostTags = 3;

function OneTag({ id, title }: TitledValue) {
  if (title === null) return <Lozenge appearance="removed">{`${id} unknown`}</Lozenge>;
  return (
    <Tooltip content={title}>
      <Tag text={`${id} ${title}`} />
    </Tooltip>
  );
}

/** Up to three values with id and title, then how many more; what no catalogue knows says so and how to mend it. */
export function Tags({ values, wayOut }: { readonly values: readonly TitledValue[]; readonly wayOut: string }) {
  const rest = values.slice(mostTags);
  const hasUnknown = values.some((value) => value.title === null);
  return (
    <Stack space="space.050">
      <Inline space="space.050" shouldWrap>
        {values.slice(0, mostTags).map((value) => (
          <OneTag key={value.id} {...value} />
        ))}
        {rest.length > 0 && (
          <Tooltip content={rest.map(({ id, title }) => `${id} ${title ?? 'unknown'}`).join(', ')}>
            <Text>{`+${String(rest.length)}`}</Text>
          </Tooltip>
        )}
      </Inline>
      {hasUnknown && <Text>{wayOut}</Text>}
    </Stack>
  );
}
