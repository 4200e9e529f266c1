import { fail, ok, type Result } from '#domain/result.ts';

/** Why a text could not be had: a code for the log; nothing of what the other side said. */
export type FetchFault = {
  readonly code:
    | 'unreachable'
    | 'timeout'
    | 'bad-status'
    | 'redirected-elsewhere'
    | 'wrong-type'
    | 'too-large'
    | 'not-utf-8';
  readonly where?: string;
};
export type FetchLimits = { readonly timeoutMs: number; readonly maxBytes: number; readonly type: string };

const REDIRECTS = 3;

/**
 * The text at an address that is not ours. All of it within the time, of the type and no larger than said (after
 * decompression), in UTF-8; redirects are followed on the same origin only. Never throws.
 */
export async function fetchText(address: string, limits: FetchLimits): Promise<Result<string, FetchFault>> {
  // One deadline for everything: a server that drips a byte at a time must not keep us.
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    let url = new URL(address);
    for (let hops = 0; hops <= REDIRECTS; hops += 1) {
      const answer = await fetch(url, { redirect: 'manual', signal, headers: { accept: limits.type } });
      const location = answer.headers.get('location');
      if (answer.status < 300 || answer.status > 399 || location === null) return await textOf(answer, limits);
      await answer.body?.cancel();
      const next = new URL(location, url);
      if (next.origin !== url.origin) return fail({ code: 'redirected-elsewhere' });
      url = next;
    }
    return fail({ code: 'redirected-elsewhere' });
  } catch (error) {
    const isLate = signal.aborted || (error instanceof Error && error.name === 'TimeoutError');
    return fail({ code: isLate ? 'timeout' : 'unreachable' });
  }
}

async function textOf(answer: Response, { type, maxBytes }: FetchLimits): Promise<Result<string, FetchFault>> {
  const refuse = async (fault: FetchFault) => {
    await answer.body?.cancel();
    return fail(fault);
  };
  if (answer.status !== 200) return refuse({ code: 'bad-status', where: String(answer.status) });
  const given = (answer.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (given !== type) return refuse({ code: 'wrong-type' });
  if (Number(answer.headers.get('content-length') ?? 0) > maxBytes) return refuse({ code: 'too-large' });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return fail({ code: 'too-large' }); // leaving the loop ends the connection
    chunks.push(chunk);
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    return fail({ code: 'not-utf-8' });
  }
}
