package org.yiciban.document.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;
import org.yiciban.shared.Organ;

/** Which certificates are over or soon over, and what of that was told; some at a time, in the order of their identifiers. */
@Repository
public class CertificateEndDays {

    private static final int AT_A_TIME = 100;
    private static final String NEXT = " and identifier > ? order by identifier fetch first ? rows only";

    private final JdbcClient jdbc;
    private final AtRest atRest;

    CertificateEndDays(JdbcClient jdbc, AtRest atRest) {
        this.jdbc = jdbc;
        this.atRest = atRest;
    }

    /** Those that were over before that day, of which nobody was told. */
    public List<Certificate> over(LocalDate day, String after) {
        return jdbc.sql("select * from certificate where valid_until < ? and status in ('VALID', 'SUSPENDED')"
                        + " and lapsed_at is null" + NEXT)
                .params(day, after, AT_A_TIME)
                .query((row, i) -> CertificateRow.read(row, atRest))
                .list();
    }

    /**
     * Writes that the end is told.
     *
     * @return false when it was already, or when it has ended otherwise
     */
    public boolean lapse(CertificateIdentifier identifier, Instant at) {
        return jdbc.sql("update certificate set lapsed_at = ? where identifier = ? and lapsed_at is null"
                                + " and status in ('VALID', 'SUSPENDED')")
                        .params(at.atOffset(ZoneOffset.UTC), identifier.toString())
                        .update()
                > 0;
    }

    /** What an organ gave that has lapsed and isn't struck off yet, the oldest first, so many at most. */
    public List<Certificate> lapsed(Organ organ, int most) {
        return jdbc.sql(
                        "select * from certificate where agency = ? and division = ? and status in ('VALID', 'SUSPENDED')"
                                + " and lapsed_at is not null order by valid_until, identifier fetch first ? rows only")
                .params(organ.agency().value(), organ.division().value(), most)
                .query((row, i) -> CertificateRow.read(row, atRest))
                .list();
    }

    /** Those that are over so many days after that day, or earlier, and whose holders weren't reminded so near to the end. */
    public List<Certificate> ending(LocalDate day, int days, String after) {
        return jdbc.sql("select * from certificate where valid_until between ? and ? and status = 'VALID'"
                        + " and (reminded_days is null or reminded_days > ?)" + NEXT)
                .params(day, day.plusDays(days), days, after, AT_A_TIME)
                .query((row, i) -> CertificateRow.read(row, atRest))
                .list();
    }

    /**
     * Writes that its holder is reminded so many days before the end.
     *
     * @return false when he was already, or when it doesn't hold any more
     */
    public boolean remind(CertificateIdentifier identifier, int days) {
        return jdbc.sql("update certificate set reminded_days = ? where identifier = ? and status = 'VALID'"
                                + " and (reminded_days is null or reminded_days > ?)")
                        .params(days, identifier.toString(), days)
                        .update()
                > 0;
    }
}
