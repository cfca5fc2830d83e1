// The tags in JSX. For React 19, which gives custom elements properties and listeners:
//   import type {} from 'courant/react';

import type { DetailedHTMLProps, HTMLAttributes } from 'react';

import type { CourantEventMap } from './courant-element.js';
import type { CourantTags } from './tags.js';

type Listeners = {
  [Type in keyof CourantEventMap as `on${Type}`]?: (event: CourantEventMap[Type]) => void;
};

type Tags = {
  [Tag in keyof CourantTags]: DetailedHTMLProps<HTMLAttributes<CourantTags[Tag]['element']>, CourantTags[Tag]['element']> &
    CourantTags[Tag]['attributes'] &
    Listeners & { source?: string | Uint8Array | null };
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
