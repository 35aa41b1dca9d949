import { defineCollection } from 'astro:content';
import { isBuilding } from './integrations/build-orders.ts';
import { contentFolder } from './compile/read/article-files.ts';

// A build holds its articles itself, so it need not even load the compiler here.
const loader = isBuilding()
  ? { name: 'articles', load: () => Promise.resolve() }
  : (await import('./compile/loader.ts')).articles(contentFolder());

export const collections = { articles: defineCollection({ loader }) };
