import type { Kind } from '#domain/inspection/inspection.ts';
import { inspectOds } from '../odf/inspect-ods.ts';
import { inspectOdt } from '../odf/inspect-odt.ts';
import { isMacroPart, openDocument } from '../odf/odf.ts';
import { Refused, type Report } from '../report.ts';
import { inspectDocument } from '../word/inspect-document.ts';
import { inspectWorkbook } from '../workbook/inspect-workbook.ts';
import { readZip, unpackAll, type Zip } from '../zip.ts';
import { inspectCommon } from './common.ts';
import { openOffice } from './office.ts';

const macros = /(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/|intlmacrosheets\/|dialogsheets\/)/i;

async function inspectOoxml(zip: Zip, report: Report): Promise<Kind> {
  const names = [...zip.entries.keys()];
  if (names.some((name) => macros.test(name))) throw new Refused('macros');
  const office = await openOffice(zip, report);
  const { mainType } = office;
  if (/sheet\.binary/i.test(mainType)) throw new Refused('binary-workbook');
  if (/macroEnabled/i.test(mainType)) throw new Refused('macros');
  if (/presentationml/.test(mainType)) throw new Refused('slides');
  if (/wordprocessingml/.test(mainType)) {
    await inspectDocument(office, report);
    await inspectCommon(office, report);
    return 'docx';
  }
  if (!/spreadsheetml/.test(mainType)) throw new Refused('archive');
  await inspectWorkbook(office, report);
  await inspectCommon(office, report);
  return 'xlsx';
}

/** Tells what a zip file holds and inspects it. @throws Refused for other archives */
export async function inspectPackage(bytes: Uint8Array, report: Report): Promise<Kind> {
  const zip = readZip(bytes, report);
  if (zip.entries.size === 0) throw new Refused('empty');
  if (zip.stray > 0) report.add('trailing-data', '', 'zip', { bytes: zip.stray });
  if (zip.entries.has('[Content_Types].xml')) return await inspectOoxml(zip, report);
  const said = zip.entries.get('mimetype');
  const mime = said && said.unpacked < 200 ? Buffer.from(await unpackAll(zip, said, report)).toString('latin1') : '';
  if (!mime.startsWith('application/vnd.oasis.opendocument')) throw new Refused('archive');
  if ([...zip.entries.keys()].some(isMacroPart)) throw new Refused('macros');
  const document = await openDocument(zip, report);
  if (mime.includes('spreadsheet')) {
    await inspectOds(document, report);
    return 'ods';
  }
  if (mime.includes('.text')) {
    await inspectOdt(document, report);
    return 'odt';
  }
  throw new Refused(mime.includes('presentation') ? 'slides' : 'not-accepted', mime);
}
