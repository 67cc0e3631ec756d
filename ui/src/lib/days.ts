import type { Problem } from './contract';

// A day is typed in any habit and only Rust can read it. A form that is sent while somebody is still in such a field must
// wait for what it says, or the day that stood there before would be saved.
type Read = () => Promise<Problem | null>;
const fields = new Set<Read>();

/** A day field is on the screen, until the returned function is called. */
export function dayField(read: Read): () => void {
  fields.add(read);
  return () => void fields.delete(read);
}

/** Has every day on the screen read. The first that cannot be is the problem of the form. */
export async function readDays(): Promise<Problem | null> {
  for (const read of fields) {
    const problem = await read();
    if (problem) return problem;
  }
  return null;
}
