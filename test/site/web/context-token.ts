import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const signedContext = z.object({
  accountId: z.string(),
  moduleKey: z.string(),
  extension: z.record(z.string(), z.unknown()),
});
export type SignedContext = z.infer<typeof signedContext>;

/** Signs where a frame stands and for whom, so that a page cannot say it stands elsewhere. */
export interface ContextTokens {
  sign(context: SignedContext): string;
  /** Undefined when the token is not one of ours. */
  read(token: string): SignedContext | undefined;
}

export function createContextTokens(secret: Uint8Array = randomBytes(32)): ContextTokens {
  const signatureOf = (body: string) => createHmac('sha256', secret).update(body).digest('base64url');
  return {
    sign: (context) => {
      const body = Buffer.from(JSON.stringify(context)).toString('base64url');
      return `${body}.${signatureOf(body)}`;
    },
    read: (token) => {
      const [body = '', signature = ''] = token.split('.');
      const given = Buffer.from(signature);
      const right = Buffer.from(signatureOf(body));
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      return signedContext.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))).data;
    },
  };
}
