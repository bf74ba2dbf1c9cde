const ADDRESS =
  /(?:[a-z][a-z\d+.-]*:\/\/|www\.|mailto:|tel:|[\w.+-]+@)\S*$|(?:^|[\s(])[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}[/?#:]\S*$/i;

/** Whether a text ends in what is, or is about to be, the address of a page or of a person. */
export function endsInAddress(text: string): boolean {
  return ADDRESS.test(text);
}
