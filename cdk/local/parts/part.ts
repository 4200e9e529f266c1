/** A part that runs beside the portal: where it answers and how it is stopped. */
export type Part = {
  readonly endpoint: string;
  /** Settles with a sentence should the part end by itself. */
  readonly failed?: Promise<string>;
  stop(): Promise<void>;
};

/** What the AWS SDK wants to know; the parts check no signatures. */
export const aws = {
  region: 'eu-west-2',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
} as const;

/** Names of what the stacks make on AWS. */
export const names = {
  table: 'portal',
  records: 'portal-records',
  publication: 'portal-publication',
  web: 'portal-web',
} as const;
