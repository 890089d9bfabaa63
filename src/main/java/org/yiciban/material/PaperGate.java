package org.yiciban.material;

import org.springframework.stereotype.Component;
import org.yiciban.material.reader.Verdict;

/** What every paper passes before it is kept: its size, the reader, the malware scanner. Wants no transaction around it. */
@Component
class PaperGate {

    private final MaterialSettings settings;
    private final Readers readers;
    private final MalwareScanner scanner;

    PaperGate(MaterialSettings settings, Readers readers, MalwareScanner scanner) {
        this.settings = settings;
        this.readers = readers;
        this.scanner = scanner;
    }

    /**
     * Opens a paper once.
     *
     * @throws UploadRefused when it isn't taken
     */
    Verdict check(byte[] content) {
        if (content.length == 0) {
            throw PaperRefusals.empty();
        }
        if (content.length > settings.largest()) {
            throw PaperRefusals.large(settings.largest());
        }
        Verdict verdict = readers.read(content);
        if (verdict.flaw() != null) {
            throw PaperRefusals.of(verdict);
        }
        scanner.check(content);
        return verdict;
    }
}
