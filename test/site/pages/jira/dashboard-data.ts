import { useQuery, useQueryClient } from '@tanstack/react-query';
import { gadgetConfigurationKey } from '../../jira/dashboards/gadget-configuration';
import { get, post, put, remove } from '../rest';

const base = '/rest/api/3/dashboard/1';

export interface PlacedGadget {
  readonly id: number;
  readonly moduleKey: string;
  readonly title: string;
}

interface Dashboard {
  readonly name: string;
  readonly isWritable: boolean;
  readonly gadgets: readonly PlacedGadget[];
}

async function readDashboard(): Promise<Dashboard> {
  const { gadgets } = await get<{ gadgets: readonly PlacedGadget[] }>(`${base}/gadget`);
  return { ...(await get<Omit<Dashboard, 'gadgets'>>(base)), gadgets };
}

export const useDashboard = () => useQuery({ queryKey: ['dashboard'], queryFn: readDashboard });

/** What its owner does with the gadgets; the dashboard is read anew after each. */
export function useGadgetChanges() {
  const client = useQueryClient();
  const anew = <T>(change: Promise<T>) => change.finally(() => void client.invalidateQueries({ queryKey: ['dashboard'] }));
  return {
    add: (moduleKey: string, title: string) => anew(post<PlacedGadget>(`${base}/gadget`, { moduleKey, title })),
    remove: (id: number) => anew(remove(`${base}/gadget/${String(id)}`)),
    configure: (id: number, configuration: unknown) =>
      anew(put(`${base}/items/${String(id)}/properties/${gadgetConfigurationKey}`, configuration)),
  };
}
