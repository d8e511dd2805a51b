/** The sentences of the description for other programs, which is written in English as their makers expect it. */
export const openApiWords = {
  about: [
    'Everything that the desk can do, by the same doors and the same rules.',
    'A program sends `Authorization: Bearer xjy_…` with a token that a person makes under “My account” (我的账号 › 令牌).',
    'Whatever changes something may be sent with an id of its own in `idempotency-key`: sent twice under one id, it is done once.',
    'What is read has an `ETag`; asked again with `If-None-Match`, the answer is 304 where nothing has changed.',
    'Every refusal names all that is wrong, each as a sentence in Chinese and English at its place.',
  ].join('\n\n'),
  needs: (needed: string) => `Needs \`${needed}\`.`,
  done: 'Done.',
  unchanged: 'Nothing has changed since the answer with this tag.',
  actId: 'The id of the act, a UUID that the sender makes. Sent again under it, the act is not done again: the first receipt comes back.',
  ifNoneMatch: 'The ETag of the answer that one has.',
  tag: 'Made from the bytes of the answer: the same tag means the same answer.',
  session: 'Of who has signed in at a browser. Behind https the cookie is called `__Host-xjy`.',
  token:
    'Of a program: narrower than the post for which it was made, never wider, and good until its last day. Never together with the cookie.',
  unknown: 'Nobody is signed in, or the token is wrong, over or ended.',
  forbidden: 'The post or the token may not do this, or the request comes from a page of another site.',
  notFound: 'There is no such thing within the reach of the post.',
  conflict: 'The same act was sent before with another content, or somebody else was faster.',
  refused: 'The rules disagree: every objection at its place.',
  fault: 'A fault, and the number under which it stands in the log.',
} as const
