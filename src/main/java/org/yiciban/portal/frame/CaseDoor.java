package org.yiciban.portal.frame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.record.Presence;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;

/**
 * An applicant's act at one case, by one of its two doors: his own login, or the window for him who stands before it. Pages
 * take it as an argument.
 *
 * @param number the case of the address
 * @param channel the door
 * @param account who acts
 * @param typed what was typed, by the names of the inputs: sent now, or before a login
 * @param restored whether it came back after a login
 */
public record CaseDoor(
        CaseNumber number, Channel channel, Account account, Map<String, String[]> typed, boolean restored) {

    /** By whom the case is read. */
    public Viewer viewer() {
        return Viewer.of(account);
    }

    /** Whether the window acts for him who stands before it. */
    public boolean office() {
        return channel == Channel.WINDOW;
    }

    /** What was typed into one input; empty when nothing was. */
    public String one(String name) {
        return typed.getOrDefault(name, new String[] {""})[0];
    }

    /** Who stands before the window; nobody where somebody acts by his own login. */
    public @Nullable Presence presence() {
        return office() ? PersonPresent.read(typed).presence() : null;
    }

    /** The same for the page, with what is wrong with it. */
    public PersonPresent who(List<FieldError> errors) {
        return PersonPresent.read(typed).with(errors);
    }

    /**
     * Where an act leads.
     *
     * @param receipt the number of the receipt that the window prints; nothing for others
     */
    public String done(Optional<String> receipt) {
        return receipt.map(document -> DocumentAddress.redirect(number, document))
                .orElse("redirect:/track/" + number);
    }
}
