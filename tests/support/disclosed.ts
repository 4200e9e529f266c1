import { samples } from '#cdk/local/samples/index.ts';
import { toDisclosure } from '#domain/publication/disclosure.ts';
import { listEntry } from '#domain/publication/lists.ts';
import { searchText } from '#domain/publication/search-text.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { ResponseInput } from '#domain/response/response.ts';
import type { Journal } from '#store/journal-ports.ts';
import type { Files } from '#store/ports.ts';
import { authority } from './rooms.ts';

/** The responses of the samples, by their keys. */
export const sampleResponses = Object.fromEntries(samples.map(({ key, response }) => [key, response]));

/** Puts responses into the journal and the texts of search, as publishing does. Answers the reference of each by its key. */
export async function disclosed(
  { journal, files }: { readonly journal: Journal; readonly files: Files },
  responses: Readonly<Record<string, ResponseInput>>,
): Promise<Readonly<Record<string, string>>> {
  const references: Record<string, string> = {};
  for (const [i, [key, input]] of Object.entries(responses).entries()) {
    const response = readResponse(input, 'FOIA');
    if (!response.ok) throw new Error(`${key}: ${JSON.stringify(response.error)}`);
    const reference = `07.FOI.26.${String(i + 1).padStart(6, '0')}`;
    const days = { receivedOn: '2026-10-01', dueOn: '2026-10-29', decidedOn: '2026-10-20', publishedOn: '2026-10-21' };
    const disclosure = toDisclosure({
      reference,
      regime: 'FOIA',
      response: response.value,
      ...days,
      version: 1,
      authority,
    });
    await files.put(`disclosure-texts/${reference}.json`, JSON.stringify(searchText(disclosure)), 'application/json');
    const line = { ...listEntry(disclosure), action: 'put', text: `disclosure-texts/${reference}.json` } as const;
    await journal.append('2026', line);
    references[key] = reference;
  }
  return references;
}
