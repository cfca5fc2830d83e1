/** Where the file lies: what bundlers that are told to copy it give for its import. */
declare const address: string;
export default address;
