/** @jsxImportSource vue */
import type {} from 'courant/vue';

export const page = (
  <div>
    <courant-article src="story.txt" heading-level={1} class="wide" onCourant-error={(event) => event.detail.code}>
      <a href="story.txt">Read the story</a>
    </courant-article>
    <courant-rates view="table" inverse key="rates" source={null} />
    {/* @ts-expect-error No such view. */}
    <courant-feed view="tiles" />
  </div>
);
