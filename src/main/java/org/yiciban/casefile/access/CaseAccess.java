package org.yiciban.casefile.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Mandate;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.Capacity;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.Givers;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.store.CaseSecret;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.TypedCode;

/**
 * Who may look at a case and who may act for its applicant. To read a case is never enough to act: whoever acts is the
 * applicant, shows number and code, or is the window on his behalf, and journal and documents say so. Whoever may not
 * even look gets the answer for a case that doesn't exist.
 */
@Component
public class CaseAccess {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CaseSecret secret;
    private final Clock clock;

    CaseAccess(CaseSecret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** Refuses whoever may not read; nothing may be written by this right, see {@link #acting}. */
    public void requireReader(CaseFile file, Viewer viewer) {
        if (!mayRead(file, viewer)) {
            throw unreadable(file, viewer.account());
        }
    }

    /** Refuses whoever doesn't type the code, and tells whose mandate is over that it is. */
    public void requireCode(CaseFile file, String typed, Account account) {
        if (!holdsCode(file, typed)) {
            throw unreadable(file, account);
        }
    }

    boolean mayRead(CaseFile file, Viewer viewer) {
        return holdsCode(file, viewer.queryCode()) && !wasAgent(file, viewer.account())
                || (viewer.account() != null && maySee(file, viewer.account()));
    }

    /** Whose mandate is over is no finder of the slip: the code that he was given once opens nothing to him. */
    private boolean wasAgent(CaseFile file, @Nullable Account account) {
        Mandate mandate = file.filing().mandate();
        return account != null
                && mandate != null
                && !mandate.runs(day(clock.instant()))
                && (isAgent(file, account) || isNamedIn(mandate, account));
    }

    /** A citizen whom a mandate names by his number, whichever account filed. */
    private static boolean isNamedIn(Mandate mandate, Account account) {
        return account.is(Role.CITIZEN) && mandate.agentIdNumber().equals(account.idNumber());
    }

    /** Who was empowered once knows of the case and is told why it is closed to him; nobody else hears that it exists. */
    private ActRefused unreadable(CaseFile file, @Nullable Account account) {
        Mandate mandate = file.filing().mandate();
        return mandate != null && wasAgent(file, account)
                ? mandate.over(Refusal.of("doing.read"))
                : ActRefused.noSuchCase();
    }

    /** Refuses whoever doesn't represent the applicant today. */
    public void requireRepresentative(CaseFile file, Account account, Instant now) {
        if (!represents(file, account, now)) {
            throw maySee(file, account) ? ActRefused.forbidden("case.representative-only") : unreadable(file, account);
        }
    }

    /**
     * The applicant's own account: it filed without a mandate, or it is the principal's. A clerk who took the application
     * in at the window is not its owner; who files for a public body is.
     */
    boolean owns(CaseFile file, Account account) {
        boolean filed = file.filing().account().equals(account.username())
                && !isAgent(file, account)
                && (!account.isStaff()
                        || account.is(Role.FILER) && file.filing().channel() != Channel.WINDOW);
        return filed || account.username().equals(file.filing().principal());
    }

    /** The account that filed for another by a mandate, or with which the window's agent took the case over. */
    private static boolean isAgent(CaseFile file, Account account) {
        Mandate mandate = file.filing().mandate();
        return mandate != null
                && file.filing().account().equals(account.username())
                && (file.filing().channel() != Channel.WINDOW
                        || mandate.agentIdNumber().equals(account.idNumber()));
    }

    /** Who shows the code of a case in which he is the recorded agent acts as that, not as any finder of the slip. */
    private boolean isKnownAgent(CaseFile file, Viewer viewer) {
        Mandate mandate = file.filing().mandate();
        Account account = viewer.account();
        return mandate != null
                && account != null
                && isNamedIn(mandate, account)
                && (holdsCode(file, viewer.queryCode()) || held(file, viewer.queryCode()));
    }

    /** The applicant's own account, or that of an agent whose mandate runs. */
    public boolean represents(CaseFile file, Account account, Instant now) {
        return owns(file, account)
                || isAgent(file, account) && runs(file.filing().mandate(), now);
    }

    private static boolean runs(@Nullable Mandate mandate, Instant now) {
        return mandate != null && mandate.runs(day(now));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZONE);
    }

    /**
     * The applicant, an agent while his mandate runs, the window, supervisors, the government, the lead agency, and the agencies that have an item in the
     * case; {@link SeenCases} says the same for lists.
     */
    public boolean maySee(CaseFile file, Account account) {
        return owns(file, account)
                || isAgent(file, account) && runs(file.filing().mandate(), clock.instant())
                || overseesAll(file, account)
                || (account.isStaff()
                        && account.worksFor(
                                file.filing().organ(file.release().leadAgency().code())))
                || hasItem(file, account);
    }

    /** Who works on the case as a whole and not on items of it. */
    public boolean overseesAll(CaseFile file, Account account) {
        return account.isAny(Role.SUPERVISOR, Role.GOVERNMENT)
                || (account.isStaff()
                        && account.worksFor(
                                file.filing().organ(file.release().window().code())));
    }

    /**
     * Whether a document or result on an item, or on the whole case, is the viewer's business: an agency sees those of
     * its own items and of the items that they need the result of.
     */
    public boolean concerns(CaseFile file, @Nullable ItemKey item, Viewer viewer) {
        Account account = viewer.account();
        if (item == null
                || account == null
                || !account.isStaff()
                || owns(file, account)
                || overseesAll(file, account)) {
            return true;
        }
        return file.items().stream()
                .filter(own -> account.worksFor(file.filing().organ(own.agency())))
                .anyMatch(own -> own.key().equals(item)
                        || Givers.of(file, own).stream()
                                .anyMatch(giver -> giver.key().equals(item)));
    }

    private static boolean hasItem(CaseFile file, Account account) {
        return account.isStaff()
                && file.items().stream()
                        .anyMatch(item -> account.worksFor(file.filing().organ(item.agency())));
    }

    /**
     * The context of an act for the applicant.
     *
     * @param channel through which door it comes; that of the window is the window's alone, whatever is said
     * @throws ActRefused forbidden for whoever may only read the case, and as for a case that doesn't exist for others
     */
    public ActContext acting(CaseFile file, Viewer viewer, ApplicantAct act, Channel channel, Instant now) {
        requireWithinMandate(file, viewer, act, now);
        Capacity capacity = capacity(file, viewer, act, channel).orElseThrow(() -> refusal(file, viewer, act));
        if (channel == Channel.WINDOW && capacity != Capacity.WINDOW) {
            throw ActRefused.forbidden("acting.window-only");
        }
        return new ActContext(viewer.account(), null, channel, now, null).as(capacity, file);
    }

    /** What the viewer may do for the applicant on the case's own pages. */
    public Set<ApplicantAct> acts(CaseFile file, Viewer viewer, Instant now) {
        Set<ApplicantAct> acts = EnumSet.noneOf(ApplicantAct.class);
        for (ApplicantAct act : ApplicantAct.values()) {
            capacity(file, viewer, act, Channel.WEB)
                    .filter(capacity -> act != ApplicantAct.REVOKE_MANDATE || isRevocable(file))
                    .filter(capacity ->
                            capacity != Capacity.AGENT || within(file.filing().mandate(), act, now))
                    .ifPresent(any -> acts.add(act));
        }
        return acts;
    }

    private static boolean isRevocable(CaseFile file) {
        Mandate mandate = file.filing().mandate();
        return mandate != null && mandate.revokedOn() == null;
    }

    private void requireWithinMandate(CaseFile file, Viewer viewer, ApplicantAct act, Instant now) {
        Mandate mandate = file.filing().mandate();
        if (mandate != null
                && standing(file, viewer).filter(Capacity.AGENT::equals).isPresent()
                && !within(mandate, act, now)) {
            throw act.beyond(mandate, mandate.runs(day(now)));
        }
    }

    private static boolean within(@Nullable Mandate mandate, ApplicantAct act, Instant now) {
        return mandate != null && mandate.runs(day(now)) && mandate.scope().contains(act.scope());
    }

    private Optional<Capacity> capacity(CaseFile file, Viewer viewer, ApplicantAct act, Channel channel) {
        return standing(file, viewer)
                .filter(act::allows)
                // what needs the applicant's signature is asked for at the counter
                .filter(capacity -> capacity != Capacity.WINDOW || !act.needsPresence() || channel == Channel.WINDOW);
    }

    /** By what right; staff never act by a code, whoever may have shown it to them. */
    private Optional<Capacity> standing(CaseFile file, Viewer viewer) {
        Account account = viewer.account();
        if (account != null && owns(file, account)) {
            return Optional.of(Capacity.APPLICANT);
        }
        if (account != null && (isAgent(file, account) || isKnownAgent(file, viewer))) {
            return Optional.of(Capacity.AGENT);
        }
        if (account != null && !account.is(Role.CITIZEN)) {
            boolean window = account.is(Role.CLERK)
                    && account.worksFor(
                            file.filing().organ(file.release().window().code()));
            return window ? Optional.of(Capacity.WINDOW) : Optional.empty();
        }
        return holdsCode(file, viewer.queryCode()) ? Optional.of(Capacity.CODE) : Optional.empty();
    }

    private ActRefused refusal(CaseFile file, Viewer viewer, ApplicantAct act) {
        return mayRead(file, viewer) ? act.refusal() : ActRefused.noSuchCase();
    }

    /** Whether the case's code is typed. */
    boolean holdsCode(CaseFile file, @Nullable String typed) {
        return isTyped(typed, code(file));
    }

    /** Whether it is the code from before the mandate ended by its day: it opens nothing, it only tells who asks. */
    boolean held(CaseFile file, @Nullable String typed) {
        return isTyped(
                typed, secret.queryCode(file.number().value(), file.filing().codeSalt()));
    }

    /** Codes are typed by people; O is 0, I and L are 1. */
    private static boolean isTyped(@Nullable String typed, String code) {
        if (typed == null) {
            return false;
        }
        String plain = TypedCode.digits(typed);
        return MessageDigest.isEqual(plain.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The query code of the case. An agent knows it, so from the day after his last one it is another, as it is when the
     * principal ends the mandate.
     */
    public String code(CaseFile file) {
        Mandate mandate = file.filing().mandate();
        String salt = file.filing().codeSalt();
        if (mandate != null && mandate.revokedOn() == null && !mandate.runs(day(clock.instant()))) {
            salt += "\n" + mandate.until();
        }
        return secret.queryCode(file.number().value(), salt);
    }
}
