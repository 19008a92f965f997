/**
 * GDAL's reader of KML in this build knows a placemark's name and description and nothing else, while attributes
 * stand in its ExtendedData (OGC 07-147r2, clause 9.2) or, as ArcGIS writes them, in a table within the
 * description. They are put into the description as JSON before it reads, and taken out again by
 * {@link attributesIn}.
 */

const placemark = /<((?:\w+:)?Placemark)\b[^>]*>[\s\S]*?<\/\1>/g;
const description = /<((?:\w+:)?description)\b[^>]*>([\s\S]*?)<\/\1>|<(?:\w+:)?description\s*\/>/;
const simpleData =
  /<(?:\w+:)?SimpleData\s+name\s*=\s*["']([^"']*)["'][^>]*>([\s\S]*?)<\/(?:\w+:)?SimpleData>/g;
const data =
  /<(?:\w+:)?Data\s+name\s*=\s*["']([^"']*)["'][^>]*>[\s\S]*?<(?:\w+:)?value[^>]*>([\s\S]*?)<\/(?:\w+:)?value>/g;
const tableRow = /<td[^>]*>([^<]{1,64})<\/td>\s*<td[^>]*>([^<]*)<\/td>/gi;

/** The same file with every placemark's attributes in its description. */
export function withReadableAttributes(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const rewritten = text.replace(placemark, (block, tag: string) => {
    const attributes = attributesOf(block);
    if (Object.keys(attributes).length === 0) return block;
    const prefix = tag.includes(':') ? `${tag.split(':')[0]}:` : '';
    const written = `<${prefix}description>${escaped(JSON.stringify(attributes))}</${prefix}description>`;
    // A function, so that `$` in a name is not taken for a part of the match.
    if (description.test(block)) return block.replace(description, () => written);
    return block.replace(/^<[^>]*>/, (start) => start + written);
  });
  return new TextEncoder().encode(rewritten);
}

/** Attributes of a description written by {@link withReadableAttributes}; null for any other text. */
export function attributesIn(text: string): Readonly<Record<string, string>> | null {
  if (!text.startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return Object.fromEntries(Object.entries(value).map(([name, cell]) => [name, String(cell)]));
  } catch {
    return null;
  }
}

function attributesOf(block: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const pattern of [simpleData, data])
    for (const [, name, value] of block.matchAll(pattern)) found[plain(name!)] = plain(value!);
  const table = description.exec(block)?.[2];
  if (table && Object.keys(found).length === 0)
    for (const [, name, value] of plain(table).matchAll(tableRow)) found[name!.trim()] = value!.trim();
  return found;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function plain(xml: string): string {
  const cdata = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(xml);
  if (cdata) return cdata[1]!.trim();
  return xml
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .trim();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
