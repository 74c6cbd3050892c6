import type { ReactNode } from 'react';
import type { TwinRow } from './table-twin';

type Cell = TwinRow['cells'][number];

export function words(content: ReactNode): Cell {
  return { content, kind: 'words' };
}

export function number(content: ReactNode): Cell {
  return { content, kind: 'number' };
}
