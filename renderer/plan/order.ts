/** Lists whose order means something: which fund pays first, which measure ranks first. */

/** The item at `index` moved by `step` places; the list itself where that leads out of it. */
export function moved<T>(list: readonly T[], index: number, step: -1 | 1): readonly T[] {
  const [item, other] = [list[index], list[index + step]];
  if (item === undefined || other === undefined) return list;
  return list.map((each, at) => (at === index ? other : at === index + step ? item : each));
}

export function replaced<T>(list: readonly T[], index: number, item: T): T[] {
  return list.map((each, at) => (at === index ? item : each));
}

export function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, at) => at !== index);
}

/** A choice made or taken back among some in a given order; what is not in the order comes last. */
export function toggled<T>(order: readonly T[], chosen: readonly T[], value: T, on: boolean): T[] {
  const next = on ? [...new Set([...chosen, value])] : chosen.filter((each) => each !== value);
  const place = (each: T): number => (order.includes(each) ? order.indexOf(each) : order.length);
  return next.toSorted((a, b) => place(a) - place(b));
}
