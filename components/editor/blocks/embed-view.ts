import type { NodeViewConstructor } from 'prosemirror-view';
import { embedAddress, embedProviderName, isEmbed } from '#lib/content/embed.ts';
import { domElement } from './dom-element.ts';

/** A piece of another site as a card. Nothing is loaded from there while a story is written either. */
export const embedView: NodeViewConstructor = ({ attrs }) => {
  const embed = { provider: attrs.provider, id: attrs.id };
  const name = isEmbed(embed) ? embedProviderName(embed) : 'an unknown site';
  const address = isEmbed(embed) ? embedAddress(embed) : '';
  const card = {
    class: 'embed',
    role: 'group',
    'aria-label': `Embed from ${name}`,
    contenteditable: 'false',
  };
  const link = { href: address, target: '_blank', rel: 'noopener', dir: 'ltr' };
  return {
    dom: domElement('div', card, domElement('strong', {}, name), ' ', domElement('a', link, address)),
    ignoreMutation: () => true,
    // The link opens; the rest of the card is the editor's, to select, drag and delete.
    stopEvent: (event) => event.type === 'click' && event.target instanceof HTMLAnchorElement,
  };
};
