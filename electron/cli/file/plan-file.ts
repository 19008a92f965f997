import { done, refused, type Problem, type Result } from '#shared/text/problem.ts';
import type { Text } from '#shared/text/text.ts';
import { readInput } from './input-file.ts';

/** A plan of all 83,762 desa locked one by one takes 2 MB; a drawn area rarely 1 MB. */
const largestPlan = 16 * 1024 * 1024;
/** A MultiPolygon's numbers lie eight levels deep in a plan. */
const deepestPlan = 32;

/** Reads a JSON file; what it says is checked by `parsePlanSpec`. */
export async function readJson(path: string): Promise<Result<unknown>> {
  const read = await readInput(path);
  if (!read.ok) return read;
  const bytes = read.value;
  if (bytes.byteLength > largestPlan) {
    return refused(
      notJson(path, { id: 'Berkas lebih besar dari 16 MB.', en: 'The file is larger than 16 MB.' }),
    );
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused(notJson(path, { id: 'Isinya bukan teks UTF-8.', en: 'It is not UTF-8 text.' }));
  }
  if (text.trim() === '') {
    return refused(notJson(path, { id: 'Berkas itu kosong.', en: 'The file is empty.' }));
  }
  if (depthOf(text) > deepestPlan) {
    return refused(
      notJson(path, {
        id: `Isinya bersarang lebih dari ${deepestPlan} tingkat.`,
        en: `It is nested more than ${deepestPlan} levels deep.`,
      }),
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const detail = (error as SyntaxError).message;
    return refused(notJson(path, { id: `JSON tidak sah: ${detail}`, en: `Not valid JSON: ${detail}` }));
  }
  const repeated = repeatedKey(text);
  if (repeated === null) return done(json);
  return refused(
    notJson(path, {
      id: `Isian "${repeated}" ditulis dua kali di tempat yang sama; yang pertama akan hilang tanpa pesan.`,
      en: `The field "${repeated}" is written twice in one place; the first would be lost without a word.`,
    }),
  );
}

function notJson(path: string, why: Text): Problem {
  return {
    code: 'plan-not-json',
    what: { id: `${path} tidak dapat dibaca sebagai rencana.`, en: `${path} cannot be read as a plan.` },
    why,
    next: {
      id: 'Perbaiki berkas itu; petalindung allocate --help menjelaskan isinya.',
      en: 'Correct the file; petalindung allocate --help explains what it holds.',
    },
  };
}

/** The first key that an object of valid JSON has twice, null where there is none: the reader keeps the last alone. */
export function repeatedKey(json: string): string | null {
  /** Keys so far of the objects that are open; null for a list. */
  const open: (Set<string> | null)[] = [];
  let text = '';
  for (const [token] of json.matchAll(/"(?:[^"\\]+|\\.)*"|[{}[\]:]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token !== ':') text = token;
    else {
      // What stands before a colon is a key; escapes may write one key in two ways.
      const key = JSON.parse(text) as string;
      const keys = open.at(-1);
      if (keys?.has(key)) return key;
      keys?.add(key);
    }
  }
  return null;
}

/** Deepest nesting of brackets outside of strings, counted without recursion. */
export function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < json.length; i++) {
    const letter = json[i];
    if (inString) {
      if (letter === '\\') i++;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === '[' || letter === '{') deepest = Math.max(deepest, ++depth);
    else if (letter === ']' || letter === '}') depth--;
  }
  return deepest;
}
