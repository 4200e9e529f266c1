import type { Licence } from '../response/attachment.ts';

/** A licence that anybody may use a file under: its name, its id in SPDX, and where its words are. */
export type OpenLicence = { readonly name: string; readonly id: string; readonly url: string };

/** Crown copyright and most public sector information is offered under it; the default of the s.45 Code for datasets. */
export const openGovernmentLicence = {
  name: 'Open Government Licence v3.0',
  id: 'OGL-UK-3.0',
  url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
} as const;

/** Those of the s.45 Code, part 11. Where somebody else has the copyright, the authority can give none. */
export const openLicences: Readonly<Record<Exclude<Licence, 'third-party'>, OpenLicence>> = {
  ogl: openGovernmentLicence,
  'non-commercial': {
    name: 'Non-Commercial Government Licence',
    id: 'NCGL-UK-2.0',
    url: 'https://www.nationalarchives.gov.uk/doc/non-commercial-government-licence/version/2/',
  },
};
