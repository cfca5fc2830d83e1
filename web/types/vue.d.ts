// The tags in templates and in JSX. For Vue 3:
//   import type {} from 'courant/vue';

import type { HTMLAttributes, PublicProps, ReservedProps } from 'vue';

import type { CourantEventMap } from './courant-element.js';
import type { CourantTags } from './tags.js';

/** Templates are checked by names in camel case, however they are written. */
type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : Name;

type Attributes<Tag extends keyof CourantTags> = CourantTags[Tag]['attributes'];

type Listeners = {
  [Type in keyof CourantEventMap as `on${Capitalize<Type | CamelCase<Type>>}`]?: (event: CourantEventMap[Type]) => void;
};

type Props<Tag extends keyof CourantTags> = {
  [Name in keyof Attributes<Tag> & string as Name | CamelCase<Name>]?: Attributes<Tag>[Name];
} & { source?: string | Uint8Array | null } & Listeners &
  HTMLAttributes;

type Components = {
  [Tag in keyof CourantTags]: new () => CourantTags[Tag]['element'] & {
    /** For templates alone. */
    $props: Props<Tag> & PublicProps;
  };
};

type Tags = { [Tag in keyof CourantTags]: Props<Tag> & ReservedProps };

declare module 'vue' {
  interface GlobalComponents extends Components {}
}

declare module 'vue/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
