// feed.html?item=2 shows the story of that number, from 0, instead of the list.

const item = new URLSearchParams(location.search).get('item');
if (item !== null) {
  document.querySelector('#story courant-article')?.setAttribute('item', item);
  document.querySelector('#story')?.removeAttribute('hidden');
  document.querySelector('#front')?.setAttribute('hidden', '');
}
