/** The addresses of the pages of this chapter. */
export const accountPath = '/access/account'
export const peoplePath = '/access/people'
