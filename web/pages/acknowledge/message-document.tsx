import { onBrand } from '#web/theme.ts';
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

function piece(block: Block, link: string, brand: string) {
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
      return (
        <ul style={`${paragraph}padding-left:24px;`}>
          {block.items.map((item) => (
            <li style="margin:0 0 8px;" key={item}>
              {item}
            </li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <table cellPadding="0" cellSpacing="0" style={`${body}margin:0 0 20px;border-collapse:collapse;`}>
          {block.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" align="left" style="padding:8px 24px 8px 0;border-bottom:1px solid #c7ced5;">
                {row.key}
              </th>
              <td style="padding:8px 0;border-bottom:1px solid #c7ced5;">{row.value}</td>
            </tr>
          ))}
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
    case 'custom':
      return block.html;
  }
}

type Props = Pick<MessageFacts, 'words' | 'authority' | 'language' | 'subject' | 'blocks'> & {
  readonly sender: string;
};

/** A message as an HTML document. */
export function messageDocument({ words, authority, language, subject, blocks, sender }: Props) {
  const { brand, link } = authority.colours;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{subject}</title>
      </head>
      <body style="margin:0;padding:0;background:#ffffff;">
        <table role="presentation" width="100%" cellPadding="0" cellSpacing="0">
          <tr>
            <td align="center" style={`background:${brand};padding:18px 20px;`}>
              <p style={`${font}max-width:600px;margin:0 auto;text-align:left;font-size:18px;color:${onBrand(brand)};`}>
                <strong>{authority.name}</strong>
                <br />
                {words.site.serviceName}
              </p>
            </td>
          </tr>
          <tr>
            <td align="center" style="padding:28px 20px;">
              <div style="max-width:600px;margin:0 auto;text-align:left;">
                <h1 style={`${font}font-size:26px;line-height:1.25;margin:0 0 20px;`}>{subject}</h1>
                {blocks.map((block) => piece(block, link, brand))}
                <p
                  style={`${font}font-size:15px;line-height:1.5;margin:30px 0 0;padding-top:16px;border-top:1px solid #c7ced5;`}
                >
                  {sender}
                </p>
              </div>
            </td>
          </tr>
        </table>
      </body>
    </html>
  );
}
