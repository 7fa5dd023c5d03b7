import { serveFolder } from './src/lib/static-server.ts';
import { launchBrowser } from './tests/setup/browser.ts';
import { openedEditor, editing, filesOf, savedFiles } from './tests/setup/editor.ts';
const server = await serveFolder({ folder: '.cache/sites/second', base: '/', port: 0, host: '127.0.0.1' });
const browser = await launchBrowser();
setTimeout(()=>{console.log('timeout');process.exit(1)},150000);
const address = `http://localhost:${server.port}/admin/`;
try {
for (const [w,scheme] of [[360,'dark']] as const) { const p = await browser.newPage({ viewport: { width: w, height: 900 }, colorScheme: scheme }); await p.goto(address); await p.waitForTimeout(800); await p.screenshot({ path: `/tmp/setup-${w}-${scheme}.png`, fullPage: true }); await p.close(); }
const D='tests/fixtures/muzaffarnagar';
const { page, said } = await openedEditor(browser, address, {...filesOf(D,D),...filesOf(D,D,'**/*.{svg,jpg,pdf}')});
page.setDefaultTimeout(10000);
await page.setViewportSize({ width: 1280, height: 900 });
for (const [n,e] of Object.entries({ event:'conclave/entries/event', product:'products/entries/jaggery', speaker:'speakers/entries/asha-verma', figs:'lists/entries/figures', sess:'sessions' })) {
  await page.goto(`${address}#/collections/${e}`); await page.waitForTimeout(2500); await page.screenshot({ path: `/tmp/ed-${n}.png` });
}
// new speaker with a photo
await page.setViewportSize({ width: 1280, height: 7000 });
const form = editing(page, address);
await form.create('speakers','new-speaker');
await form.field('order').fill('9');
await form.field('name').fill('नया नाम');
await form.field('portraitAlt').fill('मंच पर वक्ता');
const file = page.locator('section.field[data-key-path="portrait"] input[type=file]').first();
console.log('file inputs', await file.count());
if (await file.count()) await file.setInputFiles('/tmp/New Photo 1.jpg');
await page.waitForTimeout(1500); console.log(await page.locator('dialog[open]').allInnerTexts());
await form.language('English').catch(e=>console.log('lang',String(e).slice(0,200)));
await form.field('name').fill('New Name'); await form.field('portraitAlt').fill('The speaker on stage');
await page.screenshot({ path: '/tmp/ed-new.png',  });
await form.save();
const after = await savedFiles(page);
console.log(after[`${D}/speakers/new-speaker.hi.mdx`], after[`${D}/speakers/new-speaker.en.mdx`]);
console.log(await page.evaluate(async (d)=>{let h=await (await navigator.storage.getDirectory()).getDirectoryHandle('sveltia-cms-test'); for (const p of (d+'/speakers').split('/')) h=await h.getDirectoryHandle(p); const o=[]; for await (const [n] of h.entries()) o.push(n); return o},D));
console.log(said);
} catch(e) { console.log(e); }
await browser.close(); process.exit(0);
