/** An invented page of an earlier log, and what has to be found on it. */
export type OldPage = {
  readonly name: string;
  readonly page: string;
  readonly reference: string;
  readonly title?: string;
  readonly questions?: readonly string[];
  readonly answers?: readonly string[];
  readonly outcome: string;
  readonly grounds?: readonly string[];
  /** Provisions that have to be among those cited. */
  readonly cited?: readonly string[];
  /** The tables: their rows below the head, and a cell of each. */
  readonly tables?: readonly (readonly [rows: number, cell: string])[];
  readonly notes?: number;
  /** Lines of the frame that have to be left out. */
  readonly left?: readonly string[];
};

/** Banners as a police site has them. */
export const banners = `Leave this site
We use some essential cookies to make our website work. We’d like to set additional cookies so we can remember your preferences.
You can manage your preferences at any time by clicking on “Customise Cookies” below. See our Cookies notice.
Your cookie preferences have been saved. You can update your cookie settings at any time on the cookies page.
Sorry, there was a technical problem. Please try again.
This site is a beta, which means it is a work in progress.
`;
