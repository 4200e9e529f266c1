/** A type as JSON holds it: without `readonly` and without `undefined`, as deep as it goes. */
type Plain<T> = T extends readonly (infer E)[]
  ? Plain<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Plain<Exclude<T[K], undefined>> }
    : T;
/** The same with every property there: what one type alone calls optional would otherwise go unseen. */
type Whole<T> = T extends readonly (infer E)[]
  ? Whole<E>[]
  : T extends object
    ? { -readonly [K in keyof T]-?: Whole<Exclude<T[K], undefined>> }
    : T;
type Alike<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** True where two types have the same properties, optional ones too, with the same values; `readonly` aside. */
export type Same<A, B> = Alike<Plain<A>, Plain<B>> extends true ? Alike<Whole<A>, Whole<B>> : false;

/** Compiles for `true` alone. */
export type Assert<T extends true> = T;
