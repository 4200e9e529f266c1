import { environmentRegion } from './env.ts';
import { signedFetch } from './signed-fetch.ts';

/** The value of an SSM SecureString. `endpoint` is for tests. Throws where SSM does not answer with it. */
export async function readParameter(name: string, endpoint?: string): Promise<string> {
  const answer = await signedFetch({
    service: 'ssm',
    url: new URL(endpoint ?? `https://ssm.${environmentRegion()}.amazonaws.com`),
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AmazonSSM.GetParameter' },
    body: JSON.stringify({ Name: name, WithDecryption: true }),
  });
  const { Parameter } = (await answer.json()) as { Parameter?: { Value?: string } };
  if (!answer.ok || !Parameter?.Value) throw new Error(`SSM answered ${answer.status} for the portal’s secret`);
  return Parameter.Value;
}
