/** The files of one diary, or of any other folder that is written whole file by whole file. */
export interface Folder {
  /** The names of the files in it; none if there is no such folder. */
  list(): Promise<string[]>;
  /** Its size in bytes, and when it was last written (epoch ms, by the machine's clock). */
  about(name: string): Promise<{ size: number; changed: number }>;
  read(name: string): Promise<string>;
  /** A crash leaves any part of the text behind; `writeWhole` does not. */
  write(name: string, text: string): Promise<void>;
  /** Takes the place of a file of that name. */
  move(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** What a file is called while it is written. */
export const partEnding = '.part';

/**
 * Written beside and then moved into place: a crash leaves the old file or the new one, and perhaps
 * a part beside it.
 */
export async function writeWhole(folder: Folder, name: string, text: string): Promise<void> {
  await folder.write(`${name}${partEnding}`, text);
  await folder.move(`${name}${partEnding}`, name);
}
