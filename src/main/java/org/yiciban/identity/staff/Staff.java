package org.yiciban.identity.staff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.AccountChanges;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Role;
import org.yiciban.identity.staff.StaffRecords.Act;
import org.yiciban.identity.staff.StaffRefused.Reason;

/** The accounts of the staff, as an administrator keeps them. Whatever changes what a person may do ends the sessions. */
@Service
@Transactional
public class Staff {

    private final Accounts accounts;
    private final AccountChanges changes;
    private final PasswordLinks links;
    private final StaffRecords records;
    private final PasswordEncoder encoder;

    Staff(
            Accounts accounts,
            AccountChanges changes,
            PasswordLinks links,
            StaffRecords records,
            PasswordEncoder encoder) {
        this.accounts = accounts;
        this.changes = changes;
        this.links = links;
        this.records = records;
        this.encoder = encoder;
    }

    /** One page of the staff. */
    public record Listing(long total, List<Account> content) {}

    /** Staff whose name contains the text; null for all. */
    @Transactional(readOnly = true)
    public Listing list(String text, int page, int size) {
        String part = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        List<Account> found = changes.staff().stream()
                .filter(one -> one.username().contains(part)
                        || one.name().zh().contains(part)
                        || one.name().en().toLowerCase(Locale.ROOT).contains(part))
                .toList();
        return new Listing(
                found.size(),
                found.stream().skip((long) page * size).limit(size).toList());
    }

    /** The member of the staff of this name. */
    @Transactional(readOnly = true)
    public Optional<Account> find(String username) {
        return accounts.find(username).filter(one -> !one.is(Role.CITIZEN));
    }

    /**
     * Opens an account; nobody knows its password until its owner has set one.
     *
     * @return the link for setting the password
     */
    public String open(Account account, Account admin) {
        if (accounts.find(account.username()).isPresent()) {
            throw new StaffRefused(Reason.NAME_TAKEN);
        }
        accounts.save(account, unusable());
        records.add(admin.username(), Act.CREATED, account.username(), duties(account));
        return links.make(account.username());
    }

    /** Changes names, agency and duties. */
    public void change(Account account, Account admin) {
        Account before = locked(account.username());
        if (before.is(Role.ADMIN) && !account.is(Role.ADMIN)) {
            requireAnotherAdmin(before, admin);
        }
        changes.write(account);
        records.add(admin.username(), Act.CHANGED, account.username(), duties(before) + " → " + duties(account));
    }

    /** The person may no longer log in, and is logged out everywhere. */
    public void disable(String username, Account admin) {
        Account before = locked(username);
        requireAnotherAdmin(before, admin);
        changes.disable(before.username(), true);
        links.drop(before.username());
        records.add(admin.username(), Act.DISABLED, before.username(), null);
    }

    /** The person may log in again. */
    public void enable(String username, Account admin) {
        Account before = locked(username);
        changes.disable(before.username(), false);
        records.add(admin.username(), Act.ENABLED, before.username(), null);
    }

    /** A link for setting a new password; the old password is good until then. */
    public String link(String username, Account admin) {
        Account owner = locked(username);
        records.add(admin.username(), Act.LINK_MADE, owner.username(), null);
        return links.make(owner.username());
    }

    /** Sets a password by a link, which is used up; whoever is logged in with the old password is logged out. */
    boolean setPassword(String token, String password) {
        Optional<String> owner = links.owner(token);
        if (owner.isEmpty() || !links.use(token)) {
            return false;
        }
        changes.password(owner.get(), encoder.encode(password));
        records.add(owner.get(), Act.PASSWORD_SET, owner.get(), null);
        return true;
    }

    private Account locked(String username) {
        changes.lockStaff();
        return find(username).orElseThrow(() -> new StaffRefused(Reason.UNKNOWN));
    }

    private void requireAnotherAdmin(Account about, Account admin) {
        if (about.username().equals(admin.username())) {
            throw new StaffRefused(Reason.OWN_ACCOUNT);
        }
        boolean another = changes.staff().stream()
                .anyMatch(one ->
                        one.is(Role.ADMIN) && !one.disabled() && !one.username().equals(about.username()));
        if (about.is(Role.ADMIN) && !another) {
            throw new StaffRefused(Reason.LAST_ADMIN);
        }
    }

    private String unusable() {
        return encoder.encode(UUID.randomUUID().toString());
    }

    private static String duties(Account account) {
        String roles = account.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        return account.agency() == null ? roles : account.agency().value() + ": " + roles;
    }
}
