/** What a column of a log is for. `received` is understood and not taken: it is not the day of an answer. */
export type Column =
  | 'reference'
  | 'title'
  | 'summary'
  | 'address'
  | 'published'
  | 'answered'
  | 'date'
  | 'received'
  | 'file'
  | 'request'
  | 'text'
  | 'outcome'
  | 'exemptions';

/** What logs call their columns, more particular ones first. */
const patterns: readonly (readonly [Column, RegExp])[] = [
  [
    'received',
    /^(?:date )?(?:received|of request|requested|submitted|logged|opened|created)(?: (?:date|on))?$|^(?:request|received|due|target) date$|^date (?:due|opened)$|^due$/,
  ],
  ['published', /^(?:date )?(?:of )?(?:published|publication|disclosed|disclosure|released)(?: (?:date|on))?$/],
  [
    'answered',
    /^(?:date )?(?:of )?(?:answered|responded|responses?|repl(?:y|ied)|closed?|completed?|completion|sent|issued|answer)(?: (?:date|on|sent))$|^(?:answered|responded|replied|closed|completed|sent|issued)$|^date (?:of )?(?:answered|answer|responded|response|response sent|replied|reply|closed|closure|completed|completion|sent|issued|released)$/,
  ],
  ['date', /^(?:date|dates|day|month|period|year|date time|datetime|.*\bdate)$/],
  [
    'reference',
    /^(?:(?:foi|foia|eir|request|case|our|unique|log|disclosure|enquiry|file)?\s*(?:foi|eir|request|case)?\s*(?:ref(?:erence)?|id|identifier|number|no)(?:\s*(?:no|number|code|id))?|foi|foi eir (?:ref|reference|number|no))$/,
  ],
  [
    'address',
    /^(?:(?:old|original|current|page|web|response|link|full)?\s*(?:url|uri|web ?address|link|web ?page|hyperlink|permalink)s?(?: to (?:response|page|disclosure|answer|document))?|(?:old |original )?address|page)$/,
  ],
  [
    'file',
    /^(?:(?:response|disclosure|disclosed|supporting|attached)?\s*(?:files?|attachments?|documents?|enclosures?|pdf)(?:\s*(?:names?|paths?))?|file ?names?)$/,
  ],
  [
    'exemptions',
    /^(?:exemptions?|exceptions?|sections?|exemptions?(?: exceptions?)? (?:applied|used|cited|engaged)|refusal reasons?|exemption code|sections? (?:applied|cited|used)|reasons? for refusal)$/,
  ],
  [
    'outcome',
    /^(?:outcome|decision|result|status|disclosure status|outcome of (?:the )?request|request outcome|decision made|disclosed|response (?:type|outcome|status)|final outcome)$/,
  ],
  [
    'summary',
    /^(?:summary|description|request (?:summary|description)|summary of (?:the )?request|brief description|details)$/,
  ],
  [
    'title',
    // “Name” by itself may be that of whoever asked.
    /^(?:(?:request|foi|disclosure)?\s*(?:title|subject|topic|heading|subject matter)|(?:request|foi|disclosure) name|subject of (?:the )?request|request subject)$/,
  ],
  [
    'request',
    /^(?:(?:foi|full)?\s*(?:requests?|questions?|enquir(?:y|ies)|quer(?:y|ies))(?: (?:text|details?|wording|asked))?|details of (?:the )?request|what was (?:asked|requested)|information (?:requested|sought)|you asked|text of (?:the )?request)$/,
  ],
  [
    'text',
    /^(?:(?:foi|full|our|final|council|force)?\s*(?:text|body|responses?|answers?|content|repl(?:y|ies))(?: (?:text|details?|given|provided))?|details of (?:the )?response|information (?:provided|disclosed|released)|we (?:said|replied)|text of (?:the )?response)$/,
  ],
];

/** What a column is for, by what it is called, in any case and with any marks between the words; undefined where nobody can tell. */
export function columnOf(header: string): Column | undefined {
  const name = header
    .normalize('NFC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
  return patterns.find(([, pattern]) => pattern.test(name))?.[0];
}

/** A column as it was understood; `as` is empty where it was not, or where an earlier one is for the same. */
export type UnderstoodColumn = { readonly header: string; readonly as: Column | undefined };

/** What each column of a header is for: of two for the same, the first is. */
export function understand(header: readonly string[]): readonly UnderstoodColumn[] {
  const taken = new Set<Column>();
  return header.map((text) => {
    const as = columnOf(text);
    if (as === undefined || taken.has(as)) return { header: text.trim(), as: undefined };
    taken.add(as);
    return { header: text.trim(), as };
  });
}
