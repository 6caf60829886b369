import { readFileSync } from "node:fs";
import { XmlDocument, XmlElement, XsdValidator } from "libxml2-wasm";

/** An element of a document that was read. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

const schema = XmlDocument.fromString(readFileSync(new URL("./junit.xsd", import.meta.url), "utf8"));

/** Reads JUnit XML with libxml2. Throws where it is not well-formed, or not as the schema has it. */
export function readJunit(xml: string): Element {
  const document = XmlDocument.fromString(xml);
  const validator = XsdValidator.fromDoc(schema);
  try {
    validator.validate(document);
    return elementOf(document.root);
  } finally {
    validator.dispose();
    document.dispose();
  }
}

function elementOf(node: XmlElement): Element {
  const children: Element[] = [];
  for (let child = node.firstChild; child !== null; child = child.next) {
    if (child instanceof XmlElement) children.push(elementOf(child));
  }
  return {
    name: node.name,
    attributes: Object.fromEntries(node.attrs.map((attribute) => [attribute.name, attribute.value])),
    text: node.content,
    children,
  };
}

/** All elements of a name, at any depth. */
export function elementsOf(element: Element, name: string): Element[] {
  const below = element.children.flatMap((child) => elementsOf(child, name));
  return element.name === name ? [element, ...below] : below;
}
