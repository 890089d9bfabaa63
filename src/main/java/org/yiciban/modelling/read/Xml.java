package org.yiciban.modelling.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;

/** Reads XML of strangers: no document type, nothing from outside, no depth without end. */
public final class Xml {

    static final int DEEPEST = 64;
    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
    /** In which language the reader complains. */
    public static final String LANGUAGE = "http://apache.org/xml/properties/locale";

    private static final Set<String> ENCODINGS =
            Set.of("utf-8", "utf-16", "utf-16be", "utf-16le", "us-ascii", "iso-8859-1", "gb2312", "gbk", "gb18030");

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
        try {
            DocumentBuilderFactory factory = hardened();
            factory.setAttribute(LANGUAGE, language);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            builder.setEntityResolver((publicId, systemId) -> {
                throw new SAXException("nothing is read from outside the file");
            });
            Document document = builder.parse(new ByteArrayInputStream(content));
            String encoding = document.getXmlEncoding();
            if (encoding != null && !ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT))) {
                throw new SAXException("write the file in UTF-8, not in " + Report.shown(encoding));
            }
            return document;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the XML reader of the platform can't be made safe", impossible);
        }
    }

    private static DocumentBuilderFactory hardened() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute(LIMITS + "maxElementDepth", String.valueOf(DEEPEST));
        factory.setAttribute(LIMITS + "elementAttributeLimit", "100");
        return factory;
    }

    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
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
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(((CharacterData) child).getData());
            }
        }
        return text.toString();
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {
            // a warning of the reader says nothing about the model
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
