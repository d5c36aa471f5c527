import { QueryClient } from '@tanstack/react-query';

/**
 * Answers stay good until a mutation names them stale. `always`: the engine is on this machine; the state of the network
 * (usually: none) must never hold a call back.
 */
export function createKlienKueri(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Infinity,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
