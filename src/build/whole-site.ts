import { writeRootWorker } from '../integrations/files/offline.ts';
import { type StatedPolicies, writeHosting } from '../integrations/hosting/hosting.ts';
import { compressFiles } from '../integrations/hosting/precompressed.ts';
import { workerFile } from '../routes.ts';

/** Writes what is made of the files of all explainers, once these lie in the site: the worker at its root, and the headers for hosts. @param worker The script of the workers. */
export async function finishSite(root: string, policies: StatedPolicies[], worker: string): Promise<void> {
  await writeRootWorker(root, worker);
  await compressFiles(root, workerFile);
  await writeHosting(root, policies);
}
