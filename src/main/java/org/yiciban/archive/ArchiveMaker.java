package org.yiciban.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yiciban.archive.ArchiveFolder.Kept;
import org.yiciban.archive.ArchiveRows.Row;
import org.yiciban.casefile.facts.ArchiveFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.dossier.Dossier;
import org.yiciban.dossier.DossierFiles;
import org.yiciban.dossier.Dossiers;
import org.yiciban.shared.Causes;
import org.yiciban.shared.DatabaseGone;

/**
 * Makes the packages of cases that are over, on any number of nodes: claimed in a transaction of its own, written outside of
 * any, and taken down in the journal of the case when it lies there. What fails is tried again for ever.
 */
@Component
class ArchiveMaker {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveMaker.class);
    private static final int LONGEST = 60;

    private final ArchiveRows rows;
    private final ArchiveFolder folder;
    private final ArchiveProfile profile;
    private final PackageContents contents;
    private final CaseFiles cases;
    private final CaseTransactions caseTransactions;
    private final Dossiers dossiers;
    private final DossierFiles files;
    private final Clock clock;

    ArchiveMaker(
            ArchiveRows rows,
            ArchiveFolder folder,
            ArchiveProfile profile,
            PackageContents contents,
            CaseFiles cases,
            CaseTransactions caseTransactions,
            Dossiers dossiers,
            DossierFiles files,
            Clock clock) {
        this.rows = rows;
        this.folder = folder;
        this.profile = profile;
        this.contents = contents;
        this.cases = cases;
        this.caseTransactions = caseTransactions;
        this.dossiers = dossiers;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Makes all that are due now.
     *
     * @param goingOn whether there is time for another one: none is begun when the program ends
     */
    void round(BooleanSupplier goingOn) {
        Optional<Row> next = folder.on() ? rows.claim(clock.instant()) : Optional.empty();
        while (next.isPresent()) {
            attempt(next.get());
            next = goingOn.getAsBoolean() ? rows.claim(clock.instant()) : Optional.empty();
        }
    }

    private void attempt(Row row) {
        try {
            CaseFile file = cases.find(row.number()).orElseThrow();
            if (!profile.takes(file.status())) {
                rows.forget(row);
                return;
            }
            Dossier dossier = dossiers.whole(row.number());
            if (files.waits(dossier)) {
                rows.failed(row, clock.instant(), "WAITING");
                return;
            }
            Kept kept = folder.keep(
                    row.number(),
                    row.part(),
                    target -> files.write(dossier, lines -> contents.of(file, dossier, row, lines), target));
            recorded(row, kept);
        } catch (IOException | UncheckedIOException full) {
            LOG.warn("the package of {} could not be written: {}", row.number(), full.toString());
            rows.failed(row, clock.instant(), "STORE");
        } catch (RuntimeException failed) {
            if (Causes.of(failed).anyMatch(DatabaseGone::is)) {
                // nothing can be written of it either; the claim ends by itself
                throw failed;
            }
            LOG.warn("the package of {} could not be made (try {})", row.number(), row.tries(), failed);
            String name = failed.getClass().getSimpleName();
            rows.failed(row, clock.instant(), name.substring(0, Math.min(LONGEST, name.length())));
        }
    }

    /** Takes it down in the journal, with its hash; where another node was quicker, that one's package stays alone. */
    private void recorded(Row row, Kept kept) throws IOException {
        boolean first = caseTransactions.on(row.number(), (file, now) -> {
            boolean ours = rows.made(row, kept.name(), kept.sha256(), profile.name(), now);
            if (ours) {
                file.record(JournalLine.of(JournalEvent.ARCHIVED, CasePart.BUNDLE, ActContext.byLaw(now), now)
                        .facts(new ArchiveFacts(row.part(), kept.sha256())));
                file.touch();
            }
            return ours;
        });
        if (first) {
            folder.forgetOthers(row.number(), row.part(), kept.name());
        } else {
            folder.forget(kept);
        }
    }
}
