import { memoryStore } from '#store/memory.ts';
import { memoryMoved } from '#store/memory-moved.ts';
import { memoryEditions } from '#store/memory-statistics.ts';
import { storeContract } from './store.contract.ts';

storeContract('the twin in memory', async () => ({
  store: { ...memoryStore(), editions: memoryEditions(), moved: memoryMoved() },
  close: async () => {},
}));
