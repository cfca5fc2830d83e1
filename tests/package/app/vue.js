import { createApp, createSSRApp, h, nextTick, shallowRef } from 'vue';

import Story from './Story.vue';
import Words from './Words.vue';

const components = { Story, Words };
/** What a server has rendered is taken over. */
const { hydrate } = document.getElementById('app').dataset;
const shown = shallowRef(hydrate ? { name: 'Story', props: JSON.parse(hydrate) } : {});

/** Of errors that the story told. */
globalThis.codes = [];
const onError = (code) => globalThis.codes.push(code);

const create = hydrate ? createSSRApp : createApp;
create({
  render() {
    const { name, props } = shown.value;
    return name ? h(components[name], { ...props, onError }) : null;
  },
}).mount('#app');

/** What the page shows; nothing without a name. */
globalThis.show = (name, props) => {
  shown.value = { name, props };
  return nextTick();
};
