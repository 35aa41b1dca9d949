import {minifiedPage} from './src/integrations/minified-pages.ts';import {withPolicy} from './src/integrations/page-policy.ts';
import {readFileSync,existsSync,writeFileSync} from 'node:fs';import {brotliCompressSync} from 'node:zlib';import{join,dirname}from'node:path';
const root='/tmp/w/budget-before/';const b=x=>brotliCompressSync(x).length;
for(const f of ['central-america-migration/index.html','central-america-migration/timeline.html','central-america-migration/actors.html','central-america-migration/aid.html','central-america-migration/places.html','index.html','404.html','central-america-migration/embed/map.html','central-america-migration/s/a-request.html']){
const s=readFileSync(root+f,'utf8');
let m=minifiedPage(s.replace(/<meta http-equiv="content-sec[\s\S]*?">/,''),f,a=>{const p=join(dirname(root+f),a);return existsSync(p)?readFileSync(p,'utf8'):''});
m=withPolicy(m,f);
if(f.includes('migration/index'))writeFileSync('/tmp/w/shots-budget/slim.html',m);
console.log(f,b(s),b(m));
}
