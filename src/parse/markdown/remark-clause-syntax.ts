import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression'
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx'
import { mdxExpression } from 'micromark-extension-mdx-expression'
import { mdxJsx } from 'micromark-extension-mdx-jsx'
import { mdxMd } from 'micromark-extension-mdx-md'
import type { Processor } from 'unified'

/**
 * The syntax of clause files: the tags and braces of MDX without its JavaScript parser. Braces are recognised so that they can be
 * refused with a place; what stands in them is never parsed as code, and `import` and `export` have no meaning.
 */
export function remarkClauseSyntax(this: Processor): void {
  const data = this.data()
  const syntax = (data.micromarkExtensions ??= [])
  const tree = (data.fromMarkdownExtensions ??= [])
  syntax.push(mdxJsx(), mdxExpression(), mdxMd())
  tree.push(mdxJsxFromMarkdown(), mdxExpressionFromMarkdown())
}
