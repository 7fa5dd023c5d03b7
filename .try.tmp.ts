import { serveFolder } from './src/lib/static-server.ts';
import { launchBrowser } from './tests/setup/browser.ts';
import { openedEditor, filesOf, savedFiles } from './tests/setup/editor.ts';
const server = await serveFolder({ folder: '.cache/try', base: '/', port: 0, host: '127.0.0.1' });
const browser = await launchBrowser();
const t=setTimeout(()=>{console.log('timeout');process.exit(1)},90000);
try {
const { page, said } = await openedEditor(browser, `http://localhost:${server.port}/admin/`, filesOf('content','content'));
page.setDefaultTimeout(15000);
await page.waitForTimeout(4000);
await page.screenshot({ path: '/tmp/ad1.png' });
await page.goto(`http://localhost:${server.port}/admin/#/collections/sessions/entries/funding`);
await page.waitForTimeout(4000);
await page.screenshot({ path: '/tmp/ad2.png' });
console.log(await page.evaluate(()=>document.body.innerText.slice(0,3000)));
console.log(said.slice(0,20));
} catch(e) { console.log(e) }
await browser.close(); process.exit(0);
