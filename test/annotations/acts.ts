import { actSchema, type Act } from '../../src/schemas/legislation.ts'

/** An entry of a table of legislation. */
export function act(title: string, identifier: string, more: object = {}): Act {
  return actSchema.parse({
    id: title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
    title,
    identifier,
    ...more,
  })
}

/** A small table with titles that are parts of each other, share a name, or hold signs. */
export const acts: readonly Act[] = [
  act('Communications Act 2003', 'ukpga/2003/21', { lastProvision: '411' }),
  act('Malicious Communications Act 1988', 'ukpga/1988/27', { lastProvision: '3' }),
  act('Data Protection Act 1998', 'ukpga/1998/29'),
  act('Data Protection Act 2018', 'ukpga/2018/12'),
  act('Equality Act 2010', 'ukpga/2010/15', { lastProvision: '218' }),
  act('Human Rights Act 1998', 'ukpga/1998/42'),
  act('Public Order Act 1986', 'ukpga/1986/64'),
  act('Copyright, Designs and Patents Act 1988', 'ukpga/1988/48'),
  act('Anti-social Behaviour, Crime and Policing Act 2014', 'ukpga/2014/12'),
  act('Representation of the People Act 1983', 'ukpga/1983/2'),
  act('Health and Safety at Work etc. Act 1974', 'ukpga/1974/37', {
    aliases: ['Health and Safety at Work Act 1974'],
  }),
  act('Public Bodies (Admission to Meetings) Act 1960', 'ukpga/Eliz2/8-9/67'),
  act('Privacy and Electronic Communications (EC Directive) Regulations 2003', 'uksi/2003/2426'),
  act('General Data Protection Regulation (EU) 2016/679', 'eur/2016/679', {
    id: 'gdpr',
    aliases: ['General Data Protection Regulation', 'UK GDPR', 'GDPR', 'Regulation (EU) 2016/679'],
    lastProvision: '99',
  }),
]
