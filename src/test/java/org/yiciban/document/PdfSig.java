package org.yiciban.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What pdfsig of poppler says of the signatures of a file: a program that isn't ours. */
public final class PdfSig {

    private PdfSig() {}

    /** Whether it is installed. The file .ci/run installs it. */
    public static boolean isThere() {
        try {
            Process asked =
                    new ProcessBuilder("pdfsig", "-v").redirectErrorStream(true).start();
            asked.getInputStream().readAllBytes();
            return asked.waitFor(20, TimeUnit.SECONDS);
        } catch (IOException none) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What it says of the file. */
    public static String of(byte[] content) throws Exception {
        Path file = Files.createTempFile("signed", ".pdf");
        try {
            Files.write(file, content);
            Process asked = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                    .redirectErrorStream(true)
                    .start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }
}
