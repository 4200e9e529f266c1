/**
 * Words as a person typed them: paragraphs and line ends kept, nothing renumbered or read as Markdown. Each
 * paragraph runs in the direction of its own script, and turns nothing around it.
 */
export function Verbatim({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph, i) => (
        <p class="govuk-body" dir="auto" key={i}>
          {paragraph.split('\n').flatMap((line, j) => (j === 0 ? [line] : [<br key={j} />, line]))}
        </p>
      ))}
    </>
  );
}
