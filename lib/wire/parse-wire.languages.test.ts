import { describe, expect, test } from 'vitest';
import { parseWire } from './parse-wire.ts';
import { readHouseStyleCopy } from './testing/house-style-copy.ts';
import { inShort } from './testing/in-short.ts';

const copies = readHouseStyleCopy();

describe('copy in other languages', () => {
  test.each([
    [
      'dpa with its notepad',
      {
        headline: 'Großbrand im Hafen gelöscht - zwei Verletzte',
        dateline: 'Hamburg (dpa)',
        slugline: 'Feuer/Hafen/',
        urgency: 'urgent',
        note: 'Eil | (Wiederholung: Tippfehler im zweiten Absatz) | - Zusammenfassung folgt bis 1800 | ## Orte | - [Hafen](Hafenstraße 1, Hamburg) | ## dpa-Kontakte | - Autor: Max Muster, +49 40 1234, <muster.max@example.org> | - Redaktion: Erika Muster | dpa mm yydd n1 em',
        language: 'de',
        blocks: 'PP',
      },
    ],
    [
      'EFE without a headline',
      { dateline: 'Madrid (EFE)', note: '3 nov | jd/to | (foto) (vídeo)', language: 'es', blocks: 'PP' },
    ],
    [
      'EFE',
      {
        headline: 'Incendio en el puerto de Cádiz: dos heridos',
        dateline: 'Cádiz (EFE)',
        note: '3 nov | jd/to',
        language: 'es',
        blocks: 'P',
      },
    ],
    [
      'ANSA',
      {
        headline: '++ Incendio porto: due feriti ++',
        dateline: 'Genova (ANSA)',
        note: '03 NOV | YXZ-TO',
        language: 'it',
        blocks: 'P',
      },
    ],
    [
      'Xinhua in Chinese',
      {
        headline: '港口仓库火灾已被扑灭',
        by: '张三; 李四',
        dateline: '北京 (新华社)',
        note: '11月3日',
        language: 'zh',
        blocks: 'PP',
      },
    ],
    ['a Chinese paper', { headline: '市议会决定关闭渡轮航线', by: '张三', language: 'zh', blocks: 'P' }],
    ['a Chinese magazine', { headline: '市议会决定关闭渡轮航线', by: '张三', language: 'zh', blocks: 'P' }],
    [
      'dpa with an embargo',
      {
        headline: 'Rat schließt Fährlinie',
        by: 'Max Muster',
        source: 'dpa',
        dateline: 'Hamburg (dpa)',
        until: '2026-11-04T17:00:00.000Z',
        note: 'Sperrfrist: nicht vor 18.00 Uhr MEZ am 4. November 2026 veröffentlichen',
        language: 'de',
        blocks: 'P',
      },
    ],
    [
      'AFP in French',
      {
        headline: 'Le conseil ferme la ligne',
        by: 'Jeanne Roe (à Marseille)',
        dateline: 'Marseille (AFP)',
        note: '3 nov 2026 | jro/ld/mk',
        language: 'fr',
        blocks: 'P',
      },
    ],
    [
      'RIA',
      {
        headline: 'Разово: совет закрыл линию',
        dateline: 'Москва',
        note: '3 ноя',
        language: 'ru',
        blocks: 'P',
      },
    ],
    [
      'Reuters in Arabic',
      {
        headline: 'هولندا: المجلس يغلق الخط',
        dateline: 'القدس (رويترز)',
        note: '3 نوفمبر | (إعداد أحمد علي للنشرة العربية - تحرير محمد حسن)',
        language: 'ar',
        blocks: 'P',
      },
    ],
    [
      'a Hebrew paper',
      {
        headline: 'המועצה סוגרת את הקו',
        by: 'דנה כהן; יוסי לוי (כתבי התחבורה)',
        dateline: 'ירושלים (רויטרס)',
        note: 'צילום: יוסי לוי',
        language: 'he',
        blocks: 'P',
      },
    ],
    [
      'TASS in Russian',
      {
        headline: 'Совет закрывает линию',
        dateline: 'Москва (ТАСС)',
        note: '3 ноября',
        language: 'ru',
        blocks: 'PP',
      },
    ],
    [
      'Lusa',
      {
        headline: 'Conselho fecha a linha',
        by: 'Ana Roe; Luís Doe',
        dateline: 'Lisboa (Lusa)',
        note: '03 nov 2026 | AR/LD // MK | Lusa/Fim',
        language: 'pt',
        blocks: 'P',
      },
    ],
    [
      'ANP',
      {
        headline: 'Raad sluit veerdienst',
        by: 'onze correspondent',
        dateline: 'Amsterdam (ANP)',
        language: 'nl',
        blocks: 'P',
      },
    ],
    [
      'Kyodo',
      { headline: '市議会、渡し船の廃止を決定', dateline: '東京 (共同)', language: 'ja', blocks: 'P' },
    ],
    [
      'Yonhap',
      {
        headline: '시의회, 페리 노선 폐지 결정',
        by: '홍길동 (기자)',
        dateline: '서울 (연합뉴스)',
        language: 'ko',
        blocks: 'P',
      },
    ],
    [
      'PAP',
      {
        headline: 'Rada zamyka linię promową',
        by: 'Jan Nowak',
        dateline: 'Warszawa (PAP)',
        note: 'jn/ mk/',
        blocks: 'P',
      },
    ],
    [
      'AFP in French with an embargo',
      {
        headline: 'Le conseil ferme la ligne',
        dateline: 'Paris (AFP)',
        until: '2026-11-04T18:00:00.000Z',
        note: "SOUS EMBARGO jusqu'au 4 novembre 2026 à 18h00 GMT | 3 nov 2026 | (Actualisé avec déclarations) | jro/ld",
        language: 'fr',
        blocks: 'P',
      },
    ],
    [
      'an Arabic paper with an embargo',
      {
        headline: 'المجلس يغلق الخط',
        by: 'أحمد علي; محمد حسن',
        until: '2026-11-04T18:00:00.000Z',
        note: 'محظور النشر حتى 4 نوفمبر 2026 الساعة 18:00 GMT',
        language: 'ar',
        blocks: 'P',
      },
    ],
    [
      'a Swedish paper',
      {
        headline: 'Rådet lägger ner färjan',
        by: 'Anna Roe; Per Doe',
        dateline: 'Stockholm (TT)',
        language: 'sv',
        blocks: 'P',
      },
    ],
    ['a Persian agency', { headline: 'شورا خط کشتی را بست', dateline: 'تهران', language: 'fa', blocks: 'P' }],
  ])('of %s is told apart', (name, story) => {
    expect(inShort(parseWire(copies.get(name) ?? ''))).toEqual(story);
  });
});
