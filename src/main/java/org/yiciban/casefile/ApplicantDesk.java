package org.yiciban.casefile;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.yiciban.identity.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemCode;

/** What the applicant may do with a case, or others for him by a right that the journal names: {@link ApplicantAct}. */
@Service
public class ApplicantDesk {

    private final Acts acts;
    private final CaseStore store;
    private final CaseAccess access;
    private final Supplements supplements;
    private final Withdrawals withdrawals;

    ApplicantDesk(Acts acts, CaseStore store, CaseAccess access, Supplements supplements, Withdrawals withdrawals) {
        this.acts = acts;
        this.store = store;
        this.access = access;
        this.supplements = supplements;
        this.withdrawals = withdrawals;
    }

    /**
     * Answers the open correction notice, or hands in papers that were promised for later.
     *
     * @param viewer the applicant, who shows number and code, or the window, which then acts on his behalf
     * @param data only fields that were complained of
     */
    public void supplement(
            CaseNumber number,
            Viewer viewer,
            Map<String, Object> data,
            List<Application.HandedIn> materials,
            Channel channel) {
        acts.on(number, file -> {
            supplements.take(
                    file,
                    data == null ? Map.of() : data,
                    materials == null ? List.of() : materials,
                    access.acting(file, viewer, ApplicantAct.SUPPLEMENT, channel, store.now(file)));
            return null;
        });
    }

    /**
     * Withdraws the application, or one item of it, as long as it isn't decided. Needs a login: a query code isn't enough.
     *
     * @param item null for the whole case
     */
    public void withdraw(CaseNumber number, Account account, ItemCode item, String reason, Channel channel) {
        acts.on(number, file -> {
            ActContext context = access.acting(
                            file, Viewer.of(account), ApplicantAct.WITHDRAW, channel, store.now(file))
                    .because(reason);
            if (item == null) {
                withdrawals.withdrawCase(file, context);
            } else {
                withdrawals.withdrawItem(file, item, context);
            }
            return null;
        });
    }
}
