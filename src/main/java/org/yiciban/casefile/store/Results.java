package org.yiciban.casefile.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.CaseSummary;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.HyphenatedWords;
import org.yiciban.shared.ItemKey;

/** The results pool of a case: what items gave, for later items, papers and the applicant. */
@Repository
public class Results {

    private final JdbcTemplate jdbc;
    private final AtRest atRest;

    Results(JdbcTemplate jdbc, AtRest atRest) {
        this.jdbc = jdbc;
        this.atRest = atRest;
    }

    /** A result in the pool. */
    public record Given(ItemKey item, String result, String value) {}

    public void give(CaseFile file, ItemKey item, Map<String, String> results, Instant validFrom) {
        List<Object[]> rows = results.entrySet().stream()
                .map(entry -> new Object[] {
                    file.number().value(),
                    item.toString(),
                    entry.getKey(),
                    atRest.seal(CaseColumns.RESULT.at(file.number().value(), item, entry.getKey()), entry.getValue()),
                    atRest.hash(Objects.requireNonNull(CaseColumns.RESULT.kind()), entry.getValue()),
                    Sql.time(validFrom)
                })
                .toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into case_result (case_number, item, result, given, given_hash, valid_from)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    /** What an item gave was written wrongly, and is valid as it has to be. */
    public void correct(CaseFile file, ItemKey item, String result, String value) {
        jdbc.update(
                "update case_result set given = ?, given_hash = ? where case_number = ? and item = ? and result = ?",
                atRest.seal(CaseColumns.RESULT.at(file.number().value(), item, result), value),
                atRest.hash(Objects.requireNonNull(CaseColumns.RESULT.kind()), value),
                file.number().value(),
                item.toString(),
                result);
    }

    /** What an item gave is valid no more. */
    public void revoke(CaseFile file, ItemKey item, Instant at) {
        jdbc.update(
                "update case_result set revoked_at = ? where case_number = ? and item = ? and revoked_at is null",
                Sql.time(at),
                file.number().value(),
                item.toString());
    }

    /** What is valid in the pool; nothing, before a first item was granted. */
    public List<Given> of(CaseFile file) {
        return file.items().stream().noneMatch(CaseItem::granted) ? List.of() : read(file.number());
    }

    private List<Given> read(CaseNumber number) {
        return jdbc.query(
                "select case_number, item, result, given from case_result where case_number = ? and revoked_at is null"
                        + " order by item, result",
                (row, i) -> new Given(
                        ItemKey.read(row.getString("item")),
                        row.getString("result"),
                        atRest.openFilled(CaseColumns.RESULT, row)),
                number.value());
    }

    /** What is valid in the pools of these cases, by case. */
    public Map<String, List<CaseSummary.Result>> of(List<String> numbers) {
        Map<String, List<CaseSummary.Result>> results = new LinkedHashMap<>();
        jdbc.query(
                "select case_number, item, result, given from case_result where revoked_at is null and case_number in ("
                        + String.join(", ", Collections.nCopies(numbers.size(), "?"))
                        + ") order by case_number, item, result",
                row -> {
                    results.computeIfAbsent(row.getString("case_number"), key -> new ArrayList<>())
                            .add(new CaseSummary.Result(
                                    ItemKey.read(row.getString("item")).code(),
                                    row.getString("result"),
                                    atRest.openFilled(CaseColumns.RESULT, row)));
                },
                numbers.toArray());
        return results;
    }

    /**
     * The pool as facts for conditions in forms: result keys in camelCase. An item of a row reads what items of its row gave;
     * where all rows are read, their values stand one after the other.
     *
     * @param reader the item whose form reads them; null for the whole application
     */
    public Map<String, Object> facts(CaseFile file, @Nullable ItemKey reader) {
        Map<String, Object> facts = new LinkedHashMap<>();
        of(file).stream()
                .filter(given -> reader == null
                        || !given.item().ofRow()
                        || !file.release().bundle().sameList(given.item().code(), reader.code())
                        || given.item().row() == reader.row())
                .forEach(given -> facts.merge(
                        HyphenatedWords.camelCase(given.result()), given.value(), (some, other) -> some + "、" + other));
        return facts;
    }
}
