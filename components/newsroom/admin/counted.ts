/** A number with its noun, such as `1 story` or `1,204 stories`. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
