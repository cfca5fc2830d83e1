import type {} from 'courant/react';
import { useRef } from 'react';
import type { CourantArticleElement } from 'courant';

export function Page({ bytes }: { bytes: Uint8Array }) {
  const article = useRef<CourantArticleElement>(null);
  return (
    <>
      <courant-article ref={article} src="story.txt" heading-level={1} images="none" className="wide" lang="ky" id="story">
        <a href="story.txt">Read the story</a>
      </courant-article>
      <courant-rates source={bytes} view="table" inverse max-age="48" oncourant-stale={({ detail }) => detail.reason} />
      <courant-converter rates="#bank" from="USD" amount="100" />
      <courant-feed src="feed.xml" limit={6} oncourant-error={(event) => event.detail.code} />
      {/* @ts-expect-error No such view. */}
      <courant-feed view="tiles" />
      {/* @ts-expect-error An attribute of another element. */}
      <courant-article view="table" />
    </>
  );
}
