/** What the first bytes of a picture are; `null` stands for any. SVG is none: it may hold code. */
const signatures = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpg: [0xff, 0xd8, 0xff],
  // RIFF, its length, WEBP.
  webp: [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
} as const;

/** What a file is by its first bytes, whatever it is called; undefined if it is no such picture. */
export function pictureKind(bytes: Uint8Array): keyof typeof signatures | undefined {
  const kinds = Object.keys(signatures) as (keyof typeof signatures)[];
  return kinds.find((kind) =>
    signatures[kind].every((byte, i) => byte === null || bytes[i] === byte),
  );
}

/** Whether that may be a picture in the diary's folder: a name of Lumbar's own, and no way out. */
export function isPictureName(name: string): boolean {
  return /^[0-9a-f]{32}\.(png|jpg|webp)$/.test(name);
}
