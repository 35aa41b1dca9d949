import { writeRootWorker } from '../integrations/files/offline.ts';
import { type StatedPolicies, writeHosting } from '../integrations/hosting/hosting.ts';
import { compressFiles } from '../integrations/hosting/precompressed.ts';
import { workerFile } from '../routes.ts';

/** Writes what is made of the files of all explainers, once these lie in the site: the worker at its root, and the headers for hosts. */
export async function finishSite(root: string, policies: StatedPolicies[]): Promise<void> {
  await writeRootWorker(root);
  await compressFiles(root, workerFile);
  await writeHosting(root, policies);
}
