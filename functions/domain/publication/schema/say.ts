import * as v from 'valibot';

/** A schema with the sentence that explains it to whoever reads the data. */
export function said<const S extends v.GenericSchema>(description: string, schema: S) {
  return v.pipe(schema, v.description<v.InferOutput<S>, string>(description));
}

export const text = (description: string) => said(description, v.string());
export const day = (description: string) =>
  v.pipe(v.string(), v.isoDate(), v.description(`${description} A calendar day in Europe/London, such as 2026-11-30.`));
export const markdown = (description: string) =>
  text(`${description} Markdown without HTML: a tag stands for itself and is to be shown as it is written.`);
/** Labels of parts, as the applicant gave them. */
export const labels = (description: string) => said(description, v.array(v.string()));
