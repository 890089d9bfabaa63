package org.yiciban.casefile.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.catalogue.sheet.Fact;
import org.yiciban.shared.ItemKey;

/**
 * The facts of a case, read where they stand, as they are now, so that a revoked result counts no more: answers of the
 * application as it was accepted, results in the pool, decisions at the items. What no other table has is noted in a table
 * of its own.
 */
@Repository
public class CaseFacts {

    private final JdbcTemplate jdbc;
    private final AtRest atRest;
    private final Results results;
    private final Submissions submissions;

    CaseFacts(JdbcTemplate jdbc, AtRest atRest, Results results, Submissions submissions) {
        this.jdbc = jdbc;
        this.atRest = atRest;
        this.results = results;
        this.submissions = submissions;
    }

    /**
     * Notes facts that no other table has; they replace earlier ones of the same name. The line of the journal that tells of
     * them is the last one recorded.
     *
     * @param giver who gave them
     * @param values each of the type that the sheet says
     */
    public void note(CaseFile file, String giver, Map<String, Object> values, Instant at) {
        String number = file.number().value();
        int line = file.journal().length() + file.journal().newLines().size();
        values.forEach((fact, value) -> {
            jdbc.update("delete from case_fact where case_number = ? and fact = ?", number, fact);
            jdbc.update(
                    "insert into case_fact (case_number, fact, given, giver, at, entry_no) values (?, ?, ?, ?, ?, ?)",
                    number,
                    fact,
                    atRest.seal(CaseColumns.FACT.at(number, fact), value.toString()),
                    giver,
                    Sql.time(at),
                    line);
        });
    }

    /** What is noted of the case, by the key of the fact. */
    public Map<String, String> noted(CaseFile file) {
        Map<String, String> noted = new LinkedHashMap<>();
        jdbc.query(
                "select case_number, fact, given from case_fact where case_number = ? order by fact",
                row -> {
                    noted.put(row.getString("fact"), atRest.openFilled(CaseColumns.FACT, row));
                },
                file.number().value());
        return noted;
    }

    /** What conditions read of these facts now: what was given, or else the other value of the sheet. */
    public Map<String, Object> of(CaseFile file, Set<String> names) {
        List<Fact> asked = file.release().bundle().facts().stream()
                .filter(fact -> names.contains(fact.key()))
                .toList();
        return values(file, asked, fromTables(asked) ? noted(file) : Map.of());
    }

    /** The same, of those alone whose giver has ended; the others may still change. */
    public Map<String, Object> settled(CaseFile file) {
        List<Fact> all = file.release().bundle().facts();
        Map<String, String> noted = fromTables(all) ? noted(file) : Map.of();
        List<Fact> settled =
                all.stream().filter(fact -> hasEnded(file, fact, noted)).toList();
        return values(file, settled, noted);
    }

    private static boolean fromTables(List<Fact> facts) {
        return facts.stream().anyMatch(fact -> fact.from() == Fact.From.TABLE);
    }

    /** Each table is read once, and only where a fact stands there. */
    private Map<String, Object> values(CaseFile file, List<Fact> asked, Map<String, String> noted) {
        Map<String, Object> answers = asked.stream().anyMatch(fact -> fact.from() == Fact.From.ANSWER)
                ? submissions.accepted(file)
                : Map.of();
        List<Results.Given> pool =
                asked.stream().anyMatch(fact -> fact.from() == Fact.From.RESULT) ? results.of(file) : List.of();
        Map<String, Object> values = new LinkedHashMap<>();
        asked.forEach(fact -> values.put(
                fact.key(),
                fact.of(
                        switch (fact.from()) {
                            case ANSWER -> answers.get(fact.field().orElseThrow());
                            case TABLE -> noted.get(fact.key());
                            case DECISION -> decision(file, fact);
                            case RESULT -> result(pool, fact);
                        })));
        return values;
    }

    private static boolean hasEnded(CaseFile file, Fact fact, Map<String, String> noted) {
        return switch (fact.from()) {
            case ANSWER -> file.acceptedAt() != null;
            case TABLE -> noted.containsKey(fact.key());
            case RESULT, DECISION -> item(file, fact)
                    .map(item -> item.status().isFinal() && (!item.granted() || item.issuedAt() != null))
                    .orElse(true);
        };
    }

    private static @Nullable Object decision(CaseFile file, Fact fact) {
        return item(file, fact)
                .filter(item -> item.status() == ItemStatus.DECIDED || item.status() == ItemStatus.ENDED)
                .map(CaseItem::outcome)
                .map(outcome -> outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse(null);
    }

    private static @Nullable Object result(List<Results.Given> pool, Fact fact) {
        return pool.stream()
                .filter(one -> fact.item().map(ItemKey::of).equals(Optional.of(one.item())))
                .filter(one -> fact.field().equals(Optional.of(one.result())))
                .map(Results.Given::value)
                .findFirst()
                .orElse(null);
    }

    private static Optional<CaseItem> item(CaseFile file, Fact fact) {
        return fact.item().map(ItemKey::of).flatMap(file::find);
    }
}
