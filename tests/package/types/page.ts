// What a page in TypeScript may write, and may not.

import { CourantArticleElement, CourantError, loadCore, render, setWasmUrl } from 'courant';
import type { Conversion, CourantElement, CourantEventMap, Diagnostic, ErrorCode, Source, Summary } from 'courant';
import { CourantRatesElement } from 'courant/define';
import 'courant/courant.css';
import coreAddress from 'courant/courant.wasm';

setWasmUrl(coreAddress, 'sha384-x');
setWasmUrl(new URL('https://example.org/courant.wasm'));
await loadCore();

const article = document.createElement('courant-article');
const same: CourantArticleElement = article;
article.headingLevel = 3;
article.typography = 'source';
article.source = new Uint8Array(3);
article.source = null;
article.reload();
// @ts-expect-error A word that the attribute does not take.
article.images = 'all';
// @ts-expect-error A property of another element.
article.inverse = true;

const rates = document.querySelector('courant-rates');
if (rates instanceof CourantRatesElement) rates.view = rates.inverse ? 'ticker' : 'chart';

const converter = document.querySelector('courant-converter')!;
const result: string = converter.value;
const form: HTMLFormElement | null = converter.form;
// @ts-expect-error The result is for reading.
converter.value = '1';

const feed: CourantElement = document.querySelector('courant-feed')!;
feed.addEventListener('courant-load', ({ detail: { summary, diagnostics, timings } }) => {
  const headline: string | undefined = summary.articles[0]?.headline;
  const first: Diagnostic | undefined = diagnostics[0];
  const milliseconds: number = timings.fetch + timings.read;
  console.log(headline, first, milliseconds);
});
const listen = (event: CourantEventMap['courant-error']): ErrorCode => event.detail.code;
feed.addEventListener('courant-error', listen);
feed.removeEventListener('courant-error', listen);
feed.addEventListener('click', (event) => event.clientX);
feed.addEventListener('other', (event: Event) => event.type);

const source: Source = { content: 'USD 87.45', contentType: 'text/plain' };
try {
  const { nodes, summary }: { nodes: DocumentFragment; summary: Summary } = await render(source, [['base', 'KGS']]);
  document.body.append(nodes);
  const conversion: Conversion | undefined = summary.conversion;
  console.log(conversion?.result, same, result, form);
} catch (error) {
  if (error instanceof CourantError) console.log(error.code === 'too_large', error.line);
}
