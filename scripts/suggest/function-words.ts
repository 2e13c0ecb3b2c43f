/** Words that stand in any clause, whatever it is about. Duties are among them: “must” tells a rule from a remark, but not what it is about. */
export const functionWords: ReadonlySet<string> = new Set(
  `
a about all also an and any are as at be been being but by can could do does dont for from had has have he her his how i if in including into is it its
ll made make may more must nor not of on only or other others our out own re rule rules s shall she should so some such t than that the their them then there these
they this those to too under up upon us use used uses using ve was we were what when where which while who whom whose will with would you your yours
`
    .split(/\s+/)
    .filter(Boolean),
)
