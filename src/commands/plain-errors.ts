// Imported first by what starts a process: where the system refuses something, or a package is not installed, that is said in a sentence
// and without a stack, wherever it comes up.
import { formatMistake } from '../compile/messages/message.ts';
import { systemMistake } from '../compile/messages/system-mistake.ts';

process.on('uncaughtExceptionMonitor', (error) => {
  const mistake = systemMistake(error);
  if (!mistake) return;
  console.error(formatMistake(mistake));
  process.exit(1);
});
