import { UserError } from '../compile/messages/user-error.ts';

/** What a command's work gives. After a mistake that its user can correct, the command prints only the message and exits with 1. */
export async function orExit<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
