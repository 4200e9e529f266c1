import { parentPort, workerData } from 'node:worker_threads';

// Lambda's runtime in small: loads a function's bundle and calls its handler with events that come in as JSON.
export type Invocation = { readonly id: string; readonly event: string; readonly deadline: number };
export type Outcome = { readonly id: string } & ({ readonly result: string } | { readonly error: string });

// Bundles are minified as on AWS; here their log may name lines that somebody wrote.
process.setSourceMapsEnabled(true);

const { bundle, name } = workerData as { bundle: string; name: string };
const { handler } = (await import(bundle)) as {
  handler: (event: unknown, context: object) => Promise<unknown>;
};

parentPort?.on('message', async ({ id, event, deadline }: Invocation) => {
  const context = {
    awsRequestId: id,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:eu-west-2:000000000000:function:${name}`,
    memoryLimitInMB: '1024',
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    const result = await handler(JSON.parse(event), context);
    parentPort?.postMessage({ id, result: JSON.stringify(result ?? null) } satisfies Outcome);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort?.postMessage({ id, error: text } satisfies Outcome);
  }
});
