package org.yiciban.casefile.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.catalogue.condition.FactType;
import org.yiciban.catalogue.sheet.Fact;

/**
 * The facts of a case, read where they stand, as they are now, so that a revoked result counts no more: answers of the
 * application as it was accepted, results in the pool, decisions at the items, steps in their records. What no other table
 * has is noted in a table of its own.
 */
@Repository
public class CaseFacts {

    private final JdbcTemplate jdbc;
    private final AtRest atRest;
    private final Results results;
    private final Submissions submissions;
    private final StepRecords steps;

    CaseFacts(JdbcTemplate jdbc, AtRest atRest, Results results, Submissions submissions, StepRecords steps) {
        this.jdbc = jdbc;
        this.atRest = atRest;
        this.results = results;
        this.submissions = submissions;
        this.steps = steps;
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
                    atRest.seal(CaseColumns.FACT.at(number, fact), FactType.written(value)),
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

    /** What conditions read of these names now: what was answered, null if not asked; what was given, or the sheet's other value. */
    public Map<String, Object> of(CaseFile file, Set<String> names) {
        List<Fact> asked = file.release().bundle().facts().stream()
                .filter(fact -> names.contains(fact.key()))
                .toList();
        Map<String, Object> known = new LinkedHashMap<>(file.filing().situation());
        known.keySet().retainAll(names);
        known.putAll(values(file, asked, givers(file, asked)));
        return known;
    }

    /**
     * The same, of those alone whose giver has ended; the others may still change. Once the case is being delivered nobody
     * gives any more: a step or a table that the way has left out never comes.
     */
    public Map<String, Object> settled(CaseFile file) {
        List<Fact> all = file.release().bundle().facts();
        FactGivers givers = givers(file, all);
        boolean delivering = file.status() == CaseStatus.DELIVERING;
        List<Fact> settled = all.stream()
                .filter(fact -> delivering || givers.hasEnded(file, fact))
                .toList();
        return values(file, settled, givers);
    }

    /** What is sure by now: what was answered in the guide, and the settled facts. */
    public Map<String, Object> known(CaseFile file) {
        Map<String, Object> known = new HashMap<>(file.filing().situation());
        known.putAll(settled(file));
        return known;
    }

    private FactGivers givers(CaseFile file, List<Fact> facts) {
        Map<String, StepRecords.Kept> ended = new LinkedHashMap<>();
        facts.forEach(fact -> fact.step()
                .filter(id -> !ended.containsKey(id))
                .ifPresent(id -> steps.of(file.number(), part(fact, id)).forEach(kept -> ended.put(id, kept))));
        return new FactGivers(areNoted(facts) ? noted(file) : Map.of(), ended);
    }

    private static CasePart part(Fact fact, String id) {
        return fact.from() == Fact.From.ASK ? CasePart.ofAsk(id) : CasePart.ofStep(id);
    }

    private static boolean areNoted(List<Fact> facts) {
        return facts.stream()
                .anyMatch(fact ->
                        fact.from() == Fact.From.TABLE || fact.from() == Fact.From.NOTICE || fact.ofConfirmation());
    }

    /** Each table is read once, and only where a fact stands there. */
    private Map<String, Object> values(CaseFile file, List<Fact> asked, FactGivers givers) {
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
                            case TABLE, NOTICE -> givers.noted().get(fact.key());
                            case STEP, ASK -> givers.step(fact);
                            case DECISION -> FactGivers.decision(file, fact);
                            case RESULT -> FactGivers.result(pool, fact);
                        })));
        return values;
    }
}
