import type { EvidenceWords } from '#domain/evidence/facts.ts';

/** What an evidence pack says of itself. Officers make it and the regulator reads it, both in English. */
export const evidence: EvidenceWords = {
  chainRule:
    'Each line of events.jsonl is one event. Its field "previous" is the SHA-256 digest, in lower-case hexadecimal, of the line before as UTF-8 without its line end; for the first event, of the reference. "last" is the same digest of the last line.',
  wordsRule:
    'An event points to words and does not hold them. Its digest is the SHA-256 digest, in lower-case hexadecimal, of the salt, one line feed, and the text of the file, as UTF-8. Where file or salt is null, the words were erased.',
  applicantErased:
    'Who asked has been erased, as the authority may not keep it longer. The events stay, and still verify.',
  readme: ({ reference, events, last, asOf }) => `Evidence pack of the request ${reference}

Everything that the portal holds on this request as it stood at ${asOf} (UTC):
${events} events, the last of which has the digest
${last}

That this pack was made is itself an event of the case: the next one. It names the SHA-256 digest of this zip file, so
that a later pack of the same case proves whether this one was changed.

This pack holds personal data unless they have been erased. Keep it only as long as it is needed.


The files

events.jsonl     What happened, one event a line, in the order in which it was recorded: exactly the text that is
                 hashed. Nothing in it is ever changed or removed. It names nobody: an applicant is "applicant", an
                 officer the code of their account.
chain.json       How many events there are, the digest of the last, and by which rule they are chained.
timeline.csv     The same events as a table. "day" is the day on which something happened in law, London time;
                 "recordedAt" is when the portal was told (UTC).
case.json        What the events add up to: the state of the case, its dates, and the statutory clock with its
                 working, every day that did not count with the reason.
applicant.json   Who asked, or a sentence that this was erased.
words.json       Which event points to which text, with the digest and the salt that prove it.
words/           Those texts: the request as it was sent, answers, reasons, notes.
responses.json   The versions of the response: who saved each and when, which was approved, which was sent, which corrected it.
responses/       Each version, as it was saved.
files.json       The files that went with a version that was sent, where there were any: their digests, their names, and
                 which of them the pack has no room for.
files/           Those files, each below its digest (SHA-256), which stands in the event that saved the version.
inspections/     What was found in each file that was uploaded for a response, by the digest of the file.
letters.csv      Every letter to the applicant and what became of it: "sent:" with the number that the mail service
                 gave it, "to-post" where it was to be printed, nothing where that is not known.
letters/         The letters as they were made, as text and as HTML. {{tracking-link}} stands where the private link
                 to the request was: it is a key, and is not kept.
originals/       Letters as they came, or as they went by another way than the portal. Each is named by the digest of what
                 it holds (SHA-256), as in the event that recorded it.
hours.csv        Where hours were logged: the work for which each was spent.
searches.csv     Where searches were commissioned: who answered what.


How to verify

With the portal's source, on any machine, without the portal or a database:

    npm run -s verify-audit -- <this zip file>

It recomputes every digest, and says in a sentence what does not fit. Without it: unzip the pack. Then the digest of the
reference must stand in the first event as "previous", and the digest of each line in the event after it:

    printf %s '${reference}' | sha256sum
    while IFS= read -r line; do printf %s "$line" | sha256sum; done < events.jsonl

The last digest must be the one above. The digest of a text is that of its salt (words.json), one line feed, and the text:

    { printf '%s\\n' '<salt>'; cat words/<file>; } | sha256sum

The digest of a version of the response is that of its file, and stands in the event that saved it.

What the chain proves: that no event was changed, removed, added or put in another place, and that the words and the
responses are those of the events. A chain cannot tell by itself that events are missing at its end: compare the number
of events and the last digest with what the authority wrote to you, or with another pack. Letters, case.json and the tables
are made from the events or kept beside them; the digest of the whole zip file covers them.
`,
};
