/** Given names that decide between a person and something else where capitals do not: "Jane Press", "by john roe". */
const GIVEN_NAMES = new Set(
  `aaron adam adrian ahmed aisha alan albert alex alexander alexandra ali alice amanda amina amy ana andrea andreas andrew
  angela anita ann anna anne anthony antonio ben benjamin bernd bob brian bruno carl carla carlos carmen caroline
  catherine charles charlotte chiara chris christian christina christine claire clara claudia colin dan daniel david
  dawn deborah dennis diana diego dieter dominic donald dorothy ed edward elena eli elizabeth ella emily emma eric erika
  ester eva fatima felix fernando fiona frances francesca francesco francis frank franz fred gabriel george georgia
  gerald giorgio giovanni giulia grace graham greg hannah hans harold harry hassan heather heidi helen helena henry hugo
  ian ibrahim ines ingrid irene isabel ivan jack jacob jake james jan jane janet jason javier jean jeanne jennifer
  jessica jim joan joanna joao joe john jonathan jordi jorge jose joseph joshua juan judith julia julie julien karen karin
  karl kate katherine katie keith kenneth kevin klaus laura lauren laurent lea lena leo leon linda lisa louis louise luc
  luca lucas lucia lucy luis luke manuel marco margaret maria marie marina mario mark marta martin mary matt matteo
  matthew max maya megan michael michel michelle miguel mike mohammed monica muhammad nadia nancy natalie natasha
  nathan nicholas nick nicola nicole nina noah nora oliver olivia olga omar oscar pablo pamela paolo pat patricia
  patrick paul paula pedro per peter petra philip philippe pierre rachel ralph raul rebecca ricardo richard rita robert
  roberto robin roger rosa rose ruth ryan sabine sally sam samantha samuel sandra sara sarah scott sean sebastian
  sergio sharon simon sofia sophie stefan stephanie stephen steve steven stuart susan susanne sven sylvia tamara teresa
  thomas tim tom tomas tony ulrich ursula valentina vanessa vera veronica victor victoria vincent walter wei wendy
  werner will william wolfgang xavier yael yasmin yuki yusuf zoe`.split(/\s+/),
);

/** True when the first word of a name is a given name or an initial, whatever its capitals. */
export function opensWithGivenName(name: string): boolean {
  const first = name.trim().split(/[\s-]/)[0] ?? '';
  return GIVEN_NAMES.has(first.toLowerCase()) || /^(?:\p{Lu}\.){1,3}$/u.test(first);
}
