import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/**
 * Lints texts that stand in no file: `[{file, text}]` on standard input, the messages of each on standard output.
 * A program of its own, because ESLint loads its configuration by a dynamic import, which Jest's module registry refuses.
 */
interface Sample {
  readonly file: string;
  readonly text: string;
}

async function readInput(): Promise<Sample[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Sample[];
}

/** Walls need no types, and files that do not exist have none. */
const withoutTypes = { ...tseslint.configs.disableTypeChecked, languageOptions: { parserOptions: { projectService: false } } };

async function lintTexts(): Promise<void> {
  const eslint = new ESLint({ overrideConfig: [{ files: ['**/*.{ts,tsx}'], ...withoutTypes }] });
  const samples = await readInput();
  const messages = await Promise.all(
    samples.map(async ({ file, text }) => {
      const [result] = await eslint.lintText(text, { filePath: file });
      return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? 'error'}: ${message}`);
    }),
  );
  process.stdout.write(JSON.stringify(messages));
}

void lintTexts();
