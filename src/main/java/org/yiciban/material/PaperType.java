package org.yiciban.material;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/** The kinds of paper that are taken, told by content and never by name: PDF, JPEG, PNG and OFD (GB/T 33190). */
final class PaperType {

    private static final Tika TIKA = new Tika();
    private static final int ENTRIES_LOOKED_AT = 200;
    /** A small archive may unpack to a huge one; nobody waits for that. */
    private static final long UNPACKED_AT_MOST = 64L * 1024 * 1024;

    private PaperType() {}

    static Optional<String> of(byte[] content) {
        String type = TIKA.detect(content);
        return switch (type) {
            case "application/pdf", "image/jpeg", "image/png" -> Optional.of(type);
            case "application/zip", "application/ofd" -> isOfd(content)
                    ? Optional.of("application/ofd")
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** An OFD document is a ZIP with an OFD.xml at its root. */
    private static boolean isOfd(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            long unpacked = 0;
            byte[] piece = new byte[8192];
            ZipEntry entry = zip.getNextEntry();
            for (int i = 0; i < ENTRIES_LOOKED_AT && entry != null; i++) {
                if (entry.getName().equals("OFD.xml")) {
                    return true;
                }
                for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                    unpacked += read;
                    if (unpacked > UNPACKED_AT_MOST) {
                        return false;
                    }
                }
                entry = zip.getNextEntry();
            }
            return false;
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }
}
