import { useQuery } from '@tanstack/react-query';
import { get } from '../rest';

type Permission = 'ADMINISTER_PROJECTS' | 'CREATE_ISSUES' | 'TRANSITION_ISSUES' | 'ADD_COMMENTS';

interface Permissions {
  readonly permissions: Readonly<Record<string, { readonly havePermission: boolean }>>;
}

/** Whether the person may do that; no, until Jira has said so. */
export interface MayI {
  (permission: Permission): boolean;
  readonly isKnown: boolean;
}

/** What the person may do in a project or with a work item, so that nothing is offered that would be refused. */
export function useMayI(where: { readonly projectKey: string } | { readonly issueKey: string }): MayI {
  const asked = new URLSearchParams({ ...where, permissions: 'ADMINISTER_PROJECTS,CREATE_ISSUES,TRANSITION_ISSUES,ADD_COMMENTS' });
  const { data } = useQuery({
    queryKey: ['permissions', where],
    queryFn: () => get<Permissions>(`/rest/api/3/mypermissions?${asked.toString()}`),
  });
  const mayI = (permission: Permission) => data?.permissions[permission]?.havePermission === true;
  return Object.assign(mayI, { isKnown: data !== undefined });
}
