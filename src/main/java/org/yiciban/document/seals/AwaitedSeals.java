package org.yiciban.document.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SealType;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.Organ;

/** Documents that wait for their seal 待用印, and the act that sets it: of two at once one wins. */
@Repository
public class AwaitedSeals {

    private final JdbcClient jdbc;
    private final SealRights rights;

    AwaitedSeals(JdbcClient jdbc, SealRights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /**
     * A document that waits.
     *
     * @param number of the document
     * @param organ whose seal it wants
     */
    public record Awaited(
            CaseNumber caseNumber, String number, DocumentType type, SealType seal, Organ organ, Instant issuedAt) {}

    /** What waits for these seals of the organ, the oldest first; at most so many. */
    public List<Awaited> of(Organ organ, Set<SealType> seals, int most) {
        if (seals.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select * from issued_document
                        where agency = :agency and division = :division and seal_awaited is not null and seal in (:seals)
                        order by seal_awaited, number fetch first :most rows only""")
                .param("agency", organ.agency().value())
                .param("division", organ.division().value())
                .param("seals", seals.stream().map(Enum::name).toList())
                .param("most", most)
                .query((row, i) -> awaited(row))
                .list();
    }

    /** The document of that number and whose seal it wants, waiting or not; empty where it wants none. */
    public Optional<Awaited> of(String number) {
        return jdbc.sql("select * from issued_document where number = ? and seal is not null")
                .param(number)
                .query((row, i) -> awaited(row))
                .optional();
    }

    /**
     * Sets the seal, in the running act; from then on its file may be made.
     *
     * @param principal by whose duty the person acts; the person where it is the own one
     * @return false when it waits no longer
     */
    public boolean set(String number, Account person, Account principal, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        @Nullable String absent = principal.username().equals(person.username()) ? null : principal.username();
        return jdbc.sql(
                                """
                                update issued_document set sealed_by = ?, sealed_name = ?, sealed_for = ?, sealed_at = ?,
                                    seal_kind = ?, seal_awaited = null, file_due = ?
                                where number = ? and seal_awaited is not null""")
                        .params(Arrays.asList(
                                person.username(),
                                person.name().zh(),
                                absent,
                                at,
                                rights.kind().name(),
                                at,
                                number))
                        .update()
                == 1;
    }

    private static Awaited awaited(ResultSet row) throws SQLException {
        return new Awaited(
                new CaseNumber(row.getString("case_number")),
                row.getString("number"),
                DocumentType.valueOf(row.getString("type")),
                SealType.valueOf(row.getString("seal")),
                new Organ(new AgencyCode(row.getString("agency")), new DivisionCode(row.getString("division"))),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
