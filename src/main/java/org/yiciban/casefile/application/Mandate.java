package org.yiciban.casefile.application;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/**
 * A power of attorney 授权委托 as it was recorded with the application; the principal is the applicant (民法典第一百六十五条:
 * agent, matter, authority and duration are named in it).
 *
 * @param agentName who acts
 * @param agentIdNumber the identity number of who acts
 * @param scope what the agent may do
 * @param paper the upload that is the power of attorney
 * @param until the last day on which the agent may act
 * @param revokedOn the day on which the principal ended it before (民法典第一百七十三条); null while he hasn't
 */
public record Mandate(
        String agentName,
        String agentIdNumber,
        Set<Scope> scope,
        String paper,
        LocalDate until,
        @Nullable LocalDate revokedOn) {

    /** What an agent may be empowered to. */
    public enum Scope {
        /** Hand in, correct, supplement, ask where the case stands. */
        APPLY("提交、补正申请材料，查询进度", "hand in and supplement the application, ask where it stands"),
        /** Give the application up; an agent needs express authority for that. */
        WITHDRAW("撤回申请", "withdraw the application"),
        /** Have results handed over. */
        RECEIVE("领取办理结果", "receive the results");

        private final LocalText text;

        Scope(String zh, String en) {
            this.text = new LocalText(zh, en);
        }

        /** The scope in words. */
        public LocalText text() {
            return text;
        }

        /** The scope of this name. */
        public static Optional<Scope> named(String name) {
            return Arrays.stream(values())
                    .filter(scope -> scope.name().equals(name))
                    .findFirst();
        }
    }

    public Mandate {
        scope = Set.copyOf(scope);
    }

    /** As it is recorded with the application. */
    public Mandate(String agentName, String agentIdNumber, Set<Scope> scope, String paper, LocalDate until) {
        this(agentName, agentIdNumber, scope, paper, until, null);
    }

    /** Whether the agent may still act on that day. */
    public boolean runs(LocalDate day) {
        return revokedOn == null && !day.isAfter(until);
    }

    /** The same, ended by the principal. */
    public Mandate revoked(LocalDate day) {
        return new Mandate(agentName, agentIdNumber, scope, paper, until, day);
    }

    /** The agent of a mandate that is over is told since when, and who can go on. */
    public ActRefused over(LocalText doing) {
        return revokedOn == null
                ? ActRefused.forbidden("mandate.over", until, doing)
                : ActRefused.forbidden("mandate.revoked", revokedOn, doing);
    }

    /** The scope in one line. */
    public LocalText scopeText() {
        String zh = scope.stream()
                .sorted()
                .map(one -> one.text().zh())
                .reduce((a, b) -> a + "；" + b)
                .orElse("");
        String en = scope.stream()
                .sorted()
                .map(one -> one.text().en())
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
        return new LocalText(zh, en);
    }

    /** Who acts by what, for the receipt and the journal. */
    public String words() {
        return OnRecord.of("behalf.mandate", agentName, until).zh();
    }
}
