/**
 * The id of the heading of what has an id by the content, such as a section, a term or an Act. No id of the content has an underscore, and no id of the page’s
 * own ends like this, so neither meets it.
 */
export function toHeadingId(id: string): string {
  return `${id}_heading`
}
