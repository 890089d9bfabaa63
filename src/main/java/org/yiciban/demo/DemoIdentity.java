package org.yiciban.demo;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.ProvenIdentity;
import org.yiciban.identity.account.Role;

/** The demo's stand-in for an identity provider: it believes what a citizen's account says of its holder. */
@Component
@ConditionalOnProperty(name = "yiciban.demo", matchIfMissing = true)
class DemoIdentity implements ProvenIdentity {

    @Override
    public Optional<Person> of(Account account) {
        return account.is(Role.CITIZEN) && account.idNumber() != null
                ? Optional.of(new Person(account.name().zh(), account.idNumber()))
                : Optional.empty();
    }
}
