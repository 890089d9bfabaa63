package org.yiciban.portal.notices;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.publicity.PublicNotice;
import org.yiciban.identity.start.PublicAddress;
import org.yiciban.portal.frame.PortalWords;

/** Public notices as an Atom feed (RFC 4287): what anybody may read, and nothing of those who objected. */
@Component
class NoticeFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TYPE = "application/atom+xml";
    /** What XML can't hold, however it is written. */
    private static final String NO_XML = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private final PublicAddress address;
    private final PortalWords words;

    NoticeFeed(PublicAddress address, PortalWords words) {
        this.address = address;
        this.words = words;
    }

    /** @param now stands as the last change where there is no notice */
    String of(List<ShownNotice> notices, Instant now, Locale locale) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", locale.toLanguageTag());
            element(xml, "id", address.of("/notices/feed"));
            element(xml, "title", words.message("portal.notices.title", locale));
            link(xml, "self", TYPE, address.of("/notices/feed"));
            link(xml, "alternate", "text/html", address.of("/notices"));
            element(
                    xml,
                    "updated",
                    moment(notices.stream()
                            .map(ShownNotice::updatedAt)
                            .max(Instant::compareTo)
                            .orElse(now)));
            for (ShownNotice one : notices) {
                entry(xml, one, locale);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, ShownNotice shown, Locale locale) throws XMLStreamException {
        PublicNotice notice = shown.notice();
        xml.writeStartElement("entry");
        element(xml, "id", id(notice));
        element(xml, "title", notice.words().name().in(locale));
        link(xml, "alternate", "text/html", address.of("/notices/" + notice.no()));
        element(xml, "published", moment(notice.publishedAt()));
        element(xml, "updated", moment(shown.updatedAt()));
        xml.writeStartElement("author");
        element(xml, "name", notice.words().agency().in(locale));
        xml.writeEndElement();
        element(xml, "summary", summary(shown, locale));
        xml.writeEndElement();
    }

    private String summary(ShownNotice shown, Locale locale) {
        PublicNotice.Words said = shown.notice().words();
        String lines = said.lines().stream()
                .map(line -> line.label().in(locale) + ": " + line.value().in(locale) + "\n")
                .collect(Collectors.joining());
        return said.text().in(locale) + "\n" + lines
                + words.message(
                        "portal.notices.run",
                        locale,
                        words.date(shown.from(), locale),
                        words.date(shown.notice().until(), locale))
                + "\n" + words.message("portal.notices.state." + shown.state().name(), locale);
    }

    /** The same for ever, also where the program moves to another address. */
    private static String id(PublicNotice notice) {
        String name = "public notice " + notice.caseNumber() + " " + notice.no();
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll(NO_XML, "\uFFFD"));
        xml.writeEndElement();
    }
}
