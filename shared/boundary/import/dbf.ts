/** Columns of a dBASE III table as shapefiles have them, one text for each record. */
export interface DbfTable {
  readonly fields: readonly string[];
  readonly records: number;
  /** By field, the text of each record; '' where it is blank. */
  readonly values: readonly (readonly string[])[];
}

interface DbfField {
  readonly name: string;
  /** Within a record. */
  readonly offset: number;
  readonly length: number;
}

export interface DbfHeader {
  readonly fields: readonly DbfField[];
  readonly records: number;
  readonly headerBytes: number;
  readonly recordBytes: number;
  /** Name of the encoding as `TextDecoder` has it. */
  readonly encoding: string;
}

const fieldBytes = 32;
const endOfFields = 0x0d;
const asterisk = 0x2a;

/**
 * The header of a table of plain text columns; null for anything else, also where the encoding is not one of the
 * usual ones: GDAL knows more of them.
 * @param codePage content of the `.cpg` beside it; null where there is none
 */
export function dbfHeader(bytes: Uint8Array, codePage: string | null): DbfHeader | null {
  if (bytes.length < fieldBytes + 1 || (bytes[0]! & 0x07) !== 3) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records = view.getUint32(4, true);
  const headerBytes = view.getUint16(8, true);
  const recordBytes = view.getUint16(10, true);
  if (headerBytes > bytes.length || headerBytes + records * recordBytes > bytes.length) return null;
  const encoding = encodingOf(codePage, bytes[29]!);
  if (encoding === null) return null;
  const fields: DbfField[] = [];
  let offset = 1;
  for (let at = fieldBytes; at + fieldBytes <= headerBytes && bytes[at] !== endOfFields; at += fieldBytes) {
    const type = String.fromCharCode(bytes[at + 11]!);
    if (!/[CNFDL]/.test(type)) return null;
    const end = bytes.subarray(at, at + 11).indexOf(0);
    const name = new TextDecoder(encoding).decode(bytes.subarray(at, at + (end < 0 ? 11 : end)));
    const length = bytes[at + 16]!;
    fields.push({ name, offset, length });
    offset += length;
  }
  return fields.length > 0 && offset === recordBytes
    ? { fields, records, headerBytes, recordBytes, encoding }
    : null;
}

/**
 * What the cells of a table hold, numbers as they are written.
 * @param progress share that is read, 0–1
 */
export function dbfValues(
  bytes: Uint8Array,
  header: DbfHeader,
  progress: (share: number) => void,
): readonly (readonly string[])[] {
  const { fields, records, headerBytes, recordBytes, encoding } = header;
  const decoder = new TextDecoder(encoding);
  // The name of a kecamatan repeats for all its desa: each text is held once.
  const known = new Map<string, string>();
  return fields.map(({ offset, length }, field) => {
    progress(field / fields.length);
    const column: string[] = [];
    for (let record = 0; record < records; record++) {
      let from = headerBytes + record * recordBytes + offset;
      let to = from + length;
      while (to > from && isBlank(bytes[to - 1]!)) to--;
      while (from < to && isBlank(bytes[from]!)) from++;
      // A number that is not known is written as asterisks.
      const isNone = from === to || (bytes[from] === asterisk && bytes[to - 1] === asterisk);
      const text = isNone ? '' : decoder.decode(bytes.subarray(from, to));
      const held = known.get(text);
      if (held === undefined) known.set(text, text);
      column.push(held ?? text);
    }
    return column;
  });
}

/** Blanks, and the NUL some programs fill up with. */
function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0;
}

/** Without a word on it GDAL takes Latin-1 for granted, and so do we. */
function encodingOf(codePage: string | null, driver: number): string | null {
  if (codePage !== null) {
    const name = codePage.trim().toUpperCase();
    if (/^(UTF-?8|65001|CP65001)$/.test(name)) return 'utf-8';
    return /^(ANSI )?(CP)?1252$|^(ISO[ -]?)?8859[-_]?1$|^88591$/.test(name) ? 'windows-1252' : null;
  }
  return driver === 0 || driver === 0x57 || driver === 0x03 ? 'windows-1252' : null;
}
