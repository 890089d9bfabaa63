package org.yiciban.document.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yiciban.atrest.AtRest;
import org.yiciban.catalogue.procedure.CertificateRule;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** A row of the register of certificates. */
final class CertificateRow {

    private CertificateRow() {}

    static void insert(Certificate one, JdbcClient jdbc, AtRest atRest) {
        String identifier = one.identifier().toString();
        String number = normal(one.holder().number());
        jdbc.sql(
                        """
                        insert into certificate (identifier, type_code, issuer_code, name_zh, name_en, holder_name,
                            holder_number, holder_hash, organisation, case_number, item, agency, division, scope, valid_from,
                            valid_until, issued_at, document, status, renewal)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        identifier,
                        one.identifier().type(),
                        one.identifier().issuer(),
                        one.name().zh(),
                        one.name().en(),
                        atRest.seal(
                                CertificateTables.NAME.at(identifier),
                                one.holder().name()),
                        atRest.seal(CertificateTables.NUMBER.at(identifier), number),
                        atRest.hash(CertificateTables.HOLDER, number),
                        one.holder().organisation(),
                        one.caseNumber().value(),
                        one.item().toString(),
                        one.agency().value(),
                        one.division().value(),
                        one.scope().name(),
                        one.validFrom(),
                        one.validUntil(),
                        one.issuedAt().atOffset(ZoneOffset.UTC),
                        one.document(),
                        one.written().name(),
                        one.renewal() == null ? null : one.renewal().toString()))
                .update();
    }

    /** Numbers are written in one way, so that a hash finds them. */
    static String normal(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }

    static Certificate read(ResultSet row, AtRest atRest) throws SQLException {
        return new Certificate(
                CertificateIdentifier.read(row.getString("identifier")).orElseThrow(),
                new LocalText(row.getString("name_zh"), row.getString("name_en")),
                new Certificate.Holder(
                        atRest.openFilled(CertificateTables.NAME, row),
                        atRest.openFilled(CertificateTables.NUMBER, row),
                        row.getBoolean("organisation")),
                new CaseNumber(row.getString("case_number")),
                ItemKey.read(row.getString("item")),
                new AgencyCode(row.getString("agency")),
                new DivisionCode(row.getString("division")),
                CertificateRule.Scope.valueOf(row.getString("scope")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("document"),
                CertificateStatus.valueOf(row.getString("status")),
                row.getString("replaced_by"),
                Optional.ofNullable(row.getString("renewal")).map(ItemKey::read).orElse(null));
    }
}
