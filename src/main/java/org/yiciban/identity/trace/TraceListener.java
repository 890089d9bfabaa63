package org.yiciban.identity.trace;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Credentials;
import org.yiciban.identity.login.Attempt;
import org.yiciban.identity.login.Tried;
import org.yiciban.identity.session.CurrentAccount;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.CasesShown;

/** Takes down logins and what was tried at doors that ask for a secret; never the secret, nor what may be one. */
@Component
class TraceListener {

    private final TraceBook book;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final KnownWaits waits;

    TraceListener(TraceBook book, Accounts accounts, CurrentAccount current, Clock clock) {
        this.book = book;
        this.accounts = accounts;
        this.current = current;
        this.waits = new KnownWaits(clock);
    }

    /** Somebody has logged in on the page; a program shows its password with each call, and leaves what it reads. */
    @EventListener
    void loggedIn(InteractiveAuthenticationSuccessEvent login) {
        if (login.getAuthentication().getPrincipal() instanceof Credentials person) {
            String address = login.getAuthentication().getDetails() instanceof WebAuthenticationDetails details
                    ? details.getRemoteAddress()
                    : "";
            book.add(TraceKind.LOGIN, TraceLine.Who.of(person.account()), List.of(), null, address, TraceOutcome.DONE);
        }
    }

    /** The line itself is written once it is known what came of the request. */
    @EventListener
    void shown(CasesShown found) {
        TraceNote.shown(found);
    }

    @EventListener
    void tried(Tried tried) {
        Attempt one = tried.attempt();
        TraceKind kind = kind(one.secret(), tried.outcome());
        if (kind == null || tried.outcome() == Tried.Outcome.HAS_TO_WAIT && waits.isKnown(one)) {
            return;
        }
        boolean password = one.secret() == Attempt.Secret.PASSWORD;
        TraceLine.Who who = password
                // a name that nobody has is often a password in the wrong field
                ? accounts.find(one.subject()).map(TraceLine.Who::of).orElse(null)
                : current.find().map(TraceLine.Who::of).orElse(null);
        book.add(
                kind,
                who,
                one.secret() == Attempt.Secret.QUERY_CODE
                        ? number(one.subject()).stream().toList()
                        : List.of(),
                null,
                one.address(),
                switch (tried.outcome()) {
                    case RIGHT -> TraceOutcome.DONE;
                    case WRONG -> TraceOutcome.UNSEEN;
                    case HAS_TO_WAIT -> TraceOutcome.REFUSED;
                });
    }

    private static @Nullable TraceKind kind(Attempt.Secret secret, Tried.Outcome outcome) {
        return switch (outcome) {
            case RIGHT -> secret == Attempt.Secret.QUERY_CODE ? TraceKind.CODE_RIGHT : null;
            case WRONG -> switch (secret) {
                case PASSWORD -> TraceKind.LOGIN_WRONG;
                case QUERY_CODE -> TraceKind.CODE_WRONG;
                case LINK -> TraceKind.LINK_WRONG;
                case ACCOUNT, OBJECTION -> null;
            };
            case HAS_TO_WAIT -> switch (secret) {
                case PASSWORD -> TraceKind.LOGIN_LOCKED;
                case QUERY_CODE -> TraceKind.CODE_LOCKED;
                case LINK, ACCOUNT, OBJECTION -> TraceKind.OTHERS_LOCKED;
            };
        };
    }

    /** What isn't a case number is never kept: people put the code into the wrong field. */
    private static Optional<String> number(String typed) {
        try {
            return Optional.of(CaseNumber.read(typed).value());
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }
}
