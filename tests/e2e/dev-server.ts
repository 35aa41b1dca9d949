import { dev } from 'astro';

// The dev server, as a program of its own: `STANDFIRST_CONTENT=… node tests/e2e/dev-server.ts` prints its address.
const server = await dev({ server: { host: '127.0.0.1', port: 0 }, logLevel: 'silent' });
console.log(`http://127.0.0.1:${server.address.port}/`);
