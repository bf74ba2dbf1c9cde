import type { DOMOutputSpec, Mark, Node } from 'prosemirror-model';
import { createElement, type ReactNode } from 'react';
import { looksOfPart } from './part-looks.ts';

/**
 * A story drawn without an editor, in the elements of the content schema: what the page shows until scripts have made
 * it one to type into. `attributes` are those that the editor's own element gets.
 */
export function DrawnStory({ doc, attributes }: { doc: Node; attributes: Record<string, string> }) {
  const { class: className, ...others } = attributes;
  return (
    <div {...{ role: 'group', ...others }} className={`ProseMirror ${className}`}>
      {doc.children.map((part) => {
        const looks = looksOfPart(part);
        return (
          <div
            key={part.type.name}
            dir="auto"
            className={looks.class}
            // It is no text box yet, so it has no more of its looks.
            data-field={looks['data-field']}
            data-placeholder={looks['data-placeholder']}
          >
            {drawContent(part)}
          </div>
        );
      })}
    </div>
  );
}

function drawContent(node: Node): ReactNode[] {
  // A line that is empty is as high as one that is not.
  if (node.inlineContent && node.childCount === 0) return [createElement('br', { key: 0 })];
  return node.children.map(drawNode);
}

function drawNode(node: Node, key: number): ReactNode {
  const spec = node.type.spec.toDOM?.(node);
  const drawn = spec === undefined ? (node.text ?? '') : drawSpec(spec, drawContent(node), key);
  return node.marks.reduceRight<ReactNode>((within, mark) => drawMark(mark, within, key), drawn);
}

function drawMark(mark: Mark, within: ReactNode, key: number): ReactNode {
  const spec = mark.type.spec.toDOM?.(mark, true);
  return spec === undefined ? within : drawSpec(spec, within, key);
}

/** What a schema's `toDOM` describes, with content in place of its hole. */
function drawSpec(spec: DOMOutputSpec, content: ReactNode, key: number): ReactNode {
  if (typeof spec === 'string') return spec;
  const [name, ...rest] = spec as readonly [string, ...unknown[]];
  const [first] = rest;
  const hasAttributes = typeof first === 'object' && first !== null && !Array.isArray(first);
  const { class: className, ...attributes } = (hasAttributes ? first : {}) as Record<string, string | null>;
  const children = (hasAttributes ? rest.slice(1) : rest).map((child, index) =>
    child === 0 ? content : drawSpec(child as DOMOutputSpec, content, index),
  );
  return createElement(name, { ...attributes, className, key }, ...children);
}
