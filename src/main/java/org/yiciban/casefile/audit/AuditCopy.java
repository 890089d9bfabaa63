package org.yiciban.casefile.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.yiciban.atrest.AtRest;
import org.yiciban.casefile.store.CaseSecret;
import org.yiciban.casefile.store.SealedJournals;
import org.yiciban.modeljournal.ModelJournalCheck;
import org.yiciban.shared.ClosedFiles;

/**
 * What auditors take away of a database: every line of every journal, that of the models too, every head, and the key that their signatures are
 * verified with. {@code docs/verify/Verify.java} needs nothing else.
 *
 * @param cases how many cases were verified
 * @param broken the numbers of those whose journal isn't as it was sealed, and {@link JournalAudit#MODELS}
 */
public record AuditCopy(int cases, List<String> broken) {

    /** The file of the lines. */
    public static final String LINES = "journal.tsv";
    /** The file of the lines of the journal of models. */
    public static final String MODELS = "models.tsv";
    /** The folder of the heads. */
    public static final String HEADS = "heads";

    /**
     * Verifies every journal and writes the copy.
     *
     * @param database a connection whose transaction sees one moment
     * @param secret what the journals are sealed with
     * @param keys of what lies encrypted in it
     * @param folder an empty one
     */
    public static AuditCopy write(Connection database, String secret, AtRest keys, Path folder) throws IOException {
        SealedJournals journals = new SealedJournals(database, secret, keys);
        List<String> broken = new ArrayList<>();
        int cases = journals.read(broken::add);
        SingleConnectionDataSource only = new SingleConnectionDataSource(database, true);
        ModelJournalCheck models = ModelsFinding.of(only, CaseSecret.of(secret));
        if (models.verify().fault().isPresent()) {
            broken.add(JournalAudit.MODELS);
        }
        SignedHeads heads = new SignedHeads(only, new HeadKey(CaseSecret.of(secret)));
        try (Writer lines = text(folder.resolve(LINES))) {
            journals.write(lines);
        }
        try (Writer lines = text(folder.resolve(MODELS))) {
            models.write(lines);
        }
        try (Writer key = text(folder.resolve(JournalHeads.KEY_FILE))) {
            key.write(heads.publicKey());
        }
        HeadFolder.write(heads, ClosedFiles.newFolder(folder.resolve(HEADS)));
        return new AuditCopy(cases, List.copyOf(broken));
    }

    /** What UTF-8 can't write is written as the digests read it. */
    private static Writer text(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(ClosedFiles.create(file), StandardCharsets.UTF_8));
    }
}
