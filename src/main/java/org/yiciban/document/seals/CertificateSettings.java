package org.yiciban.document.seals;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * With what files are signed where seals are of the kind {@code pdf-certificate}.
 *
 * @param certificates one for each agency that seals
 * @param timestamp address of a time-stamp authority (RFC 3161); empty for none, then the file says the program's time
 * @param patience how long the authority may take
 * @param warning how long before a certificate ends the administrator is told
 */
@ConfigurationProperties("yiciban.seals.pdf")
record CertificateSettings(
        @DefaultValue List<OfAgency> certificates,
        @DefaultValue("") String timestamp,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("30d") Duration warning) {

    /**
     * The certificate of an agency, a PKCS#12 file.
     *
     * @param division of the agency; null for the agency in every division
     * @param file where it lies
     * @param password of the file
     * @param passwordFile a file with the password, in the place of {@code password}
     * @param alias of the key in the file; null where it has one key only
     */
    record OfAgency(
            String agency,
            @Nullable String division,
            String file,
            @Nullable String password,
            @Nullable String passwordFile,
            @Nullable String alias) {

        /** Without the password, wherever it is written. */
        @Override
        public String toString() {
            return agency + " " + file;
        }
    }
}
