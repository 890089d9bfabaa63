package org.yiciban.archive;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.archive.ArchiveRows.Row;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.catalogue.procedure.RetentionRule;
import org.yiciban.catalogue.release.Release;
import org.yiciban.dossier.Dossier;
import org.yiciban.dossier.IndexLine;
import org.yiciban.shared.Sentences;

/** The metadata of a package as XML, its elements called as the profile says. */
@Component
class PackageMetadata {

    private static final Sentences TERMS = new Sentences("dossier");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ArchiveProfile profile;
    private final ArchiveSettings settings;
    private final ArchiveRows rows;

    PackageMetadata(ArchiveProfile profile, ArchiveSettings settings, ArchiveRows rows) {
        this.profile = profile;
        this.settings = settings;
        this.rows = rows;
    }

    void write(CaseFile file, Dossier dossier, Row row, int lines, List<IndexLine> files, OutputStream to)
            throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
        Release release = file.release();
        xml.writeStartDocument("UTF-8", "1.0");
        begin(xml, ArchiveElement.PACKAGE);
        write(xml, ArchiveElement.PROFILE, profile.name());
        write(xml, ArchiveElement.FONDS, settings.fonds());
        write(xml, ArchiveElement.AGENCY, release.leadAgency().name().zh());
        write(xml, ArchiveElement.DIVISION, file.filing().division().value());
        write(
                xml,
                ArchiveElement.YEAR,
                String.valueOf(moment(file.completedAt()).getYear()));
        write(xml, ArchiveElement.NUMBER, file.number().value());
        write(xml, ArchiveElement.PART, String.valueOf(row.part()));
        first(row, xml);
        write(xml, ArchiveElement.TITLE, dossier.service());
        write(xml, ArchiveElement.APPLICANT, file.filing().applicant().name());
        write(xml, ArchiveElement.RECEIVED, text(file.filing().receivedAt()));
        write(xml, ArchiveElement.ACCEPTED, text(file.acceptedAt()));
        write(xml, ArchiveElement.COMPLETED, text(file.completedAt()));
        write(
                xml,
                ArchiveElement.OUTCOME,
                file.outcome() == null ? file.status().name() : file.outcome().name());
        write(xml, ArchiveElement.RELEASE, release.key().value() + " " + release.version() + " " + release.hash());
        write(xml, ArchiveElement.MADE, text(dossier.made()));
        for (CaseItem item : file.items()) {
            retention(file, item, xml);
        }
        begin(xml, ArchiveElement.JOURNAL);
        write(xml, ArchiveElement.LINES, String.valueOf(lines));
        write(xml, ArchiveElement.HEAD, Objects.toString(file.journal().head(), ""));
        xml.writeEndElement();
        begin(xml, ArchiveElement.FILES);
        for (IndexLine one : files) {
            file(one, xml);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    /** A supplement names the first part, and by its hash which one that is. */
    private void first(Row row, XMLStreamWriter xml) throws XMLStreamException {
        Optional<Row> first = rows.of(row.number()).stream()
                .filter(one -> one.part() == 1 && row.part() > 1)
                .findFirst();
        if (first.isPresent()) {
            begin(xml, ArchiveElement.FIRST);
            write(xml, ArchiveElement.PATH, Objects.toString(first.get().file(), ""));
            write(xml, ArchiveElement.HASH, Objects.toString(first.get().sha256(), ""));
            xml.writeEndElement();
        }
    }

    /** For how long, by the sheet of the item; where that says nothing, by the profile. */
    private void retention(CaseFile file, CaseItem item, XMLStreamWriter xml) throws XMLStreamException {
        Optional<RetentionRule> rule = file.release().item(item.code()).retention();
        begin(xml, ArchiveElement.RETENTION);
        write(xml, ArchiveElement.ITEM, file.rows().name(item).zh());
        write(
                xml,
                ArchiveElement.TERM,
                rule.map(one -> TERMS.of("retention." + one.term().name()).zh())
                        .orElseGet(() -> profile.usual("term")));
        write(xml, ArchiveElement.SOURCE, rule.map(one -> one.basis().zh()).orElseGet(() -> profile.usual("source")));
        write(
                xml,
                ArchiveElement.CERTAINTY,
                rule.map(RetentionRule::certainty).orElseGet(() -> profile.usual("certainty")));
        xml.writeEndElement();
    }

    private void file(IndexLine one, XMLStreamWriter xml) throws XMLStreamException {
        begin(xml, ArchiveElement.FILE);
        write(xml, ArchiveElement.PATH, one.path());
        write(xml, ArchiveElement.HASH, one.sha256());
        write(xml, ArchiveElement.SECTION, one.section());
        write(xml, ArchiveElement.TITLE, one.title());
        write(xml, ArchiveElement.REFERENCE, one.reference());
        write(xml, ArchiveElement.RESPONSIBLE, one.responsible());
        write(xml, ArchiveElement.DAY, one.day());
        xml.writeEndElement();
    }

    private void begin(XMLStreamWriter xml, ArchiveElement element) throws XMLStreamException {
        xml.writeStartElement(profile.of(element));
    }

    private void write(XMLStreamWriter xml, ArchiveElement element, String value) throws XMLStreamException {
        begin(xml, element);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private static ZonedDateTime moment(@Nullable Instant at) {
        return Objects.requireNonNull(at).atZone(ZONE);
    }

    private static String text(@Nullable Instant at) {
        return at == null ? "" : moment(at).toOffsetDateTime().toString();
    }
}
