/** The day so many days from today (London), as commands want it. */
export type DayOf = (days: number) => string;

/** A request under way, for the caseload of the officers who are invented for one machine. Everything in it is invented. */
export type OpenCase = {
  readonly key: string;
  /** Days since it arrived. */
  readonly received: number;
  readonly request: Readonly<Record<string, string>>;
  /** Subject of the demo officer whose it is. */
  readonly officer: 'demo-officer' | 'demo-approver' | 'demo-reviewer';
  readonly commands: (day: DayOf) => readonly Readonly<Record<string, unknown>>[];
};

const foia = { command: 'triage', regime: 'FOIA', parts: [] };

/** Requests in several states, so that each view of the caseload has something in it. */
export const openCases: readonly OpenCase[] = [
  {
    key: 'stray-dogs',
    received: 44,
    officer: 'demo-officer',
    request: {
      channel: 'email',
      information:
        '1. How many stray dogs were handed in at your stations in each of the last three years?\n2. What was paid to kennels for them?',
      name: 'R. Halloway',
      email: 'halloway@example.org',
    },
    commands: (day) => [
      foia,
      { command: 'add-note', note: 'The kennels’ contract ended in spring; ask procurement for the last invoices.' },
      { command: 'log-hours', activity: 'locate', minutes: 150, on: day(-20) },
      { command: 'log-hours', activity: 'extract', minutes: 90, on: day(-12) },
    ],
  },
  {
    key: 'speed-cameras',
    received: 24,
    officer: 'demo-officer',
    request: {
      channel: 'other',
      information:
        'Please list the fixed speed cameras in Aldermere that were out of order for more than a week in 2025, with the dates.',
      name: 'Marta Lindqvist',
      email: 'lindqvist@example.org',
    },
    commands: (day) => [
      foia,
      {
        command: 'commission',
        kind: 'unit',
        unit: 'traffic',
        question: 'Which fixed cameras were out of order for more than a week in 2025, and from when to when?',
        dueOn: day(3),
      },
    ],
  },
  {
    key: 'taser-policy',
    received: 22,
    officer: 'demo-officer',
    request: {
      channel: 'email',
      information:
        'What does your guidance say about the use of stun devices in custody suites? Please send me the guidance.',
      name: 'T. Obi',
      email: 'obi@example.org',
    },
    commands: (day) => [
      foia,
      {
        command: 'extend-time',
        ground: 'public-interest',
        until: day(26),
        exemptions: ['s31'],
        why: 'Parts of the guidance describe tactics. We are weighing what good it does to know them against what harm they could do.',
      },
    ],
  },
  {
    key: 'overtime',
    received: 16,
    officer: 'demo-officer',
    request: {
      channel: 'email',
      information: 'How much overtime was paid last year?',
      name: 'Joan Pettifer',
      email: 'pettifer@example.org',
    },
    commands: () => [
      foia,
      {
        command: 'seek-clarification',
        question: 'Do you mean the financial year or the calendar year, and police officers only or all staff?',
        parts: [],
        adviceOnly: false,
      },
    ],
  },
  {
    key: 'drone-noise',
    received: 12,
    officer: 'demo-approver',
    request: {
      channel: 'post',
      information:
        '1. Which measurements of the noise of police drones over Riverside do you hold?\n2. How often did they fly there in 2025?',
      name: 'A. and P. Whitcombe',
      postalAddress: '3 Riverside Walk\nAldermere\nAL3 7QX',
    },
    commands: () => [{ command: 'triage', regime: 'FOIA', parts: [{ label: '1', regime: 'EIR' }] }],
  },
  {
    key: 'own-records',
    received: 2,
    officer: 'demo-officer',
    request: {
      channel: 'email',
      information:
        'Please send me everything that you hold about me since my arrest in 2024, and how many people were arrested at that protest.',
      name: 'D. Marchetti',
      email: 'marchetti@example.org',
    },
    commands: () => [],
  },
  {
    key: 'vehicle-fleet',
    received: 1,
    officer: 'demo-reviewer',
    request: {
      channel: 'email',
      information: 'How many electric vehicles are in your fleet, and how many charging points at each station?',
      name: 'Fleet Watch',
      email: 'press@fleetwatch.example',
    },
    commands: () => [],
  },
];
