import { says, type Text } from '../text/text.ts';

/** The part of JSON Schema that plans use. */
export interface SchemaNode {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
}

export type Path = readonly PropertyKey[];

/** The value at a path of some JSON, undefined where there is none. */
export function valueAt(json: unknown, path: Path): unknown {
  let value = json;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** Says what a schema allows at a path, in words, given the value that was refused there. */
export function allowedAt(schema: SchemaNode, path: Path, json: unknown): Text {
  let nodes: readonly SchemaNode[] = [schema];
  for (const [depth, key] of path.entries()) {
    const parent = valueAt(json, path.slice(0, depth));
    nodes = nodes.flatMap((node) => alternatives(node, parent, key)).flatMap((node) => step(node, key));
  }
  return inWords(nodes.flatMap((node) => alternatives(node, valueAt(json, path))));
}

/** The members of a union that are meant: those whose constants agree with the value (`kind` of a rule). */
function alternatives(node: SchemaNode, value: unknown, next?: PropertyKey): readonly SchemaNode[] {
  const members = node.anyOf ?? node.oneOf;
  if (!members) return [node];
  const meant = members.filter((member) =>
    Object.entries(member.properties ?? {}).every(
      ([key, property]) =>
        key === next || property.const === undefined || property.const === valueAt(value, [key]),
    ),
  );
  return meant.length > 0 ? meant : members;
}

function step(node: SchemaNode, key: PropertyKey): readonly SchemaNode[] {
  if (typeof key === 'number') return node.items ? [node.items] : [];
  const property = node.properties?.[String(key)];
  if (property) return [property];
  return typeof node.additionalProperties === 'object' ? [node.additionalProperties] : [];
}

function inWords(nodes: readonly SchemaNode[]): Text {
  const isConstant = (node: SchemaNode) => node.enum !== undefined || node.const !== undefined;
  const constants = nodes.filter(isConstant).flatMap((node) => node.enum ?? [node.const]);
  const types = nodes.filter((node) => !isConstant(node)).map(typeInWords);
  const texts = constants.length > 0 ? [constantsInWords(constants), ...types] : types;
  const join = (language: keyof Text, word: string) =>
    [...new Set(texts.map((text) => text[language]))].join(word);
  return { id: join('id', ' atau '), en: join('en', ' or ') };
}

function constantsInWords(constants: readonly unknown[]): Text {
  const list = [...new Set(constants)].map((value) => JSON.stringify(value)).join(', ');
  return constants.length === 1
    ? says(
        () => list,
        () => list,
      )
    : says(
        () => `salah satu dari ${list}`,
        () => `one of ${list}`,
      );
}

function typeInWords(node: SchemaNode): Text {
  switch (node.type) {
    case 'integer':
      return integerInWords(node);
    case 'number':
      return numberInWords(node);
    case 'string':
      return node.minLength === undefined
        ? says(
            () => 'teks',
            () => 'text',
          )
        : says(
            () => 'teks yang tidak kosong',
            () => 'text that is not empty',
          );
    case 'boolean':
      return says(
        () => 'true (ya) atau false (tidak)',
        () => 'true or false',
      );
    case 'array':
      return listInWords(node);
    default: {
      const fields = Object.keys(node.properties ?? {}).join(', ');
      return fields
        ? says(
            () => `objek dengan isian ${fields}`,
            () => `an object with the fields ${fields}`,
          )
        : says(
            () => 'objek',
            () => 'an object',
          );
    }
  }
}

function listInWords({ minItems = 0, maxItems }: SchemaNode): Text {
  return maxItems === undefined
    ? says(
        (w) => `daftar berisi sedikitnya ${w.heads(minItems)}`,
        (w) => `a list of at least ${w.heads(minItems)}`,
      )
    : says(
        (w) => `daftar berisi ${w.heads(minItems)} sampai ${w.heads(maxItems)}`,
        (w) => `a list of ${w.heads(minItems)} to ${w.heads(maxItems)}`,
      );
}

function numberInWords({ minimum, maximum }: SchemaNode): Text {
  return minimum === undefined || maximum === undefined
    ? says(
        () => 'angka',
        () => 'a number',
      )
    : says(
        () => `angka dari ${minimum} sampai ${maximum}`,
        () => `a number from ${minimum} to ${maximum}`,
      );
}

function integerInWords({ minimum, maximum }: SchemaNode): Text {
  if (maximum === undefined || maximum === Number.MAX_SAFE_INTEGER)
    return says(
      () => `bilangan bulat ${minimum ?? 0} atau lebih (paling besar ${Number.MAX_SAFE_INTEGER})`,
      () => `a whole number of ${minimum ?? 0} or more (${Number.MAX_SAFE_INTEGER} at most)`,
    );
  return says(
    () => `bilangan bulat dari ${minimum} sampai ${maximum}`,
    () => `a whole number from ${minimum} to ${maximum}`,
  );
}
