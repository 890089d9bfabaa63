package org.yiciban.document.issued;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.facts.MissingFact;
import org.yiciban.integrity.KeyedCounter;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What agencies issue 文书. Number, time, facts and words are fixed in the act that issues, with a hash over all of them;
 * nothing of it is ever worded anew.
 */
@Repository
public class Documents {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final DocumentNumbers numbers;
    private final Catalogue catalogue;
    private final IssuedRows rows;
    private final AtRest atRest;

    Documents(JdbcClient jdbc, DocumentNumbers numbers, Catalogue catalogue, IssuedRows rows, AtRest atRest) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.catalogue = catalogue;
        this.rows = rows;
        this.atRest = atRest;
    }

    /**
     * Issues a document inside the running act. Its number has no gaps per agency, type and year, as the counter is
     * taken and the document written together or not at all.
     *
     * @param item the item it concerns, null for the whole case
     * @param seal which seal it wants, and by whose act it has it
     * @throws MissingFact when it lacks a fact without which it would print an empty clause
     */
    public IssuedDocument issue(
            CaseNumber caseNumber,
            DivisionCode division,
            Agency agency,
            DocumentType type,
            @Nullable ItemKey item,
            Instant at,
            SealOrder seal,
            SaidFacts facts) {
        int year = at.atZone(ZONE).getYear();
        KeyedCounter.Counted counted = numbers.next(division, agency.code(), type, year);
        String place = catalogue
                .division(division)
                .map(found -> found.shortName().zh())
                .orElse(division.value());
        // a number is never padded (GB/T 9704)
        String number = place + agency.shortName().zh() + type.word() + "〔" + year + "〕" + counted.number() + "号";
        Map<String, Object> said =
                facts.say(DocumentFact.SIGNED_BY, nameOf(agency, division)).stored();
        DocumentFact.requireAll(type, item != null, said);
        if (FollowedDocuments.has(type)) {
            FollowedDocuments.say(said, type, item, of(caseNumber));
        }
        return rows.keep(
                new IssuedDocument(
                        caseNumber, type, item, number, agency.code(), at.truncatedTo(ChronoUnit.MILLIS), said),
                division,
                seal,
                counted.beside());
    }

    /** The full name under which the agency signs in the division. */
    public LocalText nameOf(Agency agency, DivisionCode division) {
        return catalogue.division(division).map(agency::nameIn).orElse(agency.name());
    }

    /** The documents of a case, oldest first. */
    public List<IssuedDocument> of(CaseNumber caseNumber) {
        return jdbc.sql("select * from issued_document where case_number = ? order by document_no")
                .param(caseNumber.value())
                .query((row, i) -> document(row))
                .list();
    }

    /** One document of a case, by its number. */
    public Optional<IssuedDocument> find(CaseNumber caseNumber, String number) {
        return of(caseNumber).stream()
                .filter(document -> document.number().equals(number))
                .findFirst();
    }

    /** The document of that number, whatever case it belongs to. */
    public Optional<IssuedDocument> find(String number) {
        return jdbc.sql("select * from issued_document where number = ?")
                .param(number)
                .query((row, i) -> document(row))
                .optional();
    }

    /** Those of one type since then, the newest first, so many at most. */
    public List<IssuedDocument> since(DocumentType type, Instant since, int most) {
        return jdbc.sql(
                        """
                        select * from issued_document where type = ? and issued_at >= ?
                        order by issued_at desc, number fetch first ? rows only""")
                .params(type.name(), since.atOffset(ZoneOffset.UTC), most)
                .query((row, i) -> document(row))
                .list();
    }

    private IssuedDocument document(ResultSet row) throws SQLException {
        String item = row.getString("item");
        String facts = atRest.openFilled(DocumentTables.FACTS, row);
        IssuedDocument document = new IssuedDocument(
                new CaseNumber(row.getString("case_number")),
                DocumentType.valueOf(row.getString("type")),
                item == null ? null : ItemKey.read(item),
                row.getString("number"),
                new AgencyCode(row.getString("agency")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                JSON.readValue(facts, new TypeReference<Map<String, Object>>() {}));
        String hash = row.getString("hash");
        IssuedDocument sealed = document.with(SealMark.of(row));
        return hash == null ? sealed : sealed.with(Original.of(row, atRest, hash), facts);
    }
}
