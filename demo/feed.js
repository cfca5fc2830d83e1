// feed.html?item=2 shows the story of that number, from 0, instead of the list.

const item = new URLSearchParams(location.search).get('item');
if (item !== null) {
  const article = document.querySelector('#story courant-article');
  article?.setAttribute('item', item);
  article?.setAttribute('src', 'feed.xml');
  document.querySelector('#story')?.removeAttribute('hidden');
  document.querySelector('#front')?.setAttribute('hidden', '');
}
