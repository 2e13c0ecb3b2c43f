import type { Element } from 'hast'
import type { Annotation } from '../../annotations/annotation.ts'
import { toProvisionId } from '../../parse/markdown/provision-id.ts'
import type { HastContext } from './context.ts'
import { element } from './element.ts'

/** Converts words that stand for something: the printed words, unaltered, in a link to what they stand for. */
export function annotationToHast(
  annotation: Annotation,
  words: string,
  { urls, policy }: HastContext,
): Element {
  switch (annotation.kind) {
    case 'term':
      return element('a', { className: ['term'], href: `#${annotation.definition.node.id}` }, words)
    case 'provision':
      return element(
        'a',
        {
          className: ['reference'],
          href:
            annotation.policy === policy
              ? `#${annotation.id}`
              : urls.clause(annotation.policy.id, annotation.id),
        },
        words,
      )
    case 'act':
      return element(
        'a',
        {
          className: ['act'],
          href: urls.act(annotation.act.id, annotation.provisions.map(toProvisionId)[0]),
        },
        words,
      )
  }
}
