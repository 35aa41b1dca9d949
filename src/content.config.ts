import { defineCollection } from 'astro:content';
import { contentFolder } from './compile/read/article-files.ts';
import { articles } from './compile/loader.ts';

export const collections = { articles: defineCollection({ loader: articles(contentFolder()) }) };
