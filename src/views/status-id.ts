/** The id of the notice at the head of a policy’s page. No id of the content has an underscore, so no clause can have it. */
export const statusId = '_status'
