package org.yiciban.document.seals;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file with its seal.
 *
 * @param content the whole file
 * @param signer whose certificate signed it, as the certificate says; null when it isn't signed
 */
public record SealedFile(byte[] content, @Nullable String signer) {

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedFile file
                && Arrays.equals(content, file.content)
                && Objects.equals(signer, file.signer);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes, signed by " + signer;
    }
}
