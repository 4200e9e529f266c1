/** A leak must be cleaned or accepted with a reason; a check is looked at; accessibility is shown (PSBAR 2018). */
export type Level = 'leak' | 'check' | 'accessibility';

type Rule = { readonly level: Level; readonly cleanable?: true };

/** Every rule by which a file that is to be disclosed is inspected: how grave it is, and whether cleaning can mend it. */
export const findingRules = {
  'wrong-name': { level: 'check' },
  // Spreadsheets
  'hidden-sheet': { level: 'leak', cleanable: true },
  'hidden-rows': { level: 'leak', cleanable: true },
  'hidden-columns': { level: 'leak', cleanable: true },
  'filtered-rows': { level: 'leak', cleanable: true },
  'merged-values': { level: 'leak', cleanable: true },
  'far-cells': { level: 'leak' },
  'pivot-cache': { level: 'leak', cleanable: true },
  'external-link': { level: 'leak', cleanable: true },
  'external-formula': { level: 'leak', cleanable: true },
  'hidden-formula': { level: 'check', cleanable: true },
  'hidden-name': { level: 'leak', cleanable: true },
  'defined-name': { level: 'check', cleanable: true },
  connections: { level: 'leak', cleanable: true },
  'data-model': { level: 'leak', cleanable: true },
  'validation-list': { level: 'check' },
  'conditional-hiding': { level: 'leak' },
  'chart-cache': { level: 'leak' },
  'unused-strings': { level: 'leak', cleanable: true },
  scenarios: { level: 'leak', cleanable: true },
  // Any office file
  metadata: { level: 'leak', cleanable: true },
  description: { level: 'check', cleanable: true },
  comments: { level: 'leak', cleanable: true },
  'tracked-changes': { level: 'leak' },
  'older-versions': { level: 'leak' },
  'invisible-text': { level: 'leak' },
  'tiny-text': { level: 'leak' },
  'hidden-text': { level: 'leak' },
  'hidden-object': { level: 'leak' },
  'off-page': { level: 'leak' },
  'cropped-picture': { level: 'leak' },
  'embedded-object': { level: 'leak' },
  'custom-xml': { level: 'leak', cleanable: true },
  'document-variables': { level: 'leak', cleanable: true },
  'mail-merge': { level: 'leak', cleanable: true },
  'local-path': { level: 'leak', cleanable: true },
  'left-over-part': { level: 'leak', cleanable: true },
  // PDF
  'covered-text': { level: 'leak' },
  'clipped-text': { level: 'leak' },
  annotations: { level: 'leak' },
  'form-values': { level: 'check' },
  scripts: { level: 'leak' },
  'hidden-layer': { level: 'leak' },
  // Pictures
  'photo-location': { level: 'leak', cleanable: true },
  'photo-details': { level: 'leak', cleanable: true },
  'photo-thumbnail': { level: 'leak', cleanable: true },
  'picture-texts': { level: 'leak', cleanable: true },
  'trailing-data': { level: 'leak', cleanable: true },
  // CSV
  'formula-injection': { level: 'check', cleanable: true },
  'not-utf-8': { level: 'accessibility', cleanable: true },
  'uneven-rows': { level: 'check' },
  // Accessibility
  'no-header': { level: 'accessibility' },
  'no-alternative-text': { level: 'accessibility' },
  'no-headings': { level: 'accessibility' },
  'no-table-header': { level: 'accessibility' },
  'scanned-page': { level: 'accessibility' },
  'no-tags': { level: 'accessibility' },
} as const satisfies Record<string, Rule>;

export type FindingRule = keyof typeof findingRules;

/** Why a file cannot be attached at all. */
export const refusalRules = [
  'empty',
  'too-large',
  'unpacks-too-large',
  'too-complex',
  'archive',
  'macros',
  'encrypted',
  'old-office',
  'executable',
  'web-page',
  'slides',
  'binary-workbook',
  'unreadable',
  'entities',
  'not-accepted',
] as const;
export type RefusalRule = (typeof refusalRules)[number];

export const levelOf = (rule: FindingRule): Level => findingRules[rule].level;
export const isCleanable = (rule: FindingRule): boolean => 'cleanable' in findingRules[rule];
