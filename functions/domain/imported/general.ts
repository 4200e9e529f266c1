/** What stands above every answer of an authority: the law, the log, that it is one. It calls none of them. */
const general =
  /^(?:(?:the|a|an|your|our|request|response|reply|answer|disclosure|log|release|information|under|to|for|of|freedom|environmental|regulations?|acts?|foia?|foisa|eir|requests|responses|disclosures|scotland|\d{4}|and|&)\b[\s()–:/,-]*)+$/i;

/** The name of an authority by itself, as it stands at the head of its letters. */
const nameOfAuthority =
  /^(?:the )?(?:(?:\p{Lu}[\p{L}’'&-]*|of|and|for|&) ){1,5}(?:council|trust|university|college|police|constabulary|board|authority|service|agency|hospitals?)$/iu;
const isName = (text: string) =>
  nameOfAuthority.test(text) && /^\p{Lu}\S*(?: (?:\p{Lu}\S*|of|and|for|the|&))*$/u.test(text);

/** True for words that say of an answer only that it is one. */
export const isGeneral = (text: string) => general.test(text.replace(/^[\s()]+/, '')) || isName(text);
