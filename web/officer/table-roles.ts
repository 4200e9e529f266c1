/** Said again, since a table that is laid out as blocks on a narrow screen is no table to a screen reader any more. */
export const role = (name: 'table' | 'rowgroup' | 'row' | 'cell' | 'columnheader' | 'rowheader') => ({ role: name });
