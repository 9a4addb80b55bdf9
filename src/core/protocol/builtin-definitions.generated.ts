// Generated from builtin/*.yaml by scripts/generate/protocols.ts. Do not edit.
import type { ProtocolDefinition } from './schema.ts';

/** The built-in protocols that extend another. */
export const builtinDefinitions: readonly ProtocolDefinition[] = [
  {
    id: 'birp',
    extends: 'individual',
    ownStepsOnly: true,
    names: { en: 'BIRP note', id: 'Catatan BIRP' },
    appliesTo: { layouts: ['birp'] },
    framed: false,
    steps: [
      {
        id: 'birp.behavior',
        names: { en: 'Behaviour', id: 'Perilaku' },
        synonyms: { en: ['B', 'Behavior', 'Presenting behavior'], id: ['B', 'Tingkah laku', 'Perilaku yang tampak'] },
        guidance: {
          en: 'What the client showed and reported: behaviour, mood, concern.',
          id: 'Yang tampak dan disampaikan konseli: perilaku, suasana hati, keluhan.',
        },
        prompts: { en: ['[What the client showed and reported]'], id: ['[Yang tampak dan disampaikan konseli]'] },
        due: { cadence: 'session', closing: true },
        ownRule: 'format-sections-incomplete',
        satisfies: ['define-problem'],
      },
      {
        id: 'birp.intervention',
        names: { en: 'Intervention', id: 'Intervensi' },
        synonyms: { en: ['I', 'Interventions', 'Interventions used'], id: ['I', 'Teknik', 'Tindakan konselor'] },
        guidance: {
          en: 'The technique, and what you did and said with it.',
          id: 'Teknik yang dipakai, serta apa yang dilakukan dan dikatakan konselor.',
        },
        prompts: { en: ['[Technique and how it was used]'], id: ['[Teknik dan cara memakainya]'] },
        due: { cadence: 'session', closing: true },
        ownRule: 'format-sections-incomplete',
        satisfies: ['intervention', 'explore'],
      },
      {
        id: 'birp.response',
        names: { en: 'Response', id: 'Respons' },
        synonyms: { en: ['R', 'Client response', 'Responses'], id: ['R', 'Respons konseli', 'Tanggapan', 'Tanggapan konseli'] },
        guidance: {
          en: 'How the client took it: words, feeling, behaviour, what changed.',
          id: 'Tanggapan konseli: kata-kata, perasaan, perilaku, apa yang berubah.',
        },
        prompts: { en: ['[How the client took it]'], id: ['[Tanggapan konseli]'] },
        due: { cadence: 'session', closing: true },
        ownRule: 'format-sections-incomplete',
        satisfies: ['reassess', 'evaluate'],
      },
      {
        id: 'birp.plan',
        names: { en: 'Plan', id: 'Rencana' },
        synonyms: { en: ['Plan', 'Planning', 'P', 'Plan and next steps'], id: ['Rencana', 'Perencanaan', 'P'] },
        guidance: {
          en: 'Who does what by when, and the date of the next meeting or why there is none.',
          id: 'Siapa melakukan apa dan kapan, serta tanggal pertemuan berikutnya atau alasan bila tidak ada.',
        },
        prompts: {
          en: ['[Who does what by when; next meeting]'],
          id: ['[Siapa melakukan apa dan kapan; pertemuan berikutnya]'],
        },
        due: { cadence: 'session', closing: true },
        ownRule: 'format-sections-incomplete',
        satisfies: ['action-plan', 'next-appointment'],
      },
    ],
    choices: [
      {
        words: { en: ['Intervention', 'Interventions', 'Interventions used'], id: ['Intervensi', 'Teknik'] },
        otherwise: ['birp.intervention'],
      },
      {
        words: { en: ['Response', 'Client response', 'Responses'], id: ['Respons konseli'] },
        otherwise: ['birp.response'],
      },
    ],
  },
  {
    id: 'case-study',
    extends: 'individual',
    ownStepsOnly: true,
    names: { en: 'Case study', id: 'Studi kasus' },
    appliesTo: { layouts: ['case-study'] },
    framed: false,
    steps: [
      {
        id: 'case-study.identification',
        names: { en: 'Identification', id: 'Identifikasi' },
        synonyms: {
          en: ['Case identification', 'Identification of the case'],
          id: [
            'Identifikasi kasus',
            'Identifikasi masalah',
            'Identifikasi konseli',
            'Pengenalan kasus',
            'Langkah identifikasi',
          ],
        },
        guidance: {
          en: 'What showed that there is a problem, and where it appears.',
          id: 'Gejala apa yang menunjukkan adanya masalah, dan di mana tampak.',
        },
        prompts: { en: ['[Signs of the problem]'], id: ['[Gejala masalah]'] },
        due: { cadence: 'case', by: 1 },
        satisfies: ['define-problem'],
      },
      {
        id: 'case-study.analysis',
        names: { en: 'Analysis', id: 'Analisis' },
        synonyms: { en: ['Case analysis', 'Analysis of data'], id: ['Analisis kasus', 'Analisis data', 'Langkah analisis'] },
        guidance: {
          en: 'What was gathered about the client, and from where, by role.',
          id: 'Data apa yang dikumpulkan tentang konseli, dan dari siapa menurut peran.',
        },
        prompts: { en: ['[Data and their sources, by role]'], id: ['[Data dan sumbernya, menurut peran]'] },
        due: { cadence: 'optional' },
        satisfies: ['define-problem'],
      },
      {
        id: 'case-study.synthesis',
        names: { en: 'Synthesis', id: 'Sintesis' },
        synonyms: { en: ['Case synthesis'], id: ['Sintesis data', 'Sintesis kasus', 'Langkah sintesis', 'Rangkuman data'] },
        guidance: {
          en: 'How the data hang together: strengths, weaknesses, pattern.',
          id: 'Bagaimana data saling terkait: kekuatan, kelemahan, pola.',
        },
        prompts: { en: ['[How the data hang together]'], id: ['[Keterkaitan data]'] },
        due: { cadence: 'optional' },
        satisfies: ['define-problem'],
      },
      {
        id: 'case-study.diagnosis',
        names: { en: 'Diagnosis', id: 'Diagnosis' },
        synonyms: { en: ['Problem diagnosis'], id: ['Diagnosis masalah', 'Diagnosis (BK)', 'Langkah diagnosis'] },
        guidance: {
          en: 'The problem named in plain words with its likely background. No psychiatric label.',
          id: 'Masalah dirumuskan dengan bahasa biasa beserta dugaan latar belakangnya. Bukan label psikiatri.',
        },
        prompts: { en: ['[The problem and its likely background]'], id: ['[Masalah dan dugaan latar belakangnya]'] },
        due: { cadence: 'case', by: 1 },
        satisfies: ['define-problem', 'assess'],
      },
      {
        id: 'case-study.prognosis',
        names: { en: 'Prognosis', id: 'Prognosis' },
        synonyms: { en: ['Outlook'], id: ['Alternatif bantuan', 'Alternatif penyelesaian', 'Langkah prognosis'] },
        guidance: {
          en: 'What is likely with and without help, and which help is chosen.',
          id: 'Kemungkinan bila dibantu dan bila tidak, serta bantuan yang dipilih.',
        },
        prompts: { en: ['[What is likely; the help chosen]'], id: ['[Kemungkinan; bantuan yang dipilih]'] },
        due: { cadence: 'case', by: 1 },
        satisfies: ['assess', 'action-plan'],
      },
      {
        id: 'case-study.treatment',
        names: { en: 'Treatment', id: 'Treatment' },
        synonyms: {
          en: ['Treatment (counseling)', 'Counseling/Treatment', 'Treatment/Counseling'],
          id: ['Treatment (konseling)', 'Konseling/Treatment', 'Terapi', 'Pemberian bantuan', 'Langkah treatment'],
        },
        guidance: { en: 'The technique used and how the client took it.', id: 'Teknik yang dipakai dan tanggapan konseli.' },
        prompts: { en: ['[Technique and the client\'s response]'], id: ['[Teknik dan tanggapan konseli]'] },
        due: { cadence: 'case', by: 1 },
        satisfies: ['intervention'],
      },
      {
        id: 'case-study.follow-up',
        names: { en: 'Follow-up', id: 'Tindak lanjut' },
        synonyms: {
          en: ['Follow-up and evaluation'],
          id: [
            'Follow-up',
            'Tindak lanjut (follow-up)',
            'Evaluasi dan tindak lanjut',
            'Evaluasi dan follow-up',
            'Langkah tindak lanjut',
          ],
        },
        guidance: {
          en: 'How the help worked, and when it is looked at again.',
          id: 'Bagaimana hasil bantuan, dan kapan ditinjau lagi.',
        },
        prompts: { en: ['[Result; next look]'], id: ['[Hasil; kapan ditinjau lagi]'] },
        due: { cadence: 'optional' },
        satisfies: ['evaluate', 'follow-up'],
      },
    ],
    choices: [
      { words: { en: [], id: ['Identifikasi masalah'] }, otherwise: ['case-study.identification'] },
      { words: { en: ['Diagnosis'], id: ['Diagnosis', 'Diagnosis (BK)'] }, otherwise: ['case-study.diagnosis'] },
      {
        words: { en: ['Prognosis'], id: ['Prognosis', 'Alternatif penyelesaian'] },
        otherwise: ['case-study.prognosis'],
      },
      { words: { en: ['Treatment'], id: ['Treatment', 'Terapi'] }, otherwise: ['case-study.treatment'] },
      { words: { en: ['Follow-up'], id: ['Tindak lanjut', 'Follow-up'] }, otherwise: ['case-study.follow-up'] },
    ],
  },
  {
    id: 'dap',
    extends: 'individual',
    ownStepsOnly: true,
    names: { en: 'DAP note', id: 'Catatan DAP' },
    appliesTo: { layouts: ['dap'] },
    framed: false,
    steps: [
      {
        id: 'dap.data',
        names: { en: 'Data', id: 'Data' },
        synonyms: { en: ['D', 'D (Data)'], id: ['D', 'Data sesi'] },
        guidance: {
          en: 'What was said, seen and done in the session, by the client and by you.',
          id: 'Yang dikatakan, terlihat, dan dilakukan dalam sesi, oleh konseli dan konselor.',
        },
        prompts: { en: ['[What was said, seen and done]'], id: ['[Yang dikatakan, terlihat, dan dilakukan]'] },
        due: { cadence: 'session', closing: true },
        ownRule: 'format-sections-incomplete',
        satisfies: ['define-problem', 'explore', 'intervention'],
      },
      {
        id: 'dap.assessment',
        names: { en: 'Assessment', id: 'Asesmen' },
        synonyms: { en: ['A', 'A (Assessment)', 'Analysis'], id: ['A', 'Penilaian', 'Analisis'] },
        guidance: {
          en: 'How you both understand it now: likely factors, strengths, what changed.',
          id: 'Pemahaman saat ini: dugaan penyebab, kekuatan, dan perubahan.',
        },
        prompts: { en: ['[Working understanding, strengths, change]'], id: ['[Pemahaman sementara, kekuatan, perubahan]'] },
        due: { cadence: 'session', closing: true },
        ownRule: 'format-sections-incomplete',
        satisfies: ['assess', 'reassess'],
      },
      {
        id: 'dap.plan',
        names: { en: 'Plan', id: 'Rencana' },
        synonyms: { en: ['Plan', 'Planning', 'P', 'Plan and next steps'], id: ['Rencana', 'Perencanaan', 'P'] },
        guidance: {
          en: 'Who does what by when, and the date of the next meeting or why there is none.',
          id: 'Siapa melakukan apa dan kapan, serta tanggal pertemuan berikutnya atau alasan bila tidak ada.',
        },
        prompts: {
          en: ['[Who does what by when; next meeting]'],
          id: ['[Siapa melakukan apa dan kapan; pertemuan berikutnya]'],
        },
        due: { cadence: 'session', closing: true },
        ownRule: 'format-sections-incomplete',
        satisfies: ['action-plan', 'next-appointment'],
      },
    ],
    choices: [{ words: { en: ['Assessment'], id: ['Asesmen', 'Penilaian'] }, otherwise: ['dap.assessment'] }],
  },
  {
    id: 'girp',
    extends: 'individual',
    ownStepsOnly: true,
    names: { en: 'GIRP note', id: 'Catatan GIRP' },
    appliesTo: { layouts: ['girp'] },
    framed: false,
    steps: [
      {
        id: 'girp.goals',
        names: { en: 'Goals', id: 'Tujuan' },
        synonyms: {
          en: ['G', 'Goal', 'Client goals', 'Treatment goals', 'Treatment objectives', 'Objectives'],
          id: ['G', 'Sasaran', 'Tujuan konseling', 'Tujuan sesi'],
        },
        guidance: {
          en: 'Which goal of the case this session worked on, in the client\'s words.',
          id: 'Tujuan kasus mana yang dikerjakan dalam sesi ini, menurut konseli.',
        },
        prompts: { en: ['[Goal worked on]'], id: ['[Tujuan yang dikerjakan]'] },
        due: { cadence: 'session', closing: true },
        ownRule: 'format-sections-incomplete',
      },
      {
        id: 'girp.intervention',
        names: { en: 'Intervention', id: 'Intervensi' },
        synonyms: { en: ['I', 'Interventions', 'Interventions used'], id: ['I', 'Teknik', 'Tindakan konselor'] },
        guidance: {
          en: 'The technique, and what you did and said with it.',
          id: 'Teknik yang dipakai, serta apa yang dilakukan dan dikatakan konselor.',
        },
        prompts: { en: ['[Technique and how it was used]'], id: ['[Teknik dan cara memakainya]'] },
        due: { cadence: 'session', closing: true },
        ownRule: 'format-sections-incomplete',
        satisfies: ['intervention', 'explore'],
      },
      {
        id: 'girp.response',
        names: { en: 'Response', id: 'Respons' },
        synonyms: { en: ['R', 'Client response', 'Responses'], id: ['R', 'Respons konseli', 'Tanggapan', 'Tanggapan konseli'] },
        guidance: {
          en: 'How the client took it: words, feeling, behaviour, what changed.',
          id: 'Tanggapan konseli: kata-kata, perasaan, perilaku, apa yang berubah.',
        },
        prompts: { en: ['[How the client took it]'], id: ['[Tanggapan konseli]'] },
        due: { cadence: 'session', closing: true },
        ownRule: 'format-sections-incomplete',
        satisfies: ['reassess', 'evaluate'],
      },
      {
        id: 'girp.plan',
        names: { en: 'Plan', id: 'Rencana' },
        synonyms: { en: ['Plan', 'Planning', 'P', 'Plan and next steps'], id: ['Rencana', 'Perencanaan', 'P'] },
        guidance: {
          en: 'Who does what by when, and the date of the next meeting or why there is none.',
          id: 'Siapa melakukan apa dan kapan, serta tanggal pertemuan berikutnya atau alasan bila tidak ada.',
        },
        prompts: {
          en: ['[Who does what by when; next meeting]'],
          id: ['[Siapa melakukan apa dan kapan; pertemuan berikutnya]'],
        },
        due: { cadence: 'session', closing: true },
        ownRule: 'format-sections-incomplete',
        satisfies: ['action-plan', 'next-appointment'],
      },
    ],
    choices: [
      {
        words: { en: ['Intervention', 'Interventions', 'Interventions used'], id: ['Intervensi', 'Teknik'] },
        otherwise: ['girp.intervention'],
      },
      {
        words: { en: ['Response', 'Client response', 'Responses'], id: ['Respons konseli'] },
        otherwise: ['girp.response'],
      },
    ],
  },
  {
    id: 'group',
    extends: 'individual',
    ownStepsOnly: true,
    names: { en: 'Group counselling', id: 'Konseling kelompok' },
    appliesTo: { formats: ['group'] },
    stages: [
      {
        id: 'forming',
        replaces: 'early',
        names: { en: 'Forming stage', id: 'Tahap pembentukan' },
        synonyms: {
          en: ['Forming', 'Formation', 'Formation stage'],
          id: ['Pembentukan', 'Kegiatan pembentukan', 'Pembentukan kelompok'],
        },
      },
      {
        id: 'transition',
        frame: 'early',
        names: { en: 'Transition stage', id: 'Tahap peralihan' },
        synonyms: { en: ['Transition'], id: ['Peralihan', 'Kegiatan peralihan', 'Transisi', 'Tahap transisi'] },
      },
      {
        id: 'working',
        replaces: 'core',
        names: { en: 'Working stage', id: 'Tahap kegiatan' },
        synonyms: {
          en: ['Performing', 'Group activity'],
          id: ['Kegiatan', 'Kegiatan kelompok', 'Pelaksanaan kegiatan', 'Tahap pelaksanaan kegiatan'],
        },
      },
      {
        id: 'ending',
        replaces: 'final',
        names: { en: 'Ending stage', id: 'Tahap pengakhiran' },
        synonyms: { en: ['Adjourning', 'Termination stage'], id: ['Kegiatan pengakhiran', 'Pengakhiran kegiatan'] },
      },
    ],
    steps: [
      {
        id: 'pledge',
        stage: 'forming',
        names: { en: 'Pledge of confidentiality', id: 'Ikrar kerahasiaan' },
        synonyms: {
          en: ['Confidentiality pledge', 'Pledge', 'Group pledge'],
          id: ['Ikrar', 'Janji kerahasiaan', 'Ikrar menjaga kerahasiaan', 'Janji menjaga kerahasiaan'],
        },
        guidance: {
          en: 'Who pledged (codes) to keep what is said in the group, and which limits were explained.',
          id: 'Siapa (kode) yang berikrar menjaga rahasia kelompok, dan batas apa yang dijelaskan.',
        },
        prompts: {
          en: ['[Who pledged, by code; which limits were explained]'],
          id: ['[Siapa yang berikrar, dengan kode; batas yang dijelaskan]'],
        },
        due: { cadence: 'optional' },
      },
    ],
    choices: [
      { words: { en: ['Pledge of confidentiality'], id: ['Ikrar kerahasiaan'] }, otherwise: ['pledge', 'consent'] },
    ],
    words: {
      carriers: ['kelompok', 'group'],
      extras: {
        en: ['Group members present', 'Group name', 'Number present in group', 'Members', 'Members present', 'Attendance'],
        id: [
          'Anggota',
          'Anggota kelompok',
          'Daftar anggota',
          'Anggota yang hadir',
          'Kehadiran',
          'Nama kelompok',
          'Topik tugas',
          'Topik bebas',
        ],
      },
    },
  },
  {
    id: 'soap',
    extends: 'individual',
    ownStepsOnly: true,
    names: { en: 'SOAP note', id: 'Catatan SOAP' },
    appliesTo: { layouts: ['soap'] },
    framed: false,
    steps: [
      {
        id: 'soap.subjective',
        names: { en: 'Subjective', id: 'Subjektif' },
        synonyms: { en: ['S', 'Subjective data', 'S (Subjective)'], id: ['S', 'Data subjektif', 'S (Subjektif)'] },
        guidance: {
          en: 'What the client says, in the client\'s words where they matter: the concern, its course, what is new.',
          id: 'Yang disampaikan konseli, dengan kata-katanya bila penting: keluhan, perjalanannya, apa yang baru.',
        },
        prompts: { en: ['[What the client reports]'], id: ['[Yang disampaikan konseli]'] },
        due: { cadence: 'session', closing: true },
        ownRule: 'format-sections-incomplete',
        satisfies: ['define-problem', 'explore'],
      },
      {
        id: 'soap.objective',
        names: { en: 'Objective', id: 'Objektif' },
        synonyms: {
          en: ['O', 'Objective data', 'O (Objective)', 'Observation', 'Observations'],
          id: ['O', 'Data objektif', 'O (Objektif)', 'Pengamatan', 'Observasi'],
        },
        guidance: {
          en: 'What was seen, heard or measured: behaviour in the session, engagement, scores. No interpretation.',
          id: 'Yang terlihat, terdengar, atau terukur: perilaku dalam sesi, keterlibatan, skor. Tanpa tafsiran.',
        },
        prompts: { en: ['[What was observed or measured]'], id: ['[Yang diamati atau diukur]'] },
        due: { cadence: 'session', closing: true },
        ownRule: 'format-sections-incomplete',
        satisfies: ['maintain-relationship'],
      },
      {
        id: 'soap.assessment',
        names: { en: 'Assessment', id: 'Asesmen' },
        synonyms: { en: ['A', 'A (Assessment)', 'Analysis'], id: ['A', 'A (Asesmen)', 'Penilaian', 'Analisis'] },
        guidance: {
          en: 'How you both understand it now: likely factors, strengths, what changed, risk if there is any.',
          id: 'Pemahaman saat ini: dugaan penyebab, kekuatan, perubahan, dan risiko bila ada.',
        },
        prompts: { en: ['[Working understanding, strengths, change]'], id: ['[Pemahaman sementara, kekuatan, perubahan]'] },
        due: { cadence: 'session', closing: true },
        ownRule: 'format-sections-incomplete',
        satisfies: ['assess', 'reassess', 'risk'],
      },
      {
        id: 'soap.plan',
        names: { en: 'Plan', id: 'Rencana' },
        synonyms: {
          en: ['Plan', 'Planning', 'P', 'Plan and next steps', 'P (Plan)'],
          id: ['Rencana', 'Perencanaan', 'P', 'P (Rencana)'],
        },
        guidance: {
          en: 'Who does what by when, and the date of the next meeting or why there is none.',
          id: 'Siapa melakukan apa dan kapan, serta tanggal pertemuan berikutnya atau alasan bila tidak ada.',
        },
        prompts: {
          en: ['[Who does what by when; next meeting]'],
          id: ['[Siapa melakukan apa dan kapan; pertemuan berikutnya]'],
        },
        due: { cadence: 'session', closing: true },
        ownRule: 'format-sections-incomplete',
        satisfies: ['action-plan', 'next-appointment'],
      },
    ],
    choices: [{ words: { en: ['Assessment'], id: ['Asesmen', 'Penilaian'] }, otherwise: ['soap.assessment'] }],
  },
];
