package org.yiciban.modelling.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.yiciban.catalogue.table.StrictXml;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;

/** Reads XML of strangers: no document type, nothing from outside, no depth without end. */
public final class Xml {

    static final int DEEPEST = StrictXml.DEEPEST;
    /** In which language the reader complains. */
    public static final String LANGUAGE = StrictXml.LANGUAGE;

    private Xml() {}

    public static Document read(byte[] content) throws UnreadableFile {
        try {
            return read(content, Locale.ENGLISH);
        } catch (SAXParseException mistake) {
            throw UnreadableFile.at(
                    mistake.getLineNumber(),
                    mistake.getColumnNumber(),
                    Report.shown(complaint(content, mistake)),
                    Report.shown(mistake.getMessage()));
        } catch (SAXException | IOException broken) {
            throw new UnreadableFile("文件不是安全、完整的 XML", Report.shown(String.valueOf(broken.getMessage())));
        }
    }

    /** The same mistake in Chinese: the reader of the platform knows both languages. */
    private static String complaint(byte[] content, SAXParseException mistake) {
        try {
            read(content, Locale.SIMPLIFIED_CHINESE);
            return mistake.getMessage();
        } catch (SAXException | IOException again) {
            return String.valueOf(again.getMessage());
        }
    }

    private static Document read(byte[] content, Locale language) throws SAXException, IOException {
        Document document = StrictXml.parse(content, language);
        String encoding = document.getXmlEncoding();
        if (encoding != null && !DeclaredEncoding.KNOWN.contains(encoding.toLowerCase(Locale.ROOT))) {
            throw new SAXException("write the file in UTF-8, not in " + Report.shown(encoding));
        }
        return document;
    }

    public static List<Element> children(Element parent) {
        return StrictXml.children(parent);
    }

    /** The children of one kind in the namespace of the parent itself. */
    public static List<Element> children(Element parent, String localName) {
        return children(parent).stream()
                .filter(child ->
                        localName.equals(child.getLocalName()) && Namespaces.BPMN.equals(child.getNamespaceURI()))
                .toList();
    }

    public static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add((Attr) element.getAttributes().item(i));
        }
        return attributes;
    }

    /** The element's own text, comments left out and pieces put together, as the engine reads it. */
    public static String text(Element element) {
        return StrictXml.text(element);
    }
}
