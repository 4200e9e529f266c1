import { Markdown } from '#web/components/markdown/markdown.tsx';
import { onBrand } from '#web/theme.ts';
import { LetterTable } from '../respond/letter-table.tsx';
import type { Block, MessageFacts } from './message.ts';

/*
 * Mail programs drop style sheets, so that here, and here only, styles stand on the elements: a message is never served
 * as a page of the portal, whose policy forbids them. No images, nothing loaded from anywhere.
 */
const font = 'font-family:system-ui,-apple-system,Segoe UI,Arial,sans-serif;color:#0b0c0c;';
const body = `${font}font-size:17px;line-height:1.5;`;
const paragraph = `${body}margin:0 0 16px;`;

function lines(text: string) {
  return text.split('\n').flatMap((line, i) => (i === 0 ? [line] : [<br key={`break-${i}`} />, line]));
}

function Items({ items }: { readonly items: readonly string[] }) {
  return (
    <ul style={`${paragraph}padding-left:24px;`}>
      {items.map((item) => (
        <li style="margin:0 0 8px;" key={item}>
          {item}
        </li>
      ))}
    </ul>
  );
}

function piece(block: Block, { words, authority }: Pick<MessageFacts, 'words' | 'authority'>) {
  const { brand, link } = authority.colours;
  switch (block.kind) {
    case 'heading':
      return <h2 style={`${font}font-size:20px;line-height:1.3;margin:30px 0 10px;`}>{block.text}</h2>;
    case 'text':
      return <p style={paragraph}>{lines(block.text)}</p>;
    case 'quote':
      return (
        <blockquote style={`${body}margin:0 0 16px;padding:4px 0 4px 16px;border-left:6px solid ${brand};`}>
          {lines(block.text)}
        </blockquote>
      );
    case 'list':
      return <Items items={block.items} />;
    case 'facts':
      return (
        <table style={`${body}margin:0 0 20px;border-collapse:collapse;`}>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" style="padding:8px 24px 8px 0;border-bottom:1px solid #c7ced5;text-align:left;">
                  {row.key}
                </th>
                <td style="padding:8px 0;border-bottom:1px solid #c7ced5;">{row.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'action':
      return (
        <p style={paragraph}>
          <strong>{block.text}</strong>
          <br />
          <a href={block.href} style={`color:${link};word-break:break-all;`}>
            {block.href}
          </a>
        </p>
      );
    case 'link':
      return (
        <p style={paragraph}>
          {block.lead}
          <a href={block.href} style={`color:${link};`}>
            {block.text}
          </a>
        </p>
      );
    case 'subheading':
      return <h3 style={`${font}font-size:18px;line-height:1.3;margin:24px 0 10px;`}>{block.text}</h3>;
    case 'lead':
      return <h4 style={`${font}font-size:17px;line-height:1.3;margin:0 0 6px;`}>{block.text}</h4>;
    case 'address':
      return (
        <p style={`${paragraph}word-break:break-all;`}>
          <a href={block.href}>{block.href}</a>
        </p>
      );
    case 'prose':
      return (
        <div style={paragraph}>
          <Markdown words={words.components} text={block.text} level={4} />
        </div>
      );
    case 'files':
      return (
        <ul style={`${paragraph}padding-left:24px;`}>
          {block.files.map(({ title, name, about }) => (
            <li style="margin:0 0 8px;" key={name}>
              <strong>{title}</strong>
              <br />
              {`${name}. ${about}`}
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <>
          <div style="overflow-x:auto;">
            <LetterTable table={block.table} words={words.respond} />
          </div>
          {block.below.length === 0 ? null : <Items items={block.below} />}
        </>
      );
  }
}

type Props = Pick<MessageFacts, 'words' | 'authority' | 'language' | 'subject' | 'blocks'> & {
  readonly sender: string;
};

/** A message as an HTML document. */
export function messageDocument({ words, authority, language, subject, blocks, sender }: Props) {
  const { brand } = authority.colours;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{subject}</title>
      </head>
      <body style="margin:0;padding:0;background:#ffffff;">
        <table role="none" style="width:100%;border-collapse:collapse;table-layout:fixed;">
          <tbody>
            <tr>
              <td style={`background:${brand};padding:18px 20px;text-align:center;`}>
                <p
                  style={`${font}max-width:600px;margin:0 auto;text-align:left;font-size:18px;color:${onBrand(brand)};`}
                >
                  <strong>{authority.name}</strong>
                  <br />
                  {words.site.serviceName}
                </p>
              </td>
            </tr>
            <tr>
              <td style="padding:28px 20px;text-align:center;">
                <div style="max-width:600px;margin:0 auto;text-align:left;overflow-wrap:anywhere;word-break:break-word;">
                  <h1 style={`${font}font-size:26px;line-height:1.25;margin:0 0 20px;`}>{subject}</h1>
                  {blocks.map((block) => piece(block, { words, authority }))}
                  <p
                    style={`${font}font-size:15px;line-height:1.5;margin:30px 0 0;padding-top:16px;border-top:1px solid #c7ced5;`}
                  >
                    {sender}
                  </p>
                </div>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}
