import { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterPayload } from 'oidc-provider';

/**
 * Keeps the identity provider's sessions, codes and grants in one SQLite file, so that officers stay signed in over a
 * restart. Returns what makes an adapter for each of its models, and what closes the file.
 */
export function identityStore(path: string): { adapter: (model: string) => Adapter; close(): void } {
  const db = new DatabaseSync(path);
  db.exec(`PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS items (model TEXT, id TEXT, uid TEXT, userCode TEXT, grantId TEXT, expires INTEGER,
      payload TEXT NOT NULL, PRIMARY KEY (model, id)) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS byGrant ON items (grantId);
    CREATE INDEX IF NOT EXISTS byUid ON items (uid);`);
  const now = () => Math.floor(Date.now() / 1000);
  db.prepare('DELETE FROM items WHERE expires < ?').run(now());
  const put = db.prepare('INSERT OR REPLACE INTO items VALUES (?, ?, ?, ?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM items WHERE model = ? AND id = ?');
  const removeGrant = db.prepare('DELETE FROM items WHERE grantId = ?');
  const consume = db.prepare(
    "UPDATE items SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?",
  );
  const finder = (column: 'id' | 'uid' | 'userCode') =>
    db.prepare(`SELECT payload FROM items WHERE model = ? AND ${column} = ? AND (expires IS NULL OR expires >= ?)`);
  const find = { id: finder('id'), uid: finder('uid'), userCode: finder('userCode') };

  const adapter = (model: string): Adapter => {
    const read = async (by: keyof typeof find, value: string) => {
      const row = find[by].get(model, value, now());
      return row ? (JSON.parse(String(row['payload'])) as AdapterPayload) : undefined;
    };
    return {
      async upsert(id, payload, expiresIn) {
        const { uid = null, userCode = null, grantId = null } = payload;
        // `expiresIn` is 0 or absent for what never expires.
        const expires = expiresIn ? now() + expiresIn : null;
        put.run(model, id, uid, userCode, grantId, expires, JSON.stringify(payload));
      },
      find: (id) => read('id', id),
      findByUid: (uid) => read('uid', uid),
      findByUserCode: (code) => read('userCode', code),
      consume: async (id) => void consume.run(now(), model, id),
      destroy: async (id) => void remove.run(model, id),
      revokeByGrantId: async (grantId) => void removeGrant.run(grantId),
    };
  };
  return { adapter, close: () => db.close() };
}
