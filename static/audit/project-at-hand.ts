import { useEffect, useState } from 'react';
import { readContext } from '../shared/surface-context';

/** Id of the project that the page stands in; `undefined` until the product told it, `null` for none. */
export function useProjectAtHand(): string | null | undefined {
  const [projectId, setProjectId] = useState<string | null>();
  useEffect(() => {
    readContext()
      .then(({ extension }) => setProjectId(idOf(extension['project'])))
      .catch(() => setProjectId(null));
  }, []);
  return projectId;
}

function idOf(project: unknown): string | null {
  if (typeof project !== 'object' || project === null || !('id' in project)) return null;
  return typeof project.id === 'string' || typeof project.id === 'number' ? String(project.id) : null;
}
