/** Forms of a number that can be read in one way only, and what turns each into digits with a decimal point. */
const forms: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/^(?:\d+(?:\.\d+)?|\.\d+)$/, (text) => text],
  // 1,234.5 and 1,234,567
  [/^\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/, (text) => text.replaceAll(',', '')],
  // 1.234,5 and 1.234.567
  [/^\d{1,3}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/, (text) => text.replaceAll('.', '').replace(',', '.')],
  // 1 234 and 1 234,5
  [/^\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?$/, (text) => text.replaceAll(/\s/g, '').replace(',', '.')],
  // 5,8 and 1234,5
  [/^\d+,\d+$/, (text) => text.replace(',', '.')],
];

/** One to three digits, a comma, three digits: a thousand and some for one reader, one and some thousandths for another. */
const readTwoWays = /^[1-9]\d{0,2},\d{3}$/;

/** The number that digits and separators say; a decimal comma counts where it can be nothing else. */
export function readNumber(text: string): number | 'read two ways' | 'no number' {
  if (readTwoWays.test(text)) return 'read two ways';
  for (const [form, toDigits] of forms) if (form.test(text)) return Number(toDigits(text));
  return 'no number';
}
