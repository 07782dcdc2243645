import 'handlebars'

interface NodeTypes {
  readonly ContentStatement: hbs.AST.ContentStatement
  readonly CommentStatement: hbs.AST.CommentStatement
  readonly MustacheStatement: hbs.AST.MustacheStatement
  readonly BlockStatement: hbs.AST.BlockStatement
  readonly PathExpression: hbs.AST.PathExpression
}

/** Tells the kind of a node of Handlebars’ syntax tree. */
export function isSyntaxNode<K extends keyof NodeTypes>(node: hbs.AST.Node, type: K): node is NodeTypes[K] {
  return node.type === type
}
