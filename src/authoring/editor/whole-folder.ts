/** Folders that take long to make and are kept: a run that is stopped leaves no half of one behind. */
import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';

/**
 * Has `make` fill `folder`, unless it is there. Of several runs that make it at once the first one's is kept: they are the same.
 * @throws what `make` throws.
 */
export async function wholeFolder(folder: string, make: (draft: string) => Promise<unknown>): Promise<void> {
  if (existsSync(folder)) return;
  const draft = `${folder}.${randomUUID()}`;
  try {
    await make(draft);
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
