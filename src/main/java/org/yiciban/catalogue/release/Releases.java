package org.yiciban.catalogue.release;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.CatalogueFileException;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.reading.SheetProblem;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.shared.BundleKey;

/** Releases bundles, and takes trial releases back. */
@Component
public class Releases {

    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);
    private static final int ATTEMPTS = 5;

    private final BundleLibrary library;
    private final ReleaseRecords records;
    private final Catalogue catalogue;
    private final ObjectProvider<Publisher> publisher;
    private final ObjectProvider<ReleaseGate> gates;
    private final TransactionTemplate transaction;

    Releases(
            BundleLibrary library,
            ReleaseRecords records,
            Catalogue catalogue,
            ObjectProvider<Publisher> publisher,
            ObjectProvider<ReleaseGate> gates,
            TransactionTemplate transaction) {
        this.library = library;
        this.records = records;
        this.catalogue = catalogue;
        this.publisher = publisher;
        this.gates = gates;
        this.transaction = transaction;
    }

    /**
     * Releases a bundle that a modeller published.
     *
     * @return id of the release; that of the earlier one when the same content was released before
     * @throws CatalogueFileException when its sheets or a gate refuse it
     */
    public long publish(BundleFiles files) {
        refuseTakenShortCode(Release.draft(files));
        return release(files, ReleaseRecords.Origin.PUBLISHED);
    }

    /**
     * Takes back a release on which no case runs, as if it had never been: what was released for a trial.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when cases run on it; nothing was done then
     */
    public void discard(long id) {
        transaction.executeWithoutResult(status -> {
            String deployment = records.load(id).deploymentId();
            records.delete(id);
            publisher.getObject().undeploy(deployment);
        });
        catalogue.forget(id);
    }

    private void refuseTakenShortCode(Release draft) {
        String shortCode = draft.bundle().shortCode();
        for (long id : records.currentIds()) {
            Release other = records.load(id);
            if (!other.key().equals(draft.key()) && other.bundle().shortCode().equals(shortCode)) {
                throw new CatalogueFileException(List.of(new SheetProblem(
                        CataloguePaths.bundle(draft.key()),
                        1,
                        SheetWords.of("short-taken-by", shortCode, other.key()))));
            }
        }
    }

    /** A shipped version of the bundle that was never released because a modeller's stands before it. */
    public Optional<BundleFiles> waiting(BundleKey key) {
        return library.bundles().stream()
                .filter(files -> files.key().equals(key))
                .filter(files -> records.find(key, files.contentHash()).isEmpty())
                .findFirst();
    }

    /** The id of the release of these files: the one that there is, or a new one. */
    long release(BundleFiles files, ReleaseRecords.Origin origin) {
        for (int attempt = 1; ; attempt++) {
            Optional<Long> known = records.find(files.key(), files.contentHash());
            if (known.isPresent()) {
                return known.get();
            }
            check(files);
            try {
                return transaction.execute(status -> insert(files, origin));
            } catch (DuplicateKeyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.info("another node releases {} at the same time; reading again", files.key());
            }
        }
    }

    /**
     * What stands before every release.
     *
     * @throws CatalogueFileException when a gate refuses it
     */
    void check(BundleFiles files) {
        gates.orderedStream().forEach(gate -> gate.check(files));
    }

    private long insert(BundleFiles files, ReleaseRecords.Origin origin) {
        Release.Stamp stamp = records.open(files, origin);
        records.close(stamp, deployment(files, stamp), files);
        LOG.info("released {} version {}", files.key(), stamp.version());
        return stamp.id();
    }

    private String deployment(BundleFiles files, Release.Stamp stamp) {
        try {
            return publisher.getObject().deploy(files, files.key() + " " + stamp.version());
        } catch (IllegalArgumentException refusal) {
            throw new CatalogueFileException(List.of(new SheetProblem(
                    files.modelPath(), 1, SheetWords.of("engine-refuses", String.valueOf(refusal.getMessage())))));
        }
    }
}
