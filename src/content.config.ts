import { defineCollection } from 'astro:content';
import { heldPart } from './integrations/held-part.ts';
import { contentFolder } from './compile/read/article-files.ts';

// A build holds its articles itself, so it need not even load the compiler here.
const loader = heldPart()
  ? { name: 'articles', load: () => Promise.resolve() }
  : (await import('./compile/loader.ts')).articles(contentFolder());

export const collections = { articles: defineCollection({ loader }) };
