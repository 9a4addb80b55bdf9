import type { Phrase } from './phrase.ts';

const steps = ['rapport'];
const stages = ['forming'];
const format = 'group';

/** Words to open a group session with, each beside what is worth writing down of it. */
export const groupOpeningPhrases: readonly Phrase[] = [
  {
    prefix: { en: 'group-welcome', id: 'sapaan-kelompok' }, steps, stages, format,
    names: { en: 'Welcome to the group', id: 'Sapaan untuk kelompok' },
    about: { en: 'Words of welcome to the members. Write who came, by code, and how.', id: 'Kata sambutan untuk anggota. Tulis siapa yang hadir, dengan kode, dan bagaimana.' },
    lines: {
      en: ['[“Welcome, all of you. Let us sit in a circle so that everyone sees everyone.” Who came, by code; how they arrived]'],
      id: ['[“Selamat datang semuanya. Mari duduk melingkar supaya bisa saling melihat.” Siapa yang hadir, dengan kode; bagaimana mereka datang]'],
    },
  },
  {
    prefix: { en: 'group-neutral-topic', id: 'topik-netral-kelompok' }, steps, stages, format,
    names: { en: 'Getting to know each other', id: 'Perkenalan dan permainan pengakrab' },
    about: { en: 'A light round or a game before the topic.', id: 'Putaran ringan atau permainan sebelum topik.' },
    lines: {
      en: ['[“Each says a nickname and one thing that was good this week.” Round or game, and what it brought]'],
      id: ['[“Sebutkan nama panggilan dan satu hal yang menyenangkan minggu ini.” Putaran atau permainan, dan hasilnya]'],
    },
  },
  {
    prefix: { en: 'group-bridge', id: 'peralihan-kelompok' }, steps, stages: ['forming', 'transition'], format,
    names: { en: 'From opening to the work', id: 'Dari pembukaan ke kegiatan' },
    about: { en: 'Asks whether the members are ready, and what still holds them back.', id: 'Menanyakan kesiapan anggota, dan apa yang masih menahan mereka.' },
    lines: {
      en: ['[“Are we ready to go on? Is there anything to clear up first?”|All members said that they were ready.|Some hesitated; the reason was talked over before going on.|The group asked for more time to get to know each other.]'],
      id: ['[“Apakah kita siap masuk ke kegiatan? Ada yang masih ingin ditanyakan?”|Semua anggota menyatakan siap.|Beberapa ragu; alasannya dibicarakan dulu sebelum lanjut.|Kelompok meminta waktu lagi untuk saling mengenal.]'],
    },
  },
  {
    prefix: { en: 'group-voluntariness', id: 'kesukarelaan-kelompok' }, steps, stages, format,
    names: { en: 'Of own will, in the group', id: 'Kesukarelaan anggota' },
    about: { en: 'Whether members are here of their own will, and may pass.', id: 'Apakah anggota ikut atas kemauan sendiri, dan boleh tidak menjawab.' },
    lines: {
      en: ['[“Nobody has to speak. Who says ‘pass’ still belongs.”|All take part of their own will.|All agreed to take part; who wants to may pass.|One member was sent, and agreed to stay and listen.]'],
      id: ['[“Tidak ada yang wajib bicara. Yang berkata ‘lewat’ tetap bagian dari kelompok.”|Semua ikut atas kemauan sendiri.|Semua bersedia ikut; yang ingin boleh melewatkan giliran.|Satu anggota dikirim, dan bersedia ikut mendengarkan.]'],
    },
  },
  {
    prefix: { en: 'group-openness', id: 'keterbukaan-kelompok' }, steps, stages, format,
    names: { en: 'Openness in the group', id: 'Keterbukaan anggota' },
    about: { en: 'How freely the members spoke, and who was heard.', id: 'Seberapa bebas anggota bercerita, dan siapa yang didengar.' },
    lines: {
      en: ['[“We speak of ourselves, not about others, and let each other finish.”|Most spoke openly; nobody was interrupted.|Few spoke at first, more after the first round.|Members looked to the leader before they spoke.]'],
      id: ['[“Kita bercerita tentang diri sendiri, bukan orang lain, dan tidak memotong pembicaraan.”|Sebagian besar terbuka; tidak ada yang dipotong.|Mula-mula hanya beberapa, setelah putaran pertama lebih banyak.|Anggota melihat pemimpin kelompok dulu sebelum bicara.]'],
    },
  },
  {
    prefix: { en: 'group-taking-part', id: 'keikutsertaan-kelompok' }, steps, stages, format,
    names: { en: 'Taking part in the group', id: 'Keikutsertaan anggota' },
    about: { en: 'What members expect, and what each brings.', id: 'Apa yang diharapkan anggota, dan apa yang mereka bawa.' },
    lines: {
      en: ['[“What should this group be good for, for you?”|Each member named a hope.|Some named a hope; others are still looking on.|Members suggested topics of their own.]'],
      id: ['[“Apa yang kamu harapkan dari kelompok ini?”|Setiap anggota menyebut harapannya.|Sebagian menyebut harapan; yang lain masih mengamati.|Anggota mengusulkan topik sendiri.]'],
    },
  },
  {
    prefix: { en: 'group-limits', id: 'batasan-kelompok' }, steps, stages, format,
    names: { en: 'Limits of time, role, topic and secrecy in the group', id: 'Batas waktu, peran, topik, dan kerahasiaan kelompok' },
    about: { en: 'What the group agrees on before it begins; the pledge of secrecy has a heading of its own.', id: 'Yang disepakati kelompok sebelum mulai; ikrar kerahasiaan punya judul sendiri.' },
    lines: {
      en: [
        '- Time: [“We have 60 minutes, and stop on time.”|agreed: 45 minutes|agreed: 60 minutes|agreed: 90 minutes]',
        '- Role: [“I lead the talk; the help comes from all of us.”|explained: the leader keeps time and order, members help each other]',
        '- Topic: [“Today we take one topic that concerns us all.”|agreed: a free topic, chosen by the members|agreed: a set topic, named by the leader]',
        '- Secrecy: [“What is said here stays here. I must act when someone is in danger.”|explained, with its limits; all are willing to keep it]',
      ],
      id: [
        '- Waktu: [“Kita punya waktu 60 menit dan selesai tepat waktu.”|disepakati: 45 menit|disepakati: 60 menit|disepakati: 90 menit]',
        '- Peran: [“Bapak/Ibu memimpin; bantuan datang dari kita semua.”|dijelaskan: pemimpin menjaga waktu dan giliran, anggota saling membantu]',
        '- Topik: [“Hari ini kita bahas satu topik yang menyangkut kita semua.”|disepakati: topik bebas, dipilih anggota|disepakati: topik tugas, ditentukan pemimpin kelompok]',
        '- Kerahasiaan: [“Yang dibicarakan di sini tetap di sini, kecuali ada yang dalam bahaya.”|dijelaskan beserta batasnya; semua bersedia menjaga]',
      ],
    },
  },
];
