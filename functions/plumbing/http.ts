/** A request as HTTP API hands it over (payload 2.0), as far as the portal reads it. Header names are lower-case. */
export type HttpEvent = {
  readonly rawPath: string;
  readonly rawQueryString?: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly cookies?: readonly string[];
  readonly queryStringParameters?: Readonly<Record<string, string | undefined>>;
  readonly pathParameters?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  readonly requestContext: {
    readonly http: { readonly method: string; readonly path: string; readonly sourceIp?: string };
    readonly authorizer?: { readonly jwt?: { readonly claims: Readonly<Record<string, unknown>> } };
  };
};

/** A request for a page: the door has taken the language off its path. */
export type PageEvent = HttpEvent & {
  readonly language: string;
  /** Path and query of the page, for a link to the same page; without the query where that may hold a key. */
  readonly page: string;
};

/** An answer as HTTP API wants it. */
export type HttpAnswer = {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
};

/** A page. */
export function html(body: string, statusCode = 200, headers: Readonly<Record<string, string>> = {}): HttpAnswer {
  return { statusCode, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}

/** A JSON answer. */
export function json(value: unknown, statusCode = 200, headers: Readonly<Record<string, string>> = {}): HttpAnswer {
  return { statusCode, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

/** A calendar file, for a reader's own calendar. */
export function icsFile(body: string, headers: Readonly<Record<string, string>> = {}): HttpAnswer {
  const disposition = { 'content-disposition': 'attachment; filename="due-date.ics"' };
  return {
    statusCode: 200,
    headers: { 'content-type': 'text/calendar; charset=utf-8', ...disposition, ...headers },
    body,
  };
}

/** 303 to a path of this site. */
export function seeOther(location: string, cookies: readonly string[] = []): HttpAnswer {
  return { statusCode: 303, headers: { location }, cookies };
}

/** 301 to the permanent path of a page of this site. */
export function movedTo(location: string): HttpAnswer {
  return { statusCode: 301, headers: { location } };
}

/** The value of a cookie, or undefined. */
export function cookie(event: HttpEvent, name: string): string | undefined {
  return event.cookies?.find((c) => c.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** A `__Host-` cookie of this browser session: this host only, TLS only, out of reach of scripts. */
export function sessionCookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax`;
}

/** The token of an `Authorization: Bearer` header, or undefined. */
export function bearer(event: HttpEvent): string | undefined {
  return /^Bearer ([\w.~+/=-]+)$/i.exec(event.headers['authorization'] ?? '')?.[1];
}
