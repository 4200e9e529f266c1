import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

type Values = Record<string, { value: string; multiValue?: { value: string }[] }>;
type RuleRequest = { method: string; uri: string; querystring: Values; headers: Values; cookies: Values };
type RuleAnswer = RuleRequest | { statusCode: number; headers: Record<string, { value: string }> };

/** What the rule says of a path: read this object key, or answer with a redirect. */
export type Ruling = { readonly key: string } | { readonly status: number; readonly headers: Record<string, string> };

const source = readFileSync(new URL('../edge/index-rule.js', import.meta.url), 'utf8');
const handler = runInNewContext(`${source}; handler`) as (event: { request: RuleRequest }) => RuleAnswer;

/** Runs the edge's own "directory → index.html" function on a path (as sent, still percent-encoded) and its query. */
export function indexRule(method: string, path: string, query: string): Ruling {
  const querystring: Values = {};
  for (const pair of query.split('&').filter((one) => one !== '')) {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const known = querystring[name];
    if (known) known.multiValue = [...(known.multiValue ?? [{ value: known.value }]), { value }];
    else querystring[name] = { value };
  }
  const answer = handler({ request: { method, uri: path, querystring, headers: {}, cookies: {} } });
  if ('uri' in answer) return { key: answer.uri };
  const headers = Object.entries(answer.headers).map(([name, { value }]) => [name, value] as const);
  return { status: answer.statusCode, headers: Object.fromEntries(headers) };
}
