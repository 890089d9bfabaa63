package org.yiciban.casefile.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.renewals.Renewals;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.ItemKey;

/**
 * Which later requests may be made in a case now. Nothing is stored for it: each stands in the case by the item that it is
 * handled as, whose row is its number.
 */
@Component
public class OpenRequests {

    private final Clocks clocks;
    private final Renewals renewals;

    OpenRequests(Clocks clocks, Renewals renewals) {
        this.clocks = clocks;
        this.renewals = renewals;
    }

    /** Those that may be made at that instant, in the order of the sheet. */
    public List<LaterRequest> of(CaseFile file, Instant now) {
        return all(file)
                .filter(request -> refusal(file, request, now).isEmpty())
                .toList();
    }

    /** The request of that id, whether or not it may be made now. */
    public static Optional<LaterRequest> named(CaseFile file, String id) {
        return all(file).filter(request -> request.id().equals(id)).findFirst();
    }

    /** What the sheet lets one ask for, and what has come into the service since. */
    private static Stream<LaterRequest> all(CaseFile file) {
        return Stream.concat(file.release().bundle().requests().stream(), OfferedItems.of(file).stream());
    }

    /**
     * The key of the item that a request of now is handled as: its number in the case counts from 1.
     *
     * @throws ActRefused when it may not be made, and why
     */
    public ItemKey next(CaseFile file, LaterRequest request, Instant now) {
        refusal(file, request, now).ifPresent(refused -> {
            throw refused;
        });
        return request.offersItem()
                ? ItemKey.of(request.item())
                : new ItemKey(request.item(), made(file, request).size() + 1);
    }

    /** Until when it may be made; empty where the sheet sets no time, or where it can't be made yet. */
    private Optional<Instant> until(CaseFile file, LaterRequest request) {
        return request.within().flatMap(limit -> since(file, request)
                .map(since -> clocks.due(
                        ClockKind.REQUEST, limit, since, file.release().window().code())));
    }

    private Optional<ActRefused> refusal(CaseFile file, LaterRequest request, Instant now) {
        if (file.status().isFinal() && file.status() != CaseStatus.COMPLETED) {
            return Optional.of(ActRefused.byState("request.broken-off", request.name()));
        }
        if (since(file, request).isEmpty()) {
            return Optional.of(early(file, request));
        }
        if (!given(file, request)) {
            return Optional.of(ActRefused.conflict("request.not-given", request.name()));
        }
        if (request.holdsDelivery() && file.status() != CaseStatus.ACCEPTED) {
            return Optional.of(ActRefused.byState("request.delivering", request.name()));
        }
        if (until(file, request).filter(now::isAfter).isPresent()) {
            return Optional.of(ActRefused.byState("request.over", request.name()));
        }
        List<CaseItem> made = made(file, request);
        if (made.stream().anyMatch(item -> !item.status().isFinal())) {
            return Optional.of(ActRefused.byState("request.under-way", request.name()));
        }
        return made.size() >= request.times()
                ? Optional.of(ActRefused.byState("request.times", request.name(), request.times()))
                : renewals.refusal(file, request, now);
    }

    /** Says what has to come first. What happened in the case last has nothing to do with it, and isn't told. */
    private static ActRefused early(CaseFile file, LaterRequest request) {
        return switch (request.from()) {
            case ACCEPTANCE -> ActRefused.conflict("request.before-acceptance", request.name());
            case DECISION -> ActRefused.conflict(
                    "request.before-decision",
                    request.name(),
                    file.release().item(request.of().orElseThrow()).name());
            case COMPLETION -> ActRefused.conflict("request.before-completion", request.name());
        };
    }

    /**
     * Whether there is what its item can't do without, or, for an item of the application, may still be: where that was denied
     * nobody is to ask in vain.
     */
    private static boolean given(CaseFile file, LaterRequest request) {
        return file.release().endsWithout(request.item()).stream().allMatch(giver -> file.rows().items(giver).stream()
                .anyMatch(item ->
                        item.granted() || request.offersItem() && !item.status().isFinal()));
    }

    /** Since when the case has been so far that it may be made; empty while it isn't, and in one that was broken off. */
    private static Optional<Instant> since(CaseFile file, LaterRequest request) {
        CaseStatus status = file.status();
        boolean goesOn =
                status == CaseStatus.ACCEPTED || status == CaseStatus.DELIVERING || status == CaseStatus.COMPLETED;
        return !goesOn
                ? Optional.empty()
                : switch (request.from()) {
                    case ACCEPTANCE -> Optional.ofNullable(file.acceptedAt());
                    case DECISION -> request.of()
                            .flatMap(item -> file.find(ItemKey.of(item)))
                            .flatMap(item -> Optional.ofNullable(item.decidedAt()));
                    case COMPLETION -> Optional.ofNullable(file.completedAt());
                };
    }

    private static List<CaseItem> made(CaseFile file, LaterRequest request) {
        return file.rows().items(request.item());
    }
}
