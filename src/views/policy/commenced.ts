/** Whether a policy that is certainly adopted holds yet, with two or three words for it. */
export interface Commenced {
  state: 'in-force' | 'not-yet'
  label: string
}

/** Whether a policy that is certainly adopted holds on a day, if it does so from the day `since`. */
export function commencedOn(since: string, today: string): Commenced {
  return since > today
    ? { state: 'not-yet', label: 'Not yet in force' }
    : { state: 'in-force', label: 'In force' }
}
