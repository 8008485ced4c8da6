/**
 * Whether the host has answered for an object: a batch that fails brings out of its failure what was loaded before it.
 *
 * @param property one that was loaded
 */
export function wasAnswered(object: { toJSON(): object }, property: string): boolean {
  return property in object.toJSON();
}
