package org.yiciban.modeljournal;

import org.jspecify.annotations.Nullable;
import org.yiciban.shared.BundleKey;

/**
 * A step, as it is to be taken down.
 *
 * @param actor the account that did it; {@link #PROGRAM} where a day had come
 * @param actorName its name at that time
 * @param hash of the files that it is about
 * @param release that came of it
 * @param remark what was said to it; empty where nothing was
 */
public record ModelStep(
        ModelEvent event,
        String actor,
        String actorName,
        long draft,
        BundleKey bundle,
        String hash,
        @Nullable Long release,
        String remark) {

    /** Who acts when nobody does. */
    public static final String PROGRAM = "-";
}
