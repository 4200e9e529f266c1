import { memoryStore } from '#store/memory.ts';
import { storeContract } from './store.contract.ts';

storeContract('the twin in memory', async () => ({ store: memoryStore(), close: async () => {} }));
