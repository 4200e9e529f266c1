import { openRealStore } from '#tests/support/store.ts';
import { storeContract } from './store.contract.ts';

storeContract('the local database and object store', openRealStore);
