package org.yiciban.document.ofd;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One XML file inside the package: elements of the name space of the standard. */
final class OfdXml {

    private static final String SPACE = "http://www.ofdspec.org/2016";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    private OfdXml() throws XMLStreamException {
        out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /** Begins a file with its outermost element. */
    static OfdXml of(String root, Map<String, ?> attributes) throws XMLStreamException {
        OfdXml xml = new OfdXml();
        xml.out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.out.setPrefix("ofd", SPACE);
        xml.out.writeStartElement(SPACE, root);
        xml.out.writeNamespace("ofd", SPACE);
        xml.attributes(attributes);
        return xml;
    }

    /** Begins an element. */
    OfdXml open(String name, Map<String, ?> attributes) throws XMLStreamException {
        out.writeStartElement(SPACE, name);
        attributes(attributes);
        return this;
    }

    /** Begins an element without attributes. */
    OfdXml open(String name) throws XMLStreamException {
        return open(name, Map.of());
    }

    /** An element without content. */
    OfdXml leaf(String name, Map<String, ?> attributes) throws XMLStreamException {
        return open(name, attributes).close();
    }

    /** An element with text. */
    OfdXml text(String name, String text) throws XMLStreamException {
        return text(name, Map.of(), text);
    }

    /** An element with attributes and text. */
    OfdXml text(String name, Map<String, ?> attributes, String text) throws XMLStreamException {
        open(name, attributes);
        out.writeCharacters(text);
        return close();
    }

    /** Ends the element that was begun last. */
    OfdXml close() throws XMLStreamException {
        out.writeEndElement();
        return this;
    }

    /** Ends all that is open. */
    byte[] bytes() throws XMLStreamException {
        out.writeEndDocument();
        out.close();
        return bytes.toByteArray();
    }

    private void attributes(Map<String, ?> attributes) throws XMLStreamException {
        for (Map.Entry<String, ?> one : attributes.entrySet()) {
            out.writeAttribute(one.getKey(), String.valueOf(one.getValue()));
        }
    }
}
