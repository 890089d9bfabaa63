package org.yiciban.administration;

import org.yiciban.catalogue.release.ReleaseHistory;
import org.yiciban.shared.MinuteText;

/** A release on the page of versions; {@code hash} is cut for reading. */
record ReleaseLine(int version, String hash, String wholeHash, boolean shipped, String moment, int files) {

    private static final int SHORT_HASH = 12;

    static ReleaseLine of(ReleaseHistory.Entry entry) {
        return new ReleaseLine(
                entry.version(),
                entry.hash().substring(0, Math.min(SHORT_HASH, entry.hash().length())),
                entry.hash(),
                entry.shipped(),
                MinuteText.of(entry.releasedAt()),
                entry.files());
    }
}
