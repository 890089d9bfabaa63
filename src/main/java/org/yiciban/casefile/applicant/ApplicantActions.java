package org.yiciban.casefile.applicant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.reception.WindowReceipt;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.Capacity;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.Presence;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.Faults;
import org.yiciban.casefile.rules.RulesChecks;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** What the applicant may do with a case, or others for him by a right that the journal names: {@link ApplicantAct}. */
@Service
public class ApplicantActions {

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final Supplements supplements;
    private final StepAnswers stepAnswers;
    private final LaterRequests laterRequests;
    private final Withdrawals withdrawals;
    private final RulesChecks rulesChecks;
    private final CaseDocuments documents;

    ApplicantActions(
            CaseTransactions caseTransactions,
            CaseAccess access,
            Supplements supplements,
            StepAnswers stepAnswers,
            LaterRequests laterRequests,
            Withdrawals withdrawals,
            RulesChecks rulesChecks,
            CaseDocuments documents) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.supplements = supplements;
        this.stepAnswers = stepAnswers;
        this.laterRequests = laterRequests;
        this.withdrawals = withdrawals;
        this.rulesChecks = rulesChecks;
        this.documents = documents;
    }

    /**
     * Answers the open correction notice, or hands in papers that were promised for later.
     *
     * @param viewer the applicant, or who shows number and code
     * @param data only fields that were complained of
     */
    public void supplement(
            CaseNumber number,
            Viewer viewer,
            Map<String, Object> data,
            List<Application.HandedIn> materials,
            Channel channel) {
        supplement(number, viewer, data, materials, channel, null);
    }

    /**
     * The same, also for the window, which acts on behalf of somebody who stands before it.
     *
     * @param presence who stands there; read only when it is the window that acts
     * @return the number of the receipt that the window prints; nothing for others
     * @throws InvalidInput also when it isn't clear who stands before the window
     */
    public Optional<String> supplement(
            CaseNumber number,
            Viewer viewer,
            Map<String, Object> data,
            List<Application.HandedIn> materials,
            Channel channel,
            @Nullable Presence presence) {
        return supplement(number, viewer, new Supplement(data, materials, false), channel, presence);
    }

    /**
     * The same, also for an applicant who has nothing to add and wants a decision on what there is.
     *
     * @throws InvalidInput also when nothing changes and he doesn't say so, at each field and paper that was demanded
     */
    public Optional<String> supplement(
            CaseNumber number, Viewer viewer, Supplement supplement, Channel channel, @Nullable Presence presence) {
        return supplement(number, viewer, supplement, channel, presence, List.of());
    }

    /**
     * The same for a page on which something is wrong already: nothing is done, and everything else that is wrong is told
     * with it.
     *
     * @param already such as a file that wasn't taken
     */
    public Optional<String> supplement(
            CaseNumber number,
            Viewer viewer,
            Supplement supplement,
            Channel channel,
            @Nullable Presence presence,
            List<FieldError> already) {
        return caseTransactions.on(number, (file, now) -> {
            ActContext acting = access.acting(file, viewer, ApplicantAct.SUPPLEMENT, channel, now);
            Faults faults = new Faults(already);
            ActContext context = faults.of(
                            () -> Presence.in(acting, presence, file.filing().applicant()))
                    .orElse(acting);
            Optional<SupplementTaken> taken = faults.of(() -> supplements.take(file, supplement, context));
            // refused with anything that was found, so that what was taken on trial goes back
            faults.raise();
            return taken.flatMap(what -> receipt(file, context)
                    .map(paper -> paper.ofSupplement(what.changed(), supplement.materials(), what.left())));
        });
    }

    /**
     * Does a step that the bundle asks of the applicant, or of the window for whoever stands before it.
     *
     * @param step its id
     * @param answer what is said and brought
     * @param presence who stands there; read only when it is the window that acts
     * @param already what is wrong already: then nothing is done, and everything else that is wrong is told with it
     * @return the number of the receipt that the window prints; nothing for others
     * @throws InvalidInput with all that is wrong
     */
    public Optional<String> answer(
            CaseNumber number,
            Viewer viewer,
            String step,
            Supplement answer,
            Channel channel,
            @Nullable Presence presence,
            List<FieldError> already) {
        return caseTransactions.on(number, (file, now) -> {
            ActContext acting = access.acting(file, viewer, ApplicantAct.SUPPLEMENT, channel, now);
            return handIn(file, acting, presence, already, context -> {
                ApplicantStep ask = stepAnswers.take(file, step, answer, context);
                return paper -> paper.ofAnswer(ask.name(), answer.materials());
            });
        });
    }

    /**
     * Asks for something later, in a case that is under way or over.
     *
     * @param request its id in the sheet
     * @param said what is said and brought
     * @param presence who stands before the window; read only when it is the window that acts
     * @param already what is wrong already: then nothing is done, and everything else that is wrong is told with it
     * @return the number of the receipt that the window prints; nothing for others
     * @throws ActRefused when it can't be asked for in this case, now or any more, or not by who asks
     * @throws InvalidInput with all that is wrong
     */
    public Optional<String> request(
            CaseNumber number,
            Viewer viewer,
            String request,
            Supplement said,
            Channel channel,
            @Nullable Presence presence,
            List<FieldError> already) {
        return caseTransactions.on(number, (file, now) -> {
            // who may do nothing for the applicant isn't told what could be asked for
            access.acting(file, viewer, ApplicantAct.SUPPLEMENT, channel, now);
            LaterRequest asked = LaterRequests.named(file, request);
            ActContext acting = access.acting(file, viewer, ApplicantAct.of(asked), channel, now);
            return handIn(file, acting, presence, already, context -> {
                ItemKey item = laterRequests.make(file, asked, said, context, now);
                return paper -> paper.ofRequest(file.rows().name(file.item(item)), said.materials());
            });
        });
    }

    /**
     * Tells whoever filled in the form of a step that isn't open any more why it isn't taken.
     *
     * @throws ActRefused when it isn't open
     */
    public void requireAsked(CaseNumber number, Viewer viewer, String step) {
        caseTransactions.on(number, (file, now) -> {
            access.acting(file, viewer, ApplicantAct.SUPPLEMENT, Channel.WEB, now);
            return stepAnswers.requireOpen(file, step);
        });
    }

    /**
     * Tells whoever filled in the form of something that he may not ask for any more why it isn't taken.
     *
     * @throws ActRefused when it can't be asked for, now or by him
     */
    public void requireOffered(CaseNumber number, Viewer viewer, String request) {
        caseTransactions.on(number, (file, now) -> {
            access.acting(file, viewer, ApplicantAct.SUPPLEMENT, Channel.WEB, now);
            LaterRequest asked = LaterRequests.named(file, request);
            access.acting(file, viewer, ApplicantAct.of(asked), Channel.WEB, now);
            return laterRequests.requireOffered(file, asked, now);
        });
    }

    /** Does it for whoever stands there, and tells all that is wrong at once: with him, with what he says and before that. */
    private Optional<String> handIn(
            CaseFile file,
            ActContext acting,
            @Nullable Presence presence,
            List<FieldError> already,
            Function<ActContext, Function<WindowReceipt, String>> act) {
        Faults faults = new Faults(already);
        ActContext context = faults.of(
                        () -> Presence.in(acting, presence, file.filing().applicant()))
                .orElse(acting);
        Optional<Function<WindowReceipt, String>> proof = faults.of(() -> act.apply(context));
        faults.raise();
        return receipt(file, context).flatMap(paper -> proof.map(issued -> issued.apply(paper)));
    }

    /**
     * Asks that a person looks at an item that rules have granted (个人信息保护法 Art. 24).
     *
     * @param presence who stands before the window; read only when it is the window that acts
     * @return the number of the receipt that the window prints; nothing for others
     * @throws ActRefused when rules didn't grant it, when a person looks or has looked at it, or after 60 days
     */
    public Optional<String> askPerson(
            CaseNumber number, Viewer viewer, ItemKey item, Channel channel, @Nullable Presence presence) {
        return caseTransactions.on(number, (file, now) -> {
            ActContext acting = access.acting(file, viewer, ApplicantAct.SUPPLEMENT, channel, now);
            ActContext context = Presence.in(acting, presence, file.filing().applicant());
            rulesChecks.ask(file, item, context, now);
            return receipt(file, context)
                    .map(paper -> paper.ofPersonAsked(file.rows().name(file.item(item))));
        });
    }

    /**
     * Withdraws the application, or one item of it, as long as it isn't decided. Needs a login: a query code isn't enough.
     *
     * @param item null for the whole case
     */
    public void withdraw(CaseNumber number, Account account, @Nullable ItemKey item, String reason, Channel channel) {
        withdraw(number, account, new Withdrawal(item, reason, List.of()), channel, null);
    }

    /**
     * The same, also for the window, which acts on behalf of somebody who stands before it.
     *
     * @param presence who stands there; read only when it is the window that acts
     * @return the number of the receipt that the window prints; nothing for others
     * @throws InvalidInput with what was wrong already, and when it isn't clear who stands before the window
     */
    public Optional<String> withdraw(
            CaseNumber number, Account account, Withdrawal asked, Channel channel, @Nullable Presence presence) {
        return caseTransactions.on(number, (file, now) -> {
            ActContext acting = access.acting(file, Viewer.of(account), ApplicantAct.WITHDRAW, channel, now);
            Faults faults = new Faults(asked.already());
            Optional<ActContext> seen =
                    faults.of(() -> Presence.in(acting, presence, file.filing().applicant()));
            faults.raise();
            ActContext context = seen.orElse(acting).because(asked.reason());
            ItemKey item = asked.item();
            LocalText scope =
                    item == null ? file.release().bundle().name() : file.rows().name(file.item(item));
            if (item == null) {
                withdrawals.withdrawCase(file, context);
            } else {
                withdrawals.withdrawItem(file, item, context);
            }
            return receipt(file, context).map(paper -> paper.ofWithdrawal(scope));
        });
    }

    private Optional<WindowReceipt> receipt(CaseFile file, ActContext context) {
        return context.capacity() == Capacity.WINDOW
                ? Optional.of(new WindowReceipt(documents, file, context))
                : Optional.empty();
    }
}
