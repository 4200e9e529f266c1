import type { Grid, Place } from './read-table.ts';

/** One figure of the system. `value` is undefined where even we do not know it; then `most` may say what it is at most. */
export type Unit = {
  readonly place: Place;
  readonly value: number | undefined;
  readonly most: number | undefined;
  /** A dash, or a figure that counts no people: it counts in a sum and is never suppressed for another. */
  readonly fixed: boolean;
  /** False where it counts no people: where it is suppressed, that is for another reason, and it may be told. */
  readonly ofPeople: boolean;
  /** True where it may be negative: a change from one year to the next. */
  readonly signed: boolean;
};

/** A relation that holds: its units with their signs, and `rest`, add up to nothing. Only the first has a sign of its own. */
export type Equation = {
  readonly units: readonly number[];
  readonly signs: readonly (1 | -1)[];
  readonly rest: number;
};

/** The sign of one of its units in a relation. */
export function signIn({ units, signs }: Equation, unit: number): 1 | -1 {
  return (units[0] === unit ? signs[0] : signs[1]) as 1 | -1;
}

/** All figures of the tables of a response, and how they depend on each other. */
export type System = {
  readonly units: readonly Unit[];
  readonly equations: readonly Equation[];
  /** For each unit the equations in which it stands. */
  readonly within: readonly (readonly number[])[];
  /** Higher than anything that matters: no figure is looked for beyond. */
  readonly far: number;
};

/** A row or a column: its name, and at each position the number of its unit, or -1 where no count stands. */
export type Line = { readonly name: string; readonly units: readonly number[] };

export const DIFFERENCE = /\b(change|difference|increase|decrease|net|variation|variance)\b|\+\/[-−]/i;

/** Numbers the figures of the grids that can stand in a sum; answers them with the rows and columns of each grid. */
export function unitsOf(grids: readonly Grid[]): {
  readonly units: readonly Unit[];
  readonly rows: readonly (readonly Line[])[];
  readonly columns: readonly (readonly Line[])[];
} {
  const units: Unit[] = [];
  const numbered = grids.map((grid) =>
    grid.figures.map((figures, row) =>
      figures.map((figure, column) => {
        const { kind } = figure;
        if (kind !== 'count' && kind !== 'below' && kind !== 'hidden' && kind !== 'nil') return -1;
        const named = `${grid.rowNames[row] ?? ''} ${grid.columnNames[column] ?? ''}`;
        const value = kind === 'count' ? figure.value : kind === 'nil' ? 0 : undefined;
        const most = kind === 'below' ? figure.below - 1 : undefined;
        const signed = DIFFERENCE.test(named) || (value ?? 0) < 0;
        const ofPeople = grid.isOfPeople(row, column);
        const place = { table: grid.id, row, column };
        return units.push({ place, value, most, fixed: kind === 'nil' || !ofPeople, ofPeople, signed }) - 1;
      }),
    ),
  );
  const rows = grids.map((grid, g) => grid.rowNames.map((name, r) => ({ name, units: numbered[g]?.[r] ?? [] })));
  const columns = grids.map((grid, g) =>
    grid.columnNames.map((name, c) => ({ name, units: (numbered[g] ?? []).map((row) => row[c] ?? -1) })),
  );
  return { units, rows, columns };
}

/** Puts the system together, each relation once. */
export function systemOf(units: readonly Unit[], equations: readonly Equation[]): System {
  const seen = new Map<string, Equation>();
  for (const equation of equations) {
    const terms = equation.units.map((unit, i) => [unit, equation.signs[i] ?? 1] as const).sort(([a], [b]) => a - b);
    const turn = terms[0]?.[1] ?? 1;
    seen.set(terms.map(([unit, sign]) => unit * sign * turn || `0${sign * turn}`).join(), equation);
  }
  const within: number[][] = units.map(() => []);
  const kept = [...seen.values()];
  for (const [e, { units: its }] of kept.entries()) for (const unit of its) within[unit]?.push(e);
  const far = 1_000 + 16 * units.reduce((sum, { value = 0 }) => sum + Math.abs(value), 0);
  return { units, equations: kept, within, far };
}
