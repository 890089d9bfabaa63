package org.yiciban.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;
import org.yiciban.archive.ArchiveRows.Row;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.store.Journal;
import org.yiciban.dossier.Dossier;
import org.yiciban.dossier.DossierFiles.Content;
import org.yiciban.dossier.IndexLine;

/** What a package has beside the file of the case: its metadata, and the log of the process as the journal has it. */
@Component
class PackageContents {

    private final PackageMetadata metadata;
    private final Journal journal;

    PackageContents(PackageMetadata metadata, Journal journal) {
        this.metadata = metadata;
        this.journal = journal;
    }

    /** By their names in the package. */
    Map<String, Content> of(CaseFile file, Dossier dossier, Row row, List<IndexLine> files) {
        List<JournalLine> lines = journal.of(file.number());
        Map<String, Content> contents = new LinkedHashMap<>();
        contents.put("metadata.xml", to -> {
            try {
                metadata.write(file, dossier, row, lines.size(), files, to);
            } catch (XMLStreamException impossible) {
                throw new IOException(impossible);
            }
        });
        contents.put("process.tsv", to -> log(lines, to));
        return contents;
    }

    private static void log(List<JournalLine> lines, OutputStream to) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        text.write(
                "no\tat\teffectiveAt\tevent\tpart\tactor\tname\tonBehalfOf\tchannel\tagency\tbefore\tafter\tclock\tdocument\n");
        int no = 1;
        for (JournalLine line : lines) {
            text.write(Stream.<Object>of(
                                    no++,
                                    line.at(),
                                    line.effectiveAt(),
                                    line.event(),
                                    line.part().key(),
                                    line.actor(),
                                    line.actorName(),
                                    line.onBehalfOf(),
                                    line.channel(),
                                    line.agency(),
                                    line.statusBefore(),
                                    line.statusAfter(),
                                    line.clockEffect(),
                                    line.facts().document())
                            .map(value -> Objects.toString(value, "").replaceAll("[\\t\\r\\n]", " "))
                            .collect(Collectors.joining("\t"))
                    + "\n");
        }
        text.flush();
    }
}
