import { HtmlValidate, type RuleConfig } from 'html-validate';

/** Rules that are switched off, and why each is. */
const page: RuleConfig = {
  // How a page is written down, and not what it says: `<br/>` and `<br>` are one element in HTML.
  'void-style': 'off',
  // A title ends with the name of the authority, which is as long as it is; what is its own stands first.
  'long-title': 'off',
  // The check sum of a file guards against another host. All of ours come from the portal itself, named by their content.
  'require-sri': ['error', { target: 'crossorigin' }],
  // The design system puts the summary of errors, with its heading, before the heading of the page.
  'heading-level': ['error', { minInitialRank: 'h2' }],
  // Several answers to one question come back under one name: so do buttons, and so do boxes to tick.
  'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
};
const console: RuleConfig = {
  ...page,
  // A table that a narrow window shows as blocks is no table any more to some screen readers: the roles keep it one
  // (web/officer/table-roles.ts).
  'no-redundant-role': 'off',
};
const letter: RuleConfig = {
  ...page,
  // Programs that read mail drop style sheets.
  'no-inline-style': 'off',
};

const validatorWith = (rules: RuleConfig) =>
  new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
    rules,
  });
const validators = { page: validatorWith(page), console: validatorWith(console), letter: validatorWith(letter) };

/** What a public validator finds in a document, with the place and a rule for each; none where it is valid. */
export async function htmlFaults(html: string, kind: keyof typeof validators = 'page'): Promise<readonly string[]> {
  const { results } = await validators[kind].validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector, offset }) =>
      [ruleId, message, selector ?? '', html.slice(Math.max(0, offset - 40), offset + 80)].join(' | '),
    ),
  );
}
