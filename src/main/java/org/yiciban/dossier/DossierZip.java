package org.yiciban.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.yiciban.csv.CsvFile;
import org.yiciban.dossier.DossierFiles.Content;
import org.yiciban.shared.ClosedFiles;
import org.yiciban.shared.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** Makes the file of a case as a zip: the PDF, the originals, the index as CSV and JSON, and the hashes of all of them. */
@Component
class DossierZip {

    static final String PDF = "file.pdf";
    /** As {@code sha256sum -c} reads it. */
    static final String HASHES = "sha256.txt";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Originals originals;

    DossierZip(Originals originals) {
        this.originals = originals;
    }

    /** Writes it; the PDF was made before. */
    void write(Dossier dossier, List<IndexLine> lines, Path pdf, Map<String, Content> more, Path target)
            throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        try (OutputStream file = ClosedFiles.create(target);
                ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            add(zip, PDF, hashes, to -> Files.copy(pdf, to));
            for (IndexLine line : lines) {
                if (!line.path().isEmpty()) {
                    Piece piece = dossier.pieces().get(line.no() - 1);
                    add(zip, line.path(), hashes, to -> to.write(originals.content(piece.content())));
                }
            }
            add(zip, "index.csv", hashes, to -> csv(lines, to));
            add(zip, "index.json", hashes, to -> to.write(JSON.writeValueAsBytes(lines)));
            for (Map.Entry<String, Content> one : more.entrySet()) {
                add(zip, one.getKey(), hashes, one.getValue());
            }
            zip.putNextEntry(new ZipEntry(HASHES));
            StringBuilder list = new StringBuilder();
            hashes.forEach(
                    (name, hash) -> list.append(hash).append("  ").append(name).append('\n'));
            zip.write(list.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private static void add(ZipOutputStream zip, String name, Map<String, String> hashes, Content content)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream counted = new DigestOutputStream(zip, Sha256.begun());
        content.write(counted);
        counted.flush();
        zip.closeEntry();
        hashes.put(name, Sha256.of(counted.getMessageDigest()));
    }

    private static void csv(List<IndexLine> lines, OutputStream to) throws IOException {
        Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        CsvFile csv = new CsvFile(text);
        csv.line(List.of(
                DossierWords.say("index.no"),
                DossierWords.say("index.section"),
                DossierWords.say("index.reference"),
                DossierWords.say("index.responsible"),
                DossierWords.say("index.title"),
                DossierWords.say("index.day"),
                DossierWords.say("index.page"),
                DossierWords.say("index.remark"),
                DossierWords.say("index.path"),
                "SHA-256"));
        for (IndexLine line : lines) {
            csv.line(List.of(
                    String.valueOf(line.no()),
                    line.section(),
                    line.reference(),
                    line.responsible(),
                    line.title(),
                    line.day(),
                    line.shown(),
                    line.remark(),
                    line.path(),
                    line.sha256()));
        }
        text.flush();
    }
}
