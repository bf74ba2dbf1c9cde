// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { cleanPastedHtml } from '#lib/import/clean-pasted-html.ts';
import { storyFromHtml } from '#lib/import/html.ts';

test.each([
  [
    '<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Bold</span><span style="font-weight:400"> plain</span></p><ul><li aria-level="1"><p><span>One</span></p></li><ul><li aria-level="2"><p>Two</p></li></ul></ul><br></b>',
  ],
  ['<div>one</div><div><br></div><div>two<br>three<br><br>four</div>'],
  [
    "<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><!--[endif]-->A<o:p></o:p></p>\n<p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>B</p>",
  ],
  [
    '<a href="https://x.org/?utm_source=a&b=1"><h3>Card</h3></a><img src=a><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td></td></tr></table>',
  ],
])('%s', (html) => {
  console.log(cleanPastedHtml(html), JSON.stringify(storyFromHtml(html).body));
});
