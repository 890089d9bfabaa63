package org.yiciban.catalogue.release;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.yaml.CatalogueFileException;

/** Releases bundles, and takes trial releases back. */
@Component
public class Releases {

    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);
    private static final int ATTEMPTS = 5;

    private final ShortCodes shortCodes;
    private final ReleaseRecords records;
    private final Catalogue catalogue;
    private final ObjectProvider<Publisher> publisher;
    private final ObjectProvider<ReleaseGate> gates;
    private final TransactionTemplate transaction;

    Releases(
            ShortCodes shortCodes,
            ReleaseRecords records,
            Catalogue catalogue,
            ObjectProvider<Publisher> publisher,
            ObjectProvider<ReleaseGate> gates,
            TransactionTemplate transaction) {
        this.shortCodes = shortCodes;
        this.records = records;
        this.catalogue = catalogue;
        this.publisher = publisher;
        this.gates = gates;
        this.transaction = transaction;
    }

    /**
     * Releases a bundle that a modeller published, whatever stands before it.
     *
     * @return id of the release; that of the newest one when it has the same content
     * @throws CatalogueFileException when its sheets or a gate refuse it
     */
    public long publish(BundleFiles files) {
        requireSound(files);
        return release(files, ReleaseRecords.Origin.PUBLISHED);
    }

    /**
     * Releases a bundle over the release that it was made from, also when the same content was released before. Joins the
     * transaction of the caller.
     *
     * @param base id of the release that is the newest; null when there is none
     * @return id of the release
     * @throws CatalogueFileException when its sheets, a gate or the engine refuse it
     * @throws ReleaseOvertaken when another release is the newest one
     */
    public long publish(BundleFiles files, @Nullable Long base) {
        requireSound(files);
        Optional<ReleaseRecords.Head> head = records.head(files.key());
        if (!Objects.equals(head.map(ReleaseRecords.Head::id).orElse(null), base)) {
            throw new ReleaseOvertaken(files.key());
        }
        check(files);
        try {
            return Objects.requireNonNull(
                    transaction.execute(status -> insert(files, ReleaseRecords.Origin.PUBLISHED, head)));
        } catch (DuplicateKeyException another) {
            throw new ReleaseOvertaken(files.key());
        }
    }

    /**
     * Reads a bundle as it would be released.
     *
     * @throws CatalogueFileException when its sheets are refused, or its short code is that of another bundle
     */
    public void requireSound(BundleFiles files) {
        shortCodes.requireFree(Release.draft(files));
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

    /**
     * The id of the release of these files: the one that there is, or a new one. What was published may come again; what is
     * shipped may not, as the nodes of an upgrade would take turns, nor does it take the place of what was published.
     */
    long release(BundleFiles files, ReleaseRecords.Origin origin) {
        for (int attempt = 1; ; attempt++) {
            Optional<ReleaseRecords.Head> head = records.head(files.key());
            Optional<Long> known = origin == ReleaseRecords.Origin.SHIPPED
                    ? head.filter(newest -> newest.origin() == ReleaseRecords.Origin.PUBLISHED)
                            .map(ReleaseRecords.Head::id)
                            .or(() -> records.find(files.key(), files.contentHash()))
                    : head.filter(newest -> newest.hash().equals(files.contentHash()))
                            .map(ReleaseRecords.Head::id);
            if (known.isPresent()) {
                return known.get();
            }
            check(files);
            try {
                return Objects.requireNonNull(transaction.execute(status -> insert(files, origin, head)));
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

    private long insert(BundleFiles files, ReleaseRecords.Origin origin, Optional<ReleaseRecords.Head> before) {
        Release.Stamp stamp = records.open(
                files, origin, before.map(ReleaseRecords.Head::version).orElse(0));
        records.close(stamp, EngineRefusals.deployed(publisher.getObject(), files, stamp), files);
        LOG.info("released {} version {}", files.key(), stamp.version());
        return stamp.id();
    }
}
