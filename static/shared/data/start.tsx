import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import { view } from '@forge/bridge';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import '../look/page.css';
import { LocaleProvider } from './locale';

// Without a resolver Atlaskit starts its feature flag client, which would call out.
setBooleanFeatureFlagResolver(() => false);

/** Puts a surface into its page: theme of the product, one query client, the viewer's locale. */
export function start(surface: ReactElement): void {
  const container = document.getElementById('root');
  if (container === null) throw new Error('The page has no element with the id "root".');
  // A product without theming shows the light values, which are each token's fallback.
  view.theme.enable().catch(() => undefined);
  createRoot(container).render(<StrictMode>{withProviders(surface)}</StrictMode>);
}

/** What every surface needs around it, in its page as in a test. */
export function withProviders(surface: ReactElement): ReactElement {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: Infinity } } });
  return (
    <QueryClientProvider client={client}>
      <LocaleProvider>{surface}</LocaleProvider>
    </QueryClientProvider>
  );
}
