package org.yiciban.catalogue.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML of strangers: no document type, nothing from outside, no depth without end. */
public final class StrictXml {

    /** So deep may elements lie in each other. */
    public static final int DEEPEST = 64;

    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";

    /** In which language the reader complains. */
    public static final String LANGUAGE = "http://apache.org/xml/properties/locale";

    private StrictXml() {}

    /**
     * The document.
     *
     * @param language in which the reader complains
     * @throws SAXException when it isn't whole, or wants what isn't given here
     */
    public static Document parse(byte[] content, Locale language) throws SAXException, IOException {
        try {
            DocumentBuilderFactory factory = hardened();
            factory.setAttribute(LANGUAGE, language);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            builder.setEntityResolver((publicId, systemId) -> {
                throw new SAXException("nothing is read from outside the file");
            });
            return builder.parse(new ByteArrayInputStream(content));
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

    /** The elements directly within another. */
    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The element's own text, comments left out and pieces put together. */
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
