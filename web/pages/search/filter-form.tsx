import { type FilterChoices, type FilterName, type Filters, filterNames } from '#domain/publication/filters.ts';
import type { SearchContext } from '#web/search-context.ts';
import { grouped } from '#web/words/field-error.ts';
import { choiceName } from './filter-words.ts';

type Props = {
  readonly context: SearchContext;
  readonly filters: Filters;
  readonly choices: FilterChoices;
  /** The form to which the fields belong: it has the words that are searched for. */
  readonly form: string;
};

/** The choices of one filter by their names, that which is chosen always among them. */
function optionsOf({ context, filters, choices }: Props, name: FilterName) {
  const chosen = filters[name];
  const all = choices[name].some(({ value }) => value === chosen) || chosen === undefined;
  const offered = all ? choices[name] : [...choices[name], { value: chosen, count: 0 }];
  const named = offered.map((choice) => ({ ...choice, text: choiceName(context, name, choice.value) }));
  if (name === 'month') return named.sort((a, b) => (a.value < b.value ? -1 : 1));
  const order = new Intl.Collator(context.language, { numeric: true });
  return named.sort((a, b) => order.compare(a.text, b.text) * (name === 'year' ? -1 : 1));
}

/** One filter: nothing where there is nothing to choose. */
function Filter({ name, ...props }: Props & { readonly name: FilterName }) {
  const { context, filters, form } = props;
  const { words, authority, language } = context;
  const options = optionsOf(props, name);
  if (options.length === 0) return null;
  const count = (n: number) => grouped(n, words.fields.thousands);
  // Grounds and topics stand in the authority's first language, as the answers do.
  const isTheirs = name === 'ground' || name === 'topic';
  const lang = isTheirs && language !== authority.languages[0] ? authority.languages[0] : undefined;
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={`filter-${name}`}>
        {words.filters.label[name]}
      </label>
      <select class="govuk-select" id={`filter-${name}`} name={name} form={form}>
        <option value="">{words.filters.any[name]}</option>
        {options.map(({ value, text, count: n }) => (
          <option value={value} selected={value === filters[name]} lang={lang} key={value}>
            {words.filters.option(text, count(n))}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What answers can be picked out by: closed where the window is narrow, beside the results where there is room. */
export function FilterForm(props: Props) {
  const { filters } = props.context.words;
  return (
    <details class="portal-filters">
      <summary class="portal-filters__summary">{filters.summary}</summary>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would belong to no form, its fields do */}
      <div class="portal-filters__fields" role="group" aria-label={filters.summary}>
        {filterNames.map((name) => (
          <Filter {...props} name={name} key={name} />
        ))}
        <button type="submit" class="govuk-button govuk-button--secondary" form={props.form}>
          {filters.apply}
        </button>
      </div>
    </details>
  );
}
