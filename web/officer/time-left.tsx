import type { CaseRow } from '#domain/caseload.ts';
import { Tag, type TagTone } from '#web/components/tag/tag.tsx';
import type { DeskWords } from '#web/words/index.ts';

/** Working days up to which a date stands out. */
const SOON = 3;

type Props = { readonly words: DeskWords['caseload']; readonly time: CaseRow['time'] };

/** How far off the due date is, in working days; what is late or nearly so stands out. */
export function TimeLeft({ words, time }: Props) {
  const tone = (of: TagTone, text: string) => <Tag tone={of}>{text}</Tag>;
  switch (time.kind) {
    case 'overdue':
      return tone('red', words.overdue(time.workingDays));
    case 'today':
      return tone('yellow', words.today);
    case 'left':
      return time.workingDays <= SOON ? (
        tone('yellow', words.left(time.workingDays))
      ) : (
        <>{words.left(time.workingDays)}</>
      );
    default:
      return <>{words[time.kind]}</>;
  }
}
