package org.yiciban.material.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/** What a file is, told by content and never by name. */
final class Kind {

    static final String PDF = "application/pdf";
    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";
    static final String OFD = "application/ofd";
    static final String ZIP = "application/zip";

    private static final Tika TIKA = new Tika();
    private static final byte[] PDF_HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    /** Readers look for the header in so many bytes; printers and mail programs write something before it. */
    private static final int HEADER_WITHIN = 1024;

    private static final int ENTRIES_LOOKED_AT = 20_000;
    private static final long UNPACKED_AT_MOST = 64L * 1024 * 1024;
    /** What an archive is, by an entry that it begins with; OFD is GB/T 33190. */
    private static final Map<String, String> BY_ENTRY = Map.of(
            "OFD.xml", OFD,
            "word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private Kind() {}

    static String of(byte[] content) {
        String type = TIKA.detect(content);
        if (type.equals(JPEG)
                || type.equals(PNG)
                || type.contains("executable")
                || type.startsWith("application/x-ms")) {
            return type;
        }
        if (content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] <= 8) {
            return archive(content);
        }
        return pdfHeader(content) >= 0 ? PDF : type;
    }

    /** Where the header of a PDF begins, or -1. */
    static int pdfHeader(byte[] content) {
        for (int at = 0; at <= Math.min(HEADER_WITHIN, content.length - PDF_HEADER.length); at++) {
            if (Arrays.equals(content, at, at + PDF_HEADER.length, PDF_HEADER, 0, PDF_HEADER.length)) {
                return at;
            }
        }
        return -1;
    }

    /** By its table of contents; where that is missing or unsafe, by its entries. */
    private static String archive(byte[] content) {
        try {
            return Directory.names(content, ENTRIES_LOOKED_AT).stream()
                    .map(Kind::byEntry)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(ZIP);
        } catch (FlawedPaper unsafe) {
            return byEntries(content);
        }
    }

    private static String byEntries(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            long unpacked = 0;
            byte[] piece = new byte[8192];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Optional<String> known = byEntry(entry.getName());
                if (known.isPresent()) {
                    return known.get();
                }
                for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                    unpacked += read;
                    if (unpacked > UNPACKED_AT_MOST) {
                        return ZIP;
                    }
                }
            }
            return ZIP;
        } catch (IOException | IllegalArgumentException broken) {
            return ZIP;
        }
    }

    private static Optional<String> byEntry(String name) {
        return BY_ENTRY.entrySet().stream()
                .filter(known -> name.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
