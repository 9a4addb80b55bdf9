/** What tells one kind of referral from another: none of these words is kept. */

/** The client took an address or a leaflet with them; nobody was written to. */
export const informationOnly = words([
  'information only', 'only (?:took|wanted|asked for|received|given|gave)(?: the)? (?:information|details|contact|contacts|a leaflet|leaflet|address|addresses|number|numbers)', '(?:took|given) (?:only )?(?:information|a leaflet|the leaflet) only',
  '(?:hanya|sekadar|sekedar|baru|cuma) (?:meminta |menerima |diberi |mengambil |membawa |berupa )?(?:informasi|info|brosur|leaflet|alamat|nomor kontak)', '(?:informasi|info) saja',
]);

/** The client, or the guardian, does not want it. */
export const declined = words([
  '(?:declined|declines|refused|refuses|turned down|does not want|did not want)(?: the| a| any| to)? (?:referral|be referred)', 'no referral (?:was|is) (?:made|wanted|needed|necessary)',
  '(?:menolak|belum bersedia|tidak bersedia|belum mau|tidak mau)(?: untuk)? (?:dirujuk|rujukan|alih tangan|dialihtangankan)', '(?:belum|tidak) (?:perlu|diperlukan|dilakukan) (?:rujukan|alih tangan|dirujuk)', '(?:rujukan|alih tangan(?: kasus)?) (?:belum|tidak) (?:perlu|diperlukan|dilakukan)',
]);

/** The client was sent here. */
export const incoming = words([
  'referred by', 'referral (?:from|by)', 'was referred (?:here|to (?:us|me|the counselor))', 'sent by', 'dirujuk oleh', '(?:rujukan|kiriman|limpahan|alih tangan(?: kasus)?) dari', 'atas rujukan', 'dikirim oleh',
]);

export const emergency = words([
  'emergency (?:room|department|unit|service|services|care|transfer|referral)', 'emergency', 'ambulance', 'taken (?:straight |directly )?to (?:the |a )?hospital', 'IGD', 'UGD', 'gawat darurat', 'rujukan darurat', 'darurat', 'ambulans', 'dibawa (?:langsung )?ke (?:rumah sakit|puskesmas)',
]);

/** Somebody took the client over, or knows. */
export const handedOver = words([
  'handed over', 'handover', 'hand-over', 'taken over by', 'received by', 'accompanied by', 'went with', 'told', 'informed', 'notified', 'called',
  'diserahkan', 'serah terima', 'diterima (?:oleh|petugas|dokter|perawat)', 'didampingi', 'diantar', 'diberi ?tahu', 'diberitahu', 'memberi tahu', 'dihubungi', 'dikabari', 'menghubungi',
]);

function words(alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}
