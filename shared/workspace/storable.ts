const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * The value with every text in it, keys included, such that SQLite gives back what it was given: NUL, which
 * ends a text there, is dropped, and half a surrogate pair, which UTF-8 cannot write, becomes U+FFFD.
 * All other characters stay, script and SQL alike: they are text.
 */
export function storable<T>(value: T): T {
  return storableValue(value) as T;
}

function storableValue(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').replace(loneSurrogate, '\uFFFD');
  if (Array.isArray(value)) return value.map(storableValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [storableValue(key), storableValue(inner)]),
  );
}
