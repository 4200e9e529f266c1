import { linkTo } from '#web/context.ts';
import type { AtDesk, OfficerContext } from '#web/officer-context.ts';

/** The parts of the console that its header leads to. */
export type OfficerSection =
  | 'caseload'
  | 'search'
  | 'log'
  | 'toPost'
  | 'links'
  | 'templates'
  | 'scheme'
  | 'figures'
  | 'commissions';

const officers = [
  { section: 'caseload', to: '/officer/' },
  { section: 'search', to: '/officer/search' },
  { section: 'log', to: '/officer/new' },
  { section: 'toPost', to: '/officer/to-post' },
  { section: 'links', to: '/officer/links' },
  { section: 'templates', to: '/officer/templates' },
  { section: 'scheme', to: '/officer/scheme' },
  { section: 'figures', to: '/officer/figures' },
] as const satisfies readonly { section: OfficerSection; to: string }[];
const units = [{ section: 'commissions', to: '/officer/commissions' }] as const;

const has = ({ groups }: AtDesk, ...names: readonly string[]) => names.some((name) => groups.includes(name));

/** What somebody may open: cases for officers, commissions for units' contacts. */
function linksOf(officer: AtDesk) {
  return [...(has(officer, 'officer', 'approver') ? officers : []), ...(has(officer, 'unit') ? units : [])];
}

type Props = {
  readonly context: OfficerContext;
  readonly officer: AtDesk | null;
  readonly section?: OfficerSection | undefined;
};

/** The console's own header: whose it is, its parts, who is signed in, and the way out. */
export function OfficerHeader({ context, officer, section }: Props) {
  const { words } = context;
  return (
    <header class="officer-header">
      <div class="officer-width officer-header__inner">
        <a class="officer-header__home" href={linkTo(context, '/officer/')}>
          <span class="officer-header__name">{context.authority.name}</span> <span>{words.officer.service}</span>
        </a>
        {officer === null ? null : (
          <>
            <nav class="officer-header__nav" aria-label={words.officer.navigation}>
              <ul>
                {linksOf(officer).map((link) => (
                  <li key={link.to}>
                    <a href={linkTo(context, link.to)} aria-current={link.section === section ? 'true' : undefined}>
                      {words.officer[link.section]}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <form class="officer-header__out" method="post" action={linkTo(context, '/officer/sign-out')}>
              <span>
                <span class="govuk-visually-hidden">{words.officer.signedInAs}</span>
                {officer.name}
              </span>
              <button type="submit">{words.officer.signOut}</button>
            </form>
          </>
        )}
      </div>
    </header>
  );
}
