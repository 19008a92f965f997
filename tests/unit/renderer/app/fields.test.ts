import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHeads, formatRupiah } from '#shared/text/number.ts';
import { parseWhole } from '../../../../renderer/app/controls/whole-number.ts';
import { fileName } from '../../../../renderer/app/file-name.ts';
import { matches, shortcutText } from '../../../../renderer/app/shortcuts.ts';
import { changeSettings, readSettings } from '../../../../renderer/app/settings.ts';

describe('parseWhole', () => {
  it('reads back every whole number as either language writes it', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: Number.MAX_SAFE_INTEGER }),
        fc.constantFrom('id' as const, 'en' as const),
        (n, l) => {
          expect(parseWhole(formatHeads(n, l))).toBe(n);
          expect(parseWhole(formatRupiah(n, l))).toBe(n);
        },
      ),
    );
  });

  it.each(['', 'abc', '-5', '1,5', '20.00', '1.2345', '2e3', '99999999999999999999'])(
    'refuses %j',
    (text) => {
      expect(parseWhole(text)).toBeNull();
    },
  );
});

describe('fileName', () => {
  it('leaves out what file systems refuse', () => {
    expect(fileName('Rencana 2024/2025: "Juai"', 'gpkg')).toBe('Rencana 2024 2025 Juai.gpkg');
    expect(fileName('   ', 'pdf')).toBe('PetaLindung.pdf');
  });
});

describe('shortcuts', () => {
  const pressed = { key: 's', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

  it('tells Ctrl+S from Ctrl+Shift+S and from S', () => {
    expect(matches({ key: 's', ctrl: true }, { ...pressed, ctrlKey: true })).toBe(true);
    expect(matches({ key: 's', ctrl: true }, { ...pressed, ctrlKey: true, shiftKey: true })).toBe(false);
    expect(
      matches({ key: 's', ctrl: true, shift: true }, { ...pressed, key: 'S', ctrlKey: true, shiftKey: true }),
    ).toBe(true);
    expect(matches({ key: 's', ctrl: true }, pressed)).toBe(false);
  });

  it('takes Cmd for Ctrl and leaves Alt alone', () => {
    expect(matches({ key: 's', ctrl: true }, { ...pressed, metaKey: true })).toBe(true);
    expect(matches({ key: 's', ctrl: true }, { ...pressed, ctrlKey: true, altKey: true })).toBe(false);
  });

  it('writes them as menus do', () => {
    expect(shortcutText({ key: 's', ctrl: true, shift: true })).toBe('Ctrl+Shift+S');
    expect(shortcutText({ key: 'F5' })).toBe('F5');
  });
});

function storage(initial: Record<string, string> = {}) {
  const kept = new Map(Object.entries(initial));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe('settings', () => {
  it('changes one setting and keeps the others', () => {
    const here = storage();
    changeSettings(here, { language: 'en' });
    changeSettings(here, { theme: 'dark' });
    expect(readSettings(here)).toEqual({ language: 'en', theme: 'dark' });
  });

  it('counts what it cannot read as never set', () => {
    expect(readSettings(storage({ 'petalindung.settings': '{' }))).toEqual({});
    expect(readSettings(storage({ 'petalindung.settings': '{"language":"fr"}' }))).toEqual({});
  });

  it('goes on when storage refuses', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => changeSettings(full, { started: true })).not.toThrow();
  });
});
