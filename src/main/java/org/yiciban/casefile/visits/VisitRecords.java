package org.yiciban.casefile.visits;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.Unseen;

/** The door to the record of a look on the spot 现场核查笔录: written by one who was there, signed by the others. */
@Service
public class VisitRecords {

    private final VisitActs acts;
    private final VisitBook book;
    private final VisitProcedure procedure;
    private final VisitPhotos photos;

    VisitRecords(VisitActs acts, VisitBook book, VisitProcedure procedure, VisitPhotos photos) {
        this.photos = photos;
        this.acts = acts;
        this.book = book;
        this.procedure = procedure;
    }

    /**
     * What was found, as it was typed.
     *
     * @param photos ids of what the writer has uploaded
     * @param handSigned whether those without an account have signed the record by hand
     */
    public record Typed(
            @Nullable Instant at,
            List<SiteVisit.Visitor> visitors,
            List<SiteVisit.Answer> answers,
            String findings,
            SiteVisit.@Nullable Presence presence,
            String present,
            String why,
            boolean handSigned,
            List<String> photos) {}

    /**
     * Writes down what was found; the writer was there himself.
     *
     * @throws InvalidInput with everything that is missing
     * @throws ActRefused when it is recorded already, or to whoever may not
     */
    public void record(CaseNumber number, ItemKey key, Typed typed, Account account, Channel channel) {
        acts.act(number, key, account, channel, (file, context) -> {
            CaseItem item = file.item(key);
            VisitInput input = acts.input(file, item);
            Optional<SiteVisit> before = book.last(number, key);
            Instant planned = before.map(SiteVisit::plannedAt).orElse(context.instant());
            Instant at = input.past(typed.at(), planned, context.instant());
            List<SiteVisit.Visitor> visitors = input.visitors(typed.visitors());
            String present = VisitInput.line(typed.present());
            input.presence(typed.presence(), present, typed.why());
            input.handSigned(typed.handSigned(), visitors);
            List<SiteVisit.Answer> answers = input.answers(SiteVisits.rule(file, item), typed.answers());
            String findings = input.findings(typed.findings());
            if (!visitors.isEmpty()
                    && visitors.stream().noneMatch(one -> one.account().equals(account.username()))) {
                input.add("visitors", "writer", Refusal.of("visit.writer"));
            }
            List<String> pictures = photos.checked(typed.photos(), account, before, input);
            input.raise();
            SiteVisit.Presence presence = Objects.requireNonNull(typed.presence());
            procedure.record(
                    file,
                    item,
                    new SiteVisit.Found(
                            at,
                            visitors,
                            answers,
                            findings,
                            presence,
                            presence == SiteVisit.Presence.ABSENT ? "" : present,
                            presence == SiteVisit.Presence.SIGNED
                                    ? ""
                                    : Unseen.readable(typed.why()).strip(),
                            pictures),
                    context);
            photos.keep(file, pictures);
        });
    }

    /**
     * The other one who was there signs the record; with the last signature it is issued.
     *
     * @throws ActRefused where nothing waits for his signature
     */
    public void sign(CaseNumber number, ItemKey key, Account account, Channel channel) {
        acts.act(number, key, account, channel, (file, context) -> procedure.sign(file, file.item(key), context));
    }

    /**
     * It is given back to be written anew: by whoever doesn't stand for it, by its writer, or by the head.
     *
     * @throws InvalidInput without a reason
     * @throws ActRefused where nothing waits for a signature, and to anybody else
     */
    public void giveBack(CaseNumber number, ItemKey key, String reason, Account account, Channel channel) {
        acts.act(number, key, account, channel, (file, context) -> {
            VisitInput input = acts.input(file, file.item(key));
            String why = input.reason(reason, "reason");
            input.raise();
            procedure.giveBack(file, file.item(key), why, account.is(Role.HEAD), context);
        });
    }
}
