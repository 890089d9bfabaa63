package org.yiciban.document.issued;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;
import org.yiciban.shared.DivisionCode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a document as it is issued: its words, and in the same statement its seal, where the acting person may set it. What
 * nobody has sealed waits, and its file with it.
 */
@Repository
class IssuedRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String WANTED = "cast(? as varchar)";

    private final JdbcClient jdbc;
    private final Wording wording;
    private final AgencyWords ownWords;
    private final AtRest atRest;

    IssuedRows(JdbcClient jdbc, Wording wording, AgencyWords ownWords, AtRest atRest) {
        this.jdbc = jdbc;
        this.wording = wording;
        this.ownWords = ownWords;
        this.atRest = atRest;
    }

    /**
     * Keeps it, and tells it with its words and its seal.
     *
     * @param template by which it is worded; null for the words of the program
     */
    IssuedDocument keep(IssuedDocument document, DivisionCode division, SealOrder seal, @Nullable Long template) {
        String facts = JSON.writeValueAsString(document.facts());
        AgencySentences own = template == null ? AgencySentences.NONE : ownWords.of(template);
        Original words = Original.of(
                wording.compose(document, own, Locale.SIMPLIFIED_CHINESE),
                wording.compose(document, own, Locale.ENGLISH),
                facts,
                document);
        OffsetDateTime at = document.issuedAt().atOffset(ZoneOffset.UTC);
        KeyHolder written = new GeneratedKeyHolder();
        jdbc.sql(statement(seal))
                .params(Arrays.asList(
                        document.caseNumber().value(),
                        document.caseNumber().value(),
                        document.type().name(),
                        document.item() == null ? null : document.item().toString(),
                        document.number(),
                        document.agency().value(),
                        at,
                        atRest.seal(DocumentTables.FACTS.at(document.number()), facts),
                        atRest.seal(DocumentTables.CHINESE.at(document.number()), words.chinese()),
                        atRest.seal(DocumentTables.ENGLISH.at(document.number()), words.english()),
                        words.hash(),
                        VerificationCode.draw().value(),
                        own.template(),
                        division.value(),
                        seal.type() == null ? null : seal.type().name(),
                        seal.type() == null ? null : seal.kind().name(),
                        at,
                        at,
                        at,
                        seal.type() == null ? "" : Objects.requireNonNullElse(seal.person(), ""),
                        division.value(),
                        seal.agency().value(),
                        seal.entrusted().value()))
                .update(written, "sealed_by", "sealed_name", "sealed_at");
        return document.with(mark(seal, written.getKeys())).with(words, facts);
    }

    /** The acting person stands beside the row when he may set its seal; nobody does where none is wanted. */
    private static String statement(SealOrder seal) {
        String none = "a.username is null";
        boolean waiting = seal.type() != null && !seal.optional();
        String due = waiting ? "a.username is not null" : "1 = 1";
        String waits = waiting ? none : "1 = 0";
        String wanted = seal.optional() ? "case when " + none + " then null else cast(? as varchar) end" : WANTED;
        return """
                insert into issued_document (case_number, document_no, type, item, number, agency, issued_at, facts,
                    text_zh, text_en, hash, verify_code, template, division, seal, seal_kind, file_due, seal_awaited,
                    sealed_at, sealed_by, sealed_name)
                select cast(? as varchar),
                    (select coalesce(max(document_no), 0) + 1 from issued_document where case_number = ?),
                    cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar),
                    cast(? as timestamp with time zone), cast(? as varchar), cast(? as varchar), cast(? as varchar),
                    cast(? as varchar), cast(? as varchar), cast(? as bigint), cast(? as varchar), SEAL, SEAL,
                    case when DUE then cast(? as timestamp with time zone) end,
                    case when WAITS then cast(? as timestamp with time zone) end,
                    case when a.username is not null then cast(? as timestamp with time zone) end,
                    a.username, a.name_zh
                from (values (1)) as one (row_no) left join account a
                    on a.username = ? and a.disabled = false and a.division = ? and a.agency in (?, ?) and HOLDS"""
                .replace("SEAL", wanted)
                .replace("DUE", due)
                .replace("WAITS", waits)
                .replace("HOLDS", seal.holds());
    }

    private static @Nullable SealMark mark(SealOrder seal, @Nullable Map<String, Object> written) {
        if (seal.type() == null) {
            return null;
        }
        Map<String, Object> row = Objects.requireNonNull(written);
        Object at = row.get("sealed_at");
        if (seal.optional() && at == null) {
            return null;
        }
        return new SealMark(
                seal.type(),
                seal.kind(),
                (String) row.get("sealed_by"),
                (String) row.get("sealed_name"),
                at == null ? null : instant(at));
    }

    private static Instant instant(Object at) {
        return at instanceof Timestamp stamp ? stamp.toInstant() : ((OffsetDateTime) at).toInstant();
    }
}
