import { QueryCache, QueryClient } from '@tanstack/react-query';
import { KODE_GALAT } from '../../contract/galat.ts';
import { PanggilanGagal } from '../panggil/panggil.ts';

/**
 * Answers stay good until a mutation names them stale. `always`: the engine is on this machine; the state of the network
 * (usually: none) must never hold a call back.
 */
export function createKlienKueri(): QueryClient {
  const klien: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (sebab) => {
        // The database was closed elsewhere: which page is right follows from the session.
        if (sebab instanceof PanggilanGagal && sebab.galat.kode === KODE_GALAT.belumDibuka)
          void klien.invalidateQueries({ queryKey: ['sesi.load'] });
      },
    }),
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
  return klien;
}
