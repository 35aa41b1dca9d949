import { UserError } from '../compile/messages/user-error.ts';

/** What a command's work gives; for what its user can mend, the command ends with the message alone and the code 1. */
export async function orExit<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
