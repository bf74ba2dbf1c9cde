const asSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s*\n\s*/));

/** Buttons, boxes and menus of web pages, in small letters without punctuation, one per line. */
export const WEB_PHRASES = asSet(`
  share
  share this
  share this article
  share this story
  share on facebook
  share on twitter
  share on x
  share on whatsapp
  share via email
  share full article
  share article
  tweet
  facebook
  twitter
  whatsapp
  linkedin
  telegram
  email
  e-mail
  copy link
  link copied
  print
  print this article
  save
  save article
  save this story
  bookmark
  gift this article
  comment
  comments
  leave a comment
  view comments
  join the conversation
  advertisement
  advertising
  advert
  sponsored
  sponsored content
  promoted content
  article continues below
  article continues after advertisement
  story continues below advertisement
  story continues below
  continue reading
  continue reading below
  continue reading the main story
  skip advertisement
  skip to content
  skip to main content
  read more
  read next
  read also
  also read
  more on this story
  more on this topic
  related
  related articles
  related stories
  related topics
  related content
  recommended
  recommended stories
  most read
  most popular
  trending
  trending now
  top stories
  listen
  listen to this article
  listen to this story
  watch
  watch now
  loading
  menu
  search
  log in
  sign in
  sign up
  subscribe
  subscribe now
  newsletter
  follow
  following
  follow us
  click here
  back to top
  getty images
  image source
  image caption
  file photo
  accept cookies
  accept all
  anzeige
  werbung
  teilen
  artikel teilen
  drucken
  merken
  kommentare
  mehr zum thema
  lesen sie auch
  weiterlesen
  publicité
  partager
  lire aussi
  lire la suite
  commentaires
  à lire aussi
  publicidad
  compartir
  lea también
  leer más
  comentarios
  pubblicità
  condividi
  leggi anche
  commenti
  publicidade
  compartilhar
  leia também
  comentários
  advertentie
  delen
  lees ook
  lees meer
  reacties
  פרסומת
  שתפו
  שיתוף
  שתף
  קראו עוד
  קראו גם
  קרא עוד
  תגובות
  הדפסה
  כתבות נוספות
  إعلان
  شارك
  مشاركة
  اقرأ أيضا
  اقرأ أيضاً
  اقرأ المزيد
  التعليقات
  реклама
  поделиться
  читайте также
  комментарии
`);

/** Section names and the like that are printed over the headline; only left out there. */
export const SECTION_LABELS = asSet(`
  press release
  news release
  media release
  pressemitteilung
  communiqué de presse
  nota de prensa
  comunicato stampa
  הודעה לעיתונות
  بيان صحفي
  пресс-релиз
  news
  breaking news
  latest news
  top news
  exclusive
  world
  world news
  local
  local news
  national
  international
  politics
  business
  economy
  markets
  technology
  tech
  science
  health
  environment
  climate
  culture
  arts
  books
  sport
  sports
  opinion
  analysis
  feature
  features
  lifestyle
  travel
  middle east
  europe
  africa
  asia
  americas
  israel news
  uk news
  us news
  live
  home
  nachrichten
  politik
  wirtschaft
  kultur
  panorama
  ausland
  inland
  politique
  économie
  monde
  société
  política
  economía
  deportes
  mundo
  politica
  economia
  cronaca
  חדשות
  פוליטיקה
  כלכלה
  תרבות
  דעות
  ספורט
  أخبار
  سياسة
  اقتصاد
  رياضة
  новости
  политика
  экономика
`);
