import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { AppFrame } from '../frames/app-frame';
import { listenToFrames } from '../frames/host-commands';
import { useExtensions } from '../issue/issue-data';
import { get } from '../rest';
import { Dialog } from '../shell/dialog';

interface Byline {
  readonly title?: string;
  readonly tooltip?: string;
}

interface BylineUpdate {
  readonly propertyKey: string;
  readonly valueUpdate: Byline;
}

type Properties = { readonly results: readonly { readonly key: string; readonly value: unknown }[] };

const asByline = (value: unknown): Byline => (typeof value === 'object' && value !== null ? value : {});

/** What apps add under the title of a page, from the page's properties: no function of the app runs until somebody opens one. */
export function Bylines({ pageId }: { readonly pageId: string }) {
  const items = useExtensions().data?.bylines ?? [];
  const properties = useQuery({
    queryKey: ['wiki', pageId, 'properties'],
    queryFn: () => get<Properties>(`/wiki/api/v2/pages/${pageId}/properties?limit=250`),
  }).data?.results;
  const [updates, setUpdates] = useState<Readonly<Record<string, Byline>>>({});
  const [open, setOpen] = useState<string | null>(null);
  useEffect(() => {
    const { unsubscribe } = listenToFrames('FORGE_CONTENT_PROPERTY_UPDATED', (payload) => {
      const { propertyKey, valueUpdate } = payload as BylineUpdate;
      setUpdates((before) => ({ ...before, [propertyKey]: valueUpdate }));
    });
    return () => void unsubscribe();
  }, []);
  if (properties === undefined) return null;
  const valueOf = (key: string) => asByline(properties.find((property) => property.key === key)?.value);
  const shown = items.filter(({ needsProperty }) => needsProperty === null || properties.some(({ key }) => key === needsProperty));
  return shown.map(({ key, title, tooltip, contentPropertyKey }) => {
    const kept = contentPropertyKey === null ? {} : { ...valueOf(contentPropertyKey), ...updates[contentPropertyKey] };
    const words = kept.title ?? title;
    return (
      <span key={key}>
        <button type="button" className="edit-button" title={kept.tooltip ?? tooltip} onClick={() => setOpen(key)}>
          {words}
        </button>
        {open === key && (
          <Dialog title={words} onClose={() => setOpen(null)}>
            <AppFrame moduleKey={key} place={{ kind: 'content', pageId }} title={words} onClose={() => setOpen(null)} />
          </Dialog>
        )}
      </span>
    );
  });
}
