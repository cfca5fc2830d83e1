// The one-tag script registers the elements and has nothing to import.
export {};
