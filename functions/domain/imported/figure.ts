/** A cell that says a number, an amount, a share, or that there is none. */
const figure =
  /^(?:[<>≤≥~]?\s?\(?[£$€]?-?\d[\d,. ]*(?:m|k|bn|million|hrs?|days?)?\)?\s?[%+*]?|[–—-]|xx|x|\*+|n\/?a|nil|none|(?:fewer|less) than \d+)$/i;

export const isFigure = (cell: string): boolean => figure.test(cell.trim());
