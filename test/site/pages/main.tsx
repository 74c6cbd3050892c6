import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import './styles/base.css';
import './styles/shell.css';
import './styles/pieces.css';
import './styles/issue.css';
import './styles/lists.css';
import './styles/rovo.css';

// Without a resolver Atlaskit starts its feature flag client, which would call out.
setBooleanFeatureFlagResolver(() => false);

const address = new URL(location.href);
if (address.searchParams.has('as') || address.searchParams.has('theme')) {
  // They were for this visit; a reload after a switch must not bring them back.
  address.searchParams.delete('as');
  address.searchParams.delete('theme');
  history.replaceState(null, '', address);
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');
const client = new QueryClient({ defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } } });
createRoot(root).render(
  <QueryClientProvider client={client}>
    <App />
  </QueryClientProvider>,
);
