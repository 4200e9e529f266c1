/**
 * The words of requests that say nothing of what is asked for: data for choosing what to look for, in English. In a
 * language that has no list every word counts, and less is offered.
 */

/** Sentences and phrases of every request, without their case. Each is read as a pattern. */
export const requestPhrases: readonly RegExp[] = [
  /(under|pursuant to|in accordance with|within the meaning of) (the )?(terms of )?(the )?(freedom of information|foi|environmental information)( \(scotland\))?( act| regulations)?( 2000| 2002| 2004)?/gu,
  /(freedom of information|environmental information|foi|foia|foisa|eir)( \(scotland\))?( act| regulations| requests?)( 2000| 2002| 2004)?/gu,
  /(i|we) (would|should|am|are|was|were|'d|wish|want|hope|need|ask|request|understand|appreciate|note|look forward)( like| be| very| most| writing| making| seeking| conducting| grateful| pleased| interested)*( to)?( make| request| ask| know| see| receive| obtain)?( if| for| that| about)?/gu,
  /(please|kindly|could you|can you|would you|will you)( please)?( could| can)?( you)?( also| kindly)?( provide| supply| send| give| tell| confirm| disclose| let| state| list| specify| advise| explain| break)?( me| us)?( with| know| down| of| that| whether)?/gu,
  /how (many|much|often|long|frequently|do|does|did|have|has|are|is|was|were)/gu,
  /(a|the|my|this|your|any|all|some|following|requested|relevant) (copy|copies|information|data|request|questions?|response|reply|figures|breakdown)( of| about| on| for| relating to| regarding)?/gu,
  /(calendar|financial|academic|tax) years?/gu,
  /(each|every|per|last|past|previous|this|current|most recent)( \d+| two| three| four| five| ten| twelve)?( calendar| financial| academic)? (years?|months?|quarters?|weeks?|days?)/gu,
  /(time|cost|appropriate) limits?( of the act)?/gu,
  /(in|as) (an? )?(electronic|digital|excel|csv|pdf|word|machine.readable)? ?(format|form|spreadsheet|file|document)/gu,
  /(within|in) (20|twenty) working days/gu,
  /(thank you|thanks|many thanks)( very much| in advance| for [^.\n]{0,100})?/gu,
  /(dear|hello|hi|good (morning|afternoon)) [^,\n]{0,60},/gu,
];

/** What ends a letter: from there on stands a name, an address, a signature. */
export const closing =
  /(?<=^|[\s.!?])((kind|best|warm|many)( regards| wishes)|regards,|yours (faithfully|sincerely|truly)|sincerely,)[\s\S]{0,400}$/u;

const list = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** Words that are never looked for: grammar, and what everybody who asks for information says. */
export const functionWords: ReadonlySet<string> = list(`
a about above across act after again against ago all almost along already also although always am among an and another
any anyone anything apart are around as ask asked asking at available away back based be became because become been
before began being below beside besides best between beyond both break breakdown broken but by came can cannot case
cases could date dates dear did do does doing done down due during each either else etc even ever every everybody
everyone few first follow followed following for foi form former found from full further gave general get getting give
given gives go goes going good got had has have having he held hello help her here hers him his hold holding how however
i if in include included includes including inclusive indicate information instead into is it its itself just keep kept
kind know known last later least less let like likely list made make makes making many may me mean means might more
most much must my near need needed neither never new next no nobody none nor not nothing now of off often on once one
ones only onto or other others otherwise our out outside over own part particular per perhaps please possible previous
provide provided put question questions rather recent regarding relate related relates relating relation request
requested requests reply respond response same say see seen send sent set several shall she should show shown shows
since so some somebody someone something soon split state such take taken tell than thank thanks that the their theirs
them themselves then there therefore these they thing things this those though through throughout thus to today
together too took toward towards two three four five six seven eight nine ten twelve twenty under until up upon us use
used uses using usual various very via want was way we well went were what whatever when where whether which while who
whole whom whose why will wish with within without would yes yet you your yours yourself find found left still write writes writing wrote written own volunteer volunteers website
sometimes usually currently receive received said say says
january february march april may june july august september october november december monday tuesday wednesday
thursday friday saturday sunday th st nd rd
`);

/**
 * Words that stand in requests about anything: they help to tell two answers apart, and are not enough to offer one.
 * Those of a police force are here because its every answer has them; a council's too.
 */
export const weakWords: ReadonlySet<string> = list(`
accept accepted access act action actions address age agreed amount amounts annual annually answer applicable
application apply applied appropriate area areas arrange arrangements assess assessment attached authority authorities
average begin body borough budget business calendar call called category change changed changes city code community
company compare compared complete completed conduct conducted contact contain copy copies correspondence cost costs
council councils count country county created current daily data day days deal decision decisions define
department departments describe detail detailed details determine different disclose disclosed district division
document documents effect employ employed employee employees end ended ensure entire establish example excluding
existing explain external figure figures file final financial force forces format fund funding gender government group
groups guidance higher historic hour hours identified identify impact implemented individual individuals instance
internal involve involved involving issue issued issues item items job kept large latest length level levels limited
local location locations long low main male female men women man woman manage management managed manager managers
manual measure measures meet meeting meetings member members method minute minutes month monthly months name named
names national nature note noted number numbers occur occurred offer offered office officer officers official
officials old open operate operation order organisation organisations organization outcome outcomes overall page paid
pay payment people percentage period person personnel place places plan plans police policing policies policy position
post practice present price prior private procedure procedures process processed produce project public publish
published purpose purposes quarter range rate rates reach reason reasons record recorded recording
records reduce reference refer referred regard region register regular relevant remain report reported reporting
reports require required result resulted results review reviewed reviews role roles rule run rules scheme search
section sector senior separate separately serve service services show size small source special specific specified
spend spending spent staff stage standard start started statistics status stay step store subject submit submitted
subsequent sum summary support system systems table target team teams term terms time times title total totals town
towns training type types undertake undertaken unit units update updated value version view visit volume ward wards
week weekly weeks whose work worked worker workers working workforce year yearly years young
`);

/** Words of one meaning, each line a group: whoever asks after bikes is offered the answer about cycles. */
export const sameMeaning: readonly (readonly string[])[] = [
  'bike bikes bicycle bicycles cycle cycles cycling',
  'stolen steal stealing stole theft thefts thieves',
  'car cars vehicle vehicles motor',
  'phone phones mobile mobiles telephone telephones smartphone',
  'camera cameras video videos',
  'bin bins refuse rubbish waste',
  'salary salaries wage wages earnings',
  'child children kids',
].map((line) => line.split(' '));
