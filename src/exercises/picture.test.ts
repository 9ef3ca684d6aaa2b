import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isPictureName, pictureKind } from './picture';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a picture of an own move', () => {
  it('is known by its first bytes, not by its name', () => {
    assert.equal(pictureKind(readFileSync('media/icon.png')), 'png');
    assert.equal(pictureKind(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0)), 'jpg');
    assert.equal(pictureKind(bytesOf('RIFF1234WEBPVP8 ')), 'webp');
  });

  it('is nothing that may hold code, and nothing cut off', () => {
    assert.equal(pictureKind(readFileSync('media/icon.svg')), undefined);
    for (const text of ['', '<svg/>', '<html>', 'GIF89a', 'RIFF1234WAVE', '\uFFFDPNG'])
      assert.equal(pictureKind(bytesOf(text)), undefined, text);
    assert.equal(pictureKind(readFileSync('media/icon.png').subarray(0, 7)), undefined);
  });

  it('has a name that leads nowhere else', () => {
    const name = `${'0123456789abcdef'.repeat(2)}.png`;
    assert.ok(isPictureName(name));
    for (const bad of [`../${name}`, `a/${name}`, `${name}\n`, name.replace('png', 'svg'), ''])
      assert.ok(!isPictureName(bad), bad);
  });
});
