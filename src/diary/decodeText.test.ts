import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText } from './decodeText';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)),
  );
const utf16 = (text: string, mark: boolean, big = false) => {
  const buffer = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return Uint8Array.from(big ? buffer.swap16() : buffer);
};
const list = '{\n  "name": "Rücken, 痛, 🧘"\n}';

describe('the bytes of a file', () => {
  it('are read as UTF-8, or as UTF-16 by its mark, whatever they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (end) => {
        const text = `kind,id,note\n${end}`;
        for (const one of [
          ...[bytes(text), bytes([0xef, 0xbb, 0xbf], text)],
          ...[utf16(text, true), utf16(text, true, true)],
        ])
          assert.deepEqual(decodeText(one), { text });
      }),
    );
    assert.deepEqual(decodeText(bytes('')), { text: '' });
  });

  const page: [string, number[], string][] = [
    ['Windows-1252', [0x52, 0xfc, 0x63, 0x6b, 0x65, 0x6e], 'Windows-1252'],
    ['what Excel for Mac writes', [0x52, 0x9f, 0x63, 0x6b, 0x65, 0x6e], 'Mac Roman'],
    ['what Excel calls MS-DOS', [0x52, 0x81, 0x63, 0x6b, 0x65, 0x6e], 'MS-DOS (850)'],
  ];
  for (const [what, word, probably] of page) {
    it(`are refused as ${what}, with the line`, () => {
      assert.deepEqual(decodeText(bytes('kind,note\r\npain,ok\r\npain,', word, '\r\n')), {
        ...{ kind: 'encoding', probably, line: 3 },
      });
    });
  }

  it('are refused where no letter tells what they are', () => {
    const cyrillic = [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2];
    assert.deepEqual(decodeText(bytes('a\n', cyrillic)), {
      ...{ kind: 'encoding', probably: undefined, line: 2 },
    });
  });

  it('of UTF-16 without its mark, broken off in the middle, and of UTF-32 say what they are', () => {
    const told = (one: Uint8Array) => {
      const read = decodeText(one);
      return 'kind' in read ? read.probably : undefined;
    };
    assert.equal(told(utf16(list, false)), 'UTF-16');
    assert.equal(told(utf16(list, false, true)), 'UTF-16');
    assert.equal(told(utf16(list, true).slice(0, -1)), 'UTF-16');
    assert.equal(told(bytes([0xff, 0xfe, 0, 0], [0x7b, 0, 0, 0])), 'UTF-32');
  });

  it('of a spreadsheet program’s own file are told by their beginning', () => {
    assert.deepEqual(decodeText(bytes('PK', [3, 4, 20, 0])), { kind: 'workbook', line: 1 });
  });

  it('never throw, and a text comes only of what says the same as UTF-8 or UTF-16', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        const read = decodeText(any);
        if (!('text' in read)) assert.ok(read.line >= 1);
        else if (any[0] !== 0xff && any[0] !== 0xfe)
          assert.deepEqual(
            new TextEncoder().encode(read.text),
            any.slice(any[0] === 0xef && any[1] === 0xbb && any[2] === 0xbf ? 3 : 0),
          );
      }),
    );
  });
});
