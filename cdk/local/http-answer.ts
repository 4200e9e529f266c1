/** What goes back to the browser. Header values may repeat (`set-cookie`). */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
};

/** An answer of API Gateway's own, such as `{"message":"Not Found"}`. */
export function gatewayAnswer(status: number, message: string, headers: Answer['headers'] = {}): Answer {
  const body = Buffer.from(JSON.stringify({ message }));
  return { status, headers: { 'content-type': 'application/json', ...headers }, body };
}

/**
 * Reads what a function returned as HTTP API does: with a `statusCode` it is an answer (cookies, base64 body); without
 * one the whole value is the JSON body of a 200. Anything that is no answer becomes 500.
 */
export function answerOf(result: unknown): Answer {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    if (result === undefined || result === null) return gatewayAnswer(200, 'null');
    const text = typeof result === 'string' ? result : JSON.stringify(result);
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(text) };
  }
  const {
    statusCode,
    headers = {},
    cookies = [],
    body = '',
    isBase64Encoded = false,
  } = result as Partial<FunctionAnswer>;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 200 || status > 599 || typeof body !== 'string') {
    return gatewayAnswer(500, 'Internal Server Error');
  }
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  return {
    status,
    headers: {
      // HTTP API's own assumption about an answer that names no type.
      'content-type': 'text/plain; charset=utf-8',
      ...Object.fromEntries(lower),
      ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
    },
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
}

type FunctionAnswer = {
  statusCode: number | string;
  headers: Record<string, string | number | boolean>;
  cookies: readonly string[];
  body: string;
  isBase64Encoded: boolean;
};
