import { openDataFolder } from './data-folder.ts';
import { startPortal } from './portal.ts';

// `npm start`: the portal on this machine until Ctrl-C. PORT (3000; 0 for any free one), PORTAL_DATA (.portal/),
// PORTAL_DYNAMODB_ENDPOINT for another database, PORTAL_SAMPLES=none, PORTAL_ACCESS_LOG=1 for a line per request.
const undos: (() => Promise<void> | void)[] = [];
let stopping: Promise<never> | undefined;

/** Undoes what was started, latest first, and ends the process: nothing is left behind, whatever goes wrong on the way. */
function stop(code: number, sentence?: string): Promise<never> {
  if (sentence && !stopping) console.error(sentence);
  stopping ??= (async () => {
    // Should a part not want to end: the database's watcher ends it with this process.
    setTimeout(() => process.exit(code), 8000).unref();
    for (let undo = undos.pop(); undo; undo = undos.pop()) {
      try {
        await undo();
      } catch (error) {
        console.error(`On the way out: ${error instanceof Error ? error.message : error}`);
      }
    }
    process.exit(code);
  })();
  return stopping;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));
// Whoever started this is gone.
process.on('disconnect', () => stop(0));
const fail = (error: unknown) => stop(1, error instanceof Error ? (error.stack ?? error.message) : String(error));
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

const port = Number(process.env['PORT'] ?? 3000);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  await stop(1, `PORT must be a number from 0 to 65535, not ${process.env['PORT']}.`);
}
try {
  const { url, inboxUrl } = await startPortal(openDataFolder(), {
    port,
    say: (sentence) => console.log(sentence),
    onStop: (undo) => undos.push(undo),
    onFailure: (sentence) => stop(1, sentence),
  });
  console.log(`Ready: ${url} · inbox ${inboxUrl}`);
} catch (error) {
  // What is foreseen is one sentence; anything else comes with its trace.
  const isSentence = error instanceof Error && error.name === 'Error' && /[.]$/.test(error.message);
  await (isSentence ? stop(1, error.message) : fail(error));
}
