package org.yiciban.document.issued;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import org.yiciban.atrest.AtRest;
import org.yiciban.shared.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of a document as they were fixed when it was issued; whoever reads it reads these, however names, messages
 * and templates have changed since.
 *
 * @param chinese the document itself, as stored
 * @param english the translation that is for reading only, as stored
 * @param hash SHA-256 over number, kind, time, both texts and the facts, in hexadecimal digits
 */
public record Original(String chinese, String english, String hash) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Original of(RenderedDocument chinese, RenderedDocument english, String facts, IssuedDocument head) {
        String zh = JSON.writeValueAsString(chinese);
        String en = JSON.writeValueAsString(english);
        return new Original(zh, en, hash(zh, en, facts, head));
    }

    /** A text that was taken away is read as empty: the hash that stayed doesn't fit it, so it is told as a change. */
    static Original of(ResultSet row, AtRest keys, String hash) throws SQLException {
        return new Original(
                Objects.requireNonNullElse(keys.open(DocumentTables.CHINESE, row), ""),
                Objects.requireNonNullElse(keys.open(DocumentTables.ENGLISH, row), ""),
                hash);
    }

    /** The document in that language; every language but English reads the Chinese one. */
    public RenderedDocument in(Locale locale) {
        return JSON.readValue("en".equals(locale.getLanguage()) ? english : chinese, RenderedDocument.class);
    }

    /** Whether nothing of it was changed since it was issued. */
    boolean intact(String facts, IssuedDocument head) {
        return hash.equals(hash(chinese, english, facts, head));
    }

    private static String hash(String zh, String en, String facts, IssuedDocument head) {
        String item = head.item() == null ? "" : head.item().toString();
        String whole = String.join(
                "\n",
                head.caseNumber().value(),
                head.type().name(),
                item,
                head.number(),
                head.agency().value(),
                String.valueOf(head.issuedAt().toEpochMilli()),
                zh,
                en,
                facts);
        return Sha256.of(whole);
    }
}
