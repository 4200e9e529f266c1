/** What was served: its address after all redirects, its status, type and body. */
export type Served = { readonly url: string; readonly status: number; readonly type: string; readonly body: string };
type Fields = Readonly<Record<string, string>>;

const MOST_REDIRECTS = 10;

/** A browser without eyes: it keeps cookies, follows redirects, and hands over every page byte for byte. */
export function aJar(origin: string) {
  const cookies = new Map<string, Map<string, string>>();
  const ofHost = (url: URL) => {
    const there = cookies.get(url.host) ?? new Map<string, string>();
    cookies.set(url.host, there);
    return there;
  };
  async function ask(address: string, fields?: Fields): Promise<Served> {
    let url = new URL(address, origin);
    let form = fields;
    for (let turn = 0; turn < MOST_REDIRECTS; turn += 1) {
      const kept = ofHost(url);
      const answer = await fetch(url, {
        redirect: 'manual',
        method: form ? 'POST' : 'GET',
        headers: { cookie: [...kept].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(form ? { body: new URLSearchParams(form) } : {}),
      });
      for (const one of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
        if (/Max-Age=0/i.test(one)) kept.delete(name);
        else kept.set(name, value);
      }
      const to = answer.headers.get('location');
      if (to === null) {
        const type = answer.headers.get('content-type') ?? '';
        return { url: url.href, status: answer.status, type, body: await answer.text() };
      }
      await answer.arrayBuffer();
      url = new URL(to, url);
      form = undefined;
    }
    throw new Error(`Redirected in a circle: ${address}`);
  }
  return { get: (address: string) => ask(address), post: (address: string, fields: Fields) => ask(address, fields) };
}
export type Jar = ReturnType<typeof aJar>;

/** Signs a jar in as one of the officers who are invented for this machine; it is then at the console. */
export async function signInJar(jar: Jar, sub: string): Promise<Served> {
  const picker = await jar.get('/officer/sign-in');
  const action = new RegExp(`action="([^"]+/${sub})"`).exec(picker.body)?.[1];
  if (action === undefined) throw new Error(`Nobody is called ${sub} on ${picker.url}`);
  return jar.post(new URL(action, picker.url).href, {});
}
