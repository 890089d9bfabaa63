package org.yiciban.document.certificate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;

/** Which papers are certificates of the register: nobody handed them in, somebody let them be used 免证办. */
@Repository
public class CertificateUses {

    private final JdbcClient jdbc;
    private final AtRest atRest;

    CertificateUses(JdbcClient jdbc, AtRest atRest) {
        this.jdbc = jdbc;
        this.atRest = atRest;
    }

    /**
     * Writes that a paper is a certificate, and who consented to that.
     *
     * @param upload the paper, which was just made of the file of the certificate
     */
    public void consented(String upload, CertificateIdentifier identifier, String account, Instant at) {
        jdbc.sql("insert into certificate_use (upload_id, identifier, consented_by, consented_at) values (?, ?, ?, ?)")
                .params(upload, identifier.toString(), account, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of the papers that are certificates, as they stand now. */
    public Map<String, Certificate> of(Collection<String> uploads) {
        Map<String, Certificate> used = new LinkedHashMap<>();
        if (!uploads.isEmpty()) {
            jdbc.sql("select u.upload_id, c.* from certificate_use u join certificate c on c.identifier = u.identifier"
                            + " where u.upload_id in (" + String.join(", ", Collections.nCopies(uploads.size(), "?"))
                            + ")")
                    .params(uploads.stream().toList())
                    .query((row, i) -> Map.entry(row.getString("upload_id"), CertificateRow.read(row, atRest)))
                    .list()
                    .forEach(one -> used.put(one.getKey(), one.getValue()));
        }
        return used;
    }
}
