import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

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
const root = createRoot(document.getElementById('app'));

/** Of errors that the story told. */
globalThis.codes = [];
const onError = (code) => globalThis.codes.push(code);

/** What the page shows; nothing without a name. */
globalThis.show = (name, props) => {
  const Component = components[name];
  flushSync(() => root.render(Component && <StrictMode><Component {...props} onError={onError} /></StrictMode>));
};
