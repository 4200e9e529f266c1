/** Somebody who has signed in: the identity provider's subject, the name to show to colleagues, and the groups. */
export type Session = {
  readonly sub: string;
  readonly name: string;
  readonly groups: readonly string[];
  readonly startedAt: string;
  readonly seenAt: string;
};

/** Officers' sessions by an id that only one browser knows. `now` is an instant; what expired (epoch seconds) is not there. */
export type Sessions = {
  readonly open: (id: string, session: Session, expires: number) => Promise<void>;
  readonly find: (id: string, now: string) => Promise<Session | null>;
  /** Notes a request of somebody who is signed in. A session that was closed meanwhile stays closed. */
  readonly touch: (id: string, seenAt: string, expires: number) => Promise<void>;
  /** Ends the session, whether it is there or not. */
  readonly close: (id: string) => Promise<void>;
};

/** What a sign-in that is under way has to remember: whose it is, and what its answer is checked with. */
export type SignIn = {
  /** The browser that began it; no other may end it. */
  readonly browser: string;
  readonly verifier: string;
  readonly nonce: string;
  /** The page to go to afterwards. */
  readonly to: string;
};

/** Sign-ins that are under way, by their state. */
export type SignIns = {
  readonly begin: (state: string, signIn: SignIn, expires: number) => Promise<void>;
  /** Takes it out, once and for the browser that began it; null for any other, an unknown state and an expired one. */
  readonly take: (state: string, browser: string, now: string) => Promise<SignIn | null>;
};

/** Somebody who works on cases. Without a name where nobody of that subject has ever signed in. */
export type Colleague = {
  readonly sub: string;
  readonly name: string | null;
  readonly groups: readonly string[];
  readonly seenAt: string | null;
};

/** Everybody who has signed in, or whom a case was assigned to: events carry the subject alone, and pages show names. */
export type Colleagues = {
  /** Notes who signed in, in place of what was known of them. */
  readonly put: (colleague: Colleague) => Promise<void>;
  /** Notes that there is such a person; what is known of them stays. */
  readonly noteSub: (sub: string) => Promise<void>;
  /** All of them, by subject. */
  readonly all: () => Promise<readonly Colleague[]>;
};
