import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';

import { Story } from './Story.jsx';

/** Words alone, which React changes in another way than elements; and properties that no attribute mirrors. */
function Words({ words, rates, count }) {
  return (
    <>
      <p>{count}</p>
      <courant-article src="/demo/story-en.txt">{words}</courant-article>
      <courant-rates source={rates} inverse={count > 1} max-age={48} />
    </>
  );
}

const components = { Story, Words };
const app = document.getElementById('app');

/** Of errors that the story told, and what React had to say. */
globalThis.codes = [];
const onError = (code) => globalThis.codes.push(code);
const onRecoverableError = (error) => globalThis.codes.push(String(error));

/** What a server has rendered is taken over. */
const { hydrate } = app.dataset;
const root = hydrate
  ? hydrateRoot(app, <StrictMode><Story {...JSON.parse(hydrate)} onError={onError} /></StrictMode>, { onRecoverableError })
  : createRoot(app);

/** What the page shows; nothing without a name. */
globalThis.show = (name, props) => {
  const Component = components[name];
  flushSync(() => root.render(Component && <StrictMode><Component {...props} onError={onError} /></StrictMode>));
};
