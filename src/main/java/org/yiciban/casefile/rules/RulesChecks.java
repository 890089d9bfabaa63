package org.yiciban.casefile.rules;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.RuleFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.ports.StepRules;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CaseSecret;
import org.yiciban.casefile.store.ClockLimit;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.ByRules;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.OnRecord;
import org.yiciban.shared.TimeLimit;

/**
 * A person looks at what rules have granted, beside the case and once: because it was drawn, or because the applicant asks
 * for a person (个人信息保护法 Art. 24). The grant stands meanwhile. What is found wrong is told; a licence is taken back by its
 * own procedure only (licensing law Art. 69).
 */
@Component
public class RulesChecks implements StepRules {

    /** As long as he may apply for a review of the grant he may ask for a person (复议法 Art. 20: 60 days), to the end of the last. */
    private static final TimeLimit ASKED_WITHIN = TimeLimit.parse("60CD");

    private final RuleVerdicts verdicts;
    private final Clocks clocks;
    private final CaseSecret secret;
    private final ObjectProvider<CaseProcess> process;

    RulesChecks(RuleVerdicts verdicts, Clocks clocks, CaseSecret secret, ObjectProvider<CaseProcess> process) {
        this.verdicts = verdicts;
        this.clocks = clocks;
        this.secret = secret;
        this.process = process;
    }

    /** Refuses to go on where the rules don't grant the item, with an IllegalStateException. */
    public void requireGranted(CaseFile file, CaseItem item) {
        if (!verdicts.stands(file, item)) {
            throw new IllegalStateException("nobody and no rule has decided on " + item.key());
        }
    }

    /** The rules have granted it: of a hundred so many are looked at as the sheet says, and nobody can tell which. */
    public void draw(CaseFile file, CaseItem item, Instant now) {
        if (secret.drawn("rules " + file.number() + " " + item.key())
                < rules(file, item).checked()) {
            open(file, item, RuleFacts.CheckOpened.Why.DRAWN, ActContext.byLaw(now), now);
        }
    }

    /** Until when its applicant can ask for a person; nothing where he can't, or can't any more. */
    public Optional<Instant> askedUntil(CaseFile file, CaseItem item, Instant now) {
        // asked of every item whenever a case is looked at: the date is worked out for the few that rules have granted
        return RuleVerdicts.grantedByRules(file, item)
                        && file.clocks().stream()
                                .noneMatch(clock -> clock.part().equals(part(item)))
                ? lastInstant(item).filter(until -> !now.isAfter(until))
                : Optional.empty();
    }

    /**
     * The applicant asks that a person looks at it.
     *
     * @throws ActRefused when rules didn't grant it, when a person looks or has looked at it, or after 60 days
     */
    public void ask(CaseFile file, ItemKey key, ActContext context, Instant now) {
        CaseItem item = file.find(key).orElseThrow(() -> ActRefused.conflict("rules.not-granted"));
        if (!RuleVerdicts.grantedByRules(file, item)) {
            throw ActRefused.conflict("rules.not-granted");
        }
        if (askedUntil(file, item, now).isEmpty()) {
            boolean late = lastInstant(item).filter(now::isAfter).isPresent();
            throw ActRefused.conflict(late ? "rules.too-late" : "rules.person-looks");
        }
        open(file, item, RuleFacts.CheckOpened.Why.ASKED, context, now);
    }

    private Optional<Instant> lastInstant(CaseItem item) {
        return Optional.ofNullable(item.decidedAt())
                .map(decided -> clocks.due(ClockKind.DEFERRAL, ASKED_WITHIN, decided, item.agency()));
    }

    private void open(CaseFile file, CaseItem item, RuleFacts.CheckOpened.Why why, ActContext context, Instant now) {
        CasePart part = part(item);
        clocks.start(
                file,
                part,
                ClockKind.STEP,
                null,
                ClockLimit.of(
                        rules(file, item).within(), OnRecord.of("rules.law").zh()),
                now,
                item.agency());
        file.record(JournalLine.of(JournalEvent.RULES_CHECK_OPENED, part, context, now)
                .facts(new RuleFacts.CheckOpened(item.key(), why)));
        file.touch();
        process.getObject()
                .startAside(
                        file.number(),
                        part,
                        HandlingProcess.RULES_CHECK,
                        file.release().deploymentId());
    }

    @Override
    public Map<Step, Function<StepAct, StepFacts>> byStep() {
        return Map.of(Step.CHECK_RULES, this::check);
    }

    /** What was found, in words that the applicant reads. */
    private StepFacts check(StepAct act) {
        CaseItem item = act.item();
        clocks.meet(act.file(), part(item), ClockKind.STEP, act.context());
        act.file()
                .record(act.line(JournalEvent.RULES_CHECKED)
                        .facts(new RuleFacts.Checked(
                                item.key(),
                                act.outcome().code(),
                                String.valueOf(act.completion().data().get("finding")))));
        act.file().touch();
        return StepFacts.of(act.outcome());
    }

    private static CasePart part(CaseItem item) {
        return CasePart.ofRulesCheck(item.key());
    }

    private static ByRules rules(CaseFile file, CaseItem item) {
        return file.release().item(item.code()).decides().orElseThrow();
    }
}
