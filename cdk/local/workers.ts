import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { Door } from '#domain/routes.ts';
import type { Invocation, Outcome } from './worker-main.ts';

/** Calls a function with an event and answers what it returned. Rejects with `TimedOut`, or with what it threw. */
export type Invoke = (door: Door, event: unknown) => Promise<unknown>;
export type Functions = { readonly invoke: Invoke; stop(): Promise<void> };

/** The function did not answer within the time that HTTP API leaves it. */
export class TimedOut extends Error {}

/** HTTP API's own limit is 30 s; a little less, so that the function's end is what is seen. */
const limitMs = 29_000;
/** Lambda's limit for what goes in and comes out. */
const maxBytes = 6 * 1024 * 1024;

/** What a function may take that opens files from outside: as on Lambda it ends by itself, and the portal goes on. */
const usualMemory: Partial<Record<Door, ResourceLimits>> = { inspect: { maxOldGenerationSizeMb: 2048 } };

type Pending = { resolve(result: unknown): void; reject(error: Error): void; timer: NodeJS.Timeout };
type Host = { readonly worker: Worker; readonly pending: Map<string, Pending> };

/**
 * Hosts the functions: each in a worker thread of its own with exactly the variables it asks for, started on first use
 * and again after a crash. Events and answers pass as JSON, as on Lambda. What functions log goes to `logFile`.
 */
export function hostFunctions(
  bundleOf: (door: Door) => string,
  environmentOf: (door: Door) => Record<string, string>,
  logFile: string,
  memory = usualMemory,
): Functions {
  const hosts = new Map<Door, Host>();
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
  let isStopping = false;

  const start = (door: Door): Host => {
    const worker = new Worker(new URL('./worker-main.ts', import.meta.url), {
      name: door,
      resourceLimits: memory[door] ?? {},
      env: environmentOf(door),
      workerData: { bundle: pathToFileURL(bundleOf(door)).href, name: door },
      stdout: true,
      stderr: true,
    });
    for (const output of [worker.stdout, worker.stderr]) output.on('data', (chunk: Buffer) => log.write(chunk));
    const host: Host = { worker, pending: new Map() };
    hosts.set(door, host);
    worker.on('message', (outcome: Outcome) => settle(host, outcome));
    worker.on('error', (error) => {
      console.error(`The function ${door} has crashed (${error.message}); it starts again with the next request.`);
      log.write(`${error.stack}\n`);
    });
    worker.on('exit', () => {
      if (hosts.get(door) === host) hosts.delete(door);
      for (const id of host.pending.keys()) settle(host, { id, error: `The function ${door} has ended` });
    });
    return host;
  };

  const settle = (host: Host, outcome: Outcome): void => {
    const waiting = host.pending.get(outcome.id);
    if (!waiting) return;
    host.pending.delete(outcome.id);
    clearTimeout(waiting.timer);
    if ('result' in outcome && outcome.result.length <= maxBytes) {
      waiting.resolve(JSON.parse(outcome.result));
      return;
    }
    const error = 'error' in outcome ? outcome.error : 'The answer is larger than 6 MB';
    if (!isStopping) log.write(`${error}\n`);
    waiting.reject(new Error(error));
  };

  /** A function that does not answer is replaced; what else it still works on may finish first. */
  const timeOut = (door: Door, host: Host, id: string): void => {
    host.pending.get(id)?.reject(new TimedOut(`The function ${door} did not answer in time`));
    host.pending.delete(id);
    if (hosts.get(door) === host) hosts.delete(door);
    if (host.pending.size === 0) void host.worker.terminate();
  };

  const invoke: Invoke = (door, event) => {
    if (isStopping) return Promise.reject(new Error('The portal is stopping'));
    const host = hosts.get(door) ?? start(door);
    const id = randomUUID();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => timeOut(door, host, id), limitMs);
      host.pending.set(id, { resolve, reject, timer });
      const deadline = Date.now() + limitMs;
      host.worker.postMessage({ id, event: JSON.stringify(event), deadline } satisfies Invocation);
    });
  };

  return {
    invoke,
    async stop() {
      isStopping = true;
      await Promise.all([...hosts.values()].map(({ worker }) => worker.terminate()));
      await new Promise<void>((resolve) => log.end(() => resolve()));
    },
  };
}
