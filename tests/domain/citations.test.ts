import { describe, expect, it } from 'vitest';
import { citationsIn } from '#domain/response/check/citations.ts';

/** `40(2)(a)(b) (3)(a)(i)`, with `!` before what belongs to another law. */
const inShort = (text: string, regime: 'FOIA' | 'FOISA' | 'EIR' | 'EISR' = 'FOIA') =>
  citationsIn(text, regime).map(({ number, subsections, own }) => `${own ? '' : '!'}${number}${subsections.join(' ')}`);

describe('citations in a text', () => {
  it.each<[string, string[]]>([
    ['Section 40(2)(a)(b) and (3)(a)(i) - Personal information', ['40(2)(a)(b) (3)(a)(i)']],
    ['Section 40(2)(3)&(4)', ['40(2) (3) (4)']],
    ['Section 40(2) & (3a)(a)', ['40(2) (3a)(a)']],
    ['ss. 30, 31 and 40(2) apply', ['30', '31', '40(2)']],
    ['Sections 30 and 31', ['30', '31']],
    ['section 40(2) and 40(3)(a)(i)', ['40(2)', '40(3)(a)(i)']],
    ['section 40 and 12 others', ['40']],
    ['by virtue of S22A, s.23 and s24', ['22A', '23', '24']],
    ['subsection 3(A)(a) of Section 40', ['40']],
  ])('are read with their subsections: %s', (text, expected) => {
    expect(inShort(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['section 30 of the Police Act', ['!30']],
    ['section 30 of the Act', ['30']],
    ['section 30 of that Act', ['!30']],
    ['section 40(2) of the Freedom of Information Act 2000', ['40(2)']],
    ['section 36 of the Freedom of Information (Scotland) Act 2002', ['!36']],
    ['section 40 of FOIA', ['40']],
    ['s.17 of PACE', ['!17']],
    ['s.12 PRA 2002', ['!12']],
    ['S.29(4) of the Police Reform Act 2002', ['!29(4)']],
    ['the Police Act 1996, s.30', ['!30']],
    ['the Police Act 1996 (section 30)', ['!30']],
    ['section 34 of the 2018 Act', ['!34']],
    ['The principles are set out in the 2018 act and can be found at section 34.', ['!34']],
    ['Under the Equality Act 2010 we must. Section 31(1)(a) applies.', ['31(1)(a)']],
    ['the Police and Criminal Evidence Act 1984, and section 32', ['!32']],
    ['section 43 of the Regulation of Investigatory Powers Act 2000', ['!43']],
    ['withheld under section 31, Police officers said', ['31']],
    ['sections 30 and 31 of the Police Act', ['!30', '!31']],
    ['section 22 of the Crime & Disorder Act', ['!22']],
    ['s.31 Offences Against the Person Act 1861', ['!31']],
    ['section 35 of the Anti-social Behaviour, Crime and Policing Act 2014', ['!35']],
    ['section 42 (stop and search) of the Police Act', ['!42']],
    ['we served 12 section 21 notices and made section 35 dispersal orders', ['!21', '!35']],
    ['the section 31 exemption applies', ['31']],
  ])('belong to the law that the text names: %s', (text, expected) => {
    expect(inShort(text)).toEqual(expected);
  });

  it('are none in postcodes, prices, decades and other words', () => {
    expect(inShort('the 1980s 40 men in S40 1TB; class40 items 31(1)')).toEqual([]);
  });

  it('are regulations under Regulations, and sections under Acts', () => {
    expect(inShort('regulation 12(5)(b) and section 40(2)', 'EIR')).toEqual(['12(5)(b)']);
    expect(inShort('regs 12(4)(e) and 13(1) of the Environmental Information Regulations 2004', 'EIR')).toEqual([
      '12(4)(e)',
      '13(1)',
    ]);
    expect(inShort('regulation 31 of the Police Regulations 2003', 'EIR')).toEqual(['!31']);
    expect(inShort('regulation 12(5)(b)')).toEqual([]);
    expect(inShort('section 36 of the Freedom of Information (Scotland) Act 2002', 'FOISA')).toEqual(['36']);
  });
});
