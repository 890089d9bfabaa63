package org.yiciban.casefile.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Papers that are promised for later 容缺受理.
 *
 * @param materials their codes
 * @param promise the hash of the text that was read and agreed to; null where none was
 */
public record PapersLater(List<String> materials, @Nullable String promise) {

    public PapersLater {
        materials = materials == null ? List.of() : List.copyOf(materials);
    }

    /** Papers for which nothing was promised in writing: they are refused. */
    public static PapersLater of(List<String> materials) {
        return new PapersLater(materials, null);
    }
}
