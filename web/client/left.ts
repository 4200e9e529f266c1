/** Set when the reader leaves: nothing that is still under way may lead back to this page. */
export const left = new AbortController();
