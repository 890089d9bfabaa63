package org.yiciban.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.ItemActions;
import org.yiciban.casefile.ports.KnownFacts;
import org.yiciban.casefile.ports.LimitCheck;
import org.yiciban.casefile.ports.NoticeActions;
import org.yiciban.casefile.ports.ProcedureActions;
import org.yiciban.casefile.ports.UntimedLimits;
import org.yiciban.casefile.ports.WorkListEntry;
import org.yiciban.casefile.ports.WorkListKeeper;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** The smallest case that the engine can work for: what happened and what is open stands in tables, limits in a map. */
public class BenchCase
        implements ProcedureActions, ItemActions, NoticeActions, LimitCheck, UntimedLimits, WorkListKeeper, KnownFacts {

    public static final String TABLES = "create table bench_case (number varchar(24) primary key);"
            + "create table bench_effect (number varchar(24), part varchar(80), verb varchar(40));"
            + "create table bench_task (id varchar(64) primary key, number varchar(24), part varchar(80),"
            + " step varchar(80), checker varchar(40))";

    /** A limit of a part of a case. */
    public record Limit(CaseNumber caseNumber, CasePart part, LimitTimer timer) {}

    private static final Map<LimitTimer, String> VERBS = Map.of(
            LimitTimer.RECEPTION, "acceptByLaw",
            LimitTimer.RECEPTION_OVERDUE, "recordOverdue",
            LimitTimer.CORRECTION, "abandon",
            LimitTimer.DEFERRAL, "paperMissed",
            LimitTimer.ITEM, "recordOverdue",
            LimitTimer.ANSWER, "markLate",
            LimitTimer.BUNDLE, "recordOverdue",
            LimitTimer.DELIVERY, "recordOverdue",
            LimitTimer.APPLICANT, "leaveUnanswered");

    public final Map<Limit, Instant> limits = new ConcurrentHashMap<>();
    public final Map<CasePart, Opening> openings = new ConcurrentHashMap<>();
    /** The part whose verb fails, for those who try what happens then. */
    public volatile CasePart broken;

    public volatile List<String> checkers = List.of("window", "agency");

    private final JdbcClient jdbc;
    private final Clock clock;

    public BenchCase(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void lock(CaseNumber number) {
        jdbc.sql("select number from bench_case where number = ? for update")
                .param(number.value())
                .query(String.class)
                .single();
    }

    public List<String> effects(CaseNumber number) {
        return jdbc.sql("select part || ' ' || verb from bench_effect where number = ? order by part, verb")
                .param(number.value())
                .query(String.class)
                .list();
    }

    private void effect(CaseNumber number, CasePart part, String verb) {
        if (part.equals(broken)) {
            throw new IllegalStateException("broken on purpose");
        }
        jdbc.sql("insert into bench_effect (number, part, verb) values (?, ?, ?)")
                .params(number.value(), part.key(), verb)
                .update();
    }

    /** Every limit of the bench has its timer. */
    @Override
    public int record() {
        return 0;
    }

    @Override
    public Optional<Instant> next() {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> due(CaseNumber caseNumber, CasePart part, LimitTimer limitTimer) {
        return Optional.ofNullable(limits.get(new Limit(caseNumber, part, limitTimer)))
                .filter(due -> !effects(caseNumber).contains(part.key() + " " + VERBS.get(limitTimer)));
    }

    @Override
    public boolean passed(CaseNumber caseNumber, CasePart part, LimitTimer limitTimer) {
        lock(caseNumber);
        Instant due = limits.get(new Limit(caseNumber, part, limitTimer));
        return due != null
                && !clock.instant().isBefore(due)
                && !effects(caseNumber).contains(part.key() + " " + VERBS.get(limitTimer));
    }

    @Override
    public List<Integer> rows(CaseNumber caseNumber, String list) {
        return List.of(1, 2, 3);
    }

    @Override
    public List<String> checkers(CaseNumber caseNumber) {
        return checkers;
    }

    @Override
    public Opening openItem(CaseNumber caseNumber, ItemKey item) {
        effect(caseNumber, CasePart.of(item), "openItem");
        return openings.getOrDefault(CasePart.of(item), Opening.REVIEW);
    }

    @Override
    public void besideEnded(CaseNumber caseNumber) {}

    @Override
    public boolean fourEyes(CaseNumber caseNumber, ItemKey item) {
        return false;
    }

    @Override
    public void issue(CaseNumber caseNumber, ItemKey item) {
        effect(caseNumber, CasePart.of(item), "issue");
    }

    @Override
    public void recordOverdue(CaseNumber caseNumber, CasePart part) {
        effect(caseNumber, part, "recordOverdue");
    }

    @Override
    public void grantByLaw(CaseNumber caseNumber, ItemKey item) {
        effect(caseNumber, CasePart.of(item), "grantByLaw");
    }

    @Override
    public Missed paperMissed(CaseNumber caseNumber, ItemKey item) {
        effect(caseNumber, CasePart.of(item), "paperMissed");
        return Missed.ENDED;
    }

    @Override
    public void endForMissingPaper(CaseNumber caseNumber, ItemKey item) {
        effect(caseNumber, CasePart.of(item), "endForMissingPaper");
    }

    @Override
    public void closeMending(CaseNumber caseNumber, ItemKey item) {}

    @Override
    public void closeStatements(CaseNumber caseNumber, ItemKey item) {}

    @Override
    public void closeHearingRight(CaseNumber caseNumber, ItemKey item) {}

    @Override
    public void markLate(CaseNumber caseNumber, ItemKey item) {
        effect(caseNumber, CasePart.of(item), "markLate");
    }

    @Override
    public void acceptByLaw(CaseNumber caseNumber) {
        effect(caseNumber, CasePart.RECEPTION, "acceptByLaw");
    }

    @Override
    public void abandon(CaseNumber caseNumber) {
        effect(caseNumber, CasePart.RECEPTION, "abandon");
    }

    @Override
    public String askApplicant(CaseNumber caseNumber, CasePart part) {
        effect(caseNumber, part, "askApplicant");
        return "asked";
    }

    @Override
    public void leaveUnanswered(CaseNumber caseNumber, CasePart part) {
        effect(caseNumber, part, "leaveUnanswered");
    }

    @Override
    public void awaitDate(CaseNumber caseNumber, String date) {}

    @Override
    public void passDate(CaseNumber caseNumber, String date) {}

    @Override
    public String openDelivery(CaseNumber caseNumber) {
        effect(caseNumber, CasePart.DELIVERY, "openDelivery");
        return "paper";
    }

    @Override
    public String serveByNotice(CaseNumber caseNumber) {
        effect(caseNumber, CasePart.DELIVERY, "serveByNotice");
        return "served";
    }

    /** A question with several answers, and one that isn't asked. */
    @Override
    public Map<String, Object> known(CaseNumber caseNumber, Set<String> names) {
        Map<String, Object> known = new HashMap<>();
        known.put("works", List.of("ramp"));
        known.put("unasked", null);
        known.keySet().retainAll(names);
        return known;
    }

    @Override
    public void decide(CaseNumber caseNumber, String table) {
        effect(caseNumber, CasePart.BUNDLE, "decide " + table);
    }

    @Override
    public void completeCase(CaseNumber caseNumber) {
        effect(caseNumber, CasePart.DELIVERY, "completeCase");
    }

    @Override
    public boolean opened(WorkListEntry entry) {
        jdbc.sql("insert into bench_task (id, number, part, step, checker) values (?, ?, ?, ?, ?)")
                .params(entry.taskId(), entry.caseNumber().value(), entry.part().key(), entry.step(), entry.checker())
                .update();
        return true;
    }

    @Override
    public void takenAway(String taskId) {
        closed(taskId);
    }

    @Override
    public void closed(String taskId) {
        jdbc.sql("delete from bench_task where id = ?").param(taskId).update();
    }

    @Override
    public String publish(CaseNumber caseNumber, CasePart notice) {
        return "not-needed";
    }

    @Override
    public String close(CaseNumber caseNumber, CasePart notice) {
        return "settled";
    }
}
