import { memoryStore } from '#store/memory.ts';
import { memoryEditions } from '#store/memory-statistics.ts';
import { storeContract } from './store.contract.ts';

storeContract('the twin in memory', async () => ({
  store: { ...memoryStore(), editions: memoryEditions() },
  close: async () => {},
}));
