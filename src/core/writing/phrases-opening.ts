import type { Phrase } from './phrase.ts';

const steps = ['rapport'];
const format = 'individual';

/** Words to open an individual session with, each beside what is worth writing down of it. */
export const openingPhrases: readonly Phrase[] = [
  {
    prefix: { en: 'welcome', id: 'sapaan' }, steps, format,
    names: { en: 'Welcome', id: 'Sapaan' },
    about: { en: 'Words of welcome. Write how the client came.', id: 'Kata sambutan. Tulis bagaimana konseli datang.' },
    lines: {
      en: ['[“Good to see you. Come in, sit where you like.” How the client came in and answered]'],
      id: ['[“Senang bertemu kamu. Silakan masuk, duduk di mana saja yang nyaman.” Cara konseli masuk dan menjawab]'],
    },
  },
  {
    prefix: { en: 'neutral-topic', id: 'topik-netral' }, steps, format,
    names: { en: 'Neutral topic', id: 'Topik netral' },
    about: { en: 'Something light before the concern: the way here, the lesson before, a hobby.', id: 'Hal ringan sebelum masalah: perjalanan ke sini, pelajaran tadi, hobi.' },
    lines: {
      en: ['[“How was your day so far? What did you have before this?” What the client told of it, and how]'],
      id: ['[“Bagaimana harimu sejauh ini? Tadi pelajaran apa?” Apa yang diceritakan konseli, dan bagaimana]'],
    },
  },
  {
    prefix: { en: 'bridge', id: 'masuk-ke-masalah' }, steps, format,
    names: { en: 'From small talk to the concern', id: 'Dari obrolan ringan ke masalah' },
    about: { en: 'The step from light talk to what the client came for.', id: 'Peralihan dari obrolan ringan ke hal yang membawa konseli datang.' },
    lines: {
      en: ['[“What would you like us to talk about today?” How the client went over to the concern]'],
      id: ['[“Apa yang ingin kamu bicarakan hari ini?” Bagaimana konseli mulai masuk ke masalahnya]'],
    },
  },
  {
    prefix: { en: 'voluntariness', id: 'kesukarelaan' }, steps, format,
    names: { en: 'Of own will', id: 'Kesukarelaan' },
    about: { en: 'Whether the client came of their own will, and what that means for the talk.', id: 'Apakah konseli datang atas kemauan sendiri, dan apa artinya bagi percakapan.' },
    lines: {
      en: ['[“Was it your own idea to come, or did someone ask you to?”|Came of the client\'s own will.|Came on the counselor\'s invitation and agreed to talk.|Was sent by the homeroom teacher and agreed to talk.|Was sent, and chose at first only to listen.]'],
      id: ['[“Kamu datang karena ingin sendiri, atau ada yang meminta?”|Datang atas kemauan sendiri.|Datang karena dipanggil konselor dan bersedia bercerita.|Dikirim wali kelas dan bersedia bercerita.|Dikirim, dan pada awalnya memilih mendengarkan saja.]'],
    },
  },
  {
    prefix: { en: 'openness', id: 'keterbukaan' }, steps, format,
    names: { en: 'Openness', id: 'Keterbukaan' },
    about: { en: 'How freely the client spoke, and what helped.', id: 'Seberapa bebas konseli bercerita, dan apa yang membantu.' },
    lines: {
      en: ['[“Tell as much as you like; you may also say that you would rather not.”|Spoke openly from the start.|Spoke haltingly at first, more freely later.|Answered briefly and chose what to tell.]'],
      id: ['[“Ceritakan sebanyak yang kamu mau; kamu juga boleh bilang belum ingin cerita.”|Terbuka sejak awal.|Mula-mula ragu, lama-lama lebih lancar bercerita.|Menjawab singkat dan memilih apa yang diceritakan.]'],
    },
  },
  {
    prefix: { en: 'taking-part', id: 'keikutsertaan' }, steps, format,
    names: { en: 'Taking part', id: 'Keikutsertaan' },
    about: { en: 'What the client did for the talk, and wishes from it.', id: 'Apa yang dilakukan konseli dalam percakapan, dan yang diharapkannya.' },
    lines: {
      en: ['[“What should be different for you when we are done?”|Asked questions and named a wish of the client\'s own.|Answered when asked, and named no wish yet.|Kept silent for long; was given time.]'],
      id: ['[“Apa yang kamu harapkan berubah setelah kita bertemu?”|Bertanya dan menyebut harapannya sendiri.|Menjawab bila ditanya, belum menyebut harapan.|Lama diam; diberi waktu.]'],
    },
  },
  {
    prefix: { en: 'limits', id: 'batasan-awal' }, steps, format,
    names: { en: 'Limits of time, role, topic and secrecy', id: 'Batas waktu, peran, topik, dan kerahasiaan' },
    about: { en: 'What is said in the first minutes, so that the client knows where the talk begins and ends.', id: 'Yang disampaikan pada menit pertama, supaya konseli tahu di mana percakapan mulai dan berakhir.' },
    lines: {
      en: [
        '- Time: [“We have about 45 minutes today.”|explained, 40 minutes|explained, 45 minutes|explained, 60 minutes]',
        '- Role: [“I won\'t decide for you. I help you see it clearly and find your own way.”|explained: the client decides, the counselor helps to think]',
        '- Topic: [“We take what matters most to you now; the rest can wait for another day.”|explained: one concern at a time, chosen by the client]',
        '- Secrecy: [“What you say stays with me, unless someone is in danger.”|explained, with its limits: danger, abuse, court]',
      ],
      id: [
        '- Waktu: [“Hari ini kita punya waktu sekitar 45 menit.”|dijelaskan, 40 menit|dijelaskan, 45 menit|dijelaskan, 60 menit]',
        '- Peran: [“Bapak/Ibu tidak memutuskan untukmu, tetapi membantu melihatnya lebih jelas.”|dijelaskan: konseli yang memutuskan, konselor membantu berpikir]',
        '- Topik: [“Kita bahas dulu yang paling penting bagimu; yang lain bisa lain hari.”|dijelaskan: satu masalah dulu, dipilih konseli]',
        '- Kerahasiaan: [“Ceritamu tidak keluar dari sini, kecuali ada yang dalam bahaya.”|dijelaskan beserta batasnya: bahaya, kekerasan, pengadilan]',
      ],
    },
  },
];
