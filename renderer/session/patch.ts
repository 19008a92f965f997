/**
 * How one piece of plain data became another: only what differs. Sent in place of the whole it saves cloning
 * what the other side has already, and keeps there every part that did not change the very object it was, so
 * that whoever looks at that part alone sees that nothing happened.
 *
 * `null`: nothing differs.
 */
export type Patch = null | Change;

type Change =
  | { readonly put: unknown }
  | {
      readonly list: readonly (readonly [index: number, change: Change])[];
      readonly length: number;
    }
  | {
      readonly object: readonly (readonly [key: string, change: Change])[];
      /** All keys in their order, where those before had others or another order; else null. */
      readonly keys: readonly string[] | null;
    };

type Plain = Readonly<Record<string, unknown>>;

/** Numbers in typed arrays, one for each desa mostly. */
type Numbers = Float64Array | Int32Array | Uint8Array;

/**
 * What turns `before` into `after`. Both are plain data: primitives, arrays, typed arrays, objects; what is none
 * of these is put whole.
 */
export function patchOf(before: unknown, after: unknown): Patch {
  if (Object.is(before, after)) return null;
  if (isNumbers(before) && isNumbers(after)) return sameNumbers(before, after) ? null : { put: after };
  if (Array.isArray(before) && Array.isArray(after)) return listPatch(before, after);
  if (isPlain(before) && isPlain(after)) return objectPatch(before, after);
  return { put: after };
}

function listPatch(before: readonly unknown[], after: readonly unknown[]): Patch {
  const list: (readonly [number, Change])[] = [];
  for (const [index, item] of after.entries()) {
    const change = index < before.length ? patchOf(before[index], item) : { put: item };
    if (change) list.push([index, change]);
  }
  return list.length === 0 && before.length === after.length ? null : { list, length: after.length };
}

function objectPatch(before: Plain, after: Plain): Patch {
  const object: (readonly [string, Change])[] = [];
  const keys = Object.keys(after);
  for (const key of keys) {
    const change = Object.hasOwn(before, key) ? patchOf(before[key], after[key]) : { put: after[key] };
    if (change) object.push([key, change]);
  }
  const keysBefore = Object.keys(before);
  const sameKeys = keys.length === keysBefore.length && keys.every((key, at) => key === keysBefore[at]);
  return object.length === 0 && sameKeys ? null : { object, keys: sameKeys ? null : keys };
}

/**
 * `before` with the patch applied; `before` itself where nothing differs. Nothing is changed in place.
 * @throws TypeError where the patch is of something else than `before`
 */
export function patched(before: unknown, patch: Patch): unknown {
  if (patch === null) return before;
  if ('put' in patch) return patch.put;
  if ('list' in patch) {
    if (!Array.isArray(before)) throw new TypeError('a patch of a list is for a list');
    const list: unknown[] = before.slice(0, patch.length);
    for (const [index, change] of patch.list) list[index] = patched(before[index], change);
    return list;
  }
  if (!isPlain(before)) throw new TypeError('a patch of an object is for an object');
  const changes = new Map(patch.object);
  // From entries, not by assignment: a key `__proto__` in a document is a key like any other.
  return Object.fromEntries(
    (patch.keys ?? Object.keys(before)).map((key) => [key, patched(before[key], changes.get(key) ?? null)]),
  );
}

function isNumbers(value: unknown): value is Numbers {
  return value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint8Array;
}

/** NaN, "tidak ada data", is the same as NaN. */
function sameNumbers(a: Numbers, b: Numbers): boolean {
  if (a.length !== b.length || a.constructor !== b.constructor) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}

function isPlain(value: unknown): value is Plain {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
