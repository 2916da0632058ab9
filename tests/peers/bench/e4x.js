// The counterpart of swf_fixtures/bench/e4x.as. JavaScript has no E4X: a small parser, written here by hand, does the
// same job, and the queries are method calls.
"use strict";

const benchmark = require("./support/benchmark.js");

const ORDERS = 300;
const ROUNDS = 60;

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'" };

function decode(text) {
    if (!text.includes("&")) return text;
    return text.replace(/&(\w+);/g, (all, name) => ENTITIES[name] ?? all);
}

class Element {
    constructor(name) {
        this.name = name;
        this.attributes = new Map();
        this.children = [];
    }

    attribute(name) {
        return this.attributes.get(name) ?? "";
    }

    elements(name) {
        return this.children.filter((child) => child instanceof Element && child.name === name);
    }

    descendants(name, found = []) {
        for (const child of this.children) {
            if (!(child instanceof Element)) continue;
            if (child.name === name) found.push(child);
            child.descendants(name, found);
        }
        return found;
    }

    text() {
        let text = "";
        for (const child of this.children) text += child instanceof Element ? child.text() : child;
        return text;
    }
}

function isSpace(code) {
    return code === 32 || (code >= 9 && code <= 13);
}

/** Elements, attributes, text with the five entities, and comments: all that the document has. */
class Parser {
    constructor(source) {
        this.source = source;
        this.at = 0;
    }

    document() {
        this.skipSpace();
        return this.element();
    }

    element() {
        this.expect("<");
        const element = new Element(this.nameUntil());
        for (;;) {
            this.skipSpace();
            if (this.source.startsWith("/>", this.at)) {
                this.at += 2;
                return element;
            }
            if (this.source[this.at] === ">") {
                this.at++;
                break;
            }
            const name = this.nameUntil();
            this.expect("=");
            const quote = this.source[this.at++];
            const end = this.source.indexOf(quote, this.at);
            element.attributes.set(name, decode(this.source.slice(this.at, end)));
            this.at = end + 1;
        }
        this.content(element);
        return element;
    }

    content(element) {
        for (;;) {
            const begin = this.at;
            this.at = this.source.indexOf("<", begin);
            if (this.at < 0) throw new Error("the document ends early");
            const text = this.source.slice(begin, this.at).trim();
            if (text !== "") element.children.push(decode(text));
            if (this.source.startsWith("</", this.at)) {
                this.at += 2;
                if (this.nameUntil() !== element.name) throw new Error("an end tag of another name");
                this.skipSpace();
                this.expect(">");
                return;
            }
            if (this.source.startsWith("<!--", this.at)) this.at = this.source.indexOf("-->", this.at) + 3;
            else element.children.push(this.element());
        }
    }

    nameUntil() {
        const begin = this.at;
        for (;;) {
            const code = this.source.charCodeAt(this.at);
            // Ends at a space, "=", ">" or "/".
            if (isSpace(code) || code === 61 || code === 62 || code === 47 || code !== code) break;
            this.at++;
        }
        return this.source.slice(begin, this.at);
    }

    skipSpace() {
        while (isSpace(this.source.charCodeAt(this.at))) this.at++;
    }

    expect(character) {
        if (this.source[this.at] !== character) throw new Error(`no ${character} at ${this.at}`);
        this.at++;
    }
}

function documentText() {
    let text = "<orders shop=\"north &amp; south\">\n";
    for (let i = 0; i < ORDERS; i++) {
        text += "  <order id=\"" + i + "\" customer=\"c" + (i % 7) + "\">\n    <!-- order " + i + " -->\n";
        for (let j = 0; j < 3; j++) {
            text += "    <item sku=\"s" + ((i * j) % 50) + "\" count=\"" + (j + 1) + "\">";
            text += ((i % 40) / 4) + "</item>\n";
        }
        text += "    <note>left &lt;at&gt; door " + i + "</note>\n    <paid/>\n  </order>\n";
    }
    return text + "</orders>";
}

benchmark(() => {
    const text = documentText();
    let total = 0;
    let characters = 0;
    let count = 0;
    for (let round = 0; round < ROUNDS; round++) {
        const orders = new Parser(text).document();
        characters += orders.attribute("shop").length;
        for (const order of orders.elements("order")) {
            for (const item of order.elements("item")) {
                total += Number(item.text()) * Number(item.attribute("count"));
            }
            characters += order.elements("note")[0].text().length + order.attribute("id").length;
        }
        count += orders.elements("order").filter((order) => order.attribute("customer") === "c3").length;
        count += orders.descendants("item").length;
    }
    return `${total} ${characters} ${count}`;
});
