import { type Engine, wrongAbout } from './check.ts';
import { facts } from './facts/all.ts';

type Asked = { readonly wrong: number; readonly first: string };

/** Asks an engine every fact. Answers how many it got wrong, and the first of them in words. */
async function ask(folder: string): Promise<Asked> {
  try {
    const { answerClock } = await import(`${folder}/clock/answer.ts`);
    const { calendarFor } = await import(`${folder}/clock/due-date.ts`);
    const engine: Engine = { answerClock, calendarFor };
    const wrong = facts.flatMap((fact) => wrongAbout(fact, engine).map((what) => `${fact.why} – ${what}`));
    return { wrong: wrong.length, first: wrong[0] ?? '' };
  } catch (error) {
    return { wrong: facts.length, first: String(error) };
  }
}

// The folders of the engines are the arguments; what is found is printed for the test that started this.
const answers: Asked[] = [];
for (const folder of process.argv.slice(2)) answers.push(await ask(folder));
console.log(JSON.stringify(answers));
