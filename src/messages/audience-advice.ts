/** What to write for whom a clause addresses, in the words that councils use themselves. */
export const audienceAdvice = 'Write `members` for councillors, `employees` for staff and officers. Leave it out when everyone is addressed.'
